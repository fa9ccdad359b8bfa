"""The judge of the grey band: asked once, briefly, and never in anybody's way."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from routing.gateway import Gateway, Routed
from routing.judge import MOST_TOKENS, Asker, answer_in
from routing.policy import Judge, Policy
from routing.traffic.shared_state import key, shared_redis
from routing.traffic.traffic import FreeTraffic
from routing.types import BudgetState, Priority, Strategy, TaskProfile
from tests.model_server import ModelServer, Reply, chat_chunks, error_reply
from tests.routing.conftest import Book

pytestmark = pytest.mark.django_db

JUDGE = Judge(low=0.3, high=0.75, model="sandbox-dllm", max_seconds=2.0)
POLICY = Policy(version=7, weights={"compute": 0.7}, plan_at=0.5, reason_at=0.8, judge=JUDGE)
GREY = TaskProfile("en-GB", 1, 24, 0, {"compute": 0.6})
LIGHT = replace(GREY, signs={})
QUESTION = '<brief>\n{"product":"Refill"}\n</brief>'


def says(needs: bool | None, why: str = "a price per wash", **options: Any) -> Reply:
    text = json.dumps({"needs_reasoning": needs, "why": why})
    return Reply(chunks=list(chat_chunks(text)), **options)


def route(book: Book, policy: Policy = POLICY, profile: TaskProfile = GREY, **options: Any) -> Routed:
    gateway = Gateway(book, policy=policy, traffic=FreeTraffic(), sleep=lambda seconds: None)
    return gateway.route(
        profile, task="run 1", **{"question": QUESTION, "subject": "brief-version:1", **options}
    )


@pytest.mark.parametrize(("needs", "strategy"), [(True, Strategy.PLAN), (False, Strategy.DIFFUSE)])
def test_in_the_grey_band_the_judge_says_yes_or_no(
    needs: bool, strategy: Strategy, book: Book, model_server: ModelServer
) -> None:
    model_server.script = lambda body: says(needs)
    asker = Asker(workspace_id=5, brand_id=6, priority=Priority.BULK)
    decision = route(book, asker=asker).decision
    assert decision.strategy is strategy
    assert "the judge says" in decision.reason
    verdict = decision.verdict
    assert verdict is not None
    assert (verdict.needs_reasoning, verdict.model, verdict.note) == (needs, JUDGE.model, "a price per wash")
    assert verdict.milliseconds > 0
    [call] = book.calls
    assert (call.outcome, call.usable) == ("ok", 1)
    assert (call.request.workspace_id, call.request.brand_id) == (5, 6)
    assert call.request.priority is Priority.BULK
    [body] = model_server.requests
    assert body["max_completion_tokens"] == MOST_TOKENS
    assert not body.get("diffusing")
    assert QUESTION in body["messages"][-1]["content"]
    assert body["response_format"]["json_schema"]["name"] == "verdict"


def test_a_brief_version_is_judged_once_by_each_judge(book: Book, model_server: ModelServer) -> None:
    model_server.script = lambda body: says(True)
    route(book)
    again = route(book).decision
    assert again.strategy is Strategy.PLAN
    assert again.verdict is not None
    assert again.verdict.is_remembered
    assert (again.verdict.milliseconds, again.verdict.cost_usd) == (0, 0)
    assert len(model_server.requests) == 1
    route(book, subject="brief-version:2")
    route(book, replace(POLICY, judge=replace(JUDGE, model="sandbox-ar")))
    assert len(model_server.requests) == 3
    [*names] = shared_redis().scan_iter(key("verdict", "*"))
    assert all(shared_redis().ttl(name) > 29 * 86_400 for name in names)


@pytest.mark.parametrize(
    "options",
    [{"profile": LIGHT}, {"question": ""}, {"ask_judge": False}, {"policy": replace(POLICY, judge=None)}],
)
def test_nobody_is_asked_where_nothing_is_to_be_asked(
    options: dict[str, Any], book: Book, model_server: ModelServer
) -> None:
    assert route(book, **options).decision.verdict is None
    assert model_server.requests == []


@pytest.mark.parametrize("budget", [BudgetState.SOFT, BudgetState.HARD])
def test_over_budget_the_score_decides(budget: BudgetState, book: Book, model_server: ModelServer) -> None:
    verdict = route(book, budget=budget).decision.verdict
    assert verdict is not None
    assert verdict.needs_reasoning is None
    assert "budget" in verdict.note
    assert model_server.requests == []


def test_over_budget_an_answer_that_is_there_still_counts(book: Book, model_server: ModelServer) -> None:
    model_server.script = lambda body: says(False)
    route(book)
    verdict = route(book, budget=BudgetState.SOFT).decision.verdict
    assert verdict is not None
    assert (verdict.needs_reasoning, verdict.is_remembered) == (False, True)


def test_a_slow_judge_is_not_waited_for(book: Book, model_server: ModelServer) -> None:
    model_server.script = lambda body: says(True, wait=3.0)
    started = time.monotonic()
    decision = route(book, replace(POLICY, judge=replace(JUDGE, max_seconds=0.2))).decision
    assert time.monotonic() - started < 1.0
    assert decision.strategy is Strategy.DIFFUSE
    assert decision.verdict is not None
    assert "in time" in decision.verdict.note
    assert decision.verdict.milliseconds >= 150
    assert [call.outcome for call in book.calls] == ["timed_out"]


def test_the_runs_own_deadline_is_the_judges_too(book: Book, model_server: ModelServer) -> None:
    model_server.script = lambda body: says(True, wait=3.0)
    started = time.monotonic()
    route(book, asker=Asker(deadline=started + 0.2))
    assert time.monotonic() - started < 1.0


@pytest.mark.parametrize(
    ("reply", "note"),
    [
        (error_reply(500), "no answer"),
        (error_reply(400), "no answer"),
        (says(None), "neither"),
        (Reply(chunks=list(chat_chunks("I think so."))), "neither"),
    ],
)
def test_a_judge_that_fails_is_asked_once_and_the_score_decides(
    reply: Reply, note: str, book: Book, model_server: ModelServer
) -> None:
    model_server.script = lambda body: reply
    decision = route(book).decision
    assert decision.strategy is Strategy.DIFFUSE
    assert "below the threshold" in decision.reason
    assert decision.verdict is not None
    assert decision.verdict.needs_reasoning is None
    assert note in decision.verdict.note
    assert len(model_server.requests) == 1
    assert not list(shared_redis().scan_iter(key("verdict", "*")))


def test_a_judge_that_cannot_be_called_is_noted(book: Book, model_server: ModelServer) -> None:
    verdict = route(book, replace(POLICY, judge=replace(JUDGE, model="mercury-2.5"))).decision.verdict
    assert verdict is not None
    assert "cannot be called" in verdict.note


def test_the_days_money_for_judging_holds(
    book: Book, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    model_server.script = lambda body: says(True)
    _with_priced_judge(model_server, monkeypatch)
    # One call costs 500 fresh at 0.20, 200 cached at 0.02 and 300 out at 0.75 a million: 0.000329 USD.
    policy = replace(POLICY, judge=replace(JUDGE, model="mercury-2.5", max_usd_a_day=Decimal("0.0008")))
    verdicts = [route(book, policy, subject=f"brief-version:{n}").decision.verdict for n in range(4)]
    answers = [verdict.needs_reasoning for verdict in verdicts if verdict is not None]
    assert answers == [True, True, None, None]
    assert verdicts[-1] is not None
    assert "used up" in verdicts[-1].note
    assert verdicts[0] is not None
    assert verdicts[0].cost_usd == Decimal("0.000329")
    assert int(shared_redis().get(key("judge-spend", "2026-11-25")) or 0) == 2 * 32_900


def _with_priced_judge(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    from routing import catalogue
    from routing.models import CatalogueModel

    CatalogueModel.objects.filter(name="mercury-2.5").update(base_url=server.url)
    monkeypatch.setenv("INCEPTION_API_KEY", "secret-key")
    catalogue.forget()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"needs_reasoning": true, "why": "a sum"}', (True, "a sum")),
        ('{"needs_reasoning": false}', (False, "")),
        ('```json\n{"needs_reasoning": true, "why": "a', (True, "")),
        ('{"needs_reasoning": "true"}', (None, "")),
        ('{"needs_reasoning": true} {"needs_reasoning": false}', (None, "")),
        ("[" * 100_000, (None, "")),
        ("", (None, "")),
        ('{"needs_reasoning": true, "why": 3}', (True, "")),
        ('{"needs_reasoning": true, "why": "a\\u202e\\nb"}', (True, "a b")),
    ],
)
def test_only_a_clear_yes_or_no_counts(text: str, expected: tuple[bool | None, str]) -> None:
    assert answer_in(text) == expected
