"""What changes between two policies, told in words that need no manual."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from routing.policies.diff import policy_diff
from routing.policy import (
    Budget,
    Judge,
    Operator,
    Policy,
    Rule,
    StrategyModels,
    TopUpGear,
)
from routing.types import Strategy

LAW = Rule("Law", "vertical", Operator.IS, "pharma", Strategy.REASON)
LONG = Rule("Long texts", "source_words", Operator.AT_LEAST, 900.0, Strategy.PLAN)
OURS = Rule("Ours", "brand", Operator.ONE_OF, ("fellside", "tarnmoor"), Strategy.DIFFUSE)
BASE = Policy(
    version=1,
    weights={"compute": 0.7, "verify": 0.7},
    plan_at=0.45,
    reason_at=0.45,
    rules=(LAW, LONG, OURS),
)
JUDGE = Judge(0.3, 0.5, "mercury-2.5")


def told(old: Policy, new: Policy) -> list[str]:
    return [str(change) for change in policy_diff(old, new)]


def test_the_same_policy_under_another_number_changes_nothing() -> None:
    assert policy_diff(BASE, replace(BASE, version=9)) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"plan_at": 0.4}, "Threshold for planning: 0.45 → 0.40"),
        ({"reason_at": 0.4567}, "Threshold for reasoning: 0.45 → 0.4567"),
        ({"weights": {**BASE.weights, "verify": 0.5}}, "Weight of “verify”: 0.70 → 0.50"),
        (
            {"weights": {name: weight for name, weight in BASE.weights.items() if name != "verify"}},
            "Weight of “verify”: 0.70 → not counted",
        ),
        ({"judge": JUDGE}, "Judge: none → mercury-2.5 from 0.30 to 0.50, 1.5 s, 0.50 USD a day"),
        ({"switched_off": ("mercury-3", "a")}, "Switched off: none → a, mercury-3"),
        ({"items_per_pass": {"mercury-3": 60}}, "Lines a pass of mercury-3: as in the catalogue → 60"),
        ({"budget": Budget(soft_usd=Decimal("5"))}, "Soft limit a day: not bounded → 5.00 USD"),
        (
            {"budget": Budget(by_workspace={4: (None, Decimal("0.005"))})},
            "Limits of workspace 4: as for all → soft not bounded, hard 0.005 USD",
        ),
        ({"control_share": 0.075}, "Control share: 0 % → 7.5 %"),
        ({"margin": 0.1}, "Margin that would not matter: 5 % → 10 %"),
        ({"hedge": True}, "Second call beside a late one: no → yes"),
        ({"top_ups": 0}, "Rounds of top-ups: 2 → 0"),
        ({"top_up_gear": TopUpGear.OTHER}, "Gear of the first top-up: same gear → other gear"),
        ({"run_cost_usd": Decimal("1.25")}, "What a run may cost: 0.50 USD → 1.25 USD"),
        (
            {"models": {Strategy.PLAN: StrategyModels(planners=("gpt-6-luna", "claude-haiku-5-5"))}},
            "Who plans for “plan”: by rank → gpt-6-luna, claude-haiku-5-5",
        ),
        (
            {"models": {Strategy.DIFFUSE: StrategyModels(writers=("mercury-3",))}},
            "Who writes for “diffuse”: by rank → mercury-3",
        ),
    ],
)
def test_one_change_is_told_once_and_alone(change: dict[str, object], sentence: str) -> None:
    assert told(BASE, replace(BASE, **change)) == [sentence]  # type: ignore[arg-type]


def test_a_judges_terms_are_told_one_by_one() -> None:
    after = replace(JUDGE, high=0.6, model="mercury-3", max_seconds=0.8, max_usd_a_day=Decimal("2"))
    assert told(replace(BASE, judge=JUDGE), replace(BASE, judge=after)) == [
        "Grey band: 0.30 to 0.50 → 0.30 to 0.60",
        "Judge: mercury-2.5 → mercury-3",
        "Time for the judge: 1.5 s → 0.8 s",
        "Judging a day: 0.50 USD → 2.00 USD",
    ]


def test_rules_are_told_as_removed_added_changed_renamed_and_moved() -> None:
    def rules(*wanted: Rule) -> list[str]:
        return told(BASE, replace(BASE, rules=wanted))

    new = Rule("New", "items", Operator.AT_MOST, 12.0, Strategy.DIFFUSE, "mercury-3")
    assert rules(LAW, OURS) == [
        "Rule “Long texts”: number of words of source text is at least 900 → plan → removed"
    ]
    assert rules(new, LAW, LONG, OURS) == [
        "Rule “New”: new → number of variants is at most 12 → diffuse with mercury-3 (place 1)"
    ]
    assert rules(LAW, replace(LONG, value=1200.0), OURS) == [
        "Rule “Long texts”: number of words of source text is at least 900 → plan → "
        "number of words of source text is at least 1200 → plan"
    ]
    assert rules(replace(LAW, name="Medicines"), LONG, OURS) == ["Name of rule “Law”: Law → Medicines"]
    assert rules(OURS, LAW, LONG) == ["Order of rule “Ours”: place 3 of 3 → place 1 of 3"]
    assert len(rules(LONG, LAW, OURS)) == 1


def test_a_rule_before_the_others_moves_none_of_them() -> None:
    many = tuple(replace(LAW, name=f"Rule {number}", value=f"v{number}") for number in range(30))
    added = replace(BASE, rules=(replace(LAW, name="First", value="x"), *many))
    assert len(policy_diff(replace(BASE, rules=many), added)) == 1
    last_to_front = replace(BASE, rules=(many[-1], *many[:-1]))
    assert told(replace(BASE, rules=many), last_to_front) == [
        "Order of rule “Rule 29”: place 30 of 30 → place 1 of 30"
    ]


def test_places_are_named_as_the_editor_names_them() -> None:
    after = replace(BASE, plan_at=0.4, rules=(LAW, LONG, replace(OURS, strategy=Strategy.PLAN)))
    assert [change.place for change in policy_diff(BASE, after)] == ["plan_at", "rules.2"]
