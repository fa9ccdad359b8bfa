"""A language pack: grammar, templates for short lines, openers and closers for sentences."""

from dataclasses import dataclass

from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.templates import Template


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything the engine needs to write one language.

    `closers` maps an objective, or "objective/vertical", to calls to action; the key "" holds those that
    fit any.
    """

    grammar: Grammar
    headlines: tuple[Template, ...]
    openers: tuple[Template, ...]
    closers: dict[str, tuple[str, ...]]
    # What follows the first sentence; without them facts follow as they stand.
    bodies: tuple[Template, ...] = ()
