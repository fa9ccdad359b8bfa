"""German."""

from routing.sandbox.copy.de.headlines import HEADLINES
from routing.sandbox.copy.de.rules import GermanGrammar
from routing.sandbox.copy.de.sentences import BODIES, CLOSERS, OPENERS
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.templates import compile_table

PACK = Pack(
    grammar=GermanGrammar(),
    headlines=compile_table(HEADLINES),
    openers=compile_table(OPENERS),
    closers=CLOSERS,
    bodies=compile_table(BODIES),
)
