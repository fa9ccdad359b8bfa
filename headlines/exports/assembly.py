"""Approved lines become complete ads: as many as the lines fill, balanced, always the same way.

One ad of a channel holds at most what ``headlines.channels`` says (a responsive search ad 15
headlines and 4 descriptions). More approved than that makes several ads.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headlines.channels import Channel, Slot
from headlines.exports.base import AssembledAd, Destination, Line, Placed
from headlines.exports.checks import line_problems
from headlines.generation.dedupe import normal_text
from headlines.generation.planning import ANGLES

Hand = dict[str, list[Line]]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is in no ad, and why."""

    line: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Assembly:
    """The ads, which may still be incomplete, and the lines that are in none of them."""

    ads: tuple[AssembledAd, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person asks of the ads: pins by line code, phrases that each ad should hold."""

    pins: Mapping[str, int]
    must_include: Sequence[str] = ()

    def requirements(self, lines: Sequence[Line]) -> list[frozenset[str]]:
        """Return sets of line codes of which each ad should hold one: a set a pin, a set a phrase."""
        by_pin: dict[tuple[str, int], set[str]] = {}
        for line in lines:
            if line.code in self.pins:
                by_pin.setdefault((line.slot, self.pins[line.code]), set()).add(line.code)
        by_phrase = [
            {line.code for line in lines if phrase.casefold() in line.text.casefold()}
            for phrase in self.must_include
            if phrase.strip()
        ]
        return [frozenset(codes) for codes in (*(by_pin[key] for key in sorted(by_pin)), *by_phrase) if codes]


def assemble(
    lines: Iterable[Line],
    channel: Channel,
    language: str,
    *,
    destination: Destination,
    wishes: Wishes | None = None,
    ad_count: int | None = None,
) -> Assembly:
    """Return complete ads made of ``lines``, in the same way for the same lines in any order.

    Without ``ad_count`` there are as many ads as the headlines fill; with it, that many as far as
    the minimum of the main slot allows. A line that the platform refuses is left out. Each ad holds
    a line of every pinned position and every required phrase, as far as there is one; lines are
    shared among ads only for that, or where there are too few of a slot.
    """
    wishes = wishes or Wishes({})
    usable, left_out = _usable(lines, channel)
    main = channel.headline_slot
    available = sum(line.slot == main.key for line in usable)
    wanted = ad_count or math.ceil(available / main.maximum)
    count = max(1, min(wanted, available // max(main.minimum, 1)))
    requirements = wishes.requirements(usable)
    hands: list[Hand] = [{} for _ in range(count)]
    for slot in channel.slots:
        of_slot = [line for line in usable if line.slot == slot.key]
        chosen = _best(of_slot, count * slot.maximum, requirements)
        for hand, share in zip(hands, _deal(chosen, slot, count, requirements), strict=True):
            hand[slot.key] = share
    for codes in requirements:
        _spread(codes, usable, hands, channel, requirements)
    used = {line.code for hand in hands for share in hand.values() for line in share}
    for line in usable:
        if line.code not in used:
            slot = channel.slot(line.slot)
            ads = "the ad holds" if count == 1 else f"the {count} ads hold"
            left_out.append(
                LeftOut(
                    line, f"{ads.capitalize()} {count * slot.maximum} {slot.plural}; others scored higher."
                )
            )
    ads_made = tuple(
        AssembledAd(number, channel.key, language, _placed(hand, channel, wishes.pins), destination)
        for number, hand in enumerate(hands, start=1)
    )
    return Assembly(ads_made, tuple(left_out))


def _rank(line: Line) -> tuple[float, int, str]:
    return (-line.score, line.position, line.code)


def _usable(lines: Iterable[Line], channel: Channel) -> tuple[list[Line], list[LeftOut]]:
    """Sort out what the platform refuses and what says the same as a better line."""
    usable: list[Line] = []
    left_out: list[LeftOut] = []
    slots = {slot.key for slot in channel.slots}
    seen: dict[tuple[str, str], Line] = {}
    for line in sorted(lines, key=_rank):
        if line.slot not in slots:
            left_out.append(LeftOut(line, f"{channel.label} has no field for it."))
            continue
        problems = line_problems(line, channel)
        if problems:
            left_out.append(LeftOut(line, problems[0]))
            continue
        first = seen.setdefault((line.slot, normal_text(line.text)), line)
        if first is line:
            usable.append(line)
        else:
            left_out.append(LeftOut(line, f"Says the same as “{first.text}”."))
    return usable, left_out


def _best(lines: list[Line], room: int, requirements: Sequence[frozenset[str]]) -> list[Line]:
    """Return the lines there is room for: what was asked for by name first, then by score."""
    if len(lines) <= room:
        return lines
    asked = frozenset().union(*requirements)
    return sorted(sorted(lines, key=lambda line: (line.code not in asked, *_rank(line)))[:room], key=_rank)


def _deal(
    lines: list[Line], slot: Slot, count: int, requirements: Sequence[frozenset[str]]
) -> list[list[Line]]:
    """Deal a slot's lines to the ads like cards, group by group, so that each gets some of each."""
    if count > 1 and lines and len(lines) < count * max(slot.minimum, 1):
        size = min(len(lines), slot.maximum)
        return [
            [lines[(number * size + offset) % len(lines)] for offset in range(size)]
            for number in range(count)
        ]
    grouped = sorted(lines, key=lambda line: (_group(line, requirements), *_rank(line)))
    return [grouped[number::count] for number in range(count)]


def _group(line: Line, requirements: Sequence[frozenset[str]]) -> tuple[int, int, str]:
    """Return where a line stands in the dealing order: requirement by requirement, then by angle."""
    for index, codes in enumerate(requirements):
        if line.code in codes:
            return (0, index, "")
    return (1, ANGLES.index(line.angle) if line.angle in ANGLES else len(ANGLES), line.angle)


def _spread(
    codes: frozenset[str],
    usable: Sequence[Line],
    hands: Sequence[Hand],
    channel: Channel,
    requirements: Sequence[frozenset[str]],
) -> None:
    """Give every ad without one of ``codes`` the best of them, in place of its weakest line."""
    carriers = [line for line in usable if line.code in codes]
    asked = frozenset().union(*requirements)
    for hand in hands:
        if any(line.code in codes for share in hand.values() for line in share):
            continue
        for carrier in carriers:
            share = hand[carrier.slot]
            if len(share) < channel.slot(carrier.slot).maximum:
                share.append(carrier)
                break
            spare = [line for line in share if line.code not in asked]
            if spare:
                share.remove(max(spare, key=_rank))
                share.append(carrier)
                break


def _placed(hand: Hand, channel: Channel, pins: Mapping[str, int]) -> tuple[Placed, ...]:
    """Number the lines of an ad: pinned ones first by position, then by score."""
    placed: list[Placed] = []
    for slot in channel.slots:
        ordered = sorted(hand[slot.key], key=lambda line: (pins.get(line.code, 99), *_rank(line)))
        placed += [Placed(line, place, pins.get(line.code)) for place, line in enumerate(ordered, start=1)]
    return tuple(placed)
