"""French."""

from routing.sandbox.copy.fr.headlines import HEADLINES
from routing.sandbox.copy.fr.rules import FrenchGrammar
from routing.sandbox.copy.fr.sentences import BODIES, CLOSERS, OPENERS
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.templates import compile_table

PACK = Pack(
    grammar=FrenchGrammar(),
    headlines=compile_table(HEADLINES),
    openers=compile_table(OPENERS),
    closers=CLOSERS,
    bodies=compile_table(BODIES),
)
