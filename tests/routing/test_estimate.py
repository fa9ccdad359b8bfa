"""What a task will likely cost and take, against sums done by hand."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from headlines.generation.plan_prompt import USUAL_TOKENS
from headlines.generation.prompt import line_tokens
from routing.estimate import (
    ITEM_TOKENS,
    PLAN_TOKENS,
    PROMPT_CHARACTERS,
    TaskSize,
    cheapest_call_cost,
    highest_call_cost,
    size_of,
    strategy_estimate,
    task_estimate,
    usual_call_cost,
)
from routing.policy import Policy, decide
from routing.seed_models import SEED_MODELS
from routing.types import Fact, Strategy, TaskProfile, Verdict

DAY = datetime.date(2026, 11, 25)
BY_NAME = {model.id: model for model in SEED_MODELS}
MERCURY, LUNA = BY_NAME["mercury-2.5"], BY_NAME["gpt-6-luna"]  # 0.20 / 0.75 and 0.10 / 0.50 a million
POLICY = Policy(version=1, plan_at=0.4, reason_at=0.8)
SIZE = TaskSize(prompt_characters=4_000, items=24, output_tokens=1_200)


def profile(items: int = 24, source_words: int = 0, **facts: Fact) -> TaskProfile:
    return TaskProfile("en", markets=1, items=items, source_words=source_words, signs={}, facts=facts)


def test_one_pass_costs_its_tokens_at_list_price() -> None:
    estimate = strategy_estimate(SIZE, writer=MERCURY, policy=POLICY, day=DAY)
    assert (estimate.input_tokens, estimate.output_tokens, estimate.calls) == (1_000, 1_200, 1)
    assert estimate.cost_usd == (1_000 * Decimal("0.20") + 1_200 * Decimal("0.75")) / 1_000_000
    assert not estimate.is_sandbox


def test_a_model_that_thinks_is_taken_to_think_as_much_as_it_writes() -> None:
    thinking = strategy_estimate(SIZE, writer=LUNA, policy=POLICY, day=DAY)
    at_once = strategy_estimate(SIZE, writer=replace(LUNA, effort="none"), policy=POLICY, day=DAY)
    assert (thinking.output_tokens, at_once.output_tokens) == (2_400, 1_200)


def test_a_plan_adds_a_call_before_and_goes_into_each_prompt() -> None:
    milliseconds = {MERCURY.id: 900.0, LUNA.id: 2_000.0}
    estimate = strategy_estimate(
        SIZE, writer=MERCURY, planner=LUNA, policy=POLICY, day=DAY, milliseconds=milliseconds
    )
    assert estimate.calls == 2
    assert estimate.input_tokens == 1_000 + PLAN_TOKENS + 1_000
    assert estimate.output_tokens == 1_200 + 2 * PLAN_TOKENS
    writing = (1_700 * Decimal("0.20") + 1_200 * Decimal("0.75")) / 1_000_000
    planning = (1_000 * Decimal("0.10") + 1_400 * Decimal("0.50")) / 1_000_000
    assert estimate.cost_usd == writing + planning
    assert estimate.seconds == pytest.approx(2.9)


def test_channels_languages_and_large_counts_need_calls_of_their_own() -> None:
    def calls(size: TaskSize, policy: Policy = POLICY) -> int:
        return strategy_estimate(size, writer=MERCURY, policy=policy, day=DAY).calls

    assert calls(replace(SIZE, parts=3)) == 3
    assert calls(replace(SIZE, items=61)) == 3  # 30 a pass
    assert calls(replace(SIZE, items=120, parts=2)) == 4
    assert calls(replace(SIZE, items=61), replace(POLICY, items_per_pass={MERCURY.id: 100})) == 1
    assert calls(replace(SIZE, items=0)) == 1


def test_calls_go_side_by_side_eight_at_a_time() -> None:
    def seconds(parts: int) -> float | None:
        size = replace(SIZE, parts=parts)
        return strategy_estimate(
            size, writer=MERCURY, policy=POLICY, day=DAY, milliseconds={MERCURY.id: 1_000}
        ).seconds

    assert (seconds(1), seconds(8), seconds(9)) == (1.0, 1.0, 2.0)


def test_nobody_knows_how_long_a_model_takes_that_was_not_called_lately() -> None:
    assert strategy_estimate(SIZE, writer=MERCURY, policy=POLICY, day=DAY).seconds is None
    planned = strategy_estimate(
        SIZE, writer=MERCURY, planner=LUNA, policy=POLICY, day=DAY, milliseconds={MERCURY.id: 900.0}
    )
    assert planned.seconds is None


def test_the_sandbox_costs_nothing_and_says_so() -> None:
    sandbox = BY_NAME["sandbox-dllm"]
    estimate = strategy_estimate(SIZE, writer=sandbox, policy=POLICY, day=DAY)
    assert (estimate.cost_usd, estimate.is_sandbox) == (Decimal(0), True)
    priced = replace(sandbox, prices=MERCURY.prices)
    assert strategy_estimate(SIZE, writer=priced, policy=POLICY, day=DAY).cost_usd == 0


def test_a_profile_alone_gives_a_size() -> None:
    size = size_of(profile(items=40, source_words=100, channels=("meta", "x"), languages=("en", "de")))
    assert size == TaskSize(PROMPT_CHARACTERS + 600, 40, 40 * ITEM_TOKENS, parts=4)
    assert size_of(profile()).parts == 1


def test_a_decision_is_estimated_with_its_own_models_and_its_judge() -> None:
    heavy = replace(profile(), signs={"compute": 0.7})
    decision = decide(heavy, replace(POLICY, weights={"compute": 0.7}), [MERCURY, LUNA])
    assert decision.strategy is Strategy.PLAN
    estimate = task_estimate(heavy, decision, POLICY, day=DAY)
    assert estimate == strategy_estimate(heavy, writer=MERCURY, planner=LUNA, policy=POLICY, day=DAY)
    verdict = Verdict(True, "mercury-2.5", milliseconds=80.0, cost_usd=Decimal("0.0001"))
    judged = task_estimate(heavy, replace(decision, verdict=verdict), POLICY, day=DAY)
    assert judged.cost_usd == estimate.cost_usd + Decimal("0.0001")
    remembered = replace(decision, verdict=replace(verdict, is_remembered=True))
    assert task_estimate(heavy, remembered, POLICY, day=DAY) == estimate


def test_a_task_that_is_not_planned_has_no_planner_to_pay() -> None:
    decision = decide(profile(), POLICY, [MERCURY, LUNA])
    assert task_estimate(profile(), decision, POLICY, day=DAY).calls == 1


def test_the_price_of_a_usual_call_lies_below_that_of_one_with_all_its_room() -> None:
    for model in (MERCURY, LUNA):
        assert 0 < usual_call_cost(model, DAY) < highest_call_cost(model, DAY)
    assert cheapest_call_cost([MERCURY, LUNA], DAY) == min(
        usual_call_cost(MERCURY, DAY), usual_call_cost(LUNA, DAY)
    )
    assert cheapest_call_cost([BY_NAME["sandbox-dllm"]], DAY) is None


def test_the_rules_for_lines_and_plans_are_the_prompts() -> None:
    assert PLAN_TOKENS == USUAL_TOKENS
    assert line_tokens(30) <= ITEM_TOKENS <= line_tokens(90)
