"""English."""

from routing.sandbox.copy.en.headlines import HEADLINES
from routing.sandbox.copy.en.heads import HEADS
from routing.sandbox.copy.en.rules import EnglishGrammar
from routing.sandbox.copy.en.sentences import BODIES, CLOSERS, OPENERS
from routing.sandbox.copy.en.spare import SPARE
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.templates import compile_table

PACK = Pack(
    grammar=EnglishGrammar(),
    headlines=compile_table(HEADLINES + HEADS + SPARE),
    openers=compile_table(OPENERS),
    closers=CLOSERS,
    bodies=compile_table(BODIES),
)
