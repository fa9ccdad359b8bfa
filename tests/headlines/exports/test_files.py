"""Each format, read back by a reader that knows nothing of how it was written."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace

import openpyxl
import pytest

from headlines.exports.assembly import LeftOut
from headlines.exports.base import AdStatus, AssembledAd, Bundle, Line
from headlines.exports.registry import FORMATS, format_named
from tests.headlines.exports.lines import DESTINATION, assembled, line, lines

# The header rows as the platforms document them, written out here and not taken from the code.
BULK_HEADER = (
    "Row Type,Action,Ad status,Campaign ID,Campaign,Ad group ID,Ad group,Ad ID,Ad type,Label,"
    "Headline 1,Headline 2,Headline 3,Headline 4,Headline 5,Headline 6,Headline 7,Headline 8,Headline 9,"
    "Headline 10,Headline 11,Headline 12,Headline 13,Headline 14,Headline 15,"
    "Description 1,Description 2,Description 3,Description 4,"
    "Headline 1 position,Headline 2 position,Headline 3 position,Headline 4 position,Headline 5 position,"
    "Headline 6 position,Headline 7 position,Headline 8 position,Headline 9 position,Headline 10 position,"
    "Headline 11 position,Headline 12 position,Headline 13 position,Headline 14 position,"
    "Headline 15 position,"
    "Description 1 position,Description 2 position,Description 3 position,Description 4 position,"
    "Path 1,Path 2,Final URL,Mobile final URL,Tracking template,Final URL suffix,Custom parameter"
)
EDITOR_HEADER = (
    "Campaign,Ad Group,Ad type,Labels,"
    "Headline 1,Headline 2,Headline 3,Headline 4,Headline 5,Headline 6,Headline 7,Headline 8,Headline 9,"
    "Headline 10,Headline 11,Headline 12,Headline 13,Headline 14,Headline 15,"
    "Headline 1 position,Headline 2 position,Headline 3 position,Headline 4 position,Headline 5 position,"
    "Headline 6 position,Headline 7 position,Headline 8 position,Headline 9 position,Headline 10 position,"
    "Headline 11 position,Headline 12 position,Headline 13 position,Headline 14 position,"
    "Headline 15 position,"
    "Description 1,Description 2,Description 3,Description 4,"
    "Description 1 position,Description 2 position,Description 3 position,Description 4 position,"
    "Path 1,Path 2,Final URL,Final mobile URL,Tracking template,Final URL suffix,Custom parameters,"
    "Campaign Status,Ad Group Status,Status,Approval Status,Ad strength,Comment"
)
LINE_HEADER = "code,channel,language,slot,text,length,limit,angle,status,reviewer,writer,url"

NASTY = [
    'Say "dry", mean it',
    "Commas, semicolons; tabs no",
    "Größe S–XXL für Übergänge",
    "一二三四五六七八九十一二三四五",
    "{KeyWord:Jackets for hill walkers}",
    "Don't get wet (again)",
    "Schöne Äpfel & <b>bold</b>",
    "Ends with a backslash \\",
]


def _bundle(given: Iterable[Line] | None = None, **changes: object) -> tuple[Bundle, list[Line]]:
    all_lines = list(given) if given is not None else lines(15, 4)
    destination = replace(DESTINATION, **changes)  # type: ignore[arg-type]
    assembly = assembled(all_lines, destination=destination, pins={"h000001": 1, "d000002": 2})
    ads = tuple(replace(ad, code=f"zz0000{ad.number}") for ad in assembly.ads)
    return Bundle(ads, all_lines, destination), all_lines


def _nasty_lines() -> list[Line]:
    return [line(number, text=text) for number, text in enumerate(NASTY, 1)] + lines(0, 3)


def _bytes(key: str, bundle: Bundle) -> bytes:
    return b"".join(FORMATS[key].produce(bundle))


def _bulk_rows(bundle: Bundle) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_bytes("google_ads_bulk", bundle).decode("utf-8"), newline="")))


def _editor_rows(key: str, bundle: Bundle) -> list[dict[str, str]]:
    encoding, delimiter = ("utf-16", "\t") if key == "google_ads_editor" else ("utf-8", ",")
    text = _bytes(key, bundle).decode(encoding)
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def _expected_texts(ad: AssembledAd) -> dict[str, str]:
    expected = {f"Headline {place}": "" for place in range(1, 16)}
    expected |= {f"Description {place}": "" for place in range(1, 5)}
    for placed in ad.placed:
        expected[f"{placed.line.slot.capitalize()} {placed.place}"] = placed.line.text
    return expected


def _expected_pins(ad: AssembledAd, unpinned: str) -> dict[str, str]:
    expected = dict.fromkeys(_expected_texts(ad), "")
    for placed in ad.placed:
        expected[f"{placed.line.slot.capitalize()} {placed.place}"] = str(placed.pin or unpinned)
    return {f"{name} position": pin for name, pin in expected.items()}


def test_the_bulk_file_has_the_documented_header_without_a_mark() -> None:
    content = _bytes("google_ads_bulk", _bundle()[0])
    assert content.split(b"\n", 1)[0].decode() == BULK_HEADER
    assert not content.startswith(codecs.BOM_UTF8)
    assert b"\r" not in content
    assert content.endswith(b"\n")


@pytest.mark.parametrize("given", [lines(15, 4), lines(3, 2), lines(37, 8), _nasty_lines()])
def test_every_column_of_the_bulk_file_says_what_was_meant(given: list[Line]) -> None:
    bundle, _ = _bundle(given, tracking_template="{lpurl}?t=1")
    rows = _bulk_rows(bundle)
    assert len(rows) == len(bundle.ads)
    for row, ad in zip(rows, bundle.ads, strict=True):
        parameters = {
            "{_variant}": ad.code,
            "{_headlines}": "-".join(placed.line.code for placed in ad.slot("headline")),
            "{_descriptions}": "-".join(placed.line.code for placed in ad.slot("description")),
        }
        assert row == {
            "Row Type": "Ad",
            "Action": "Add",
            "Ad status": "Paused",
            "Campaign ID": "",
            "Campaign": "Autumn jackets",
            "Ad group ID": "",
            "Ad group": "Ridgeline",
            "Ad ID": "",
            "Ad type": "Responsive search ad",
            "Label": f"var:{ad.code}",
            **_expected_texts(ad),
            **_expected_pins(ad, ""),
            "Path 1": "jackets",
            "Path 2": "ridgeline",
            "Final URL": "https://www.fellside.example/ridgeline",
            "Mobile final URL": "",
            "Tracking template": "{lpurl}?t=1",
            "Final URL suffix": f"utm_source=google&utm_medium=cpc&utm_content={ad.code}",
            "Custom parameter": " ".join(f"{key}={value}" for key, value in parameters.items()),
        }


def test_the_editor_file_is_utf16_with_tabs_and_the_documented_header() -> None:
    content = _bytes("google_ads_editor", _bundle()[0])
    assert content.startswith(codecs.BOM_UTF16_LE)
    first = content[2:].decode("utf-16-le").split("\r\n", 1)[0]
    assert first == EDITOR_HEADER.replace(",", "\t")


def test_the_utf8_editor_file_has_commas_and_the_same_header() -> None:
    content = _bytes("google_ads_editor_utf8", _bundle()[0])
    assert content.decode("utf-8").split("\r\n", 1)[0] == EDITOR_HEADER


@pytest.mark.parametrize(("key", "unpinned"), [("google_ads_editor", " -"), ("google_ads_editor_utf8", "")])
@pytest.mark.parametrize("given", [lines(15, 4), lines(31, 8), _nasty_lines()])
def test_every_column_of_the_editor_file_says_what_was_meant(
    given: list[Line], key: str, unpinned: str
) -> None:
    bundle, _ = _bundle(given, status=AdStatus.ENABLED)
    for row, ad in zip(_editor_rows(key, bundle), bundle.ads, strict=True):
        parameters = row.pop("Custom parameters")
        assert parameters.startswith(f"{{_variant}}={ad.code} ")
        assert row == {
            "Campaign": "Autumn jackets",
            "Ad Group": "Ridgeline",
            "Ad type": "Responsive search ad",
            "Labels": f"var:{ad.code}",
            **_expected_texts(ad),
            **_expected_pins(ad, unpinned),
            "Path 1": "jackets",
            "Path 2": "ridgeline",
            "Final URL": "https://www.fellside.example/ridgeline",
            "Final mobile URL": "",
            "Tracking template": "",
            "Final URL suffix": f"utm_source=google&utm_medium=cpc&utm_content={ad.code}",
            "Campaign Status": "",
            "Ad Group Status": "",
            "Status": "Enabled",
            "Approval Status": "",
            "Ad strength": "",
            "Comment": "",
        }


@pytest.mark.parametrize("key", ["google_ads_bulk", "google_ads_editor", "google_ads_editor_utf8"])
def test_an_import_file_holds_the_code_of_an_ad_in_three_places_and_no_apostrophe(key: str) -> None:
    bundle, _ = _bundle(_nasty_lines())
    rows = _bulk_rows(bundle) if key == "google_ads_bulk" else _editor_rows(key, bundle)
    cells = list(rows[0].values())
    assert sum("zz00001" in cell for cell in cells) == 3
    assert not any(cell.startswith("'") for cell in cells)


def test_formula_like_copy_never_reaches_an_import_file() -> None:
    nasty = [line(40 + n, text=f"{opening}1+1 jackets") for n, opening in enumerate("=+-@")]
    bundle, _ = _bundle([*lines(15, 4), *nasty])
    left: tuple[LeftOut, ...] = assembled([*lines(15, 4), *nasty]).left_out
    assert {each.line.code for each in left} == {each.code for each in nasty}
    for key in ("google_ads_bulk", "google_ads_editor_utf8"):
        assert b"1+1 jackets" not in _bytes(key, bundle)


def test_the_plain_csv_has_a_row_a_line_that_no_spreadsheet_runs() -> None:
    nasty = ["=1+1", "+20%", "-5", "@home", "＝1+1", "\tindented", 'He said "no", twice\nand left', "plain"]
    given = [line(n, text=text, channel="meta", reviewer="=Rita") for n, text in enumerate(nasty, 1)]
    content = _bytes("csv", Bundle((), given, DESTINATION))
    assert content.startswith(codecs.BOM_UTF8)
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert list(rows[0]) == LINE_HEADER.split(",")
    assert [row["text"] for row in rows] == [
        "'=1+1",
        "'+20%",
        "'-5",
        "'@home",
        "'＝1+1",
        "'\tindented",
        'He said "no", twice\nand left',
        "plain",
    ]
    assert {row["reviewer"] for row in rows} == {"'=Rita"}
    assert rows[7] == {
        "code": "h000008",
        "channel": "meta",
        "language": "en-GB",
        "slot": "headline",
        "text": "plain",
        "length": "5",
        "limit": "30",
        "angle": given[7].angle,
        "status": "approved",
        "reviewer": "'=Rita",
        "writer": "mercury-2.5",
        "url": "https://www.fellside.example/ridgeline?utm_source=google&utm_medium=cpc&utm_content=h000008",
    }


def test_the_workbook_holds_exact_texts_in_text_cells() -> None:
    nasty = ["=1+1", "+20%", "00123", "1E5", "2026-01-02", *NASTY]
    given = [line(n, text=text) for n, text in enumerate(nasty, 1)] + lines(0, 2)
    bundle, _ = _bundle(given)
    book = openpyxl.load_workbook(io.BytesIO(_bytes("xlsx", bundle)))
    assert book.sheetnames == ["Lines", "Ads"]
    sheet = book["Lines"]
    assert [cell.value for cell in sheet[1]] == LINE_HEADER.split(",")
    assert sheet.freeze_panes == "A2"
    texts = [sheet.cell(row, 5) for row in range(2, len(given) + 2)]
    assert [cell.value for cell in texts] == [each.text for each in given]
    assert {(cell.data_type, cell.number_format) for cell in texts} == {("s", "@")}
    assert [sheet.cell(2, column).value for column in (6, 7)] == [4, 30]
    assert sheet.column_dimensions["E"].width > 40


def test_the_second_sheet_holds_the_complete_ads() -> None:
    bundle, _ = _bundle(lines(20, 4))
    sheet = openpyxl.load_workbook(io.BytesIO(_bytes("xlsx", bundle)))["Ads"]
    header = [str(cell.value) for cell in sheet[1]]
    for number, ad in enumerate(bundle.ads, start=2):
        row = {name: cell.value for name, cell in zip(header, sheet[number], strict=True)}
        assert row["code"] == ad.code
        assert row["label"] == f"var:{ad.code}"
        assert row["final url suffix"] == f"utm_source=google&utm_medium=cpc&utm_content={ad.code}"
        for placed in ad.placed:
            assert row[f"{placed.line.slot} {placed.place}"] == placed.line.text
            assert row[f"{placed.line.slot} {placed.place} pin"] == (str(placed.pin) if placed.pin else None)


@pytest.mark.parametrize("key", list(FORMATS))
def test_the_same_content_is_the_same_bytes(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _bytes(key, _bundle(_nasty_lines())[0])
    # A workbook carries times; two seconds is a zip entry's grain, so another year must not show.
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert _bytes(key, _bundle(_nasty_lines())[0]) == first


def test_the_workbook_holds_no_time_of_its_making() -> None:
    with zipfile.ZipFile(io.BytesIO(_bytes("xlsx", _bundle()[0]))) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        times = re.findall(r"\d{4}-\d{2}-\d{2}T[\d:]+Z", book.read("docProps/core.xml").decode())
    assert times == ["1980-01-01T00:00:00Z"] * 2


@pytest.mark.parametrize("key", list(FORMATS))
def test_a_format_tells_people_what_it_is_and_what_to_do_next(key: str) -> None:
    chosen = format_named(key)
    assert chosen.label
    assert chosen.summary.endswith(".")
    assert chosen.next_steps
    assert chosen.key == key


def test_a_large_sheet_comes_in_pieces() -> None:
    many = (line(n, text=f"Jacket {n}") for n in range(1, 5_001))
    pieces = list(FORMATS["csv"].produce(Bundle((), many, DESTINATION)))
    assert len(pieces) > 5
    assert max(map(len, pieces)) < 100_000
    assert b"".join(pieces).count(b"\r\n") == 5_001


def test_sandbox_copy_is_called_so_in_the_editor_file() -> None:
    bundle, _ = _bundle()
    rows = _editor_rows("google_ads_editor", replace(bundle, is_sandbox=True))
    assert rows[0]["Comment"] == "Written by the sandbox"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match=r"google_ads_bulk, .*csv"):
        format_named("parquet")
