"""A workspace's daily budget over whole runs: refused, deferred, met in the middle, raced for."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from headlines.models import Brief, Run, User
from headlines.services.run_execution import run_execute
from headlines.services.runs import run_start, runs_recover
from routing import budgets, catalogue
from routing.errors import BudgetExhausted
from routing.models import Call, CatalogueModel, DaySpend, ModelPrice, PolicyVersion, SpendReservation
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, Budget
from tests.headlines.brief_form_page import edit_url, form_of
from tests.headlines.test_run_execution import finished, start
from tests.model_server import ModelServer, Reply, chat_reply, lines_for, task_of

pytestmark = pytest.mark.django_db(transaction=True)

CALL_COST = Decimal("1.0")
"""The scripted server reports 700 tokens in and 300 out; at 1,000 USD a million that is one dollar."""


@pytest.fixture(autouse=True)
def priced_model(model_server: ModelServer) -> None:
    """A model whose every call costs a dollar."""
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    row = CatalogueModel.objects.create(
        name="priced", provider="openai_compatible", gear="diffusion", base_url=model_server.url, rank=1
    )
    ModelPrice.objects.create(
        model=row,
        valid_from=datetime.date(2026, 1, 1),
        input=1000,
        cached_input=1000,
        output=1000,
        source="test",
    )
    catalogue.forget()


@pytest.fixture
def publish() -> Callable[..., None]:
    def published(soft: str | None = None, hard: str | None = None, **changes: Any) -> None:
        budget = Budget(Decimal(soft) if soft else None, Decimal(hard) if hard else None)
        policy = replace(DEFAULT_POLICY, budget=budget, run_cost_usd=Decimal(1000), **changes)
        PolicyVersion.objects.filter(status="published").update(status="retired")
        number = PolicyVersion.objects.count() + 1
        PolicyVersion.objects.create(number=number, status="published", data=policy_to_json(policy))
        policy_versions.forget()

    return published


def spend(workspace_id: int, amount: str) -> None:
    budgets.settle(workspace_id, None, Decimal(amount))


def today(workspace_id: int) -> tuple[Decimal, Decimal]:
    row = DaySpend.objects.get(workspace_id=workspace_id, day=timezone.now().date())
    return row.spent_usd, row.reserved_usd


Publish = Callable[..., None]


def test_a_run_books_what_it_cost_also_without_any_bound(brief: Brief, publish: Publish) -> None:
    publish()
    run = finished(start(brief))
    assert run.status == Run.Status.DONE, run.error
    assert today(run.workspace_id) == (CALL_COST, 0)
    assert Call.objects.get().cost_usd == CALL_COST


def test_a_bounded_run_sets_the_worst_case_aside_while_it_calls(
    brief: Brief, publish: Publish, model_server: ModelServer
) -> None:
    publish(hard="100")
    held = []

    def script(body: dict[str, Any]) -> Reply:
        held.extend(SpendReservation.objects.values_list("amount_usd", "label"))
        connection.close()
        return chat_reply(lines_for(task_of(body)))

    model_server.script = script
    run = finished(start(brief))
    [(amount, label)] = held
    assert amount > CALL_COST
    assert label == f"run {run.pk}"
    assert today(run.workspace_id) == (CALL_COST, 0)


def test_a_used_up_budget_refuses_a_run_before_it_is_made_and_leaves_the_brief(
    brief: Brief, publish: Publish
) -> None:
    publish(hard="5")
    before = start(brief, idempotency_key="pressed")
    spend(brief.workspace_id, "5")
    with pytest.raises(BudgetExhausted, match=r"5\.00 of 5\.00 USD are spent.*midnight UTC"):
        start(brief)
    assert Run.objects.count() == 1
    brief.refresh_from_db()
    assert brief.status == Brief.Status.READY
    assert start(brief, idempotency_key="pressed").pk == before.pk  # a second press is still the same run


def test_the_form_and_the_run_page_say_the_sentence(
    brief: Brief,
    run_with_variants: Run,
    marketer: User,
    client_for: Callable[[User], Client],
    publish: Publish,
) -> None:
    publish(hard="5")
    spend(brief.workspace_id, "5")
    client = client_for(marketer)
    again = client.post(reverse("run_repeat", args=["fellside", run_with_variants.pk]), follow=True)
    assert "budget for today is used up" in again.content.decode()
    there = edit_url(brief)
    response = client.post(there, {**form_of(client, there), "action": "write"})
    assert response.status_code == 422
    assert "budget for today is used up: 5.00 of 5.00 USD" in response.content.decode()
    assert Run.objects.count() == 1


def test_a_run_that_waited_too_long_in_the_queue_fails_with_the_sentence_and_no_call(
    brief: Brief, publish: Publish, model_server: ModelServer
) -> None:
    publish(hard="5")
    run = start(brief)
    spend(brief.workspace_id, "5")
    assert finished(run).status == Run.Status.FAILED
    assert "budget for today is used up" in run.error
    assert model_server.requests == []


def test_a_bulk_run_waits_for_the_budget_however_long_and_says_so(
    brief: Brief, publish: Publish, model_server: ModelServer
) -> None:
    publish(hard="5")
    spend(brief.workspace_id, "5")
    run = start(brief, priority=Run.Priority.BULK)
    Run.objects.filter(pk=run.pk).update(created_at=timezone.now() - datetime.timedelta(days=3))
    for _ in range(5):
        finished(run)
        assert (run.status, run.attempts) == (Run.Status.QUEUED, 0)
    assert run.queued_at > timezone.now()
    assert "budget for today is used up" in run.notes[0]
    assert model_server.requests == []
    publish(hard="100")
    assert finished(run).status == Run.Status.DONE
    assert run.notes == []


def test_a_run_that_meets_the_bound_in_the_middle_keeps_its_lines_and_says_so(
    brief: Brief, publish: Publish, model_server: ModelServer
) -> None:
    publish(hard="8")
    model_server.script = lambda body: chat_reply(lines_for(task_of(body), skip=2))
    spend(brief.workspace_id, "2.50")

    def script(body: dict[str, Any]) -> Reply:
        spend(brief.workspace_id, "4.40")  # others spend meanwhile
        connection.close()
        return chat_reply(lines_for(task_of(body), skip=2))

    model_server.script = script
    run = finished(start(brief))
    assert run.status == Run.Status.DONE
    assert run.variants.count() == 12
    assert len(model_server.requests) == 1
    assert any("budget for today is used up" in note for note in run.notes)
    assert today(run.workspace_id)[1] == 0


def test_money_held_by_others_is_waited_for(brief: Brief, publish: Publish) -> None:
    publish(hard="8")
    until = timezone.now() + datetime.timedelta(seconds=60)
    held = budgets.reserve(
        brief.workspace_id, [Decimal(7)], hard_usd=Decimal(8), label="run 0", lease_until=until
    )
    run = finished(start(brief))
    assert run.status == Run.Status.QUEUED
    budgets.settle(brief.workspace_id, held, Decimal(1))
    assert finished(run).status == Run.Status.DONE


def test_at_the_soft_bound_the_decision_says_so(brief: Brief, publish: Publish) -> None:
    publish(soft="3", hard="100", control_share=1.0)
    spend(brief.workspace_id, "3")
    run = finished(start(brief))
    assert run.decision is not None
    assert run.decision.budget == "soft"
    assert not run.decision.is_control  # a comparison is no reason to spend more now


def test_a_failing_run_gives_its_money_back(
    brief: Brief, publish: Publish, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(hard="100")
    monkeypatch.setattr("headlines.services.run_execution.parse_reply", _broken)
    run = finished(start(brief))
    assert run.status == Run.Status.FAILED
    assert "Something unexpected" in run.error
    assert today(run.workspace_id) == (CALL_COST, 0)
    assert not SpendReservation.objects.exists()


def _broken(*_: object) -> None:
    raise ZeroDivisionError


def test_the_sweep_gives_a_dead_workers_money_back(brief: Brief, publish: Publish) -> None:
    publish(hard="100")
    long_ago = timezone.now() - datetime.timedelta(minutes=5)
    budgets.reserve(
        brief.workspace_id, [Decimal(7)], hard_usd=Decimal(8), label="run 0", lease_until=long_ago
    )
    runs_recover()
    assert today(brief.workspace_id) == (0, 0)


def test_sixteen_runs_race_for_the_last_dollars_and_overspend_by_no_call(
    brief: Brief, publish: Publish, model_server: ModelServer
) -> None:
    publish(hard="12")
    runs = [start(brief) for _ in range(16)]
    begin = threading.Barrier(16)

    def work(run: Run) -> None:
        try:
            begin.wait(20)
            for _ in range(40):
                run_execute(run.pk)
                if Run.objects.get(pk=run.pk).status != Run.Status.QUEUED:
                    return
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(run,)) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    spent, reserved = today(brief.workspace_id)
    billed = sum(Call.objects.values_list("cost_usd", flat=True), Decimal(0))
    assert spent == billed == len(model_server.requests) * CALL_COST
    assert reserved == 0
    worst = Decimal("5")
    assert Decimal(12) - worst < spent <= Decimal(12)
    ended = set(Run.objects.values_list("status", flat=True))
    assert ended <= {Run.Status.DONE, Run.Status.FAILED, Run.Status.QUEUED}
    assert Run.objects.filter(status=Run.Status.DONE).count() == spent
    for run in Run.objects.filter(status=Run.Status.FAILED):
        assert "budget for today is used up" in run.error


def test_the_refusal_is_the_same_from_the_command_line_door(brief: Brief, publish: Publish) -> None:
    publish(hard="5")
    spend(brief.workspace_id, "5")
    assert brief.latest_version is not None
    with pytest.raises(BudgetExhausted):
        run_start(version=brief.latest_version, actor=None)
