"""Rows become delimited text, in pieces, so that no file is ever held whole."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence

PIECE_CHARACTERS = 64 * 1024
# What a spreadsheet runs as a formula at the start of a cell, full-width forms included (CWE-1236).
FORMULA_OPENINGS = frozenset("=+-@\t\r\0＝＋－＠")


def delimited(
    rows: Iterable[Sequence[object]],
    *,
    delimiter: str = ",",
    line_end: str = "\n",
    encoding: str = "utf-8",
    mark: bytes = b"",
) -> Iterator[bytes]:
    """Yield rows as encoded text in pieces of about 64 KB, quoted where needed.

    ``mark`` is a byte order mark to begin with. Line breaks and delimiters inside a cell are quoted
    and quotes doubled (RFC 4180).
    """
    if mark:
        yield mark
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_MINIMAL)
    for row in rows:
        writer.writerow(row)
        if buffer.tell() >= PIECE_CHARACTERS:
            yield buffer.getvalue().encode(encoding)
            buffer.seek(0)
            buffer.truncate()
    if buffer.tell():
        yield buffer.getvalue().encode(encoding)


UTF8_MARK = codecs.BOM_UTF8
UTF16_MARK = codecs.BOM_UTF16_LE


def inert(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe before a formula-like opening.

    For files that people open. An importer would read the apostrophe as part of the text, so import
    files never go through here; their formula-like lines are refused instead.
    """
    return f"'{text}" if text[:1] in FORMULA_OPENINGS and text else text


def numbered(name: str, count: int, ending: str = "") -> list[str]:
    """Return column names such as ``Headline 1`` to ``Headline 15``, or ``Headline 1 position``."""
    return [f"{name} {number}{ending}" for number in range(1, count + 1)]


def padded(cells: Sequence[str], count: int) -> list[str]:
    """Return the cells filled up with empty ones."""
    return [*cells, *[""] * (count - len(cells))]
