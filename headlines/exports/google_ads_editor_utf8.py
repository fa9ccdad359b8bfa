"""Google Ads Editor as UTF-8 with commas, for those who look into the file or change it first."""

from __future__ import annotations

from collections.abc import Iterator

from headlines.exports.base import Bundle, Format
from headlines.exports.google_ads_editor import EDITOR_STEPS, editor_rows
from headlines.exports.tables import delimited


class GoogleAdsEditorUtf8(Format):
    """The same columns as the Editor file, in the encoding that other tools read."""

    key = "google_ads_editor_utf8"
    label = "Google Ads Editor, UTF-8"
    summary = "The same for Editor, with commas: for scripts and for tools that cannot read UTF-16."
    next_steps = EDITOR_STEPS
    extension = "csv"
    content_type = "text/csv; charset=utf-8"
    channels = frozenset({"google_rsa"})

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the file: UTF-8 without a mark, comma, CRLF; an unpinned position is empty."""
        return delimited(editor_rows(bundle, unpinned=""), line_end="\r\n")
