"""Server-sent events from bytes that end anywhere."""

from __future__ import annotations

import pytest

from routing.providers.sse import EventDecoder, EventTooLarge


def events(
    raw: bytes, size: int | None = None, *, most: int = 10_000, encoding: str = "utf-8"
) -> list[object]:
    """Feed bytes in pieces of a size and return every event, those of the end included."""
    decoder = EventDecoder(most, encoding)
    found: list[object] = []
    for start in range(0, len(raw), size or len(raw)):
        found += decoder.feed(raw[start : start + (size or len(raw))])
    return found + list(decoder.close())


GOOD = (
    b"\xef\xbb\xbf: a comment\n\n"
    b'event: message_start\r\ndata: {"a":1}\r\n\r\n'
    b"id: 7\ndata:no space\n\n"
    b"data: first\ndata: second\n\n"
    b"data: \xe2\x82\xac 5 \xf0\x9f\x98\x80\r\rretry: 10\n\n"
    b"data\n\n"
    b"event: lonely\n\n"
    b"data: [DONE]\n\n"
)
EXPECTED = [
    ("message_start", '{"a":1}'),
    ("", "no space"),
    ("", "first\nsecond"),
    ("", "€ 5 😀"),
    ("", ""),
    ("", "[DONE]"),
]


@pytest.mark.parametrize("size", [None, 1, 2, 3, 5, 7, 11])
def test_pieces_may_end_anywhere(size: int | None) -> None:
    assert events(GOOD, size) == EXPECTED


def test_a_line_separator_inside_json_is_no_line_end() -> None:
    assert events('data: {"t":"a\u2028b\x85c"}\n\n'.encode()) == [("", '{"t":"a\u2028b\x85c"}')]


def test_a_missing_last_blank_line_still_completes_the_event() -> None:
    assert events(b"data: [DONE]") == [("", "[DONE]")]
    assert events(b"data: a\n") == [("", "a")]
    assert events(b"data: a\r") == [("", "a")]


def test_bytes_in_another_encoding_are_no_text() -> None:
    with pytest.raises(UnicodeDecodeError):
        events("data: Gänse\n\n".encode("latin-1"))
    assert events("data: Gänse\n\n".encode("latin-1"), encoding="latin-1") == [("", "Gänse")]


def test_one_event_is_bounded_whether_in_one_line_or_in_many() -> None:
    with pytest.raises(EventTooLarge):
        events(b"data: " + b"x" * 20_000, 500)
    with pytest.raises(EventTooLarge):
        events(b"data: 0123456789\n" * 2_000, 500)
    assert len(events(b"data: 0123456789\n\n" * 2_000, 500)) == 2_000
