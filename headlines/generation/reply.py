"""A model's reply becomes items: one strict parser, then named salvage steps. Replies are untrusted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from headlines.generation.brief import clean_text

MAX_REPLY_CHARACTERS = 1_000_000
MAX_ITEM_CHARACTERS = 3_000
_ARRAY_START = re.compile(r'"variants"\s*:\s*\[')
_FENCE = re.compile(r"^\s*```[a-z]*\s*\n(.*?)\n?\s*```\s*$", re.DOTALL | re.IGNORECASE)
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "'": "'"}
_decoder = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a reply, cleaned but not yet judged."""

    slot: str
    text: str
    angle: str


@dataclass(frozen=True, slots=True)
class ParsedReply:
    """The items of a reply, the salvage steps it took, and how many entries were no items."""

    items: tuple[Item, ...]
    salvage: tuple[str, ...] = ()
    malformed: int = 0


def clean_line(text: str) -> str:
    """Return one line of copy: no control characters, blanks collapsed, wrapping quotes removed."""
    text = " ".join(clean_text(text).split())
    while len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        text = text[1:-1].strip()
    return text


def parse_reply(text: str) -> ParsedReply:
    """Return the items of a reply.

    Strict first: an object with a ``variants`` list. Salvage, in order and by name: ``fences``
    (Markdown around the JSON), ``trailing_text`` (prose around it), ``cut_off`` (whole items of a
    list that never closed). A reply with nothing to save gives no items; nothing is raised.
    """
    if len(text) > MAX_REPLY_CHARACTERS:
        text = text[:MAX_REPLY_CHARACTERS]
    salvage: list[str] = []
    fenced = _FENCE.match(text)
    if fenced:
        text = fenced.group(1)
        salvage.append("fences")
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError):
        reader = ItemReader()
        items = tuple(reader.read(text))
        if items or reader.malformed:
            salvage.append("trailing_text" if reader.closed else "cut_off")
        return ParsedReply(items, tuple(salvage), reader.malformed)
    entries = payload.get("variants") if isinstance(payload, dict) else payload
    if not isinstance(entries, list):
        return ParsedReply((), tuple(salvage), 1)
    found = [item_from(entry) for entry in entries]
    items = tuple(item for item in found if item is not None)
    return ParsedReply(items, tuple(salvage), len(found) - len(items))


def item_from(entry: object) -> Item | None:
    """Return one list entry as an item, or ``None`` when it is not one."""
    if not isinstance(entry, dict):
        return None
    slot, text, angle = entry.get("slot"), entry.get("text"), entry.get("angle", "")
    if not isinstance(slot, str) or not isinstance(text, str) or len(text) > MAX_ITEM_CHARACTERS:
        return None
    line = clean_line(text)
    if not line:
        return None
    return Item(slot.strip().lower()[:32], line, angle.strip().lower()[:32] if isinstance(angle, str) else "")


class ItemReader:
    """Yields each item of a growing reply the moment it closes.

    Feed ``read`` the whole text so far; it returns only what is new. ``reset`` starts again, for a
    call that was retried.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget everything read."""
        self._position = -1
        self.closed = False
        self.malformed = 0

    def read(self, text: str) -> Iterator[Item]:
        """Yield the items that closed since the last call."""
        if self._position < 0:
            start = _ARRAY_START.search(text)
            if start is None:
                return
            self._position = start.end()
        while not self.closed:
            position = self._position
            while position < len(text) and text[position] in " \t\r\n,":
                position += 1
            if position >= len(text):
                return
            if text[position] == "]":
                self.closed = True
                return
            try:
                entry, self._position = _decoder.raw_decode(text, position)
            except (ValueError, RecursionError):
                return
            item = item_from(entry)
            if item is None:
                self.malformed += 1
            else:
                yield item
