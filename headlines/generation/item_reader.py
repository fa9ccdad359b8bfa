"""The items of a reply that is still being written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from headlines.generation.entries import items_of
from headlines.generation.items import Item
from headlines.generation.json_marks import Frame, JsonMarks
from headlines.generation.json_values import MAX_REPLY_CHARACTERS, read_value
from headlines.generation.slot_names import SlotNames

_LIST_NAME = "variants"


class ItemReader:
    """Yields each item of a growing reply the moment it closes.

    Feed ``read`` the whole text so far; it yields only what is new and looks at each character once.
    ``reset`` starts again, for a call that was retried. ``slots`` maps slot keys to wanted counts; with
    it, names that clearly mean a slot and lists of plain texts are read too. ``closed`` tells that the
    JSON has ended, ``malformed`` how many entries closed that were no items.
    """

    def __init__(self, slots: Mapping[str, int] | SlotNames | None = None) -> None:
        self._names = slots if isinstance(slots, SlotNames) else SlotNames(slots)
        self.reset()

    def reset(self) -> None:
        """Forget everything read."""
        self._marks = JsonMarks()
        self._left = self._names.max_items
        self.closed = False
        self.malformed = 0

    def read(self, text: str) -> Iterator[Item]:
        """Yield the items that closed since the last call; no more in all than a reply may hold."""
        if len(text) > MAX_REPLY_CHARACTERS:
            text = text[:MAX_REPLY_CHARACTERS]
        found: list[Item] = []
        for is_text, frame, start, end in self._marks.read(text):
            if self._left <= 0:
                break
            items = self._text(frame, text[start:end]) if is_text else self._closed(frame, text, end)
            if items:
                self._left -= len(items)
                found.extend(items)
        return iter(found)

    def _text(self, frame: Frame, quoted: str) -> list[Item]:
        """Return a text in a list as an item, where the list says what slot it is for."""
        slot = self._names.named(frame.key)
        if slot is None and (frame.parent is None or frame.key == _LIST_NAME):
            slot = self._names.only
        text = read_value(quoted, raw_breaks=True)
        if slot is None or not isinstance(text, str):
            return []
        frame.filled = True
        return items_of({"slot": slot, "text": text}, self._names)

    def _closed(self, frame: Frame, text: str, end: int) -> list[Item]:
        """Return the items of an object that closed, unless they were told as they closed in it."""
        parent = frame.parent
        if parent is None:
            self.closed = True
        if frame.filled and parent is not None:
            parent.filled = True
        is_entry = parent is None or parent.is_list
        if frame.filled or frame.is_list or not is_entry:
            return []
        entry = read_value(text[frame.start : end], raw_breaks=True)
        slot = self._names.named(parent.key) if parent is not None else None
        if isinstance(entry, dict) and slot is not None:
            entry.setdefault("slot", slot)
        items = items_of(entry, self._names)
        if parent is not None:
            parent.filled = parent.filled or bool(items)
            self.malformed += not items
        return items
