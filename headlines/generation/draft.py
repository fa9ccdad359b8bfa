"""A reply on its way from text to entries, and the steps that bring it there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from headlines.generation.slot_names import SlotNames


@dataclass(slots=True)
class Value:
    """One JSON value of a reply, and its list of entries once that is found."""

    content: object
    entries: list[object] | None = None


@dataclass(slots=True)
class Draft:
    """A reply on its way from text to entries. ``pieces`` are texts of one JSON value each."""

    names: SlotNames
    pieces: list[str]
    values: list[Value] = field(default_factory=list)
    entries: list[object] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """A named step. ``apply`` changes the draft and tells whether it did."""

    name: str
    apply: Callable[[Draft], bool]
