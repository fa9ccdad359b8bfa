"""Where tasks go, and that every decision explains itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.policy import Circumstances, Judge, Operator, Policy, Rule, StrategyModels, decide
from routing.seed_models import SEED_MODELS
from routing.types import BudgetState, Fact, Gear, Strategy, TaskProfile, Verdict

POLICY = Policy(version=7, plan_at=0.5, reason_at=0.9)
SANDBOX = [model for model in SEED_MODELS if model.is_sandbox]
REAL = [replace(model, is_enabled=True) for model in SEED_MODELS if not model.is_sandbox]


def profile(language: str = "en", facts: dict[str, Fact] | None = None, **signs: float) -> TaskProfile:
    return TaskProfile(language, markets=1, items=24, source_words=0, signs=signs, facts=facts or {})


def test_a_plain_task_goes_to_the_diffusion_model_first() -> None:
    decision = decide(profile(), POLICY, SANDBOX)
    assert decision.strategy is Strategy.DIFFUSE
    assert [model.gear for model in decision.models] == [Gear.DIFFUSION, Gear.AUTOREGRESSIVE]
    assert decision.score == 0
    assert "below the threshold 0.50" in decision.reason


def test_a_task_that_needs_thought_is_planned_and_one_that_needs_more_is_reasoned() -> None:
    planned = decide(profile(compute=1), POLICY, SANDBOX)
    assert planned.strategy is Strategy.PLAN
    assert planned.models[0].gear is Gear.DIFFUSION
    assert planned.planners[0].gear is Gear.AUTOREGRESSIVE
    reasoned = decide(profile(compute=1, reconcile=1), POLICY, SANDBOX)
    assert reasoned.strategy is Strategy.REASON
    assert reasoned.models[0].gear is Gear.AUTOREGRESSIVE
    assert reasoned.planners == ()
    assert reasoned.policy_version == 7
    assert "must be worked out" in planned.reason


def test_the_threshold_itself_counts_as_complex() -> None:
    score = decide(profile(compute=1), POLICY, SANDBOX).score
    at = decide(profile(compute=1), replace(POLICY, plan_at=score), SANDBOX)
    above = decide(profile(compute=1), replace(POLICY, plan_at=score + 0.01), SANDBOX)
    assert (at.strategy, above.strategy) == (Strategy.PLAN, Strategy.DIFFUSE)


def test_the_score_is_the_sum_of_its_parts_and_never_above_one() -> None:
    assert decide(profile(compute=1, sequence=1, segments=1), POLICY, SANDBOX).score == 1
    some = decide(profile(verify=0.5, compute=0.2), POLICY, SANDBOX)
    assert some.score == pytest.approx(sum(part.contribution for part in some.parts))


def test_weights_are_the_policys() -> None:
    policy = replace(POLICY, weights={"compute": 0.1})
    assert decide(profile(compute=1, reconcile=1), policy, SANDBOX).score == pytest.approx(0.1)


def test_a_language_the_sandbox_does_not_write_is_refused_with_the_way_out() -> None:
    with pytest.raises(LanguageNotWritten, match="INCEPTION_API_KEY"):
        decide(profile(language="ja-JP"), POLICY, SANDBOX)


def test_no_model_at_all_says_what_to_set() -> None:
    with pytest.raises(NoModelAvailable, match="INCEPTION_API_KEY"):
        decide(profile(), POLICY, [])


FACTS: dict[str, Fact] = {
    "vertical": "Pharma",
    "markets": ("de", "at"),
    "items": 40.0,
    "product": "hay fever spray",
}


@pytest.mark.parametrize(
    ("field", "operator", "value", "fires"),
    [
        ("vertical", Operator.IS, "pharma", True),
        ("vertical", Operator.IS, "retail", False),
        ("vertical", Operator.IS_NOT, "retail", True),
        ("vertical", Operator.ONE_OF, ("finance", "PHARMA"), True),
        ("markets", Operator.ONE_OF, ("AT", "CH"), True),
        ("markets", Operator.IS, "DE", True),
        ("markets", Operator.IS_NOT, "DE", False),
        ("product", Operator.CONTAINS, "Fever", True),
        ("items", Operator.AT_LEAST, 40.0, True),
        ("items", Operator.AT_MOST, 39.0, False),
        ("part:sequence", Operator.AT_LEAST, 0.6, True),
        ("part:unknown", Operator.AT_LEAST, 0.1, False),
        ("score", Operator.AT_LEAST, 0.3, True),
        ("objective", Operator.IS, "sales", False),
        ("objective", Operator.IS_NOT, "sales", True),
        ("vertical", Operator.AT_LEAST, 1.0, False),
    ],
)
def test_a_hard_rule_fires_where_its_fact_says_so(
    field: str, operator: Operator, value: str | float | tuple[str, ...], fires: bool
) -> None:
    rule = Rule("ours", field, operator, value, Strategy.REASON)
    decision = decide(profile(facts=FACTS, sequence=0.6), replace(POLICY, rules=(rule,)), SANDBOX)
    assert (decision.rules == ("ours",)) is fires
    assert (decision.strategy is Strategy.REASON) is fires
    if fires:
        assert "The rule “ours”" in decision.reason


def test_the_first_rule_that_fires_decides_and_may_name_the_model() -> None:
    rules = (
        Rule("first", "vertical", Operator.IS, "pharma", Strategy.REASON, model="claude-sonnet-5-5"),
        Rule("second", "items", Operator.AT_LEAST, 1, Strategy.DIFFUSE),
    )
    decision = decide(profile(facts=FACTS), replace(POLICY, rules=rules), REAL)
    assert decision.rules == ("first",)
    assert decision.models[0].id == "claude-sonnet-5-5"


def test_a_strategys_models_come_in_the_order_given_and_then_by_rank() -> None:
    named = {Strategy.DIFFUSE: StrategyModels(writers=("mercury-3", "gpt-6-luna"))}
    decision = decide(profile(), replace(POLICY, models=named), REAL)
    assert [model.id for model in decision.models[:3]] == ["mercury-3", "gpt-6-luna", "mercury-2.5"]


def test_a_model_that_the_policy_switched_off_is_not_used() -> None:
    decision = decide(profile(), replace(POLICY, switched_off=("mercury-2.5",)), REAL)
    assert "mercury-2.5" not in [model.id for model in decision.models]
    with pytest.raises(NoModelAvailable):
        decide(profile(), replace(POLICY, switched_off=tuple(m.id for m in SANDBOX)), SANDBOX)


def test_a_model_is_asked_for_as_many_variants_a_pass_as_the_policy_says() -> None:
    decision = decide(profile(), replace(POLICY, items_per_pass={"sandbox-dllm": 7}), SANDBOX)
    assert [model.items_per_pass for model in decision.models] == [7, 30]


GREY = replace(POLICY, judge=Judge(low=0.3, high=0.75, model="sandbox-dllm"))


def test_the_judge_is_wanted_in_the_grey_band_only_and_settles_it() -> None:
    grey = profile(compute=0.5)
    undecided = decide(grey, GREY, SANDBOX)
    assert undecided.wants_judge
    assert undecided.strategy is Strategy.DIFFUSE  # 0.40 is below the threshold
    assert not decide(profile(), GREY, SANDBOX).wants_judge
    assert not decide(profile(compute=1, verify=1), GREY, SANDBOX).wants_judge
    for answer, strategy in ((True, Strategy.PLAN), (False, Strategy.DIFFUSE)):
        settled = decide(grey, GREY, SANDBOX, Circumstances(verdict=Verdict(answer)))
        assert settled.strategy is strategy
        assert not settled.wants_judge
        assert "the judge says" in settled.reason
    silent = decide(grey, GREY, SANDBOX, Circumstances(verdict=Verdict(None, note="too slow")))
    assert silent.strategy is Strategy.DIFFUSE
    assert not silent.wants_judge


def test_at_the_soft_budget_the_cheaper_gear_writes_unless_a_rule_says_otherwise() -> None:
    soft = Circumstances(budget=BudgetState.SOFT)
    complex_task = profile(facts=FACTS, compute=1, verify=1)
    decision = decide(complex_task, POLICY, SANDBOX, soft)
    assert decision.strategy is Strategy.DIFFUSE
    assert "soft budget" in decision.reason
    rule = Rule("law", "vertical", Operator.IS, "pharma", Strategy.REASON)
    assert decide(complex_task, replace(POLICY, rules=(rule,)), SANDBOX, soft).strategy is Strategy.REASON


def test_a_drawn_share_of_the_light_tasks_goes_to_the_other_gear_as_controls() -> None:
    policy = replace(POLICY, control_share=0.1)
    control = decide(profile(), policy, SANDBOX, Circumstances(draw=0.09))
    assert (control.strategy, control.is_control) == (Strategy.REASON, True)
    assert control.models[0].gear is Gear.AUTOREGRESSIVE
    assert not decide(profile(), policy, SANDBOX, Circumstances(draw=0.1)).is_control
    assert not decide(profile(compute=1), policy, SANDBOX, Circumstances(draw=0.0)).is_control
    only_one_gear = [SANDBOX[0]]
    assert not decide(profile(), policy, only_one_gear, Circumstances(draw=0.0)).is_control
