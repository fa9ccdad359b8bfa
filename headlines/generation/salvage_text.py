"""Salvage steps on the text of a reply: what of it is JSON."""

from __future__ import annotations

import re

from headlines.generation.draft import Draft, Step
from headlines.generation.json_marks import JsonMarks
from headlines.generation.json_values import MAX_REPLY_CHARACTERS, read_value

_FENCE = re.compile(r"```|~~~")
_JSON_START = re.compile(r'\{\s{0,1000}["}]|\[\s{0,1000}["\[\]{]')
_THOUGHT, _THOUGHT_END = "<think>", "</think>"


def _too_long(draft: Draft) -> bool:
    """Pass over what is beyond the cap."""
    [text] = draft.pieces
    draft.pieces = [text[:MAX_REPLY_CHARACTERS]]
    return len(text) > MAX_REPLY_CHARACTERS


def _thoughts(draft: Draft) -> bool:
    """Pass over what a model thought aloud before it answered."""
    [text] = draft.pieces
    # Only at the start: further on the same words may be part of a line.
    end = text.find(_THOUGHT_END) if text.lstrip().startswith(_THOUGHT) else -1
    if end < 0:
        return False
    draft.pieces = [text[end + len(_THOUGHT_END) :]]
    return True


def _quoted(draft: Draft) -> bool:
    """Read JSON that was put into a JSON string."""
    [text] = draft.pieces
    if not text.lstrip().startswith('"'):
        return False
    inner = read_value(text)
    if not isinstance(inner, str) or _JSON_START.search(inner) is None:
        return False
    draft.pieces = [inner]
    return True


def _fences(draft: Draft) -> bool:
    """Take the JSON that stands in Markdown fences, the last of which may be missing."""
    [text] = draft.pieces
    fence, start = _FENCE.search(text), _JSON_START.search(text)
    if fence is None or start is None or fence.start() > start.start():
        return False
    # Fences are not looked for any further: a text may hold one, and the JSON says itself where it ends.
    draft.pieces = [text[begin:end] for begin, end in _spans(text, most=draft.names.max_items)]
    return True


def _trailing_text(draft: Draft) -> bool:
    """Pass over prose before, between and after the JSON."""
    pieces: list[str] = []
    prose = False
    for text in draft.pieces:
        end = 0
        for start, stop in _spans(text, most=draft.names.max_items - len(pieces)):
            prose = prose or bool(text[end:start].strip(" \t\r\n,"))
            pieces.append(text[start:stop])
            end = stop
        prose = prose or bool(text[end:].strip(" \t\r\n,"))
    draft.pieces = pieces
    return prose and bool(pieces)


def _cut_off(draft: Draft) -> bool:
    """Close what is open where the text ends, after the last whole entry."""
    if not draft.pieces:
        return False
    text = draft.pieces[-1]
    marks = JsonMarks()
    for _ in marks.read(text):
        pass
    if not marks.frames:
        return False
    end, depth = marks.whole
    if not end:
        draft.pieces.pop()
        return False
    closers = "".join("]" if frame.is_list else "}" for frame in reversed(marks.frames[:depth]))
    draft.pieces[-1] = text[:end] + closers
    return True


def _spans(text: str, most: int) -> list[tuple[int, int]]:
    """Return where each JSON value of a text starts and ends; the last may never end."""
    marks = JsonMarks()
    spans: list[tuple[int, int]] = []
    for is_text, frame, start, end in marks.read(text):
        if frame.parent is None and not is_text:
            spans.append((start, end))
            if len(spans) >= most:
                return spans
    if marks.frames:
        spans.append((marks.frames[0].start, len(text)))
    return spans


TEXT_STEPS = (
    Step("too_long", _too_long),
    Step("thoughts", _thoughts),
    Step("quoted", _quoted),
    Step("fences", _fences),
    Step("trailing_text", _trailing_text),
    Step("cut_off", _cut_off),
)
