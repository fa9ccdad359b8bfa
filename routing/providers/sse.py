"""Server-sent events from untrusted bytes, as they arrive.

Format: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream. Line ends
may be LF, CRLF or CR, pieces may end anywhere, also within a character. What the specification leaves
unbounded is bounded here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE_END = re.compile(rb"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


class EventTooLarge(ValueError):
    """One event is larger than any reply may be."""


class EventDecoder:
    """Turns pieces of a stream into (event name, data) pairs.

    ``encoding`` must be a superset of ASCII. Bytes that are not valid in it raise ``UnicodeDecodeError``.
    """

    def __init__(self, max_event_bytes: int, encoding: str = "utf-8") -> None:
        self._max = max_event_bytes
        self._encoding = encoding
        self._rest = b""
        self._searched = 0
        self._data: list[str] = []
        self._size = 0
        self._event = ""
        self._at_start = True

    def feed(self, piece: bytes) -> Iterator[tuple[str, str]]:
        """Yield the events that a piece completes. Raises ``EventTooLarge``."""
        buffer = self._rest + piece
        if self._at_start:
            if len(buffer) < len(_BOM) and _BOM.startswith(buffer):
                self._rest = buffer
                return
            buffer = buffer.removeprefix(_BOM)
            self._at_start = False
        position, searched = 0, self._searched
        while (end := _LINE_END.search(buffer, searched)) is not None:
            if end.end() == len(buffer) and end.group() == b"\r":
                break  # the LF of this CRLF may be in the next piece
            line = buffer[position : end.start()]
            position = searched = end.end()
            if (event := self._line(line)) is not None:
                yield event
        self._rest = buffer[position:]
        # What was looked through need not be looked through again, but for a CR at the very end.
        self._searched = max(len(self._rest) - 1, 0)
        if len(self._rest) > self._max:
            raise EventTooLarge("one event is too large")

    def close(self) -> Iterator[tuple[str, str]]:
        """Yield what the end of the stream completes: some servers leave out the last blank line."""
        if self._rest and (event := self._line(self._rest.rstrip(b"\r"))) is not None:
            yield event
        self._rest = b""
        if (event := self._line(b"")) is not None:
            yield event

    def _line(self, raw: bytes) -> tuple[str, str] | None:
        if not raw:
            return self._dispatch()
        self._size += len(raw)
        if self._size > self._max:
            raise EventTooLarge("one event is too large")
        name, _, value = raw.decode(self._encoding).partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        return None  # comments, ids and retry times say nothing here

    def _dispatch(self) -> tuple[str, str] | None:
        event = (self._event, "\n".join(self._data)) if self._data else None
        self._data, self._event, self._size = [], "", 0
        return event
