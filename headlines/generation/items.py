"""One line of a reply: what it is, how it is cleaned, and when an entry of a reply is one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from headlines.generation.brief import clean_text

MAX_ITEM_CHARACTERS = 3_000
MAX_NAME_CHARACTERS = 32
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "'": "'"}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a reply, cleaned but not yet judged."""

    slot: str
    text: str
    angle: str


def clean_line(text: str) -> str:
    """Return one line of copy: no control characters, blanks collapsed, wrapping quotes removed."""
    text = _clean(text)
    # Two blanks in a row are all that is left to collapse where every character is printable.
    if "  " in text or not text.isprintable():
        text = " ".join(text.split())
    text = text.strip()
    while len(text) > 1 and _QUOTES.get(text[0]) == text[-1] and text[0] not in text[1:-1]:
        text = text[1:-1].strip()
    return text


def clean_name(text: str) -> str:
    """Return a slot's or an angle's name as a reply gives it: lower case, 32 characters at most."""
    return _clean(text[: 4 * MAX_NAME_CHARACTERS]).strip().lower()[:MAX_NAME_CHARACTERS]


def item_from(entry: object) -> Item | None:
    """Return an entry with a slot and a text as an item, or ``None`` when it is not one."""
    if not isinstance(entry, dict):
        return None
    slot, text, angle = entry.get("slot"), entry.get("text"), entry.get("angle")
    if not isinstance(slot, str) or not isinstance(text, str) or len(text) > MAX_ITEM_CHARACTERS:
        return None
    line = clean_line(text)
    if not line:
        return None
    return Item(clean_name(slot), line, clean_name(angle) if isinstance(angle, str) else "")


def _clean(text: str) -> str:
    if text.isprintable():
        # No control, invisible or direction-changing character is printable, so NFC is all there is to do.
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    # Half a surrogate pair, from an escape that was cut in two, can be neither stored nor sent.
    return clean_text(text.encode("utf-8", "ignore").decode())
