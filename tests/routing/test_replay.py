"""Past tasks decided again under two policies: who goes where, what it costs, and why somebody flips."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from routing.history.expectation import Past, Taken
from routing.history.replay import Case, Flip, Replay, Route, replay
from routing.policy import Judge, Operator, Policy, Rule
from routing.seed_models import SEED_MODELS
from routing.types import Fact, Gear, Strategy, TaskProfile, Usage

NOW = Policy(version=7, weights={"compute": 0.6, "verify": 0.3}, plan_at=0.5, reason_at=0.8, rules=())
DRAFT = replace(NOW, version=8, plan_at=0.3)
REAL = [model for model in SEED_MODELS if model.id in ("mercury-2.5", "gpt-6-luna")]
SANDBOX = [model for model in SEED_MODELS if model.is_sandbox]
DAY = datetime.date(2026, 11, 25)
PAST = Past(
    DAY, {"mercury-2.5": 900.0, "gpt-6-luna": 5000.0}, {"gpt-6-luna": 2.0}, Usage(input=500, output=400)
)


def case(
    number: int = 1,
    *,
    draw: float = 1.0,
    taken: Taken | None = None,
    language: str = "en",
    facts: dict[str, Fact] | None = None,
    **signs: float,
) -> Case:
    profile = TaskProfile(language, markets=1, items=24, source_words=0, signs=signs, facts=facts or {})
    return Case(number, f"brief {number}", profile, draw, taken)


def diffused(number: int = 1, **signs: float) -> Case:
    """A task that the diffusion model wrote with 1,000 tokens in and 2,000 out."""
    return case(number, taken=Taken(Gear.DIFFUSION, Usage(input=1000, output=2000), 1), **signs)


def the_flip(found: Replay) -> Flip:
    [flip] = found.flips
    return flip


def test_the_same_policy_flips_nobody() -> None:
    found = replay([case(n, compute=n / 10) for n in range(11)], NOW, NOW, REAL, PAST)
    assert (found.total, found.flipped, found.flips) == (11, 0, [])
    assert found.now.routes == found.draft.routes


def test_a_lower_threshold_sends_more_to_a_plan_and_names_threshold_and_part() -> None:
    found = replay([case(1), case(2, compute=0.6), case(3, compute=1)], NOW, DRAFT, REAL, PAST)
    assert found.now.routes == {Route.DIFFUSE: 2, Route.PLAN: 1}
    assert found.draft.routes == {Route.DIFFUSE: 1, Route.PLAN: 2}
    flip = the_flip(found)
    assert (flip.id, flip.before, flip.after) == (2, Route.DIFFUSE, Route.PLAN)
    assert (flip.cause, flip.part) == ("threshold 0.50 → 0.30", "compute")
    assert flip.score_before == flip.score_after == pytest.approx(0.36)


def test_a_heavier_part_is_named_with_what_it_adds() -> None:
    draft = replace(NOW, version=8, weights={"compute": 0.6, "verify": 0.55})
    flip = the_flip(replay([case(verify=1)], NOW, draft, REAL, PAST))
    assert (flip.part, flip.cause) == ("verify", "counts 0.30 → 0.55")


def test_rules_are_named_and_counted_on_both_sides() -> None:
    pharma = Rule("Pharma", "vertical", Operator.IS, "pharma", Strategy.REASON)
    draft = replace(NOW, version=8, rules=(pharma,))
    cases = [case(1, facts={"vertical": "pharma"}), case(2, facts={"vertical": "food"})]
    found = replay(cases, NOW, draft, REAL, PAST)
    assert (found.now.rules["Pharma"], found.draft.rules["Pharma"]) == (0, 1)
    assert the_flip(found).cause == "rule “Pharma”"
    back = replay(cases, draft, NOW, REAL, PAST)
    assert the_flip(back).cause == "rule “Pharma” no longer sends it"


def test_the_grey_band_is_a_class_of_its_own_with_bounds_if_all_or_none_are_escalated() -> None:
    draft = replace(NOW, version=8, judge=Judge(0.3, 0.7, "mercury-2.5"))
    cases = [diffused(1), diffused(2, compute=0.6), diffused(3, compute=1)]
    found = replay(cases, NOW, draft, REAL, PAST)
    assert found.draft.routes == {Route.DIFFUSE: 1, Route.JUDGE: 2}
    assert found.draft.escalated_share == pytest.approx((0, 2 / 3))
    assert found.now.escalated_share == pytest.approx((1 / 3, 1 / 3))
    assert found.draft.cost_if_none.usd < found.draft.cost.usd < found.draft.cost_if_all.usd
    assert {flip.cause for flip in found.flips} == {"enters the grey band"}


def test_controls_are_drawn_alike_on_both_sides_and_are_not_escalated() -> None:
    draft = replace(NOW, version=8, control_share=0.2)
    found = replay([case(n, draw=n / 10) for n in range(10)], NOW, draft, REAL, PAST)
    assert found.draft.routes == {Route.CONTROL: 2, Route.DIFFUSE: 8}
    assert found.draft.escalated == 0
    assert {flip.cause for flip in found.flips} == {"the control share"}
    assert replay([case(1, draw=0.1)], draft, draft, REAL, PAST).flipped == 0


def test_a_task_no_model_can_write_is_counted_and_stops_nothing() -> None:
    draft = replace(NOW, version=8, switched_off=("mercury-2.5", "gpt-6-luna"))
    found = replay([case()], NOW, draft, REAL, PAST)
    assert found.draft.routes == {Route.NOWHERE: 1}
    assert the_flip(found).cause == "no model is left that could write it"
    japanese = replay([case(language="ja")], NOW, NOW, SANDBOX, PAST)
    assert japanese.now.routes == {Route.NOWHERE: 1}


def test_the_runs_own_tokens_are_priced_at_the_model_the_policy_would_choose() -> None:
    found = replay([diffused(compute=0.6)], NOW, DRAFT, REAL, PAST)
    writing = (1000 * Decimal("0.20") + 2000 * Decimal("0.75")) / 1_000_000
    planning = (500 * Decimal("0.10") + 400 * Decimal("0.50")) / 1_000_000
    assert found.now.cost.usd == writing
    assert found.draft.cost.usd == writing + planning
    assert (found.measured, found.estimated) == (1, 0)


def test_another_gear_thinks_for_itself_and_the_lines_stay_as_long() -> None:
    reasoned = replace(NOW, version=8, plan_at=0.0, reason_at=0.0)
    found = replay([diffused()], NOW, reasoned, REAL, PAST)
    assert found.draft.cost.usd == (1000 * Decimal("0.10") + (2000 + 4000) * Decimal("0.50")) / 1_000_000
    thought = Taken(Gear.AUTOREGRESSIVE, Usage(input=1000, output=6000, reasoning=4000), 1)
    back = replay([case(taken=thought)], NOW, reasoned, REAL, PAST)
    assert back.now.cost.usd == (1000 * Decimal("0.20") + 2000 * Decimal("0.75")) / 1_000_000
    assert back.draft.cost.usd == found.draft.cost.usd


def test_a_task_without_tokens_is_estimated_and_told_apart() -> None:
    found = replay([diffused(1), case(2)], NOW, NOW, REAL, PAST)
    assert (found.measured, found.estimated) == (1, 1)
    guessed = Taken(Gear.DIFFUSION, Usage(input=10, output=20, is_estimate=True), 1)
    assert replay([case(taken=guessed)], NOW, NOW, REAL, PAST).estimated == 1
    assert found.now.cost.priced == 2


def test_the_dearer_step_of_a_price_needs_one_long_call_not_many_short_ones() -> None:
    luna = [model for model in SEED_MODELS if model.id == "gpt-6-luna"]
    many = Taken(Gear.AUTOREGRESSIVE, Usage(input=300_000, output=0), 300)
    one = Taken(Gear.AUTOREGRESSIVE, Usage(input=300_000, output=0), 1)
    usd = [replay([case(taken=taken)], NOW, NOW, luna, PAST).now.cost.usd for taken in (many, one)]
    assert usd == [Decimal("0.03"), Decimal("0.06")]


def test_the_sandbox_has_no_cost_at_all() -> None:
    found = replay([diffused()], NOW, DRAFT, SANDBOX, Past(DAY))
    assert (found.now.cost.sandbox, found.now.cost.a_thousand) == (1, None)


def test_time_is_the_writers_and_before_it_the_planners() -> None:
    found = replay([case(compute=0.6)], NOW, DRAFT, REAL, PAST)
    assert found.now.mean_seconds == pytest.approx(0.9)
    assert found.draft.mean_seconds == pytest.approx(5.9)
    unknown = replay([case()], NOW, NOW, REAL, Past(DAY))
    assert (unknown.now.mean_seconds, unknown.now.timed) == (None, 0)


def test_another_model_on_the_same_route_is_counted_apart() -> None:
    both = [replace(model, is_enabled=True) for model in SEED_MODELS if model.id.startswith("mercury")]
    draft = replace(NOW, version=8, switched_off=("mercury-2.5",))
    found = replay([case()], NOW, draft, both, PAST)
    assert (found.flipped, found.other_model) == (0, 1)


def test_every_score_is_in_the_histogram_and_the_highest_in_its_last_bin() -> None:
    heavy = replace(NOW, weights={"compute": 1.0})
    found = replay([case(n, compute=n / 50) for n in range(51)], heavy, heavy, REAL, PAST)
    assert found.now.bins == [1] * 49 + [2]


def test_only_the_flips_asked_for_are_listed_and_all_are_counted() -> None:
    cases = [case(1, compute=0.6), case(2, compute=1)]
    draft = replace(NOW, version=8, plan_at=0.3, reason_at=0.6)
    found = replay(
        cases,
        NOW,
        draft,
        REAL,
        PAST,
        keeps=lambda before, after: (before, after) == (Route.PLAN, Route.REASON),
    )
    assert found.flipped == 2
    assert (the_flip(found).id, the_flip(found).cause) == (2, "threshold for reasoning 0.80 → 0.60")
