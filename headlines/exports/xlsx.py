"""A workbook for people: all approved lines, and the complete ads on a second sheet.

Cells are text cells, so nothing in them is ever run and every text stays exact. The bytes depend
on the content alone: the times inside the file are fixed.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from headlines.exports.base import AssembledAd, Bundle, Contents, Format
from headlines.exports.sheet import LINE_COLUMNS, SHEET_STEPS, line_cells, line_urls
from headlines.exports.tables import numbered, padded
from headlines.exports.tracking import ad_label, merged_suffix
from headlines.generation.brief import clean_text

HEADLINES = 15
DESCRIPTIONS = 4
AD_COLUMNS: tuple[str, ...] = (
    "ad",
    "code",
    "channel",
    "language",
    "campaign",
    "ad group",
    *numbered("headline", HEADLINES),
    *numbered("headline", HEADLINES, " pin"),
    *numbered("description", DESCRIPTIONS),
    *numbered("description", DESCRIPTIONS, " pin"),
    "path 1",
    "path 2",
    "final url",
    "final url suffix",
    "tracking template",
    "label",
    "status",
)
_PIECE_BYTES = 64 * 1024
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can hold
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_LINE_WIDTHS = (10, 15, 10, 14, 64, 8, 8, 14, 11, 22, 22, 60)
_HEADER_FILL = "FFE7E9EE"


class Xlsx(Format):
    """The workbook."""

    key = "xlsx"
    label = "Excel workbook"
    summary = "All approved lines, and the complete ads on a second sheet. Texts stay exact."
    next_steps = SHEET_STEPS
    extension = "xlsx"
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    contents = Contents.BOTH

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the workbook, which has to be whole before its first byte is known."""
        workbook = Workbook(write_only=True)
        workbook.properties.creator = "Second Gear"
        workbook.properties.created = datetime.datetime(*_ZIP_EPOCH)
        # One shared style for text cells: the number format "@" makes the cell a text cell for good.
        workbook.add_named_style(NamedStyle("text", number_format="@"))
        url_of = line_urls(bundle.destination)
        _sheet(
            workbook,
            "Lines",
            LINE_COLUMNS,
            _LINE_WIDTHS,
            (line_cells(line, url_of(line.code)) for line in bundle.lines),
        )
        _sheet(workbook, "Ads", AD_COLUMNS, _ad_widths(), (_ad_cells(ad) for ad in bundle.ads))
        buffer = io.BytesIO()
        workbook.save(buffer)
        whole = _timeless(buffer.getvalue())
        for start in range(0, len(whole), _PIECE_BYTES):
            yield whole[start : start + _PIECE_BYTES]


def _sheet(
    workbook: Workbook,
    title: str,
    columns: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[str | int]],
) -> None:
    sheet = workbook.create_sheet(title)
    assert isinstance(sheet, WriteOnlyWorksheet)  # what a write-only workbook makes
    sheet.freeze_panes = "A2"
    for index, width in enumerate(widths, start=1):
        # The class makes it in __init__; the type stubs do not know it.
        sheet.column_dimensions[get_column_letter(index)].width = width  # type: ignore[attr-defined]
    header = []
    for name in columns:
        cell = WriteOnlyCell(sheet, name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=_HEADER_FILL)
        cell.alignment = Alignment(vertical="center")
        header.append(cell)
    sheet.append(header)
    for row in rows:
        sheet.append([value if isinstance(value, int) else _text_cell(sheet, value) for value in row])


def _text_cell(sheet: WriteOnlyWorksheet, text: str) -> object:
    if not text:
        return None
    # Cleaning goes character by character; printable ASCII, the most of it, needs none.
    cell = WriteOnlyCell(sheet, text if text.isascii() and text.isprintable() else clean_text(text))
    cell.data_type = "s"  # openpyxl takes a text beginning with "=" for a formula
    cell.style = "text"
    return cell


def _ad_widths() -> list[int]:
    texts = {"headline": 32, "description": 60, "final": 48, "tracking": 40, "campaign": 28}
    return [
        7 if name.endswith("pin") else texts.get(name.split(" ")[0], 14 if name != "ad" else 6)
        for name in AD_COLUMNS
    ]


def _ad_cells(ad: AssembledAd) -> list[str | int]:
    where = ad.destination
    cells: list[str | int] = [ad.number, ad.code, ad.channel, ad.language, where.campaign, where.ad_group]
    for slot, count in (("headline", HEADLINES), ("description", DESCRIPTIONS)):
        lines = ad.slot(slot)
        cells += padded([placed.line.text for placed in lines], count)
        cells += padded([str(placed.pin or "") for placed in lines], count)
    return [
        *cells,
        where.path1,
        where.path2,
        where.final_url,
        merged_suffix(where.url_suffix, ad.code),
        where.tracking_template,
        ad_label(ad.code),
        where.status.value,
    ]


def _timeless(workbook: bytes) -> bytes:
    """Return the same workbook with every time inside it fixed, so that equal content is equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _fixed_properties(content)
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return out.getvalue()


def _fixed_properties(content: bytes) -> bytes:
    tree = ElementTree.fromstring(content)  # noqa: S314 - our own file, written a moment ago
    for element in tree.iter(_MODIFIED):
        element.text = "1980-01-01T00:00:00Z"
    return ElementTree.tostring(tree)
