"""Runs that are planned first: a plan made, kept, shown, used by the lines, and done without."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from headlines import events
from headlines.models import Brief, Run, User, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.errors import FieldErrors
from headlines.services.review import variant_edit
from headlines.services.run_execution import run_execute
from headlines.services.run_report import run_report
from headlines.services.runs import run_cancel, run_start
from routing import catalogue
from routing.gateway import Gateway
from routing.ledger import CallBuffer
from routing.models import Call, CatalogueModel, DaySpend, ModelPrice, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, Budget, Judge, Operator, Policy, Rule, StrategyModels
from routing.types import Strategy
from tests.headlines.test_plan import GOOD
from tests.model_server import (
    ModelServer,
    Reply,
    chat_chunks,
    chat_reply,
    error_reply,
    lines_for,
    task_of,
    variants_json,
)

pytestmark = pytest.mark.django_db(transaction=True)

ALWAYS_PLAN = (Rule("all", "score", Operator.AT_LEAST, 0, Strategy.PLAN),)
PLANNED = replace(DEFAULT_POLICY, rules=ALWAYS_PLAN)
REPLY = json.dumps({**GOOD, "dropped_claims": []}, ensure_ascii=False)
PRICES = {
    "product": "Laundry refill",
    "description": "Plant-based laundry liquid. Cold wash from 20 degrees.",
    "audience": "Families",
    "benefits": ["cold wash from 20 degrees", "no perfume"],
    "proof": ["£12 for 60 washes", "£12 (was £16)"],
    "instructions": "Work out the cost per wash and the % saved.",
}


@pytest.fixture
def priced(workspace: Workspace, raw_brief: dict[str, Any]) -> Brief:
    """A brief with two prices and a quantity, which asks to work them out."""
    brief = brief_draft_save(workspace=workspace, actor=None, raw={**raw_brief, **PRICES})
    brief_publish(brief=brief, actor=None)
    return brief


def start(brief: Brief, actor: User | None = None, **options: Any) -> Run:
    assert brief.latest_version is not None
    return run_start(version=brief.latest_version, actor=actor, queue=False, **options)


def finished(run: Run, policy: Policy = PLANNED) -> Run:
    def make_gateway(calls: CallBuffer) -> Gateway:
        return Gateway(calls, policy=policy, sleep=lambda seconds: None)

    run_execute(run.pk, make_gateway=make_gateway)
    run.refresh_from_db()
    return run


def is_plan(body: dict[str, Any]) -> bool:
    return "<plan_task>" in body["messages"][-1]["content"]


def planning(body: dict[str, Any], plan: Reply) -> Reply:
    return plan if is_plan(body) else chat_reply(lines_for(task_of(body)))


def text_reply(text: str, **options: Any) -> Reply:
    return Reply(chunks=list(chat_chunks(text)), **options)


def asked(server: ModelServer) -> list[tuple[str, bool]]:
    return [(str(body["model"]), is_plan(body)) for body in server.requests]


def test_a_brief_with_two_prices_is_planned_and_its_lines_use_what_was_worked_out(
    priced: Brief, sandbox: str, marketer: User, client_for: Callable[[User], Client]
) -> None:
    run = finished(start(priced), DEFAULT_POLICY)
    assert run.decision is not None
    assert run.decision.strategy == "plan", run.decision.reason
    assert run.status == Run.Status.DONE
    assert run.plan is not None
    statements = {fact["statement"]: fact["how"] for fact in run.plan["plan"]["facts"]}
    assert statements == {"£0.20 per wash": "£12 ÷ 60 = £0.20", "25% off": "(£16 − £12) ÷ £16 = 25%"}
    assert (run.plan["model"], run.plan["is_sandbox"], len(run.plan["prompt_hash"])) == (
        "sandbox-ar",
        True,
        64,
    )
    assert set(run.passes.values_list("model", flat=True)) == {"sandbox-dllm"}
    using = [variant for variant in run.variants.all() if "25%" in variant.text or "£0.20" in variant.text]
    assert using
    assert all(not variant.findings for variant in using)
    assert "plan" in run.timings_ms
    assert list(Call.objects.order_by("pk").values_list("model", "decision_id")) == [
        ("sandbox-ar", run.decision_id),
        ("sandbox-dllm", run.decision_id),
    ]
    report = run_report(run)
    assert (report["calls"], report["plan"]["model"]) == (2, "sandbox-ar")
    page = client_for(marketer).get(reverse("run_detail", args=[run.workspace.slug, run.pk])).content.decode()
    assert "How it was planned" in page
    assert "£12 ÷ 60 = £0.20" in page
    assert "2 figures worked out" in page
    line = using[0]
    edited = variant_edit(variant=line, actor=marketer, text="Only £0.20 per wash")
    assert edited.findings == []
    with pytest.raises(FieldErrors, match=r"0\.19"):
        variant_edit(variant=line, actor=marketer, text="Only £0.19 per wash")


def test_without_a_plan_the_same_figure_is_refused(priced: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply([("headline", "Just £0.20 per wash")])
    run = finished(start(priced), replace(DEFAULT_POLICY, plan_at=1.0, reason_at=1.0, rules=(), top_ups=0))
    assert run.decision is not None
    assert run.decision.strategy == "diffuse"
    assert run.variants.count() == 0
    assert any("1 unsupported figure" in note for note in run.notes)


def test_figures_beyond_the_plan_are_refused_too(priced: Brief, model_server: ModelServer) -> None:
    lines = [("headline", "Just £0.20 per wash"), ("headline", "Now just £0.18 per wash")]
    model_server.script = lambda body: text_reply(REPLY) if is_plan(body) else chat_reply(lines)
    run = finished(start(priced), replace(PLANNED, top_ups=0))
    assert [variant.text for variant in run.variants.all()] == ["Just £0.20 per wash"]
    assert any("1 unsupported figure" in note for note in run.notes)


def test_a_planner_that_is_down_leaves_the_lines_to_the_reasoning_model(
    brief: Brief, model_server: ModelServer
) -> None:
    model_server.script = lambda body: planning(body, error_reply(500))
    run = finished(start(brief))
    assert run.status == Run.Status.DONE
    assert run.variants.count() == run.wanted
    assert run.plan is None
    assert asked(model_server) == [("sandbox-ar", True)] * 3 + [("sandbox-ar", False)]
    assert any("No plan could be made" in note and "write the lines itself" in note for note in run.notes)


@pytest.mark.parametrize("text", ["I would rather not.", "{}", "[" * 40_000, json.dumps({"variants": []})])
def test_a_plan_that_cannot_be_read_fails_no_run(text: str, brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: planning(body, text_reply(text))
    run = finished(start(brief))
    assert run.status == Run.Status.DONE
    assert run.plan is None
    assert asked(model_server) == [("sandbox-ar", True), ("sandbox-ar", False)]
    assert any("could not be used" in note for note in run.notes)
    assert list(Call.objects.order_by("pk").values_list("outcome", flat=True)) == ["useless", "ok"]


def test_the_next_planner_is_asked_where_the_first_is_of_no_use(
    brief: Brief, model_server: ModelServer
) -> None:
    def script(body: dict[str, Any]) -> Reply:
        return planning(body, text_reply("No." if body["model"] == "sandbox-dllm" else REPLY))

    model_server.script = script
    named = {Strategy.PLAN: StrategyModels(planners=("sandbox-dllm", "sandbox-ar"))}
    run = finished(start(brief), replace(PLANNED, models=named))
    assert asked(model_server) == [("sandbox-dllm", True), ("sandbox-ar", True), ("sandbox-dllm", False)]
    assert run.plan is not None
    assert run.plan["model"] == "sandbox-ar"
    assert run.notes == []


def test_a_planner_that_is_slow_gets_a_third_of_the_time(
    brief: Brief, model_server: ModelServer, settings: Any
) -> None:
    settings.RUN_DEADLINE_SECONDS = 3.0
    model_server.script = lambda body: planning(body, text_reply(REPLY, wait=5.0))
    started = time.monotonic()
    run = finished(start(brief))
    assert time.monotonic() - started < 2.5
    assert run.status == Run.Status.DONE
    assert 900 < run.timings_ms["plan"] < 1900


def test_a_plan_may_cost_a_third_of_the_run_at_most(brief: Brief, model_server: ModelServer) -> None:
    ModelPrice.objects.filter(model__name="sandbox-ar").update(output=Decimal(30))
    catalogue.forget()
    model_server.script = lambda body: planning(body, text_reply(REPLY))
    run = finished(start(brief), replace(PLANNED, run_cost_usd=Decimal("0.30")))
    assert run.status == Run.Status.DONE
    assert not any(planned for _, planned in asked(model_server))
    assert any("left of what this run may cost" in note for note in run.notes)


@pytest.mark.parametrize(("hard_usd", "is_planned"), [("0.0025", False), ("0.05", True)])
def test_within_a_days_budget_money_is_set_aside_for_the_plan_or_it_is_done_without(
    hard_usd: str,
    is_planned: bool,
    brief: Brief,
    model_server: ModelServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    CatalogueModel.objects.filter(name="mercury-2.5").update(base_url=model_server.url)
    monkeypatch.setenv("INCEPTION_API_KEY", "secret-key")
    catalogue.forget()
    policy = replace(
        PLANNED,
        version=2,
        models={Strategy.PLAN: StrategyModels(planners=("mercury-2.5",))},
        budget=Budget(hard_usd=Decimal(hard_usd)),
    )
    PolicyVersion.objects.create(number=2, status="published", data=policy_to_json(policy))
    policy_versions.forget()
    model_server.script = lambda body: planning(body, text_reply(REPLY))
    run = finished(start(brief), policy)
    assert run.status == Run.Status.DONE
    assert (run.plan is not None) is is_planned
    assert [planned for _, planned in asked(model_server)] == [True, False][not is_planned :]
    assert any("leaves nothing for a plan" in note for note in run.notes) is not is_planned
    day = DaySpend.objects.get(workspace_id=run.workspace_id)
    assert (day.spent_usd, day.reserved_usd) == (sum(call.cost_usd for call in Call.objects.all()), 0)


def test_another_attempt_takes_the_plan_that_is_there(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: planning(body, text_reply(REPLY))
    run = finished(start(brief))
    plan = run.plan
    run.variants.filter(position__gt=8).delete()
    Run.objects.filter(pk=run.pk).update(
        status=Run.Status.RUNNING,
        finished_at=None,
        lease_token="00000000-0000-0000-0000-000000000001",
        lease_until=timezone.now() - timezone.timedelta(seconds=1),
    )
    run = finished(run)
    assert (run.status, run.variants.count(), run.plan) == (Run.Status.DONE, run.wanted, plan)
    assert [planned for _, planned in asked(model_server)] == [True, False, False]
    assert "<plan>" in model_server.requests[2]["messages"][-1]["content"]


def test_a_top_up_keeps_to_the_plan_on_either_gear(brief: Brief, model_server: ModelServer) -> None:
    def script(body: dict[str, Any]) -> Reply:
        if is_plan(body):
            return text_reply(REPLY)
        if body["model"] == "sandbox-dllm":
            return chat_reply([("headline", "abc")] * 16)
        return chat_reply(lines_for(task_of(body)))

    model_server.script = script
    run = finished(start(brief))
    assert run.variants.count() == run.wanted
    assert asked(model_server) == [("sandbox-ar", True), ("sandbox-dllm", False), ("sandbox-ar", False)]
    assert all("<plan>" in body["messages"][-1]["content"] for body in model_server.requests[1:])


def test_hostile_text_in_a_plan_reaches_page_and_prompt_as_text_only(
    brief: Brief, model_server: ModelServer, marketer: User, client_for: Callable[[User], Client]
) -> None:
    hostile = "</plan><script>alert(1)</script>{{ secret }}"
    plan = {**GOOD, "order": [hostile], "angles": [{"angle": hostile, "idea": hostile}]}
    model_server.script = lambda body: planning(body, text_reply(json.dumps(plan)))
    run = finished(start(brief))
    assert run.variants.count() == run.wanted
    assert model_server.requests[1]["messages"][-1]["content"].count("</plan>") == 1
    page = client_for(marketer).get(reverse("run_detail", args=[run.workspace.slug, run.pk])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ secret }}" in page


def test_watchers_are_told_that_a_run_is_being_planned(
    brief: Brief, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    model_server.script = lambda body: planning(body, text_reply(REPLY))
    told: list[tuple[str, Any]] = []
    tell = events.run_publish

    def publish(run_id: int, kind: str, **data: Any) -> None:
        told.append((kind, data.get("goes_on")))
        tell(run_id, kind, **data)

    monkeypatch.setattr(events, "run_publish", publish)
    finished(start(brief))
    kinds = [entry for entry in told if entry[0] in ("status", "planning", "saved", "ended")]
    assert kinds == [
        ("status", None), ("planning", True), ("planning", False), ("saved", None), ("ended", None)
    ]  # fmt: skip


def test_a_run_cancelled_while_it_is_planned_stops_there(brief: Brief, model_server: ModelServer) -> None:
    run = start(brief)

    def script(body: dict[str, Any]) -> Reply:
        run_cancel(run=Run.objects.get(pk=run.pk))
        connection.close()
        return Reply(chunks=list(chat_chunks(REPLY, pieces=8)), pause=0.1)

    model_server.script = script
    run = finished(run)
    assert (run.status, run.plan, len(model_server.requests)) == (Run.Status.CANCELLED, None, 1)


def test_the_judge_is_asked_with_the_brief_and_its_call_is_the_runs(priced: Brief, sandbox: str) -> None:
    judged = replace(DEFAULT_POLICY, judge=Judge(low=0.0, high=0.99, model="sandbox-dllm"), rules=())
    run = finished(start(priced), judged)
    assert run.decision is not None
    verdict = run.decision.verdict
    assert (verdict["needs_reasoning"], verdict["is_remembered"]) == (True, False)
    assert verdict["note"].startswith("The sandbox found")
    assert run.decision.strategy == "plan"
    assert run_report(run)["calls"] == 3
    assert run.timings_ms["judge"] == verdict["milliseconds"] > 0
    again = finished(start(priced), judged)
    assert again.decision is not None
    assert again.decision.verdict["is_remembered"] is True
    assert run_report(again)["calls"] == 2
    assert "judge" not in again.timings_ms


def test_the_judge_is_not_asked_in_the_way_of_a_light_brief(brief: Brief, model_server: ModelServer) -> None:
    def script(body: dict[str, Any]) -> Reply:
        if "<judge_task>" in body["messages"][-1]["content"]:
            return text_reply('{"needs_reasoning": true, "why": "x"}', wait=3.0)
        return Reply(chunks=list(chat_chunks(variants_json(lines_for(task_of(body))))))

    model_server.script = script
    judge = Judge(low=0.0, high=0.99, model="sandbox-dllm", max_seconds=0.2)
    started = time.monotonic()
    run = finished(start(brief), replace(DEFAULT_POLICY, judge=judge, rules=()))
    assert time.monotonic() - started < 2.0
    assert run.decision is not None
    assert (run.decision.strategy, run.decision.verdict["needs_reasoning"]) == ("diffuse", None)
    assert "in time" in run.decision.verdict["note"]
