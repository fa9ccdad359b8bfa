"""French."""

from routing.sandbox.copy.fr.rules import FrenchGrammar
from routing.sandbox.copy.fr.tables import CLOSERS, HEADLINES, OPENERS
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.templates import compile_table

PACK = Pack(
    grammar=FrenchGrammar(),
    headlines=compile_table(HEADLINES),
    openers=compile_table(OPENERS),
    closers=CLOSERS,
)
