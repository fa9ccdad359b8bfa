"""What was spent, and how models are."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from routing.models import Call
from routing.selectors import models_health, spend
from routing.traffic import latency
from routing.traffic.breaker import Breaker, Phase

pytestmark = pytest.mark.django_db
MONDAY = datetime.datetime(2026, 11, 2, tzinfo=datetime.UTC)
WEEK = datetime.timedelta(days=7)


def call(**changes: Any) -> Call:
    return Call.objects.create(
        **{
            "workspace_id": 1,
            "brand_id": 10,
            "task_id": uuid.uuid4(),
            "provider": "inception",
            "model": "mercury-2.5",
            "gear": "diffusion",
            "outcome": "ok",
            "input_tokens": 100,
            "cached_tokens": 40,
            "output_tokens": 50,
            "reasoning_tokens": 5,
            "cost_usd": Decimal("0.00000123"),
            "created_at": MONDAY,
            **changes,
        }
    )


def test_spend_adds_up_exactly_in_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(3):
        call(usage_is_estimate=number == 0)
    with django_assert_num_queries(1):
        (row,) = spend(since=MONDAY, until=MONDAY + WEEK)
    assert (row.day, row.calls, row.input_tokens, row.cached_tokens) == (MONDAY.date(), 3, 300, 120)
    assert (row.output_tokens, row.reasoning_tokens) == (150, 15)
    assert row.cost_usd == Decimal("0.00000369")
    assert row.estimated_share == pytest.approx(1 / 3)
    assert (row.model, row.brand_id, row.workspace_id, row.gear) == (None, None, None, None)


def test_a_workspace_sees_its_own_calls_only() -> None:
    call()
    call(workspace_id=2, cost_usd=5)
    call(workspace_id=None, cost_usd=7)
    (row,) = spend(workspace_id=1, since=MONDAY, until=MONDAY + WEEK, by=("workspace",))
    assert (row.workspace_id, row.calls, row.cost_usd) == (1, 1, Decimal("0.00000123"))
    assert spend(workspace_id=3, since=MONDAY, until=MONDAY + WEEK) == []
    everybody = spend(since=MONDAY, until=MONDAY + WEEK, by=("workspace",))
    assert [row.workspace_id for row in everybody] == [1, 2, None]


def test_the_sandbox_has_rows_of_its_own_and_no_money() -> None:
    call()
    call(is_sandbox=True, cost_usd=99)
    real, sandbox = spend(since=MONDAY, until=MONDAY + WEEK)
    assert (real.is_sandbox, real.calls, real.cost_usd) == (False, 1, Decimal("0.00000123"))
    assert (sandbox.is_sandbox, sandbox.calls, sandbox.cost_usd) == (True, 1, Decimal(0))


def test_the_end_is_left_out_and_days_are_utc() -> None:
    call(created_at=MONDAY - datetime.timedelta(microseconds=1))
    call(created_at=MONDAY)
    call(created_at=MONDAY + datetime.timedelta(hours=23, minutes=59))
    call(created_at=MONDAY + datetime.timedelta(days=1))
    (row,) = spend(since=MONDAY, until=MONDAY + datetime.timedelta(days=1))
    assert (row.day, row.calls) == (MONDAY.date(), 2)
    assert len(spend(since=MONDAY - WEEK, until=MONDAY + WEEK)) == 3


def test_groups_can_be_combined() -> None:
    call()
    call(brand_id=11)
    call(model="gpt-6-luna", gear="autoregressive", brand_id=None)
    rows = spend(since=MONDAY, until=MONDAY + WEEK, by=("day", "model", "brand", "workspace", "gear"))
    assert [(row.model, row.brand_id, row.gear) for row in rows] == [
        ("gpt-6-luna", None, "autoregressive"),
        ("mercury-2.5", 10, "diffusion"),
        ("mercury-2.5", 11, "diffusion"),
    ]
    (total,) = spend(since=MONDAY, until=MONDAY + WEEK, by=())
    assert total.calls == 3


def test_failed_calls_are_those_that_gave_nothing() -> None:
    for outcome, usable in (
        ("ok", 3),
        ("truncated", 4),
        ("cancelled", None),
        ("truncated", None),
        ("useless", 0),
        ("timed_out", None),
    ):
        call(outcome=outcome, usable_items=usable)
    (row,) = spend(since=MONDAY, until=MONDAY + WEEK)
    assert (row.calls, row.failed_calls) == (6, 3)


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(ValueError, match="not by colour"):
        spend(since=MONDAY, until=MONDAY + WEEK, by=("colour",))  # type: ignore[arg-type]  # what is tested


def test_health_comes_without_a_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    name = f"model-{uuid.uuid4()}"
    for _ in range(20):
        latency.observe(name, 120.0)
    Breaker().failed(name, "no answer in time", at_once=True)
    with django_assert_num_queries(0):
        health = models_health([name, "never-called"])
    assert (health[name].breaker.phase, health[name].p95_ms) == (Phase.OPEN, 120.0)
    assert (health["never-called"].breaker.phase, health["never-called"].p95_ms) == (Phase.CLOSED, None)
    Breaker().reset(name)
