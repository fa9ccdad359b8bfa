"""Find the threshold for a target: a share escalated, or a budget. Data in, data out.

A threshold only does something at the scores that occur, so that the curve is a staircase, and between two
steps there may be nothing. Tasks that a hard rule decides stay where the rule sends them; the judge is
taken as not asked.
"""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from itertools import accumulate, pairwise

from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.history.expectation import Past, expected
from routing.history.replay import Case, all_by_score
from routing.policy import Policy, decide
from routing.types import ModelSpec, RoutingDecision, Strategy

_STRATEGIES = (Strategy.DIFFUSE, Strategy.PLAN, Strategy.REASON)


class Moves(enum.StrEnum):
    """Which thresholds are moved."""

    BOTH = "both"
    PLAN = "plan"


class Aim(enum.StrEnum):
    """What is aimed at."""

    SHARE = "share"
    A_THOUSAND = "a_thousand"
    A_DAY = "a_day"


@dataclass(frozen=True, slots=True)
class Point:
    """A task for calibrating: its score, where a rule sends it, its cost in USD by strategy.

    ``costs`` are those of diffuse, plan and reason; ``None`` where the sandbox writes.
    """

    score: float
    fixed: Strategy | None
    costs: tuple[Decimal, Decimal, Decimal] | None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the staircase: every threshold above ``above`` and up to ``up_to`` does the same.

    ``share`` is escalated, 0..1; ``a_thousand`` USD for a thousand tasks, ``None`` without any price.
    ``plan_at`` is the policy's own where that lies within, else a short number.
    """

    above: float
    up_to: float
    plan_at: float
    reason_at: float
    escalated: int
    share: float
    a_thousand: Decimal | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """The staircase from the lowest threshold up, the chosen step, and its neighbours.

    ``chosen`` is ``None`` where no step meets the target; ``sentence`` says so, or what is chosen.
    """

    steps: tuple[Step, ...]
    chosen: Step | None
    sentence: str


def moved(policy: Policy, plan_at: float, reason_at: float) -> Policy:
    """Return a policy with other thresholds; the judge's grey band moves with the lower one, within 0..1."""
    judge = policy.judge
    if judge is not None:
        by = plan_at - policy.plan_at
        by = max(min(by, 1.0 - judge.high), -judge.low)
        judge = replace(judge, low=round(judge.low + by, 6), high=round(judge.high + by, 6))
    return replace(policy, plan_at=plan_at, reason_at=reason_at, judge=judge)


def points(cases: Iterable[Case], policy: Policy, models: Sequence[ModelSpec], past: Past) -> Iterator[Point]:
    """Yield a point for each case that some model can write."""
    plain = {strategy: all_by_score(policy, strategy) for strategy in _STRATEGIES}
    by_language: dict[str, tuple[RoutingDecision, ...]] = {}
    calm = replace(policy, judge=None, control_share=0.0)
    for case in cases:
        language = case.profile.language
        try:
            decision = decide(case.profile, calm, models)
            if language not in by_language:
                by_language[language] = tuple(
                    decide(case.profile, plain[strategy], models) for strategy in _STRATEGIES
                )
        except (NoModelAvailable, LanguageNotWritten):
            continue
        fixed = decision.strategy if decision.rules else None
        ways = [decision] * 3 if fixed is not None else by_language[language]
        costs = [expected(case.profile, way, policy, past, case.taken).cost_usd for way in ways]
        priced = tuple(cost for cost in costs if cost is not None)
        yield Point(decision.score, fixed, priced if len(priced) == 3 else None)


def staircase(found: Sequence[Point], policy: Policy, moves: Moves) -> tuple[Step, ...]:
    """Return the steps from the lowest threshold up; none for no points.

    Moving both thresholds keeps the gap between them, as far as 1; moving one ends at the other.
    """
    if not found:
        return ()
    gap = max(policy.reason_at - policy.plan_at, 0.0)
    free = sorted((point for point in found if point.fixed is None), key=lambda point: point.score)
    fixed = [point for point in found if point.fixed is not None]
    always = sum(point.fixed is not Strategy.DIFFUSE for point in fixed)
    scores = [point.score for point in free]
    sums = [_running(free, way) for way in range(3)]
    base = sum((point.costs[0] for point in fixed if point.costs), Decimal(0))
    priced = sum(point.costs is not None for point in found)
    top = 1.0 if moves is Moves.BOTH else policy.reason_at
    edges = sorted({0.0, *scores, *_second_edges(scores, gap if moves is Moves.BOTH else 0.0)})
    spans = [(-1.0, edges[0]), *pairwise(edges), (edges[-1], 1.01)]
    steps = []
    for above, up_to in spans:
        if above >= top:
            break
        plan_at = _shortest(max(above, -0.001), min(up_to, top))
        if above < policy.plan_at <= min(up_to, top):
            plan_at = policy.plan_at
        reason_at = min(plan_at + gap, 1.0) if moves is Moves.BOTH else policy.reason_at
        light = bisect_left(scores, plan_at)
        planned = max(bisect_left(scores, reason_at), light)
        cost = base + sums[0][light] + sums[1][planned] - sums[1][light] + sums[2][-1] - sums[2][planned]
        escalated = always + len(free) - light
        steps.append(
            Step(
                above=above,
                up_to=up_to,
                plan_at=plan_at,
                reason_at=round(reason_at, 4),
                escalated=escalated,
                share=escalated / len(found),
                a_thousand=cost * 1000 / priced if priced else None,
            )
        )
    return tuple(steps)


def _second_edges(scores: Sequence[float], gap: float) -> set[float]:
    """Return where the upper threshold meets a score when the lower one moves along."""
    return {score - gap for score in scores if score > gap} if gap else set()


def _running(free: Sequence[Point], way: int) -> list[Decimal]:
    return list(
        accumulate((point.costs[way] if point.costs else Decimal(0) for point in free), initial=Decimal(0))
    )


def _shortest(above: float, up_to: float) -> float:
    """Return the number with the fewest places, at least two, that is above one and up to another."""
    for places in (2, 3, 4, 6):
        unit = Decimal(1).scaleb(-places)
        # The middle first, so that a threshold does not sit on a score where it need not.
        middle = (Decimal(above) + Decimal(up_to)) / 2
        for rounding in (ROUND_DOWN, ROUND_CEILING):
            value = float(middle.quantize(unit, rounding=rounding))
            if above < value <= up_to:
                return value or 0.0  # never -0.0
    return up_to


def calibrate(
    steps: Sequence[Step], aim: Aim, target: float, *, tasks_a_day: float | None = None
) -> Calibration:
    """Choose the step for a target: a share 0..1, or USD for a thousand tasks or for a day.

    For a share, the nearest; for a budget, the one that escalates most within it.
    """
    if not steps:
        return Calibration((), None, "There are no decisions to calibrate on.")
    if aim is Aim.SHARE:
        chosen = min(steps, key=lambda step: (abs(step.share - target), step.share))
        return Calibration(tuple(steps), chosen, _share_sentence(steps, chosen, target))
    priced = [step for step in steps if step.a_thousand is not None]
    if not priced:
        return Calibration(
            tuple(steps),
            None,
            "Only the sandbox can be called, and it costs nothing: aim at a share instead.",
        )
    factor = Decimal(1)
    if aim is Aim.A_DAY:
        if not tasks_a_day:
            return Calibration(tuple(steps), None, "How many briefs come in a day is not known yet.")
        factor = Decimal(tasks_a_day) / 1000
    within = [step for step in priced if _usd(step) * factor <= Decimal(target)]
    unit = "a day" if aim is Aim.A_DAY else "a thousand briefs"
    if not within:
        least = min(priced, key=_usd)
        return Calibration(
            tuple(steps),
            None,
            f"No threshold keeps to ${target:,.2f} {unit}: the least is ${_usd(least) * factor:,.2f}, "
            f"at {number(least.plan_at)}.",
        )
    chosen = max(within, key=lambda step: (step.share, -_usd(step)))
    return Calibration(
        tuple(steps),
        chosen,
        f"At {number(chosen.plan_at)}, {chosen.share:.1%} are escalated for "
        f"${_usd(chosen) * factor:,.2f} {unit}: the most that ${target:,.2f} allow.",
    )


def _usd(step: Step) -> Decimal:
    return step.a_thousand or Decimal(0)


def _share_sentence(steps: Sequence[Step], chosen: Step, target: float) -> str:
    if abs(chosen.share - target) < 0.005:
        return f"At {number(chosen.plan_at)}, {chosen.share:.1%} are escalated."
    below = max((step.share for step in steps if step.share < target), default=None)
    above = min((step.share for step in steps if step.share > target), default=None)
    if below is None:
        return (
            f"At least {above:.1%} are escalated whatever the threshold: rules send them there, "
            "or their score is the highest there is."
        )
    if above is None:
        return f"At most {below:.1%} can be escalated: rules keep the others with the diffusion model."
    return (
        f"Scores are lumpy: {below:.1%} or {above:.1%}, nothing between. The nearest is {chosen.share:.1%}, "
        f"at {number(chosen.plan_at)}."
    )


def number(value: float) -> str:
    """Return a threshold with as many places as it has, at least two."""
    text = f"{value:.6f}".rstrip("0")
    whole, _, places = text.partition(".")
    return f"{whole}.{places.ljust(2, '0')}"
