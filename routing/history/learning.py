"""What outcomes say of the threshold: approval by score and gear, and what follows. Data in, data out.

The statistics are those of ``noninferiority``: lines of one brief are alike, and the intervals know that.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from routing.history.outcomes import OutcomeRow
from routing.savings.noninferiority import Arm as Reviewed
from routing.savings.noninferiority import Stratum, Verdict, approval, compare
from routing.types import Gear, Strategy

BIN_WIDTH = 0.1
_NEAR = 0.03  # an edge nearer than this to the threshold gives way to it


class Arm(enum.StrEnum):
    """Who wrote."""

    LIGHT = "light"
    PLANNED = "planned"
    REASONED = "reasoned"


class Standing(enum.StrEnum):
    """How the light gear compares where the score is such."""

    WORSE = "worse"
    AS_GOOD = "as_good"
    OPEN = "open"
    ONE_SIDED = "one_sided"
    EMPTY = "empty"


@dataclass(slots=True)
class Tally:
    """What became of an arm's lines: the reviewed ones as sums over briefs, and what else was counted."""

    lines: Reviewed = field(default_factory=Reviewed)
    decisions: int = 0
    shown: int = 0
    edited: int = 0
    findings: int = 0
    top_ups: int = 0

    def add(self, row: OutcomeRow) -> None:
        """Add what became of one decision's lines."""
        self.lines += Reviewed.of([(row.approved, row.reviewed)])
        self.decisions += 1
        self.shown += row.shown
        self.edited += row.edited
        self.findings += row.findings
        self.top_ups += row.top_ups

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return where the approval rate lies, at 95 %; ``None`` where nothing was reviewed."""
        found = approval(self.lines)
        return None if found is None else (found.low, found.high)


@dataclass(slots=True)
class Bin:
    """Scores from ``low`` to below ``high`` (the last with 1), what became of them, and what it shows.

    ``needed`` is about how many more reviews would settle an open one.
    """

    low: float
    high: float
    arms: dict[Arm, Tally] = field(default_factory=lambda: {arm: Tally() for arm in Arm})
    standing: Standing = Standing.EMPTY
    needed: int = 0


@dataclass(frozen=True, slots=True)
class Need:
    """About how many more reviews would be needed between two scores."""

    low: float
    high: float
    reviews: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the outcomes say.

    ``proposed`` is a threshold, or ``None`` to leave it; ``sentence`` says why. ``sandbox`` counts the
    decisions left out because no model wrote; ``unfair`` those below the threshold that went to the
    reasoning model without being drawn for it, by a rule for example, and cannot be compared.
    """

    bins: tuple[Bin, ...]
    total: dict[Arm, Tally]
    plan_at: float
    margin: float
    proposed: float | None
    sentence: str
    needs: tuple[Need, ...]
    decisions: int
    sandbox: int
    unfair: int


def learn(rows: Iterable[OutcomeRow], *, plan_at: float, margin: float) -> Report:
    """Return what outcomes say of the threshold ``plan_at``, at a margin of approval 0..1."""
    bins = [Bin(low, high) for low, high in _spans(plan_at)]
    total = {arm: Tally() for arm in Arm}
    decisions = sandbox = unfair = 0
    for row in rows:
        if row.is_sandbox:
            sandbox += 1
            continue
        decisions += 1
        arm = _arm(row)
        total[arm].add(row)
        if arm is Arm.REASONED and not row.is_control and row.score < plan_at:
            unfair += 1
            continue
        place = next((one for one in bins if row.score < one.high), bins[-1])
        place.arms[arm].add(row)
    for one in bins:
        _judge(one, margin)
    down, stop_down = _walk([one for one in reversed(bins) if one.high <= plan_at], Standing.WORSE)
    up, stop_up = _walk([one for one in bins if one.low >= plan_at], Standing.AS_GOOD)
    needs = _needs([one for one in (stop_down, stop_up) if one is not None])
    proposed, sentence = _proposal(down, up, plan_at, margin)
    return Report(
        bins=tuple(bins),
        total=total,
        plan_at=plan_at,
        margin=margin,
        proposed=proposed,
        sentence=sentence,
        needs=needs,
        decisions=decisions,
        sandbox=sandbox,
        unfair=unfair,
    )


def _spans(plan_at: float) -> list[tuple[float, float]]:
    """Return tenths, cut at the threshold: on either side other gears write, and must not be mixed."""
    tenths = [round(step * BIN_WIDTH, 4) for step in range(round(1 / BIN_WIDTH) + 1)]
    edges = {edge for edge in tenths if edge in (0.0, 1.0) or abs(edge - plan_at) >= _NEAR}
    if 0 < plan_at < 1:
        edges.add(plan_at)
    ordered = sorted(edges)
    return list(pairwise(ordered))


def _arm(row: OutcomeRow) -> Arm:
    if row.gear is Gear.AUTOREGRESSIVE:
        return Arm.REASONED
    return Arm.PLANNED if row.strategy is Strategy.PLAN else Arm.LIGHT


def _judge(one: Bin, margin: float) -> None:
    """Set what a bin shows, and what would still be needed."""
    light, reasoned = one.arms[Arm.LIGHT].lines, one.arms[Arm.REASONED].lines
    if not light.lines and not reasoned.lines:
        return
    found = compare([Stratum(light, reasoned)], margin)
    # What is asked for are lines of the gear that wrote fewer: controls below the threshold.
    swapped = compare([Stratum(reasoned, light)], margin) if light.lines < reasoned.lines else found
    one.needed = _rounded(swapped.needed_lines)
    if found.difference is None:
        one.standing = Standing.ONE_SIDED
    elif found.verdict is Verdict.WORSE:
        one.standing = Standing.WORSE
    elif found.verdict is Verdict.NOT_WORSE:
        one.standing = Standing.AS_GOOD
    else:
        one.standing = Standing.OPEN


def _rounded(count: int) -> int:
    """Return a count upwards to two figures: more would pretend to know."""
    unit = int(10 ** max(len(str(count)) - 2, 0))
    return -(-count // unit) * unit


def _walk(bins: Sequence[Bin], wanted: Standing) -> tuple[Bin | None, Bin | None]:
    """Return the last bin of those that show what is wanted, and the first that more reviews would settle.

    A bin where only the reasoning model wrote is not one of them: more of the same would show nothing.
    """
    last = None
    for one in bins:
        if one.standing is wanted:
            last = one
        elif one.standing is not Standing.EMPTY:
            is_open = one.standing is Standing.OPEN or bool(one.arms[Arm.LIGHT].lines.lines)
            is_settled = one.standing in (Standing.WORSE, Standing.AS_GOOD)
            return last, one if is_open and not is_settled else None
    return last, None


def _needs(open_bins: Sequence[Bin]) -> tuple[Need, ...]:
    found: list[Need] = []
    for one in sorted(open_bins, key=lambda one: one.low):
        if found and found[-1].high == one.low:
            last = found.pop()
            found.append(Need(last.low, one.high, last.reviews + one.needed))
        else:
            found.append(Need(one.low, one.high, one.needed))
    return tuple(found)


def _proposal(down: Bin | None, up: Bin | None, plan_at: float, margin: float) -> tuple[float | None, str]:
    points = f"{margin * 100:.0f} points"
    if down is not None:
        return down.low, (
            f"Between {down.low:.2f} and {plan_at:.2f} the diffusion model's lines are approved less often "
            f"than the reasoning model's, by more than {points}: escalate from {down.low:.2f} on."
        )
    if up is not None:
        return up.high, (
            f"Between {plan_at:.2f} and {up.high:.2f} the diffusion model's lines are approved as often as "
            f"the reasoning model's, within {points}: the cheaper gear is good enough up to {up.high:.2f}."
        )
    return None, f"Nothing shows yet that another threshold than {plan_at:.2f} would be better."
