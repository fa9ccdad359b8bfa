"""What makes an ad complete, by channel. Counts and text limits are in ``headlines.channels``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdRules:
    """The platform's rules for an ad beyond its texts.

    ``positions`` is how many places of a slot are shown, so what a line can be pinned to.
    ``enabled_per_ad_group`` is how many may be enabled side by side. ``advised`` counts are the
    platform's advice, by slot.
    """

    positions: Mapping[str, int]
    path_limit: int
    enabled_per_ad_group: int
    advised: Mapping[str, int]


# 3-15 and 2-4 texts, paths of 15 places, pins 1-3 and 1-2, three enabled ads: Adobe Advertising docs
# (ad-settings-google-rsa) and Google's blank bulk template, which asks for 5 distinct headlines.
# Microsoft's bulk service documents the same figures. Checked 2026-11-23.
_RESPONSIVE_SEARCH = AdRules(
    positions={"headline": 3, "description": 2},
    path_limit=15,
    enabled_per_ad_group=3,
    advised={"headline": 5},
)

AD_RULES: dict[str, AdRules] = {
    "google_rsa": _RESPONSIVE_SEARCH,
    "microsoft_rsa": _RESPONSIVE_SEARCH,
}
"""Channels whose lines are assembled into ads. The others leave as sheets, a line a row."""
