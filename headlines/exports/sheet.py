"""The columns of the sheets that people read, shared by the plain formats."""

from __future__ import annotations

from collections.abc import Callable

from headlines.exports.base import Destination, Line
from headlines.exports.tracking import url_with_code

LINE_COLUMNS: tuple[str, ...] = (
    "code",
    "channel",
    "language",
    "slot",
    "text",
    "length",
    "limit",
    "angle",
    "status",
    "reviewer",
    "writer",
    "url",
)

SHEET_STEPS: tuple[str, ...] = (
    "Open it in a spreadsheet, share it, or copy lines into a platform by hand.",
    "Keep the code of each line, or its URL: results find their line by it.",
)


def line_urls(destination: Destination) -> Callable[[str], str]:
    """Return a function from a line's code to the landing page address that carries it."""
    mark = "0000000"  # as long as a code, so that the address is taken apart only once
    prefix, found, rest = url_with_code(destination.final_url, destination.url_suffix, mark).rpartition(
        f"utm_content={mark}"
    )
    if not found:
        return lambda _code: ""
    return lambda code: f"{prefix}utm_content={code}{rest}"


def line_cells(line: Line, url: str) -> tuple[str | int, ...]:
    """Return one line's cells under ``LINE_COLUMNS``."""
    return (
        line.code,
        line.channel,
        line.language,
        line.slot,
        line.text,
        line.length,
        line.limit,
        line.angle,
        line.status,
        line.reviewer,
        line.writer,
        url,
    )
