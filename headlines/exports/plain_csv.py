"""Every approved line of a run as a sheet for people, a line a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headlines.exports.base import Bundle, Contents, Format
from headlines.exports.sheet import LINE_COLUMNS, SHEET_STEPS, line_cells, line_urls
from headlines.exports.tables import FORMULA_OPENINGS, UTF8_MARK, delimited, inert


class PlainCsv(Format):
    """CSV for spreadsheets: UTF-8 with the mark that Excel needs, comma, CRLF.

    A text that a spreadsheet would run as a formula gets an apostrophe before it; the XLSX keeps
    such a text exactly.
    """

    key = "csv"
    label = "CSV"
    summary = "All approved lines of the run, every channel and language, a line a row."
    next_steps = (
        *SHEET_STEPS,
        "A text that begins with = + - or @ has an apostrophe before it, so that no spreadsheet runs it.",
    )
    extension = "csv"
    content_type = "text/csv; charset=utf-8"
    contents = Contents.LINES

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the header and a row a line, as the lines come."""
        return delimited(self._rows(bundle), line_end="\r\n", mark=UTF8_MARK)

    def _rows(self, bundle: Bundle) -> Iterator[Sequence[str | int]]:
        yield LINE_COLUMNS
        url_of = line_urls(bundle.destination)
        for line in bundle.lines:
            # A sheet may hold 50,000 lines of 12 cells, so only the few risky ones are handed on.
            yield [
                inert(cell) if isinstance(cell, str) and cell[:1] in FORMULA_OPENINGS else cell
                for cell in line_cells(line, url_of(line.code))
            ]
