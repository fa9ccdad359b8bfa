"""A threshold for a target, on a staircase of scores that really occur."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from routing.history.calibration import (
    Aim,
    Calibration,
    Moves,
    Point,
    calibrate,
    moved,
    number,
    points,
    staircase,
)
from routing.history.expectation import Past
from routing.history.replay import Case
from routing.policy import Judge, Operator, Policy, Rule, decide
from routing.seed_models import SEED_MODELS
from routing.types import Strategy, TaskProfile

POLICY = Policy(version=7, weights={"compute": 1.0}, plan_at=0.45, reason_at=0.45, rules=())
REAL = [model for model in SEED_MODELS if model.id in ("mercury-2.5", "gpt-6-luna")]
COSTS = (Decimal("0.001"), Decimal("0.002"), Decimal("0.004"))


def scored(*scores: float, fixed: Strategy | None = None) -> list[Point]:
    return [Point(score, fixed, COSTS) for score in scores]


LUMPY = scored(*[0.0] * 62, *[0.35] * 7, *[0.7] * 31)


def aimed(
    found: list[Point], aim: Aim, target: float, moves: Moves = Moves.BOTH, policy: Policy = POLICY
) -> Calibration:
    return calibrate(staircase(found, policy, moves), aim, target, tasks_a_day=200.0)


def test_a_share_that_a_step_has_is_met() -> None:
    found = aimed(LUMPY, Aim.SHARE, 0.38)
    assert found.chosen is not None
    assert (found.chosen.share, found.chosen.escalated) == (0.38, 38)
    assert 0 < found.chosen.plan_at <= 0.35
    assert "38.0% are escalated" in found.sentence


def test_scores_with_nothing_between_are_told_with_both_neighbours() -> None:
    found = aimed(LUMPY, Aim.SHARE, 0.34)
    assert "31.0% or 38.0%, nothing between" in found.sentence
    assert found.chosen is not None
    assert found.chosen.share == 0.31


def test_every_threshold_of_a_step_does_what_the_step_says() -> None:
    scores = [n / 37 for n in range(37)] + [0.3] * 5 + [1.0] * 3
    for step in staircase(scored(*scores), POLICY, Moves.BOTH):
        assert step.escalated == sum(score >= step.plan_at for score in scores)
        assert step.above < step.plan_at <= step.up_to
        for inside in (step.up_to, (max(step.above, 0.0) + step.up_to) / 2):
            assert step.escalated == sum(score >= inside for score in scores)


def test_the_policys_own_threshold_is_kept_where_it_is_on_the_step() -> None:
    found = aimed(LUMPY, Aim.SHARE, 0.31)
    assert found.chosen is not None
    assert found.chosen.plan_at == POLICY.plan_at


def test_a_budget_escalates_as_much_as_it_pays_for() -> None:
    # 1,000 tasks cost $1 diffused, $4 reasoned: with 31 of 100 escalated 1 + 0.31 · 3 = $1.93, with 38 $2.14.
    found = aimed(LUMPY, Aim.A_THOUSAND, 2.0)
    assert found.chosen is not None
    assert (found.chosen.share, found.chosen.a_thousand) == (0.31, Decimal("1.93"))
    assert "$1.93 a thousand briefs" in found.sentence
    a_day = aimed(LUMPY, Aim.A_DAY, 0.43)
    assert a_day.chosen is not None
    assert a_day.chosen.share == 0.38


def test_a_budget_below_everything_says_what_the_least_is() -> None:
    found = aimed(LUMPY, Aim.A_THOUSAND, 0.5)
    assert found.chosen is None
    assert "the least is $1.00" in found.sentence


def test_a_budget_a_day_needs_to_know_how_many_come() -> None:
    steps = staircase(LUMPY, POLICY, Moves.BOTH)
    assert "not known yet" in calibrate(steps, Aim.A_DAY, 1.0, tasks_a_day=0.0).sentence


def test_the_sandbox_has_no_budget_to_aim_at() -> None:
    free = [Point(0.2, None, None), Point(0.6, None, None)]
    assert "aim at a share" in aimed(free, Aim.A_THOUSAND, 1.0).sentence
    assert aimed(free, Aim.SHARE, 0.5).chosen is not None


def test_what_rules_decide_stays_and_bounds_the_share() -> None:
    found = [
        *scored(*[0.0] * 6),
        *scored(0.1, 0.1, fixed=Strategy.REASON),
        *scored(0.9, fixed=Strategy.DIFFUSE),
    ]
    least = aimed(found, Aim.SHARE, 0.05)
    assert "At least 22.2%" in least.sentence
    most = aimed(found, Aim.SHARE, 1.0)
    assert "At most 88.9%" in most.sentence


def test_the_gap_is_kept_when_both_move_and_reasoning_ends_at_one() -> None:
    gapped = replace(POLICY, plan_at=0.4, reason_at=0.7)
    for step in staircase(LUMPY, gapped, Moves.BOTH):
        assert step.reason_at == pytest.approx(min(step.plan_at + 0.3, 1.0), abs=1e-4)
    # Below 0.4 the gap makes the tasks at 0.7 reasoned, above it they are planned.
    cheap, dear = (
        next(
            step.a_thousand
            for step in staircase(LUMPY, gapped, Moves.BOTH)
            if step.above < plan_at <= step.up_to
        )
        for plan_at in (0.5, 0.38)
    )
    assert cheap == Decimal("1.31")
    assert dear == Decimal("1.93")


def test_one_threshold_never_passes_the_other() -> None:
    policy = replace(POLICY, plan_at=0.3, reason_at=0.5)
    steps = staircase(LUMPY, policy, Moves.PLAN)
    assert max(step.plan_at for step in steps) <= 0.5
    assert {step.reason_at for step in steps} == {0.5}


def test_no_decision_is_no_error() -> None:
    assert staircase([], POLICY, Moves.BOTH) == ()
    assert "no decisions" in calibrate((), Aim.SHARE, 0.2).sentence


def test_points_have_the_score_the_rule_and_a_cost_for_each_strategy() -> None:
    rule = Rule("Pharma", "vertical", Operator.IS, "pharma", Strategy.REASON)
    policy = replace(POLICY, rules=(rule,), judge=Judge(0.4, 0.5, "mercury-2.5"), control_share=0.5)
    cases = [
        Case(1, "a", TaskProfile("en", 1, 24, 0, {"compute": 0.45}), draw=0.0),
        Case(2, "b", TaskProfile("en", 1, 24, 0, {}, facts={"vertical": "pharma"})),
    ]
    free, fixed = points(cases, policy, REAL, Past(datetime.date(2026, 11, 25)))
    assert (free.score, free.fixed) == (0.45, None)
    assert free.costs is not None
    assert free.costs[0] < free.costs[1]
    assert fixed.fixed is Strategy.REASON
    assert fixed.costs is not None
    assert len(set(fixed.costs)) == 1


def test_the_chosen_threshold_really_gives_the_share() -> None:
    cases = [Case(n, "", TaskProfile("en", 1, 24, 0, {"compute": (n * 7 % 100) / 100})) for n in range(100)]
    found = list(points(cases, POLICY, REAL, Past(datetime.date(2026, 11, 25))))
    result = aimed(found, Aim.SHARE, 0.2)
    assert result.chosen is not None
    policy = moved(POLICY, result.chosen.plan_at, result.chosen.reason_at)
    escalated = sum(decide(case.profile, policy, REAL).strategy is not Strategy.DIFFUSE for case in cases)
    assert escalated == result.chosen.escalated == 20


def test_the_grey_band_moves_along_and_stays_within_bounds() -> None:
    policy = replace(POLICY, judge=Judge(0.4, 0.5, "mercury-2.5"))
    along = moved(policy, 0.3, 0.3).judge
    assert along is not None
    assert (along.low, along.high) == (0.25, 0.35)
    lowest = moved(policy, 0.0, 0.0).judge
    assert lowest is not None
    assert (lowest.low, lowest.high) == (0.0, 0.1)


@pytest.mark.parametrize(("value", "text"), [(0.4, "0.40"), (0.405, "0.405"), (1.0, "1.00"), (0.0, "0.00")])
def test_thresholds_are_written_with_two_places_or_what_they_need(value: float, text: str) -> None:
    assert number(value) == text
