"""A run becomes passes: one a channel and language, split where one pass does not hold it all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headlines.channels import Channel, Slot, channel_named
from headlines.counting import Counting

ANGLES: tuple[str, ...] = (
    "benefit",
    "proof",
    "price",
    "offer",
    "pain",
    "question",
    "how_to",
    "speed",
    "social",
    "contrast",
    "audience",
    "curiosity",
    "local",
    "urgency",
    "brand",
)
ANGLE_LABELS: dict[str, str] = {angle: angle.replace("_", "-").capitalize() for angle in ANGLES}


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """How many texts of one slot a pass asks for, and how long they may be."""

    slot: Slot
    count: int
    limit: int

    @property
    def target(self) -> tuple[int, int]:
        """Return the lengths worth aiming at, (shortest, longest)."""
        return (min(self.slot.target[0], self.limit), self.limit)


@dataclass(frozen=True, slots=True)
class PassPlan:
    """One model call: one channel, one language, some counts. ``part`` of ``parts`` of the same."""

    channel: Channel
    language: str
    slots: tuple[SlotPlan, ...]
    part: int = 1
    parts: int = 1
    avoid: tuple[str, ...] = ()
    is_top_up: bool = False

    @property
    def counting(self) -> Counting:
        """Return how the channel counts."""
        return self.channel.counting

    @property
    def wanted(self) -> int:
        """Return how many texts the pass asks for."""
        return sum(plan.count for plan in self.slots)

    def angles(self, take: int = 1) -> tuple[str, ...]:
        """Return the angles in the order wanted; parts and takes start elsewhere in the ring."""
        start = ((self.part - 1) * len(ANGLES) // self.parts + (take - 1) * 4) % len(ANGLES)
        return ANGLES[start:] + ANGLES[:start]


def slot_limit(slot: Slot, stated: int | None) -> int:
    """Return the length to write to: the stated one where it is the tighter, for headlines only."""
    if stated is not None and slot.is_headline:
        # A person who asks for up to 100 where a feed cuts at 40 has decided; the hard limit holds.
        return min(stated, slot.limit)
    return slot.writing_limit


def plan_passes(
    wanted: Mapping[tuple[str, str], Mapping[str, int]],
    *,
    items_per_pass: int,
    stated: int | None = None,
) -> list[PassPlan]:
    """Return the passes that produce what is wanted.

    ``wanted`` maps (channel key, language) to counts by slot key; zero counts are passed over.
    Raises ``KeyError`` for an unknown channel or slot.
    """
    passes: list[PassPlan] = []
    for (channel_key, language), counts in wanted.items():
        channel = channel_named(channel_key)
        slots = [(channel.slot(key), count) for key, count in counts.items() if count > 0]
        total = sum(count for _, count in slots)
        if not total:
            continue
        parts = math.ceil(total / items_per_pass)
        for part in range(parts):
            share = tuple(
                SlotPlan(slot, size, slot_limit(slot, stated))
                for slot, count in slots
                if (size := _share(count, part, parts))
            )
            if share:
                passes.append(PassPlan(channel, language, share, part + 1, parts))
    return passes


def _share(count: int, part: int, parts: int) -> int:
    """Return part ``part``'s share of ``count``, as even as whole numbers allow."""
    return count * (part + 1) // parts - count * part // parts


def wanted_by_pair(
    targets: Sequence[tuple[str, str, int]], languages: Sequence[str]
) -> dict[tuple[str, str], dict[str, int]]:
    """Return counts by (channel, language) and slot; each language gets the full counts."""
    wanted: dict[tuple[str, str], dict[str, int]] = {}
    for channel, slot, count in targets:
        for language in languages:
            wanted.setdefault((channel, language), {})[slot] = count
    return wanted
