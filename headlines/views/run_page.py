"""What the run page shows: a run's lines in groups, every count, and what the filter offers.

Pure shaping of rows that were already read; no queries here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString

from headlines.channels import CHANNELS, Slot, channel_named
from headlines.counting import Counting
from headlines.generation.planning import ANGLE_LABELS, ANGLES
from headlines.languages import language_name, text_direction
from headlines.lint.registry import RULE_LABELS
from headlines.models import Variant
from headlines.selectors import LineTally, VariantFilter

STATUS_LABELS: dict[str, str] = {value: str(label) for value, label in Variant.Status.choices}
MOST_BLANKS = 60
"""How many empty places a group keeps for lines that are still to come."""
FACETS: tuple[tuple[str, str], ...] = (
    ("status", "Verdict"),
    ("channel", "Channel"),
    ("language", "Language"),
    ("slot", "Slot"),
    ("angle", "Angle"),
)


def group_key(channel: str, slot: str, language: str) -> str:
    """Return the name of a group of lines, fit for an ``id``: ``google_rsa-headline-en-GB``."""
    return f"{channel}-{slot}-{language}"


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as a reader sees it."""

    severity: str
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row. ``pieces`` are the text in order, each with whether a finding points at it.

    A page may hold hundreds, so what needs no escaping says so and figures are texts already: the
    template engine then has half the work.
    """

    code: SafeString
    group: str
    text: str
    pieces: tuple[tuple[str, bool], ...]
    length: SafeString
    limit: SafeString
    is_over: bool
    angle: str
    status: SafeString
    status_label: SafeString
    is_approved: bool
    is_rejected: bool
    revision: SafeString
    is_changed: bool
    language: str
    direction: SafeString
    remarks: tuple[Remark, ...]


def line_of(variant: Variant) -> Line:
    """Return a variant as a row. Codes and statuses hold no markup: the database sees to it."""
    status = variant.status
    return Line(
        code=SafeString(variant.code),
        group=group_key(variant.channel, variant.slot, variant.language),
        text=variant.text,
        pieces=_pieces(variant.text, variant.findings) if variant.findings else (),
        length=SafeString(variant.length),
        limit=SafeString(variant.limit),
        is_over=variant.length > variant.limit,
        angle=_ANGLES.get(variant.angle) or variant.angle,
        status=SafeString(status),
        status_label=_STATUSES[status],
        is_approved=status == Variant.Status.APPROVED,
        is_rejected=status == Variant.Status.REJECTED,
        revision=SafeString(variant.revision),
        is_changed=variant.revision > 1,
        language=variant.language,
        direction=SafeString(text_direction(variant.language)),
        remarks=tuple(
            Remark(found["severity"], RULE_LABELS.get(found["rule"], found["rule"]), found["message"])
            for found in variant.findings
        ),
    )


_ANGLES = {angle: SafeString(label) for angle, label in ANGLE_LABELS.items()}
_STATUSES = {status: SafeString(label) for status, label in STATUS_LABELS.items()}


def _pieces(text: str, findings: Sequence[dict[str, Any]]) -> tuple[tuple[str, bool], ...]:
    """Cut a text where findings begin and end."""
    spans = sorted(
        (found["start"], found["end"])
        for found in findings
        if found["start"] is not None and found["end"] is not None
    )
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at:], False))
    return tuple(piece for piece in pieces if piece[0]) if spans else ()


@dataclass(slots=True)
class Group:
    """The lines of one slot of one channel in one language."""

    channel: str
    slot: Slot
    language: str
    wanted: int = 0
    total: int = 0
    approved: int = 0
    lines: list[Line] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Return the group's name, as its rows carry it."""
        return group_key(self.channel, self.slot.key, self.language)

    @property
    def channel_label(self) -> str:
        """Return the channel's name for people."""
        return CHANNELS[self.channel].label

    @property
    def label(self) -> str:
        """Return the slot's name for many, with a capital."""
        return self.slot.plural[:1].upper() + self.slot.plural[1:]

    @property
    def language_label(self) -> str:
        """Return the language's name for people."""
        return language_name(self.language)

    @property
    def counting(self) -> Counting:
        """Return how the channel counts."""
        return CHANNELS[self.channel].counting

    @property
    def needed(self) -> str:
        """Return how many texts of this slot one ad holds."""
        low, high = self.slot.minimum, self.slot.maximum
        return f"an ad takes {high}" if low == high else f"an ad takes {low} to {high}"

    @property
    def blanks(self) -> range:
        """Return one entry for each line that is still to come."""
        return range(min(max(self.wanted - self.total, 0), MOST_BLANKS))


def groups_of(
    variants: Iterable[Variant],
    tally: Iterable[LineTally],
    targets: Iterable[tuple[str, str, int]],
    languages: Sequence[str],
    *,
    keep_empty: bool,
) -> list[Group]:
    """Return the groups in the brief's order: channel, language, slot.

    ``targets`` are (channel, slot, count). Groups without lines stay only with ``keep_empty``,
    which is for a run whose lines are still arriving.
    """
    groups: dict[str, Group] = {}

    def group(channel: str, slot: str, language: str) -> Group:
        key = group_key(channel, slot, language)
        if key not in groups:
            groups[key] = Group(channel, channel_named(channel).slot(slot), language)
        return groups[key]

    targets = list(targets)
    for channel in dict.fromkeys(channel for channel, _, _ in targets):
        for language in languages:
            for target_channel, slot, count in targets:
                if target_channel == channel:
                    group(channel, slot, language).wanted = count
    for row in tally:
        found = group(row.channel, row.slot, row.language)
        found.total += row.count
        found.approved += row.count if row.status == Variant.Status.APPROVED else 0
    for variant in variants:
        group(variant.channel, variant.slot, variant.language).lines.append(line_of(variant))
    return [found for found in groups.values() if found.lines or keep_empty]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many lines it would show, and the address that shows them."""

    value: str
    label: str
    count: int
    chosen: bool
    url: str


def page_counts(tally: Sequence[LineTally], wanted: VariantFilter) -> dict[str, int]:
    """Return every number on the page by its key.

    ``all``, ``reviewed``, ``approved`` and so on are of the whole run; ``group:…`` of a whole group;
    ``status:…``, ``angle:…`` and so on are what a chip would show beside the other filters.
    """
    counts = {"all": 0, "reviewed": 0, "shown": 0}
    counts |= dict.fromkeys(STATUS_LABELS, 0)
    counts |= {f"status:{status}": 0 for status in STATUS_LABELS}
    for row in tally:
        key = group_key(row.channel, row.slot, row.language)
        approved = row.count if row.status == Variant.Status.APPROVED else 0
        counts["all"] += row.count
        counts["reviewed"] += row.count if row.status != Variant.Status.PENDING else 0
        counts[row.status] += row.count
        counts[f"group:{key}"] = counts.get(f"group:{key}", 0) + row.count
        counts[f"group:{key}:approved"] = counts.get(f"group:{key}:approved", 0) + approved
        for name, _ in FACETS:
            option = f"{name}:{getattr(row, name)}"
            any_option = f"{name}:"
            fits = row.matching if _fits(row, wanted, besides=name) else 0
            counts[option] = counts.get(option, 0) + fits
            counts[any_option] = counts.get(any_option, 0) + fits
        counts["shown"] += row.matching if _fits(row, wanted) else 0
    return counts


def _fits(row: LineTally, wanted: VariantFilter, besides: str = "") -> bool:
    return all(
        not getattr(wanted, name) or getattr(wanted, name) == getattr(row, name)
        for name, _ in FACETS
        if name != besides
    )


def facet_choices(
    name: str,
    tally: Sequence[LineTally],
    counts: dict[str, int],
    wanted: VariantFilter,
    expected: Iterable[str] = (),
) -> list[Choice]:
    """Return the values of a facet that occur in the run, “all” first; nothing to choose gives none.

    ``expected`` are values that lines still to come may have, so that nothing jumps when they do.
    """
    found = {getattr(row, name) for row in tally} | set(expected)
    values = [value for value in _ORDER[name] if value in found or name == "status"]
    values += sorted(found - set(values) - {""})
    chosen = getattr(wanted, name)
    if len(values) < 2 and not chosen:
        return []
    if chosen and chosen not in values:
        values.append(chosen)
    return [
        Choice(
            value,
            _label(name, value),
            counts.get(f"{name}:{value}", 0),
            chosen == value,
            _address(wanted, name, value),
        )
        for value in ("", *values)
    ]


_ORDER: dict[str, tuple[str, ...]] = {
    "status": tuple(STATUS_LABELS),
    "channel": tuple(CHANNELS),
    "language": (),
    "slot": tuple(dict.fromkeys(slot.key for channel in CHANNELS.values() for slot in channel.slots)),
    "angle": ANGLES,
}
_SLOT_LABELS = {slot.key: slot.label for channel in CHANNELS.values() for slot in channel.slots}


def _label(name: str, value: str) -> str:
    if not value:
        return "All"
    if name == "status":
        return STATUS_LABELS.get(value, value)
    if name == "channel":
        return CHANNELS[value].label if value in CHANNELS else value
    if name == "language":
        return language_name(value)
    if name == "slot":
        return _SLOT_LABELS.get(value, value)
    return ANGLE_LABELS.get(value, value)


def filter_query(wanted: VariantFilter) -> str:
    """Return a filter as a query string; what is not set is left out."""
    given = {name: getattr(wanted, name) for name in VariantFilter.__dataclass_fields__}
    return urlencode({name: value for name, value in given.items() if value and value != _DEFAULT[name]})


_DEFAULT = {name: getattr(VariantFilter(), name) for name in VariantFilter.__dataclass_fields__}


def _address(wanted: VariantFilter, name: str, value: str) -> str:
    changed = {field: getattr(wanted, field) for field in VariantFilter.__dataclass_fields__} | {name: value}
    return f"?{filter_query(VariantFilter(**changed))}"
