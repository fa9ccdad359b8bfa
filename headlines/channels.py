"""Every ad channel with its text slots, limits and counts.

Limits are data with a source and the day they were checked. ``limit`` is what the platform
refuses beyond; ``advised`` is what it shows without cutting. A new channel is one entry here.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from headlines.counting import Counting

CHECKED = datetime.date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Slot:
    """One text field of a channel.

    ``limit`` and ``advised`` are in the channel's counting unit; ``minimum`` and ``maximum`` are
    how many such texts one ad holds; ``default_count`` is how many a new brief asks for.
    """

    key: str
    label: str
    plural: str
    limit: int
    minimum: int
    maximum: int
    default_count: int
    advised: int | None = None
    is_headline: bool = False
    full_sentences: bool = False

    @property
    def writing_limit(self) -> int:
        """Return the length to write to: what is shown uncut, or the hard limit where nothing is cut."""
        return min(self.limit, self.advised or self.limit)

    @property
    def target(self) -> tuple[int, int]:
        """Return the lengths worth aiming at, (shortest, longest)."""
        return (max(8, int(self.writing_limit * 0.45)), self.writing_limit)


@dataclass(frozen=True, slots=True)
class Channel:
    """One ad placement: its slots in the order a person fills them, and how it counts."""

    key: str
    label: str
    platform: str
    slots: tuple[Slot, ...]
    source: str
    counting: Counting = Counting.CHARACTERS
    emoji_allowed: bool = True

    def slot(self, key: str) -> Slot:
        """Return the slot named ``key``. Raises ``KeyError`` with the known keys."""
        for slot in self.slots:
            if slot.key == key:
                return slot
        known = ", ".join(slot.key for slot in self.slots)
        raise KeyError(f"{self.label} has no slot {key!r}; it has {known}")

    @property
    def headline_slot(self) -> Slot:
        """Return the slot a brief's number of headlines refers to."""
        return next((slot for slot in self.slots if slot.is_headline), self.slots[0])


def _headline(limit: int, minimum: int, maximum: int, count: int, advised: int | None = None) -> Slot:
    return Slot(
        "headline", "Headline", "headlines", limit, minimum, maximum, count, advised, is_headline=True
    )


def _description(limit: int, minimum: int, maximum: int, count: int, advised: int | None = None) -> Slot:
    return Slot(
        "description",
        "Description",
        "descriptions",
        limit,
        minimum,
        maximum,
        count,
        advised,
        full_sentences=True,
    )


def _long_headline(count: int, maximum: int) -> Slot:
    return Slot("long_headline", "Long headline", "long headlines", 90, 1, maximum, count)


CHANNELS: dict[str, Channel] = {
    channel.key: channel
    for channel in (
        Channel(
            "google_rsa",
            "Google responsive search ad",
            "Google Ads",
            (_headline(30, 3, 15, 24), _description(90, 2, 4, 4)),
            "Google's copycat tool and Adobe Advertising docs: 3-15 headlines of 30, 2-4 descriptions of 90",
            Counting.WIDTH,
            emoji_allowed=False,
        ),
        Channel(
            "google_pmax",
            "Google Performance Max",
            "Google Ads",
            (_headline(30, 3, 15, 15), _long_headline(5, 5), _description(90, 2, 5, 5)),
            "support.google.com/google-ads/answer/17091269",
            Counting.WIDTH,
            emoji_allowed=False,
        ),
        Channel(
            "google_display",
            "Google responsive display ad",
            "Google Ads",
            (_headline(30, 1, 5, 12), _long_headline(2, 1), _description(90, 1, 5, 5)),
            "support.google.com/google-ads/answer/17090561",
            Counting.WIDTH,
            emoji_allowed=False,
        ),
        Channel(
            "microsoft_rsa",
            "Microsoft responsive search ad",
            "Microsoft Advertising",
            (_headline(30, 3, 15, 24), _description(90, 2, 4, 4)),
            "Microsoft Advertising bulk service, responsive search ad",
            Counting.WIDTH,
        ),
        Channel(
            "meta",
            "Meta feed ad",
            "Meta",
            (
                _headline(255, 1, 5, 20, advised=40),
                Slot(
                    "primary_text",
                    "Primary text",
                    "primary texts",
                    2200,
                    1,
                    5,
                    5,
                    125,
                    full_sentences=True,
                ),
                _description(255, 0, 5, 0, advised=30),
            ),
            "adsuploader.com and lettercounter.org: 40/125/30 advised, caps as reported",
        ),
        Channel(
            "linkedin",
            "LinkedIn single image ad",
            "LinkedIn",
            (
                _headline(200, 1, 1, 20, advised=70),
                Slot("intro_text", "Intro text", "intro texts", 3000, 1, 1, 5, 150, full_sentences=True),
            ),
            "linkedin.com/help/lms/answer/a426534",
        ),
        Channel(
            "tiktok",
            "TikTok in-feed ad",
            "TikTok",
            (Slot("ad_text", "Ad text", "ad texts", 100, 1, 1, 24, is_headline=True),),
            "ads.tiktok.com/help/article?aid=6701253237862825989",
            Counting.WIDTH,
        ),
        Channel(
            "x",
            "X post",
            "X",
            (
                Slot("post", "Post", "posts", 257, 1, 1, 20, is_headline=True),
                Slot("card_title", "Card title", "card titles", 70, 0, 1, 0, 50),
            ),
            "business.x.com creative ad specifications: 280 less 23 for the link",
            Counting.WEIGHTED,
        ),
        Channel(
            "pinterest",
            "Pinterest pin",
            "Pinterest",
            (
                Slot("title", "Title", "titles", 100, 1, 1, 24, 40, is_headline=True),
                _description(500, 0, 1, 0),
            ),
            "help.pinterest.com/en-gb/business/article/pinterest-product-specs",
        ),
        Channel(
            "reddit",
            "Reddit promoted post",
            "Reddit",
            (_headline(300, 1, 1, 20, advised=100),),
            "Reddit ads help: 300, advised 100",
        ),
        Channel(
            "amazon_sb",
            "Amazon Sponsored Brands",
            "Amazon Ads",
            (_headline(50, 1, 1, 20),),
            "support.metoda.com",
        ),
        Channel(
            "chatgpt_ads",
            "ChatGPT ad",
            "OpenAI Ads Manager",
            (
                Slot("title", "Title", "titles", 50, 1, 1, 20, 24, is_headline=True),
                Slot("body", "Body", "bodies", 100, 1, 1, 5, 48, full_sentences=True),
            ),
            "help.openai.com/articles/20001218",
        ),
        # No platform sets these two; the figures are what inboxes and hero sections show uncut.
        Channel(
            "email_subject",
            "E-mail subject line",
            "E-mail",
            (
                Slot("subject", "Subject line", "subject lines", 60, 1, 1, 20, 45, is_headline=True),
                Slot("preheader", "Preheader", "preheaders", 90, 0, 1, 0),
            ),
            "house rule: common inbox widths",
        ),
        Channel(
            "landing_h1",
            "Landing page headline",
            "Website",
            (
                Slot("headline", "Headline", "headlines", 90, 1, 1, 12, 70, is_headline=True),
                Slot("subheadline", "Subheadline", "subheadlines", 140, 0, 1, 0, full_sentences=True),
            ),
            "house rule: two lines of a hero section",
        ),
    )
}

CHANNEL_CHOICES: list[tuple[str, str]] = [(channel.key, channel.label) for channel in CHANNELS.values()]


def channel_named(key: str) -> Channel:
    """Return the channel with this key. Raises ``KeyError`` with a sentence naming the known ones."""
    try:
        return CHANNELS[key]
    except KeyError:
        known = ", ".join(CHANNELS)
        raise KeyError(f"There is no channel {key!r}. Known channels: {known}.") from None
