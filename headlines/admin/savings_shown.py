"""Savings and quality as sentences, bars and rows. Pure shaping of what was worked out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from routing.savings.noninferiority import MIN_RUNS, Comparison, Interval, Verdict
from routing.savings.quality import GearQuality, Quality
from routing.savings.savings import ENOUGH_CALLS, Account, Part, Savings, Thinking
from routing.types import ModelSpec

PLOT_HEIGHT = 100.0
_DIFFERENCE_REACH = 0.25
"""The plot of a difference shows at least so much to either side of nought, 0..1."""


def dollars(amount: Decimal) -> str:
    """Return money for people: cents where there are dollars, four places below."""
    sign, amount = ("−" if amount < 0 else ""), abs(amount)
    places = 2 if amount >= 1 or not amount else 4
    return f"{sign}${amount:,.{places}f}"


def percent(share: float | None) -> str:
    """Return a share 0..1 as whole per cent."""
    return "" if share is None else f"{share * 100:.0f} %".replace("-", "−")


def points(value: float) -> str:
    """Return a difference 0..1 in points with its sign."""
    return f"{value * 100:+.1f}".replace("-", "−")


def day_text(day: datetime.date) -> str:
    """Return a day for people."""
    return f"{day:%-d %b %Y}"


@dataclass(frozen=True, slots=True)
class Bar:
    """A day's bar; lengths are per cent of the plot. ``extra`` is what the reasoning model would have added.

    Where the light gear cost more, ``spent`` reaches above and ``extra`` is 0.
    """

    x: float
    width: float
    spent: float
    extra: float
    label: str

    @property
    def spent_y(self) -> float:
        """Return where the lower part begins, from the top."""
        return round(PLOT_HEIGHT - self.spent, 2)

    @property
    def extra_y(self) -> float:
        """Return where the upper part begins, from the top."""
        return round(PLOT_HEIGHT - self.spent - self.extra, 2)


def bars_of(by_day: Mapping[datetime.date, Account], since: datetime.date, days: int) -> list[Bar]:
    """Return a bar for each day of the period, also for those without a call."""
    most = max((max(account.spent, account.would_have) for account in by_day.values()), default=Decimal(0))
    step = 100 / days
    bars = []
    for number in range(days):
        day = since + datetime.timedelta(days=number)
        account = by_day.get(day, Account())
        spent = float(account.spent / most) * 100 if most else 0.0
        whole = float(account.would_have / most) * 100 if most else 0.0
        bars.append(
            Bar(
                x=round(number * step + step * 0.12, 3),
                width=round(step * 0.76, 3),
                spent=round(spent, 2),
                extra=round(max(whole - spent, 0.0), 2),
                label=f"{day_text(day)}: {dollars(account.spent)} spent, "
                f"{dollars(account.would_have)} on the reasoning model",
            )
        )
    return bars


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One row of a table of money."""

    label: str
    spent: str
    would_have: str
    saved: str
    share: str


def account_row(label: str, account: Account) -> AccountRow:
    """Return an account as a row."""
    return AccountRow(
        label,
        dollars(account.spent),
        dollars(account.would_have),
        dollars(account.saved),
        percent(account.share),
    )


def savings_sentences(found: Savings, model: ModelSpec, thinking: Thinking) -> list[str]:
    """Return the headline and what it rests on."""
    whole = found.whole
    share = f", {percent(abs(whole.share))}" if whole.share is not None else ""
    outcome = (
        f"Saved: {dollars(whole.saved)}{share}."
        if whole.saved >= 0
        else f"Nothing was saved: that is {dollars(-whole.saved)}{share} less."
    )
    sentences = [
        f"{dollars(whole.spent)} was spent. On {model.id} throughout, the same work would have cost "
        f"{dollars(whole.would_have)}. {outcome}"
    ]
    sentences.append(
        f"{model.id} is the model that the published policy would have asked. "
        f"{whole.repriced_calls:,} calls of the diffusion gear whose reply was used are priced again with "
        "their own prompt and visible tokens, at its list price of the day."
    )
    if thinking.is_known:
        among = "for controls" if thinking.is_of_controls else "for the briefs it got, the harder ones"
        sentences.append(
            f"For each visible token it is taken to think {thinking.a_visible_token:.2f}, as in its "
            f"{thinking.calls:,} calls {among}."
        )
    else:
        sentences.append(
            f"It made {thinking.calls} calls in this period, under {ENOUGH_CALLS}, so that nobody can say "
            "how much it thinks: no thinking is added, and the saving is told too low, not too high."
        )
    extras = [
        f"{dollars(whole.parts[part])} of the {who}"
        for part, who in ((Part.JUDGING, "judge"), (Part.PLANNING, "planner"))
        if whole.parts.get(part)
    ]
    if extras:
        sentences.append(f"{' and '.join(extras)} count as spent; without the light gear they would not be.")
    return sentences


@dataclass(frozen=True, slots=True)
class Span:
    """An interval on a plot; places are per cent from the left."""

    low: float
    estimate: float
    high: float

    @property
    def length(self) -> float:
        """Return how long it is."""
        return round(self.high - self.low, 2)


def span_of(interval: Interval, low: float, high: float) -> Span:
    """Return where an interval lies on an axis from ``low`` to ``high``."""

    def place(value: float) -> float:
        return round(min(max((value - low) / (high - low), 0.0), 1.0) * 100, 2)

    return Span(place(interval.low), place(interval.estimate), place(interval.high))


@dataclass(frozen=True, slots=True)
class GearRow:
    """Approval of one gear's lines, with a place on the axis from 0 to 100 per cent."""

    label: str
    rate: str
    interval: str
    span: Span | None
    approved: int
    rejected: int
    edited: int
    runs: int
    all_runs: int


def gear_row(found: GearQuality) -> GearRow:
    """Return one gear as a row."""
    rate = found.rate
    return GearRow(
        label=found.label,
        rate=percent(rate.estimate) if rate else "",
        interval=f"{percent(rate.low)} to {percent(rate.high)}" if rate else "no line reviewed",
        span=span_of(rate, 0.0, 1.0) if rate else None,
        approved=found.arm.approved,
        rejected=found.arm.lines - found.arm.approved,
        edited=found.edited,
        runs=found.arm.runs,
        all_runs=found.decisions,
    )


@dataclass(frozen=True, slots=True)
class ComparisonShown:
    """The comparison in words, and its interval on an axis of points around nought."""

    tone: str
    word: str
    sentences: tuple[str, ...]
    span: Span | None
    margin_at: float
    reach: str


def comparison_shown(found: Comparison, share: float, *, is_sandbox: bool) -> ComparisonShown:
    """Return the verdict with its sentences. The sandbox gets none: it is no model."""
    margin = f"{found.margin * 100:g} points"
    if is_sandbox:
        return ComparisonShown(
            "",
            "No verdict",
            ("Only the sandbox wrote in this period, and that is no model: its counts say nothing of one.",),
            None,
            0,
            "",
        )
    sentences = [_verdict_sentence(found, margin)]
    if found.difference is not None:
        gap = found.difference
        sentences.append(
            "Approval of light briefs on the diffusion gear less that of controls: "
            f"{points(gap.estimate)} points (95 %: {points(gap.low)} to {points(gap.high)}), from "
            f"{found.light.runs:,} runs with {found.light.lines:,} reviewed lines against "
            f"{found.control.runs:,} with {found.control.lines:,}."
        )
        sentences.append(
            "Lines of a run are alike, and how alike is reckoned with"
            + (
                f"; with under {MIN_RUNS} reviewed runs on a side it is taken to be {found.icc:.2f}."
                if found.is_icc_planned
                else f" (intraclass correlation {found.icc:.2f})."
            )
        )
    sentences.append(
        f"{percent(share)} of the light briefs go to the reasoning gear as controls now, drawn at random; "
        "reviewers are not told which."
        if share
        else "No controls are drawn now: give the policy a control share, and the gears are compared."
    )
    tone, word = _VERDICTS[found.verdict]
    reach = _DIFFERENCE_REACH
    if found.difference is not None:
        reach = max(reach, abs(found.difference.low), abs(found.difference.high))
    return ComparisonShown(
        tone=tone,
        word=word.format(margin=margin),
        sentences=tuple(sentences),
        span=span_of(found.difference, -reach, reach) if found.difference is not None else None,
        margin_at=round((1 - found.margin / reach) * 50, 2),
        reach=f"{reach * 100:.0f}",
    )


_VERDICTS = {
    Verdict.NOT_WORSE: ("good", "Not worse by more than {margin}"),
    Verdict.WORSE: ("bad", "Worse"),
    Verdict.OPEN: ("warn", "Not settled"),
}


def _verdict_sentence(found: Comparison, margin: str) -> str:
    if found.verdict is Verdict.NOT_WORSE:
        return f"Light briefs lose no more than {margin} of approval on the diffusion gear."
    if found.verdict is Verdict.WORSE:
        return (
            f"Light briefs lose more than {margin} of approval on the diffusion gear. Lower the threshold, "
            "or send the kind of brief that suffers to the reasoning gear."
        )
    return (
        f"About {found.needed_runs:,} more reviewed runs of controls (about {found.needed_lines:,} lines) "
        f"are needed to tell whether light briefs lose more than {margin} of approval on the diffusion gear."
    )


def quality_sentence(found: Quality) -> str:
    """Return how much was reviewed."""
    if not found.decisions:
        return "No run in this period."
    runs = "run has" if found.decisions == 1 else "runs have"
    return f"{found.reviewed_decisions:,} of {found.decisions:,} {runs} reviewed lines."
