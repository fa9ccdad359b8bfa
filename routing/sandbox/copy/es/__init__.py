"""Spanish."""

from routing.sandbox.copy.es.headlines import HEADLINES
from routing.sandbox.copy.es.rules import SpanishGrammar
from routing.sandbox.copy.es.sentences import BODIES, CLOSERS, OPENERS
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.templates import compile_table

PACK = Pack(
    grammar=SpanishGrammar(),
    headlines=compile_table(HEADLINES),
    openers=compile_table(OPENERS),
    closers=CLOSERS,
    bodies=compile_table(BODIES),
)
