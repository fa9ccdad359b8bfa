"""Google Ads Editor, as Editor itself writes its files: UTF-16 with a byte order mark, tabs.

Columns as in Editor's exports; they differ from the website's upload (``Labels``, ``Custom
parameters``, ``Final mobile URL``, ``Status``). Checked 2026-11-23.
"""

from __future__ import annotations

from collections.abc import Iterator

from headlines.exports.base import AssembledAd, Bundle, Format, Placed
from headlines.exports.tables import UTF16_MARK, delimited, numbered, padded
from headlines.exports.tracking import ad_label, custom_parameter_cell, merged_suffix

HEADLINES = 15
DESCRIPTIONS = 4
COLUMNS: tuple[str, ...] = (
    "Campaign",
    "Ad Group",
    "Ad type",
    "Labels",
    *numbered("Headline", HEADLINES),
    *numbered("Headline", HEADLINES, " position"),
    *numbered("Description", DESCRIPTIONS),
    *numbered("Description", DESCRIPTIONS, " position"),
    "Path 1",
    "Path 2",
    "Final URL",
    "Final mobile URL",
    "Tracking template",
    "Final URL suffix",
    "Custom parameters",
    "Campaign Status",
    "Ad Group Status",
    "Status",
    "Approval Status",
    "Ad strength",
    "Comment",
)
# Editor marks a text that is not pinned so; the place of a missing text stays empty.
EDITOR_UNPINNED = " -"


def editor_rows(bundle: Bundle, unpinned: str) -> Iterator[list[str]]:
    """Yield Editor's header and a row an ad; ``unpinned`` stands where a text is not pinned.

    The status of campaign and ad group is left empty, which Editor reads as “unchanged”.
    """
    yield list(COLUMNS)
    for ad in bundle.ads:
        yield _row(ad, unpinned, "Written by the sandbox" if bundle.is_sandbox else "")


def _row(ad: AssembledAd, unpinned: str, comment: str) -> list[str]:
    headlines, descriptions, where = ad.slot("headline"), ad.slot("description"), ad.destination
    return [
        where.campaign,
        where.ad_group,
        "Responsive search ad",
        ad_label(ad.code),
        *_texts(headlines, HEADLINES),
        *_pins(headlines, HEADLINES, unpinned),
        *_texts(descriptions, DESCRIPTIONS),
        *_pins(descriptions, DESCRIPTIONS, unpinned),
        where.path1,
        where.path2,
        where.final_url,
        "",
        where.tracking_template,
        merged_suffix(where.url_suffix, ad.code),
        custom_parameter_cell(ad),
        "",
        "",
        where.status.value,
        "",
        "",
        comment,
    ]


def _texts(lines: tuple[Placed, ...], count: int) -> list[str]:
    return padded([placed.line.text for placed in lines], count)


def _pins(lines: tuple[Placed, ...], count: int, unpinned: str) -> list[str]:
    return padded([str(placed.pin) if placed.pin else unpinned for placed in lines], count)


EDITOR_STEPS: tuple[str, ...] = (
    "In Google Ads Editor get recent changes for the account, so that campaign and ad group are there.",
    "Choose Account › Import › From file, and pick the file.",
    "Editor shows each ad as proposed: look through them, then keep and post.",
    "The ads arrive paused unless you chose otherwise. To compare them fairly, "
    "set the ad group’s ad rotation to “Do not optimize”.",
)


class GoogleAdsEditor(Format):
    """Editor's own kind of file."""

    key = "google_ads_editor"
    label = "Google Ads Editor"
    summary = "Import it in the Google Ads Editor application, written as Editor writes its own files."
    next_steps = EDITOR_STEPS
    extension = "csv"
    content_type = "text/csv; charset=utf-16le"
    channels = frozenset({"google_rsa"})

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the file: UTF-16LE with its mark, tab separated, CRLF."""
        return delimited(
            editor_rows(bundle, EDITOR_UNPINNED),
            delimiter="\t",
            line_end="\r\n",
            encoding="utf-16-le",
            mark=UTF16_MARK,
        )
