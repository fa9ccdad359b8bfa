"""What a model calls a slot, and which slot it means."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Enough for every spare line a model adds; beyond it a reply is not an answer to what was asked.
SPARE_ITEMS = 100
ITEMS_PER_WANTED = 4
MAX_ITEMS = 5_000
_LONGEST_NAME = 100
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_EMPTY_WORDS = {"text", "line", "copy", "option", "variant"}


class SlotNames:
    """The slots of one pass by every name that clearly means them.

    ``slots`` maps slot keys to wanted counts; ``None`` means that any slot is taken as it is named, and
    then no other name is known to mean one. ``only`` is the slot of a pass that has just one.
    """

    def __init__(self, slots: Mapping[str, int] | None) -> None:
        self.wanted = slots
        self.only = next(iter(slots)) if slots and len(slots) == 1 else None
        self.max_items = (
            MAX_ITEMS
            if slots is None
            else min(
                ITEMS_PER_WANTED * sum(max(count, 0) for count in slots.values()) + SPARE_ITEMS, MAX_ITEMS
            )
        )
        self._keys = {_normal(key): key for key in reversed(list(slots or ()))}

    def is_known(self, slot: object) -> bool:
        """Tell whether this is the exact key of a slot; without known slots any string is."""
        return isinstance(slot, str) and (self.wanted is None or slot in self.wanted)

    def named(self, name: object) -> str | None:
        """Return the slot a name clearly means: “Headline 1”, “primary-text”, “descriptions”."""
        if not isinstance(name, str) or not self.wanted or len(name) > _LONGEST_NAME:
            return None
        if name in self.wanted:
            return name
        words = _words(name)
        while words:
            slot = self._keys.get(_joined(words))
            if slot is not None or words[-1] not in _EMPTY_WORDS:
                return slot
            words.pop()
        return None

    def meant(self, name: object) -> str | None:
        """Return the slot an item is for: the one its name means, or the only one there is."""
        return self.named(name) or self.only


def _normal(name: str) -> str:
    return _joined(_words(name))


def _words(name: str) -> list[str]:
    return _NOT_LETTERS.sub(" ", _HUMP.sub(" ", name)).casefold().split()


def _joined(words: list[str]) -> str:
    """Return words as one, the last in the singular."""
    joined = "".join(words)
    if joined.endswith("ies"):
        return f"{joined[:-3]}y"
    return joined.removesuffix("s")
