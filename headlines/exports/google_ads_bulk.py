"""Google Ads on the web: Tools, Bulk actions, Uploads. A file of responsive search ads.

Columns and values as in Google's own blank template for responsive search ads: UTF-8 without a
byte order mark, comma, LF. Checked 2026-11-23.
"""

from __future__ import annotations

from collections.abc import Iterator

from headlines.exports.base import AssembledAd, Bundle, Format
from headlines.exports.tables import delimited, numbered, padded
from headlines.exports.tracking import ad_label, custom_parameter_cell, merged_suffix

HEADLINES = 15
DESCRIPTIONS = 4
COLUMNS: tuple[str, ...] = (
    "Row Type",
    "Action",
    "Ad status",
    "Campaign ID",
    "Campaign",
    "Ad group ID",
    "Ad group",
    "Ad ID",
    "Ad type",
    "Label",
    *numbered("Headline", HEADLINES),
    *numbered("Description", DESCRIPTIONS),
    *numbered("Headline", HEADLINES, " position"),
    *numbered("Description", DESCRIPTIONS, " position"),
    "Path 1",
    "Path 2",
    "Final URL",
    "Mobile final URL",
    "Tracking template",
    "Final URL suffix",
    "Custom parameter",
)


def _row(ad: AssembledAd) -> list[str]:
    headlines, descriptions, where = ad.slot("headline"), ad.slot("description"), ad.destination
    return [
        "Ad",
        "Add",
        where.status.value,
        "",
        where.campaign,
        "",
        where.ad_group,
        "",
        "Responsive search ad",
        ad_label(ad.code),
        *padded([placed.line.text for placed in headlines], HEADLINES),
        *padded([placed.line.text for placed in descriptions], DESCRIPTIONS),
        *padded([str(placed.pin or "") for placed in headlines], HEADLINES),
        *padded([str(placed.pin or "") for placed in descriptions], DESCRIPTIONS),
        where.path1,
        where.path2,
        where.final_url,
        "",
        where.tracking_template,
        merged_suffix(where.url_suffix, ad.code),
        custom_parameter_cell(ad),
    ]


class GoogleAdsBulk(Format):
    """The bulk upload file of the Google Ads website."""

    key = "google_ads_bulk"
    label = "Google Ads upload"
    summary = "Upload it on the Google Ads website. Nothing to install."
    next_steps = (
        "Make sure that the campaign and the ad group exist in Google Ads, spelt exactly as on this page. "
        "New ones come first, each in an upload of its own.",
        "In Google Ads open Tools › Bulk actions › Uploads, choose the file, and press Preview, not Apply.",
        "Read the preview, then apply. Google also checks its policies, which takes up to a day.",
        "The ads arrive paused unless you chose otherwise. To compare them fairly, "
        "set the ad group’s ad rotation to “Do not optimize”.",
        "If the campaign is new, Google asks whether it holds EU political ads; answer that first.",
    )
    extension = "csv"
    content_type = "text/csv; charset=utf-8"
    channels = frozenset({"google_rsa"})

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the header and a row an ad."""
        return delimited([COLUMNS, *(_row(ad) for ad in bundle.ads)])
