"""The formats, in the order people are offered them. A new one is one file and one line here."""

from __future__ import annotations

from headlines.exports.base import Format
from headlines.exports.google_ads_bulk import GoogleAdsBulk
from headlines.exports.google_ads_editor import GoogleAdsEditor
from headlines.exports.google_ads_editor_utf8 import GoogleAdsEditorUtf8
from headlines.exports.plain_csv import PlainCsv
from headlines.exports.xlsx import Xlsx

FORMATS: dict[str, Format] = {
    export_format.key: export_format
    for export_format in (GoogleAdsBulk(), GoogleAdsEditor(), GoogleAdsEditorUtf8(), Xlsx(), PlainCsv())
}


def format_named(key: str) -> Format:
    """Return the format with this key. Raises ``KeyError`` with a sentence naming the known ones."""
    try:
        return FORMATS[key]
    except KeyError:
        raise KeyError(f"There is no format {key!r}. Formats: {', '.join(FORMATS)}.") from None
