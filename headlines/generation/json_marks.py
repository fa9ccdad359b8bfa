"""Where the brackets and texts of a growing JSON text are. Each character is looked at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_DEPTH = 16
# An item has two brackets and six strings. This holds 5,000 items with twice that; who sends more sends
# it to keep a worker busy.
MOST_MARKS = 100_000
# Blanks looked past to see what follows a bracket or a break; no writer of JSON indents further.
_FAR = 1_000
_BLANKS = re.compile(rf"\s{{0,{_FAR}}}")
_OPENING = re.compile(r"[\[{]")
_MARK = re.compile(r'["\[\]{}]')
_IN_STRING = re.compile(r'[^"\\\n]*+(?:\\.[^"\\\n]*+)*+', re.DOTALL)
_SKIP_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_OBJECT_VALUE = re.compile(r":\s*+\{")
_AFTER_OPENING = {"{": '"}', "[": '"[{]'}


class Frame:
    """An object or list that opened: where, under which key, in what. ``filled``: an item was in it."""

    __slots__ = ("filled", "is_list", "key", "parent", "start")

    def __init__(self, is_list: bool, start: int, key: str | None, parent: Frame | None) -> None:
        self.is_list = is_list
        self.start = start
        self.key = key
        self.parent = parent
        self.filled = False


Mark = tuple[bool, Frame, int, int]
"""(is a text, frame, start, end): a text that stands in the list ``frame``, or ``frame`` as it closes."""


class JsonMarks:
    """Finds what closes in a text that grows; prose around the JSON is passed over.

    Feed ``read`` the whole text so far. ``frames`` are what is open, outermost first, 16 at most:
    what is nested deeper is counted, not told. ``whole`` is (end of the last thing that was complete,
    number of frames open there). After 100,000 brackets, strings and breaks in strings nothing more is
    read.
    """

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.whole = (0, 0)
        self._position = 0
        self._marks_left = MOST_MARKS
        self._deeper = 0
        self._in_string = False
        self._string = (0, 0)

    def read(self, text: str) -> Iterator[Mark]:
        """Yield the marks since the last call. Exhaust it before the next."""
        while self._position < len(text) and self._marks_left:
            before = self._position, self._in_string
            if self._in_string:
                mark = self._end_string(text)
            elif self.frames:
                mark = self._next_mark(text)
            else:
                mark = None
                self._find_start(text)
            if mark is not None:
                yield mark
            elif before == (self._position, self._in_string):
                return

    def _find_start(self, text: str) -> None:
        """Go to the next bracket that JSON can begin with; wait at one that is the last character."""
        found = _OPENING.search(text, self._position)
        if found is None:
            self._position = len(text)
            return
        self._position = found.start()
        after = _blanks_end(text, found.end())
        if after == len(text):
            if after - found.end() == _FAR:
                self._position = after
            return
        self._marks_left -= 1
        if text[after] in _AFTER_OPENING[found.group()]:
            self._open(text, found.group() == "[", found.start())
        self._position = found.end()

    def _next_mark(self, text: str) -> Mark | None:
        found = _MARK.search(text, self._position)
        if found is None:
            self._position = len(text)
            return None
        mark, start = found.group(), found.start()
        self._position = start + 1
        self._marks_left -= 1
        if mark == '"':
            self._in_string = True
            self._string = (start, start)
            return None
        if mark in "[{":
            self._open(text, mark == "[", start)
            return None
        return self._close(mark == "]", start + 1)

    def _end_string(self, text: str) -> Mark | None:
        found = _IN_STRING.match(text, self._position)
        end = found.end() if found else self._position
        self._position = end
        if end == len(text) or text[end] == "\\":
            return None
        if text[end] == "\n":
            self._break_string(text, end)
            return None
        self._in_string = False
        self._position = end + 1
        self._string = (self._string[0], end + 1)
        if self.frames and self.frames[-1].is_list and not self._deeper:
            self.whole = (end + 1, len(self.frames))
            return True, self.frames[-1], self._string[0], end + 1
        return None

    def _break_string(self, text: str, end: int) -> None:
        """Go past a raw line break; end the string there where a bracket follows.

        A quote that should have been escaped turns text and structure round. JSON has no raw breaks in
        strings, so this is where the two are told apart again, and one bad item spoils no other.
        """
        after = _blanks_end(text, end + 1)
        if after == len(text) and after - end <= _FAR:
            return
        self._position = after
        self._marks_left -= 1
        if after < len(text) and text[after] in "{}]":
            self._in_string = False
            if text[after] == "{" and self.frames and not self.frames[-1].is_list and not self._deeper:
                self.frames.pop()
                self.whole = (self.whole[0], min(self.whole[1], len(self.frames)))

    def _open(self, text: str, is_list: bool, start: int) -> None:
        if self._deeper or len(self.frames) == MAX_DEPTH:
            self._deeper += 1
            return
        parent = self.frames[-1] if self.frames else None
        key = None
        if parent and not parent.is_list:
            key_start, key_end = self._string
            if start - key_start <= _FAR and text[key_end:start].strip() == ":":
                key = text[key_start + 1 : key_end - 1]
        self.frames.append(Frame(is_list, start, key, parent))

    def _close(self, is_list: bool, end: int) -> Mark | None:
        """Close the innermost frame of this kind; what is still open in it was broken."""
        if self._deeper:
            self._deeper -= 1
            return None
        for depth in range(len(self.frames) - 1, -1, -1):
            frame = self.frames[depth]
            if frame.is_list == is_list:
                del self.frames[depth:]
                self.whole = (end, depth)
                return False, frame, frame.start, end
        return None


def is_deeper_than(text: str, limit: int) -> bool:
    """Tell whether brackets outside strings nest deeper than ``limit``. Time is linear in the text."""
    # A list needs a “[”, an object in an object a “: {”: mostly counting these is enough.
    if 1 + 2 * text.count("[") + len(_OBJECT_VALUE.findall(text)) <= limit:
        return False
    depth = 0
    for found in _SKIP_STRING.finditer(text):
        mark = found.group()
        if mark in ("[", "{"):
            depth += 1
            if depth > limit:
                return True
        elif mark in ("]", "}") and depth:
            depth -= 1
    return False


def _blanks_end(text: str, start: int) -> int:
    found = _BLANKS.match(text, start)
    return found.end() if found else start
