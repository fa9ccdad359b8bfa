"""Plots as places in per cent of their frame, so that lines stay thin and words readable at any width."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from routing.history.calibration import Step, number
from routing.history.learning import Arm, Report
from routing.history.replay import BINS, Replay

_EDGE = 55  # right of this a label stands to the left of its line


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from the bottom: ``x``, ``width``, ``y`` and ``height`` in per cent, with words for it."""

    x: str
    width: str
    y: str
    height: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An upright line at ``x`` with a label beside it, in a row of its own; ``kind`` is its class."""

    x: str
    label_y: str
    label_x: str
    anchor: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """Scores under the draft as bars, under the other policy as outlines where they differ."""

    bars: list[Bar]
    outlines: list[Bar]
    marks: list[Mark]
    rows: list[tuple[str, int, int]]
    words: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A staircase as ``points`` of a polyline in a frame of 1000 by 1000, with marks and two numbers."""

    title: str
    points: str
    top: str
    bottom: str
    marks: list[Mark]
    dot: tuple[str, str] | None
    words: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A rate with its interval: places in per cent; ``kind`` is its class."""

    x: str
    y: str
    low: str
    high: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Dots:
    """Rates by score, and the threshold."""

    dots: list[Dot]
    marks: list[Mark] = field(default_factory=list)
    words: str = ""


def _percent(value: float) -> str:
    return f"{value:.2f}%"


def mark(value: float, label: str, kind: str, row: int = 0) -> Mark:
    """Return a mark at a value 0..1, with its label in a row counted from 0."""
    place = min(max(value, 0.0), 1.0) * 100
    is_late = place > _EDGE
    return Mark(
        _percent(place),
        f"{1.0 + row * 1.25:.2f}em",
        _percent(place - 0.7 if is_late else place + 0.7),
        "end" if is_late else "start",
        label,
        kind,
    )


def histogram(found: Replay) -> Histogram:
    """Return the scores of all tasks with both policies' thresholds.

    A bar's height grows with the square root of its count, so that a score that few have can be seen.
    """
    now, draft = found.now, found.draft
    most = max(*now.bins, *draft.bins, 1)
    moves = now.bins != draft.bins
    marks: list[Mark] = []
    same = (now.policy.plan_at, now.policy.reason_at) == (draft.policy.plan_at, draft.policy.reason_at)
    for side, kind, name in ((now, "now", "now"), (draft, "draft", "draft")):
        if same and kind == "now":
            continue
        policy = side.policy
        label = "both" if same else name
        if policy.plan_at == policy.reason_at:
            marks.append(
                mark(policy.plan_at, f"{label}: reason from {number(policy.plan_at)}", kind, len(marks))
            )
        else:
            marks.append(
                mark(policy.plan_at, f"{label}: plan from {number(policy.plan_at)}", kind, len(marks))
            )
            marks.append(
                mark(
                    policy.reason_at, f"reason from {number(policy.reason_at)}", f"{kind}-second", len(marks)
                )
            )
    rows = [
        (f"{place / BINS:.2f} to {(place + 1) / BINS:.2f}", before, after)
        for place, (before, after) in enumerate(zip(now.bins, draft.bins, strict=True))
        if before or after
    ]
    return Histogram(
        bars=_bars(draft.bins, most),
        outlines=_bars(now.bins, most) if moves else [],
        marks=marks,
        rows=rows,
        words=f"Scores of {found.total:,} briefs from 0 to 1, with the thresholds of both versions.",
    )


def _bars(bins: Sequence[int], most: int) -> list[Bar]:
    width = 100 / BINS
    return [
        Bar(
            _percent(place * width + width * 0.1),
            _percent(width * 0.8),
            _percent(100 - _height(count, most)),
            _percent(_height(count, most)),
            f"{place / BINS:.2f} to {(place + 1) / BINS:.2f}: {count:,}",
        )
        for place, count in enumerate(bins)
        if count
    ]


def _height(count: int, most: int) -> float:
    return 100 * math.sqrt(count / most)


def curves(steps: Sequence[Step], chosen: Step | None, plan_at: float) -> list[Curve]:
    """Return the share escalated and, where there are prices, the cost a thousand, by threshold."""
    found = [
        _curve(
            "Share escalated",
            [(step, step.share) for step in steps],
            chosen,
            plan_at,
            lowest=0.0,
            highest=1.0,
            shown="{:.0%}",
        )
    ]
    priced = [(step, float(step.a_thousand)) for step in steps if step.a_thousand is not None]
    if priced:
        highest = max(value for _, value in priced)
        found.append(
            _curve(
                "Cost of a thousand briefs",
                priced,
                chosen,
                plan_at,
                lowest=0.0,
                highest=highest or 1.0,
                shown="${:,.2f}",
            )
        )
    return found


def _curve(
    title: str,
    values: Sequence[tuple[Step, float]],
    chosen: Step | None,
    plan_at: float,
    *,
    lowest: float,
    highest: float,
    shown: str,
) -> Curve:
    def height(value: float) -> float:
        return 1000 - 1000 * (value - lowest) / ((highest - lowest) or 1.0)

    places = []
    for step, value in values:
        for edge in (max(step.above, 0.0), min(step.up_to, 1.0)):
            places.append(f"{edge * 1000:.1f},{height(value):.1f}")
    marks = [mark(plan_at, f"is {number(plan_at)}", "now")]
    dot = None
    if chosen is not None:
        marks.append(mark(chosen.plan_at, f"chosen {number(chosen.plan_at)}", "draft", 1))
        level = next((value for step, value in values if step is chosen), None)
        if level is not None:
            dot = (_percent(chosen.plan_at * 100), _percent(height(level) / 10))
    return Curve(
        title=title,
        points=" ".join(places),
        top=shown.format(highest),
        bottom=shown.format(lowest),
        marks=marks,
        dot=dot,
        words=f"{title} by threshold from 0 to 1.",
    )


_ASIDE = {Arm.LIGHT: -0.9, Arm.PLANNED: 0.0, Arm.REASONED: 0.9}


def dots(report: Report) -> Dots:
    """Return the approval rates by score and gear, with their intervals."""
    found = []
    for one in report.bins:
        for arm, tally in one.arms.items():
            if tally.lines.rate is None or tally.interval is None:
                continue
            place = (one.low + one.high) / 2 * 100 + _ASIDE[arm]
            low, high = tally.interval
            span = f"{one.low:.2f} to {one.high:.2f}"
            found.append(
                Dot(
                    x=_percent(place),
                    y=_percent(100 - tally.lines.rate * 100),
                    low=_percent(100 - low * 100),
                    high=_percent(100 - high * 100),
                    kind=arm.value,
                    words=f"{span}: {tally.lines.rate:.0%} ({low:.0%} to {high:.0%})",
                )
            )
    marks = [mark(report.plan_at, f"threshold {number(report.plan_at)}", "now")]
    if report.proposed is not None:
        marks.append(mark(report.proposed, f"proposed {number(report.proposed)}", "draft", 1))
    return Dots(found, marks, "Share of reviewed lines that was approved, by the brief's score and by gear.")
