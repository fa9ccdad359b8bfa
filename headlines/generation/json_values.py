"""Reading JSON that a stranger wrote: capped in size and depth, and never an exception too many."""

from __future__ import annotations

import json

from headlines.generation.json_marks import MAX_DEPTH, is_deeper_than

MAX_REPLY_CHARACTERS = 1_000_000
UNREAD = object()
"""What ``read_value`` returns for a text that is no JSON: every other object could be a value."""


def _merged(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object in which the last of equal keys counts, and equal keys of lists are one list."""
    merged = dict(pairs)
    if len(merged) == len(pairs):
        return merged
    lists: dict[str, list[object]] = {}
    for key, value in pairs:
        if isinstance(value, list):
            lists.setdefault(key, []).extend(value)
    for key, value in merged.items():
        if isinstance(value, list):
            merged[key] = lists[key]
    return merged


_exact = json.JSONDecoder(object_pairs_hook=_merged)
_with_breaks = json.JSONDecoder(object_pairs_hook=_merged, strict=False)


def read_value(text: str, *, raw_breaks: bool = False) -> object:
    """Return the value of a JSON text, or ``UNREAD`` where it is none or nests deeper than 16.

    ``raw_breaks`` takes line breaks and other control characters inside strings.
    """
    if is_deeper_than(text, MAX_DEPTH):
        return UNREAD
    try:
        return (_with_breaks if raw_breaks else _exact).decode(text)
    except ValueError:
        return UNREAD
