"""Everything a platform would refuse of a complete ad, found before it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headlines.channels import Channel, channel_named
from headlines.exports.base import AdStatus, AssembledAd, Line, Placed
from headlines.exports.destination import COMMAND_WORDS, check_destination
from headlines.exports.problems import Problem
from headlines.exports.rules import AD_RULES, AdRules
from headlines.exports.tracking import custom_parameter_faults, custom_parameters
from headlines.generation.dedupe import normal_text
from headlines.lint import LintContext, Severity, lint_line

# Half-width katakana counts 1 but is itself refused ("invalid characters", adspolicy 14847994).
_HALF_WIDTH_KATAKANA = re.compile("[\uff61-\uff9f]")


def line_problems(line: Line, channel: Channel) -> list[str]:
    """Return why the platform would refuse one line, a sentence each.

    Lint speaks again here, on the hard limit and without the brief: a line may have been approved
    before a rule existed.
    """
    slot = channel.slot(line.slot)
    if not line.text.strip():
        return ["The line is empty."]
    found = [
        finding.message
        for finding in lint_line(line.text, LintContext(channel, slot, slot.limit))
        if finding.severity is Severity.ERROR
    ]
    if not channel.emoji_allowed and _HALF_WIDTH_KATAKANA.search(line.text):
        found.append(f"{channel.platform} refuses half-width katakana. Use the full-width letters.")
    if line.text.strip().lower() in COMMAND_WORDS:
        found.append(f"“{line.text}” is an order to the importer, not a text.")
    return list(dict.fromkeys([*line.refusals, *found]))


def check_ad(ad: AssembledAd) -> list[Problem]:
    """Return everything the platform would refuse of an ad, and what it advises against.

    Counts, lengths, characters, duplicates, pins, paths, names and URL. Raises ``KeyError`` for a
    channel whose ads are not assembled.
    """
    channel, rules = channel_named(ad.channel), AD_RULES[ad.channel]
    return [
        *_counts(ad, channel),
        *_texts(ad, channel),
        *_duplicates(ad),
        *_pins(ad, channel, rules),
        *check_destination(ad.destination, rules),
        *_code(ad),
        *_advice(ad, rules),
    ]


def missing_counts(ad: AssembledAd) -> dict[str, int]:
    """Return how many more texts an ad needs, by slot key; complete slots are left out."""
    channel = channel_named(ad.channel)
    missing = {slot.key: slot.minimum - len(ad.slot(slot.key)) for slot in channel.slots}
    return {key: count for key, count in missing.items() if count > 0}


def missing_sentence(ad: AssembledAd) -> str:
    """Return “2 more headlines and 1 more description needed”, or an empty string."""
    channel = channel_named(ad.channel)
    parts = []
    for key, count in missing_counts(ad).items():
        slot = channel.slot(key)
        parts.append(f"{count} more {slot.label.lower() if count == 1 else slot.plural}")
    return f"{' and '.join(parts)} needed" if parts else ""


def _counts(ad: AssembledAd, channel: Channel) -> Iterator[Problem]:
    for slot in channel.slots:
        count = len(ad.slot(slot.key))
        if count < slot.minimum:
            more = slot.minimum - count
            what = slot.label.lower() if more == 1 else slot.plural
            yield Problem(
                slot.plural.capitalize(),
                f"{more} more {what} needed: an ad has at least {slot.minimum}. "
                "Approve more on the run page.",
            )
        elif count > slot.maximum:
            yield Problem(
                slot.plural.capitalize(), f"{count} {slot.plural}; an ad holds at most {slot.maximum}."
            )


def _place(placed: Placed, channel: Channel) -> str:
    return f"{channel.slot(placed.line.slot).label} {placed.place}"


def _texts(ad: AssembledAd, channel: Channel) -> Iterator[Problem]:
    for placed in ad.placed:
        for message in line_problems(placed.line, channel):
            yield Problem(_place(placed, channel), message)


def _duplicates(ad: AssembledAd) -> Iterator[Problem]:
    channel = channel_named(ad.channel)
    seen: dict[tuple[str, str], Placed] = {}
    for placed in ad.placed:
        first = seen.setdefault((placed.line.slot, normal_text(placed.line.text)), placed)
        if first is not placed:
            yield Problem(
                _place(placed, channel),
                f"Says the same as {_place(first, channel).lower()}. Keep one of the two.",
            )


def _pins(ad: AssembledAd, channel: Channel, rules: AdRules) -> Iterator[Problem]:
    for slot in channel.slots:
        lines = ad.slot(slot.key)
        last = rules.positions.get(slot.key, 0)
        for placed in lines:
            if placed.pin is not None and not 1 <= placed.pin <= last:
                yield Problem(
                    _place(placed, channel), f"Cannot be pinned to {placed.pin}; {last} is the last."
                )
        if len(lines) < slot.minimum:
            continue  # the count says it already
        free = sum(placed.pin is None for placed in lines)
        held = {placed.pin for placed in lines if placed.pin is not None}
        empty = [position for position in range(1, last + 1) if position not in held]
        if empty and not free:
            names = " and ".join(str(position) for position in empty)
            yield Problem(
                "Pins",
                f"Every {slot.label.lower()} is pinned, so nothing can show at position {names}. "
                "Unpin one, or pin one there.",
                field="pins",
            )
        elif len(empty) > free:
            yield Problem(
                "Pins",
                f"Only {free} unpinned {slot.label.lower() if free == 1 else slot.plural} "
                f"for {len(empty)} positions, so the ad may show shorter.",
                Severity.WARNING,
                field="pins",
            )


def _code(ad: AssembledAd) -> Iterator[Problem]:
    if ad.code:
        for fault in custom_parameter_faults(custom_parameters(ad)):
            yield Problem("Custom parameter", fault)


def _advice(ad: AssembledAd, rules: AdRules) -> Iterator[Problem]:
    channel = channel_named(ad.channel)
    for key, advised in rules.advised.items():
        slot = channel.slot(key)
        count = len(ad.slot(key))
        if slot.minimum <= count < advised:
            yield Problem(
                slot.plural.capitalize(),
                f"Complete, but {channel.platform} advises at least {advised} {slot.plural}; "
                f"this has {count}.",
                Severity.WARNING,
            )


def check_set(ads: tuple[AssembledAd, ...]) -> list[Problem]:
    """Return what a platform would refuse of several ads going into one ad group."""
    if not ads:
        return []
    most = AD_RULES[ads[0].channel].enabled_per_ad_group
    if len(ads) <= most:
        return []
    if ads[0].destination.status is AdStatus.ENABLED:
        return [
            Problem(
                "Status",
                f"{len(ads)} enabled ads; one ad group takes {most}. "
                f"Export them paused, or choose at most {most} ads.",
                field="status",
            )
        ]
    return [
        Problem(
            "Status",
            f"{len(ads)} ads: one ad group runs {most} at a time. They arrive paused; enable up to {most}.",
            Severity.WARNING,
            field="status",
        )
    ]
