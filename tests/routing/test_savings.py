"""What the light gear saved, counted from the ledger, and never told too high."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal
from typing import Any

import pytest

from routing import catalogue
from routing.history.outcomes import OutcomeRow
from routing.models import Call, CatalogueModel, Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY
from routing.savings.quality import quality
from routing.savings.savings import CallSums, Part, Thinking, savings
from routing.savings.selectors import (
    call_sums,
    compared_decisions,
    reasoning_model,
    sandbox_counts,
    thinking_of,
)
from routing.seed_models import SEED_MODELS
from routing.types import Gear, ModelSpec, Strategy, Usage

DAY = datetime.date(2026, 11, 20)
SINCE = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
UNTIL = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
NOON = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
HAIKU = next(model for model in SEED_MODELS if model.id == "claude-haiku-5-5")
MILLION = 1_000_000
PRICES = HAIKU.price_on(DAY)
assert PRICES is not None


def light(cost: str = "0.95", **changes: Any) -> CallSums:
    used = Usage(input=MILLION, cached=MILLION // 2, output=MILLION, reasoning=MILLION // 5)
    given = {"calls": 10, "used": used, "used_calls": 9, "part": Part.LIGHT, "day": DAY, "workspace_id": 1}
    return CallSums(**{**given, "cost_usd": Decimal(cost), **changes})


def test_light_calls_are_priced_again_with_their_own_prompt_and_visible_tokens() -> None:
    assert PRICES is not None
    found = savings([light()], HAIKU, Thinking()).whole
    half, visible = Decimal("0.5"), Decimal("0.8")
    assert found.would_have == half * PRICES.input + half * PRICES.cached_input + visible * PRICES.output
    assert found.saved == found.would_have - Decimal("0.95")
    assert found.share == pytest.approx(float(found.saved / found.would_have))
    assert found.repriced_calls == 9


def test_usual_thinking_is_added_where_enough_calls_say_how_much() -> None:
    assert PRICES is not None
    without = savings([light()], HAIKU, Thinking(0.5, calls=19)).whole.would_have
    added = savings([light()], HAIKU, Thinking(0.5, calls=20)).whole.would_have
    assert without == savings([light()], HAIKU, Thinking()).whole.would_have
    assert added - without == Decimal("0.4") * PRICES.output


def test_judge_and_planner_count_against_the_savings_and_reasoned_work_for_neither() -> None:
    plain = savings([light()], HAIKU, Thinking()).whole
    extras = [
        light("0.10", part=Part.JUDGING),
        light("0.20", part=Part.PLANNING),
        light("3.00", part=Part.REASONED),
    ]
    found = savings([light(), *extras], HAIKU, Thinking()).whole
    assert found.saved == plain.saved - Decimal("0.30")
    assert found.spent == plain.spent + Decimal("3.30")
    assert found.parts[Part.JUDGING] == Decimal("0.10")


def test_calls_whose_reply_was_of_no_use_are_spent_and_not_priced_again() -> None:
    found = savings([light(used=Usage(), used_calls=0)], HAIKU, Thinking()).whole
    assert found.would_have == 0
    assert found.saved == Decimal("-0.95")
    assert found.share is None


def test_days_and_workspaces_add_up_to_the_whole() -> None:
    rows = [light(), light(workspace_id=2), light(day=DAY + datetime.timedelta(days=1))]
    found = savings(rows, HAIKU, Thinking())
    for accounts in (found.by_day, found.by_workspace):
        assert sum(one.spent for one in accounts.values()) == found.whole.spent
        assert sum(one.would_have for one in accounts.values()) == found.whole.would_have
    assert list(found.by_day) == [DAY, DAY + datetime.timedelta(days=1)]


# --- From the ledger ----------------------------------------------------------------------------------


def call(model: str = "mercury-2.5", gear: str = "diffusion", **changes: Any) -> Call:
    given: dict[str, Any] = {
        "workspace_id": 1,
        "task_id": uuid.uuid4(),
        "provider": "inception",
        "outcome": "ok",
        "usable_items": 12,
        "input_tokens": 1000,
        "cached_tokens": 400,
        "output_tokens": 600,
        "reasoning_tokens": 100,
        "cost_usd": Decimal("0.001"),
        "purpose": "variants",
        "created_at": NOON,
    }
    return Call.objects.create(model=model, gear=gear, **{**given, **changes})


def decision(**changes: Any) -> Decision:
    given: dict[str, Any] = {
        "workspace_id": 1,
        "strategy": "diffuse",
        "model": "mercury-2.5",
        "score": 0.1,
        "threshold": 0.45,
        "parts": [],
        "reason": "…",
        "policy_version": 1,
        "created_at": NOON,
    }
    return Decision.objects.create(**{**given, **changes})


@pytest.mark.django_db
def test_the_ledger_is_added_up_by_day_workspace_and_purpose_in_one_query(
    django_assert_num_queries: Any,
) -> None:
    call()
    call(workspace_id=2)
    call(outcome="unreadable", usable_items=None)
    call(usable_items=0, outcome="useless")
    call(purpose="verdict", usable_items=1)
    call("gpt-6-luna", "autoregressive", purpose="plan")
    call("gpt-6-luna", "autoregressive")
    call(is_sandbox=True, cost_usd=0)
    call(workspace_id=None)
    call(created_at=SINCE - datetime.timedelta(seconds=1))
    call(created_at=UNTIL)
    with django_assert_num_queries(1):
        rows = call_sums(SINCE, UNTIL, HAIKU)
    by_part = {(row.workspace_id, row.part): row for row in rows}
    assert set(by_part) == {
        *((1, part) for part in Part),
        (2, Part.LIGHT),
    }
    ours = by_part[1, Part.LIGHT]
    assert (ours.calls, ours.used_calls, ours.cost_usd) == (3, 1, Decimal("0.003"))
    assert ours.used == Usage(input=1000, cached=400, output=600, reasoning=100)
    assert sandbox_counts(SINCE, UNTIL).calls == 1


@pytest.mark.django_db
def test_prompts_that_reach_a_dearer_step_are_kept_apart() -> None:
    luna = next(model for model in SEED_MODELS if model.id == "gpt-6-luna")
    step = max(price.above_input_tokens for price in luna.prices)
    assert step
    call(input_tokens=step + 1)
    call()
    assert sorted(row.above_input_tokens for row in call_sums(SINCE, UNTIL, luna)) == [0, step]


@pytest.mark.django_db
def test_thinking_is_the_controls_where_there_are_enough_else_all_briefs() -> None:
    for _ in range(30):
        call("claude-haiku-5-5", "autoregressive", reasoning_tokens=300)
    found = thinking_of(HAIKU, SINCE, UNTIL)
    assert (found.a_visible_token, found.calls, found.is_of_controls) == (1.0, 30, False)
    control = decision(is_control=True, strategy="reason")
    for _ in range(20):
        call("claude-haiku-5-5", "autoregressive", decision_id=control.pk)
    found = thinking_of(HAIKU, SINCE, UNTIL)
    assert (found.a_visible_token, found.calls, found.is_of_controls) == (0.2, 20, True)


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    catalogue.catalogue_seed()
    catalogue.forget()


@pytest.mark.django_db
def test_the_model_compared_with_is_the_policys_and_can_be_called(keyed: None) -> None:
    assert _id(reasoning_model()) == "claude-haiku-5-5"  # gpt-6-luna ranks first, but has no key
    CatalogueModel.objects.filter(gear="autoregressive").update(is_enabled=False)
    catalogue.forget()
    assert reasoning_model() is None


def _id(model: ModelSpec | None) -> str:
    assert model is not None
    return model.id


# --- What was compared --------------------------------------------------------------------------------


@pytest.mark.django_db
def test_only_decisions_that_could_be_drawn_are_compared() -> None:
    with_share = policy_to_json(DEFAULT_POLICY) | {"control_share": 0.1}
    PolicyVersion.objects.create(number=1, status="retired", data=policy_to_json(DEFAULT_POLICY))
    PolicyVersion.objects.create(number=2, status="published", data=with_share)
    policy_versions.forget()
    drawn = decision(policy_version=2, strategy="reason", is_control=True)
    rest = decision(policy_version=2)
    decision()  # under a version that drew none
    decision(policy_version=2, rules=["pharma"])
    decision(policy_version=2, strategy="plan")
    decision(policy_version=2, strategy="reason")
    decision(policy_version=2, budget="soft")
    decision(policy_version=2, created_at=UNTIL)
    assert compared_decisions(SINCE, UNTIL) == {drawn.pk: 0.1, rest.pk: 0.1}


def outcome(number: int, **changes: Any) -> OutcomeRow:
    given: dict[str, Any] = {
        "decision_id": number,
        "score": 0.1,
        "strategy": Strategy.DIFFUSE,
        "gear": Gear.DIFFUSION,
        "model": "mercury-2.5",
        "is_control": False,
        "is_sandbox": False,
        "shown": 12,
        "approved": 8,
        "edited": 1,
        "rejected": 2,
        "top_ups": 0,
        "findings": 0,
        "decided_at": NOON,
    }
    return OutcomeRow(**{**given, **changes})


def test_quality_counts_lines_by_who_wrote_them_and_controls_as_drawn() -> None:
    reasoned = {"gear": Gear.AUTOREGRESSIVE, "strategy": Strategy.REASON}
    rows = [
        outcome(1),
        outcome(2, approved=0, rejected=0),
        outcome(3, **reasoned, is_control=True, approved=9, rejected=1),
        outcome(4, **reasoned),
        outcome(5, strategy=Strategy.PLAN),
        # A control whose model failed, so that the other gear wrote, stays a control.
        outcome(6, is_control=True, strategy=Strategy.REASON, approved=1, rejected=9),
        outcome(7, is_sandbox=True, approved=12, rejected=0),
    ]
    found = quality(rows, {1: 0.1, 2: 0.1, 3: 0.1, 6: 0.1}, 0.05)
    assert [(one.label, one.decisions, one.arm.lines) for one in found.gears] == [
        ("Diffusion model", 3, 20),
        ("Diffusion model, after a plan", 1, 10),
        ("Reasoning model", 2, 20),
    ]
    assert not found.is_sandbox
    assert (found.comparison.light.lines, found.comparison.control.lines) == (10, 20)
    assert found.comparison.control.approved == 10
    assert (found.decisions, found.reviewed_decisions) == (6, 5)


def test_the_sandbox_is_counted_only_where_nothing_else_wrote() -> None:
    found = quality([outcome(1, is_sandbox=True)], {}, 0.05)
    assert found.is_sandbox
    assert found.gears[0].arm.lines == 10
    assert not quality([], {}, 0.05).is_sandbox
