"""Decide past tasks again, under two policies, and compare. Data in, data out; nothing is called.

Budgets are taken as free and no version is on trial, so that policies are compared and not days. The draw
for the control share is each task's own and the same under both.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.history.expectation import Expected, Past, Taken, expected
from routing.policy import Circumstances, Policy, decide
from routing.types import ModelSpec, RoutingDecision, ScorePart, Strategy, TaskProfile, Verdict

BINS = 50
"""Of the histogram of scores: 0.02 each."""
_YES, _NO = Verdict(needs_reasoning=True), Verdict(needs_reasoning=False)


class Route(enum.StrEnum):
    """Where a task went: a strategy, or one of three special cases."""

    DIFFUSE = "diffuse"
    PLAN = "plan"
    REASON = "reason"
    JUDGE = "judge"
    CONTROL = "control"
    NOWHERE = "nowhere"


ESCALATED = (Route.PLAN, Route.REASON)


@dataclass(frozen=True, slots=True)
class Case:
    """A past task: its number and name, what was measured, its draw 0..1, and what its calls took."""

    id: int | None
    name: str
    profile: TaskProfile
    draw: float = 1.0
    taken: Taken | None = None


@dataclass(slots=True)
class Money:
    """USD added up; ``sandbox`` counts tasks that cost nothing because no model writes them."""

    usd: Decimal = Decimal(0)
    priced: int = 0
    sandbox: int = 0

    def add(self, one: Expected) -> None:
        """Add what one task costs."""
        if one.cost_usd is None:
            self.sandbox += 1
        else:
            self.usd += one.cost_usd
            self.priced += 1

    @property
    def a_thousand(self) -> Decimal | None:
        """Return USD for a thousand tasks; ``None`` where none has a price."""
        return self.usd * 1000 / self.priced if self.priced else None


@dataclass(slots=True)
class Side:
    """What came of all tasks under one policy.

    ``cost`` and ``seconds`` take the tasks that the judge would be asked about as the thresholds alone
    decide them; ``cost_if_none`` and ``cost_if_all`` as if the judge escalated none, or all, of them.
    ``timed`` counts the tasks whose time is known.
    """

    policy: Policy
    routes: Counter[Route] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    bins: list[int] = field(default_factory=lambda: [0] * BINS)
    cost: Money = field(default_factory=Money)
    cost_if_none: Money = field(default_factory=Money)
    cost_if_all: Money = field(default_factory=Money)
    seconds: float = 0.0
    timed: int = 0

    @property
    def total(self) -> int:
        """Return how many tasks there were."""
        return self.routes.total()

    @property
    def escalated(self) -> int:
        """Return how many are planned or reasoned, without those that the judge would be asked about."""
        return sum(self.routes[route] for route in ESCALATED)

    def share(self, *routes: Route) -> float:
        """Return the share 0..1 that took one of these routes."""
        return sum(self.routes[route] for route in routes) / self.total if self.total else 0.0

    @property
    def escalated_share(self) -> tuple[float, float]:
        """Return the share escalated if the judge escalates none, and if all, of those it is asked about."""
        return self.share(*ESCALATED), self.share(*ESCALATED, Route.JUDGE)

    @property
    def mean_seconds(self) -> float | None:
        """Return the time for a task, in seconds; ``None`` where no time is known."""
        return self.seconds / self.timed if self.timed else None


@dataclass(frozen=True, slots=True)
class Flip:
    """A task that takes another route under the draft.

    ``cause`` says what did it; ``part`` is the part of the score that did, or that is strongest, if any.
    """

    id: int | None
    name: str
    before: Route
    after: Route
    score_before: float
    score_after: float
    cause: str
    part: str = ""


@dataclass(slots=True)
class Replay:
    """Two policies on the same tasks.

    ``flows`` counts tasks by route before and after; ``other_model`` those that keep their route and
    go to another model first; ``measured`` those whose own tokens are known.
    """

    now: Side
    draft: Side
    flips: list[Flip] = field(default_factory=list)
    flows: Counter[tuple[Route, Route]] = field(default_factory=Counter)
    other_model: int = 0
    measured: int = 0

    @property
    def total(self) -> int:
        """Return how many tasks were decided."""
        return self.now.total

    @property
    def estimated(self) -> int:
        """Return how many tasks have no tokens of their own."""
        return self.total - self.measured

    @property
    def flipped(self) -> int:
        """Return how many tasks take another route."""
        return sum(count for (before, after), count in self.flows.items() if before is not after)


def replay(
    cases: Iterable[Case],
    now: Policy,
    draft: Policy,
    models: Sequence[ModelSpec],
    past: Past,
    *,
    keeps: Callable[[Route, Route], bool] = lambda before, after: True,
) -> Replay:
    """Decide each case under both policies and return the comparison.

    ``keeps`` says which flips are listed; all are counted.
    """
    found = Replay(Side(now), Side(draft))
    for case in cases:
        before, after = _decided(case, now, models), _decided(case, draft, models)
        found.measured += case.taken is not None and not case.taken.writing.is_estimate
        first = _note(found.now, case, before, models, past)
        second = _note(found.draft, case, after, models, past)
        found.flows[first, second] += 1
        if first is second:
            found.other_model += before is not None and after is not None and _first(before) != _first(after)
        elif keeps(first, second):
            cause, part = _cause(before, after, now, draft)
            found.flips.append(
                Flip(
                    id=case.id,
                    name=case.name,
                    before=first,
                    after=second,
                    score_before=before.score if before else 0.0,
                    score_after=after.score if after else 0.0,
                    cause=cause,
                    part=part,
                )
            )
    return found


def _decided(
    case: Case, policy: Policy, models: Sequence[ModelSpec], verdict: Verdict | None = None
) -> RoutingDecision | None:
    try:
        return decide(case.profile, policy, models, Circumstances(draw=case.draw, verdict=verdict))
    except (NoModelAvailable, LanguageNotWritten):
        return None


def _first(decision: RoutingDecision) -> str:
    return decision.models[0].id


def _note(
    side: Side, case: Case, decision: RoutingDecision | None, models: Sequence[ModelSpec], past: Past
) -> Route:
    """Add one decision to a side and return its route."""
    if decision is None:
        side.routes[Route.NOWHERE] += 1
        return Route.NOWHERE
    route = _route(decision)
    side.routes[route] += 1
    side.rules.update(decision.rules)
    side.bins[min(int(decision.score * BINS + 1e-9), BINS - 1)] += 1
    likely = expected(case.profile, decision, side.policy, past, case.taken)
    side.cost.add(likely)
    if likely.seconds is not None:
        side.seconds += likely.seconds
        side.timed += 1
    if route is Route.JUDGE:
        for verdict, money in ((_NO, side.cost_if_none), (_YES, side.cost_if_all)):
            judged = _decided(case, side.policy, models, verdict)
            if judged is not None:
                money.add(expected(case.profile, judged, side.policy, past, case.taken))
    else:
        side.cost_if_none.add(likely)
        side.cost_if_all.add(likely)
    return route


def _route(decision: RoutingDecision) -> Route:
    if decision.wants_judge:
        return Route.JUDGE
    return Route.CONTROL if decision.is_control else Route(decision.strategy.value)


def _cause(
    before: RoutingDecision | None, after: RoutingDecision | None, now: Policy, draft: Policy
) -> tuple[str, str]:
    """Return in words what sends a task elsewhere, and the part of the score that matters in it, if any."""
    if after is None:
        return "no model is left that could write it", ""
    if before is None:
        return "a model can write it again", ""
    if before.rules != after.rules:
        if after.rules:
            return f"rule “{after.rules[0]}”", ""
        return f"rule “{before.rules[0]}” no longer sends it", ""
    if before.rules:
        return f"rule “{after.rules[0]}” sends it elsewhere", ""
    if before.is_control is not after.is_control:
        return "the control share", ""
    if abs(before.score - after.score) < 1e-9:
        strongest = max(after.parts, key=lambda part: part.contribution, default=None)
        name = strongest.name if strongest is not None and strongest.contribution else ""
        return _threshold_cause(before, after, now, draft), name
    name, old, new = _part_that_moved(before.parts, after.parts)
    return f"counts {old:.2f} → {new:.2f}", name


def _threshold_cause(before: RoutingDecision, after: RoutingDecision, now: Policy, draft: Policy) -> str:
    if before.wants_judge is not after.wants_judge:
        return "enters the grey band" if after.wants_judge else "leaves the grey band"
    if now.plan_at != draft.plan_at and Strategy.DIFFUSE in (before.strategy, after.strategy):
        return f"threshold {now.plan_at:.2f} → {draft.plan_at:.2f}"
    return f"threshold for reasoning {now.reason_at:.2f} → {draft.reason_at:.2f}"


def _part_that_moved(before: Sequence[ScorePart], after: Sequence[ScorePart]) -> tuple[str, float, float]:
    """Return the part whose contribution changes most, with both contributions."""
    old = {part.name: part.contribution for part in before}
    new = {part.name: part.contribution for part in after}
    name = max({**old, **new}, key=lambda one: abs(new.get(one, 0.0) - old.get(one, 0.0)))
    return name, old.get(name, 0.0), new.get(name, 0.0)


def all_by_score(policy: Policy, strategy: Strategy) -> Policy:
    """Return a policy that sends every task to one strategy, without rules, judge or controls."""
    plan_at, reason_at = {
        Strategy.DIFFUSE: (2.0, 2.0),
        Strategy.PLAN: (0.0, 2.0),
        Strategy.REASON: (0.0, 0.0),
    }[strategy]
    return replace(policy, rules=(), judge=None, control_share=0.0, plan_at=plan_at, reason_at=reason_at)
