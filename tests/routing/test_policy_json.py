"""A policy goes to JSON and back unchanged, and whatever else is told at its place."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from routing.policies.json_form import PolicyUnreadable, policy_from_json, policy_to_json
from routing.policy import (
    DEFAULT_POLICY,
    Budget,
    Judge,
    Operator,
    Policy,
    Rule,
    StrategyModels,
    TopUpGear,
)
from routing.types import Strategy

FULL = Policy(
    version=7,
    weights={"compute": 0.7, "verify": 0.123456789},
    plan_at=0.35,
    reason_at=0.6,
    judge=Judge(0.3, 0.5, "mercury-2.5", 0.8, Decimal("0.10")),
    rules=(
        Rule("Law", "vertical", Operator.ONE_OF, ("pharma", "finance"), Strategy.REASON, "gpt-6-luna"),
        Rule("Long", "source_words", Operator.AT_LEAST, 900.0, Strategy.PLAN),
        Rule("Ours", "product", Operator.CONTAINS, "ä “quote” </script>", Strategy.DIFFUSE),
    ),
    models={Strategy.PLAN: StrategyModels(("mercury-3",), ("claude-haiku-5-5", "gpt-6-luna"))},
    items_per_pass={"mercury-3": 60},
    switched_off=("gpt-6-luna",),
    budget=Budget(Decimal("1.10"), Decimal("2.00"), {4: (None, Decimal("0.000001"))}),
    control_share=0.05,
    margin=0.1,
    hedge=True,
    top_ups=0,
    top_up_gear=TopUpGear.OTHER,
    run_cost_usd=Decimal("0.1000"),
)


@pytest.mark.parametrize("policy", [DEFAULT_POLICY, FULL])
def test_a_policy_comes_back_from_json_as_it_was_to_the_last_decimal(policy: Policy) -> None:
    stored = json.loads(json.dumps(policy_to_json(policy)))
    assert policy_from_json(stored, version=policy.version) == policy
    assert policy_to_json(policy_from_json(stored, version=1)) == stored


def test_what_is_missing_has_the_default_and_the_version_is_the_rows() -> None:
    assert policy_from_json({}, version=12) == Policy(version=12)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"thresholds": 1}, "thresholds"),
        ({"weights": [1]}, "weights"),
        ({"weights": {"compute": "0.7"}}, "weights.compute"),
        ({"weights": {"compute": True}}, "weights.compute"),
        ({"plan_at": float("nan")}, "plan_at"),
        ({"plan_at": float("inf")}, "plan_at"),
        ({"plan_at": None}, "plan_at"),
        ({"judge": {"low": 0.1, "high": 0.2}}, "judge.model"),
        ({"judge": {"low": 0.1, "high": 0.2, "model": "m", "max_usd_a_day": 0.5}}, "judge.max_usd_a_day"),
        ({"rules": {"a": 1}}, "rules"),
        ({"rules": [{"operator": "like"}]}, "rules.0.operator"),
        ({"rules": [{"operator": "at_least", "value": "ten"}]}, "rules.0.value"),
        ({"rules": [{"operator": "one_of", "value": "pharma"}]}, "rules.0.value"),
        ({"rules": [{"operator": "is", "value": ["pharma"]}]}, "rules.0.value"),
        (
            {"rules": [{"name": "a", "field": "brand", "operator": "is", "value": "x", "strategy": "think"}]},
            "rules.0.strategy",
        ),
        ({"models": {"think": {}}}, "models"),
        ({"models": {"plan": {"writers": "mercury-3"}}}, "models.plan.writers"),
        ({"items_per_pass": {"mercury-3": 2.5}}, "items_per_pass.mercury-3"),
        ({"items_per_pass": {"mercury-3": -1}}, "items_per_pass.mercury-3"),
        ({"switched_off": "mercury-3"}, "switched_off"),
        ({"budget": {"soft_usd": 1.5}}, "budget.soft_usd"),
        ({"budget": {"hard_usd": "-1"}}, "budget.hard_usd"),
        ({"budget": {"hard_usd": "NaN"}}, "budget.hard_usd"),
        ({"budget": {"hard_usd": "ten"}}, "budget.hard_usd"),
        ({"budget": {"by_workspace": {"x": ["1", "2"]}}}, "budget.by_workspace.x"),
        ({"budget": {"by_workspace": {"3": ["1"]}}}, "budget.by_workspace.3"),
        ({"hedge": "yes"}, "hedge"),
        ({"top_ups": True}, "top_ups"),
        ({"top_up_gear": "third"}, "top_up_gear"),
        ({"run_cost_usd": "1e12"}, "run_cost_usd"),
    ],
)
def test_what_is_no_policy_is_refused_with_its_place(change: dict[str, Any], place: str) -> None:
    with pytest.raises(PolicyUnreadable) as refused:
        policy_from_json({**policy_to_json(FULL), **change}, version=1)
    assert refused.value.place == place
    assert str(refused.value)


@pytest.mark.parametrize("data", [None, [], "{}", 3, {3: 4}])
def test_what_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(PolicyUnreadable):
        policy_from_json(data, version=1)
