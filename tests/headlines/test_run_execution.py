"""A run from claim to saved variants, against a real database, Redis and a scripted model server."""

from __future__ import annotations

import datetime
import threading
import time
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from headlines.brief_input import default_targets
from headlines.models import Brief, Pass, Run, User, Variant, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.errors import NothingToDo
from headlines.services.run_execution import run_execute
from headlines.services.run_report import run_report
from headlines.services.runs import WORKER_LOST, run_cancel, run_claim, run_repeat, run_start, runs_recover
from routing.errors import LanguageNotWritten
from routing.models import Call
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


def start(brief: Brief, actor: User | None = None, **options: Any) -> Run:
    assert brief.latest_version is not None
    return run_start(version=brief.latest_version, actor=actor, queue=False, **options)


def finished(run: Run) -> Run:
    run_execute(run.pk)
    run.refresh_from_db()
    return run


def make_brief(workspace: Workspace, raw: dict[str, Any], **changes: Any) -> Brief:
    brief = brief_draft_save(workspace=workspace, actor=None, raw={**raw, **changes})
    brief_publish(brief=brief, actor=None)
    return brief


def test_a_run_ends_done_with_every_line_and_its_whole_story(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    run = finished(start(brief))
    assert run.status == Run.Status.DONE
    assert run.variants.count() == run.wanted == 16
    assert run.decision is not None
    assert run.decision.strategy == "diffuse"
    assert run.is_sandbox
    assert len(run.prompt_hash) == 64
    assert run.lease_token is None
    assert {"queue", "prepare", "model", "check", "save", "total"} <= set(run.timings_ms)
    [call] = Call.objects.filter(task_id=run.passes.get().task_id)
    assert (call.outcome, call.input_tokens, call.workspace_id) == ("ok", 700, run.workspace_id)
    assert list(run.variants.values_list("position", flat=True)) == list(range(1, 17))
    assert all(len(code) == 7 for code in run.variants.values_list("code", flat=True))


def test_a_report_has_every_promised_key(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    report = run_report(finished(start(brief)))
    assert {"run", "status", "decision", "model", "timings_ms", "tokens", "cost_usd", "variants"} <= set(
        report
    )
    assert {"code", "slot", "text", "length", "limit", "angle", "findings"} <= set(report["variants"][0])
    assert report["model"] == "sandbox-dllm"
    assert report["sandbox"] is True
    assert report["cost_usd"] == 0
    assert report["tokens"] == {"input": 700, "cached": 200, "output": 300, "reasoning": 20}


def test_what_is_missing_is_asked_for_in_a_smaller_call_that_knows_what_is_there(
    brief: Brief, model_server: ModelServer
) -> None:
    replies = iter([4, 0])
    model_server.script = lambda body: chat_reply(lines_for(task_of(body), skip=next(replies)))
    run = finished(start(brief))
    assert run.variants.count() == 16
    assert list(run.passes.values_list("kind", "wanted", "kept")) == [("first", 16, 8), ("top_up", 8, 8)]
    second = task_of(model_server.requests[1])
    assert [(slot["slot"], slot["count"]) for slot in second["slots"]] == [
        ("headline", 4),
        ("description", 4),
    ]
    assert len(second["avoid"]) == 8


def test_top_ups_end_and_say_what_could_not_be_had(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply([("headline", "The same line again")] * 16)
    run = finished(start(brief))
    assert run.status == Run.Status.DONE
    assert len(model_server.requests) == 3
    assert run.variants.count() == 1
    assert any("1 of 16 lines; 15 could not be had" in note for note in run.notes)
    assert any("duplicate" in note for note in run.notes)


def test_useless_replies_fail_the_run_with_a_sentence(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply([("headline", "abc")] * 16)
    run = finished(start(brief))
    assert run.status == Run.Status.FAILED
    assert "none of its lines could be used" in run.error
    assert Call.objects.filter(workspace_id=run.workspace_id).count() == 3


def test_a_cut_off_reply_keeps_its_whole_lines_and_asks_for_the_rest(
    brief: Brief, model_server: ModelServer
) -> None:
    def script(body: dict[str, Any]) -> Reply:
        text = variants_json(lines_for(task_of(body)))
        if len(model_server.requests) == 1:
            return Reply(chunks=list(chat_chunks(text[: len(text) // 2], finish="length")))
        return Reply(chunks=list(chat_chunks(text)))

    model_server.script = script
    run = finished(start(brief))
    assert run.variants.count() == 16
    first = run.passes.get(number=1)
    assert 0 < first.kept < 16
    assert "cut off" in first.error
    assert list(Call.objects.values_list("outcome", flat=True)) == ["truncated", "ok"]


def test_channels_languages_and_long_lists_become_passes_side_by_side(
    workspace: Workspace, raw_brief: dict[str, Any], model_server: ModelServer
) -> None:
    at_once, most = 0, 0
    lock = threading.Lock()

    def script(body: dict[str, Any]) -> Reply:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        time.sleep(0.3)
        with lock:
            at_once -= 1
        return chat_reply(lines_for(task_of(body)))

    model_server.script = script
    targets = [*default_targets("meta", 40), *default_targets("x", 10)]
    brief = make_brief(workspace, raw_brief, targets=targets, languages=["en-GB", "de-DE"])
    run = finished(start(brief))
    assert run.status == Run.Status.DONE, run.notes
    assert run.variants.count() == run.wanted == 2 * (40 + 5 + 10)
    firsts = run.passes.filter(kind=Pass.Kind.FIRST)
    assert sorted(firsts.values_list("channel", "language")) == sorted(
        [("meta", "en-GB")] * 2 + [("meta", "de-DE")] * 2 + [("x", "en-GB"), ("x", "de-DE")]
    )
    assert most >= 4


def test_one_failed_pass_leaves_the_others_lines_and_says_so(
    workspace: Workspace, raw_brief: dict[str, Any], model_server: ModelServer
) -> None:
    def script(body: dict[str, Any]) -> Reply:
        task = task_of(body)
        return error_reply(400) if task["channel"] == "meta" else chat_reply(lines_for(task))

    model_server.script = script
    targets = [*default_targets("meta", 5), *default_targets("x", 5)]
    run = finished(start(make_brief(workspace, raw_brief, targets=targets)))
    assert run.status == Run.Status.DONE
    assert set(run.variants.values_list("channel", flat=True)) == {"x"}
    assert any("rejected the request" in note for note in run.notes)
    assert run.passes.filter(status=Pass.Status.FAILED).count() == 1


def test_a_model_that_is_down_fails_the_run_with_a_sentence_and_keeps_the_brief(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")
    run = finished(start(brief))
    assert run.status == Run.Status.FAILED
    assert "cannot be reached" in run.error
    brief.refresh_from_db()
    assert brief.status == Brief.Status.READY
    assert Call.objects.filter(outcome="unavailable").count() >= 3


def test_two_workers_never_have_the_same_run(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: Reply(
        chunks=list(chat_chunks(variants_json(lines_for(task_of(body))))), wait=0.3
    )
    run = start(brief)

    def work() -> None:
        try:
            run_execute(run.pk)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    run.refresh_from_db()
    assert len(model_server.requests) == 1
    assert (run.status, run.attempts, run.variants.count()) == (Run.Status.DONE, 1, 16)


def test_a_dead_workers_run_is_taken_up_again_without_doubling_its_lines(
    brief: Brief, model_server: ModelServer
) -> None:
    model_server.script = lambda body: chat_reply(lines_for(task_of(body), skip=6)[:8])
    run = start(brief)
    finished(run)
    saved = set(run.variants.values_list("code", flat=True))
    assert 0 < len(saved) < 16
    # the worker dies here: the run is still marked as running and its lease runs out
    Run.objects.filter(pk=run.pk).update(
        status=Run.Status.RUNNING,
        finished_at=None,
        lease_token="00000000-0000-0000-0000-000000000001",
        lease_until=timezone.now() - datetime.timedelta(seconds=1),
    )
    Pass.objects.filter(run=run, number=1).update(status=Pass.Status.RUNNING)
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    run = finished(run)
    assert (run.status, run.attempts) == (Run.Status.DONE, 2)
    assert run.variants.count() == 16
    assert saved <= set(run.variants.values_list("code", flat=True))
    assert run.passes.get(number=1).error == "The worker stopped in the middle of it."


def test_a_worker_that_lost_its_lease_stores_nothing(brief: Brief, model_server: ModelServer) -> None:
    run = start(brief)

    def script(body: dict[str, Any]) -> Reply:
        Run.objects.filter(pk=run.pk).update(lease_token="00000000-0000-0000-0000-000000000002")
        connection.close()
        return chat_reply(lines_for(task_of(body)))

    model_server.script = script
    run = finished(run)
    assert run.status == Run.Status.RUNNING
    assert run.variants.count() == 0


def test_recovery_queues_what_was_left_behind_and_gives_up_after_three_tries(brief: Brief) -> None:
    past = timezone.now() - datetime.timedelta(minutes=10)
    lost, dying, fresh = (start_row(brief, key) for key in ("lost", "dying", "fresh"))
    Run.objects.filter(pk=lost.pk).update(queued_at=past)
    Run.objects.filter(pk=dying.pk).update(status=Run.Status.RUNNING, lease_until=past, attempts=3)
    assert runs_recover() == 1
    for run in (lost, dying, fresh):
        run.refresh_from_db()
    assert lost.queued_at > past
    assert dying.status == Run.Status.FAILED
    assert dying.error == WORKER_LOST.format(attempts=3)
    assert fresh.status == Run.Status.QUEUED
    assert runs_recover() == 0


def start_row(brief: Brief, key: str) -> Run:
    return Run.objects.create(
        workspace=brief.workspace, version=brief.latest_version, idempotency_key=key, wanted=16
    )


def test_the_same_key_starts_one_run(brief: Brief, sandbox: str) -> None:
    assert start(brief, idempotency_key="one").pk == start(brief, idempotency_key="one").pk
    assert Run.objects.count() == 1


def test_cancelling_ends_a_run_at_once_and_keeps_what_came_in(
    brief: Brief, model_server: ModelServer
) -> None:
    run = start(brief)

    def script(body: dict[str, Any]) -> Reply:
        run_cancel(run=Run.objects.get(pk=run.pk))
        connection.close()
        return Reply(chunks=list(chat_chunks(variants_json(lines_for(task_of(body))), pieces=8)), pause=0.1)

    model_server.script = script
    run = finished(run)
    assert run.status == Run.Status.CANCELLED
    assert run.variants.count() == 0
    assert list(Call.objects.values_list("outcome", flat=True)) == ["cancelled"]
    with pytest.raises(NothingToDo):
        run_cancel(run=run)
    assert run_claim(run.pk) is None


def test_a_repeat_asks_for_other_lines_of_the_same_version(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    first = finished(start(brief))
    second = run_repeat(run=first, actor=None)
    assert (second.version_id, second.take, second.repeat_of_id) == (first.version_id, 2, first.pk)
    finished(second)
    assert task_of(model_server.requests[1])["take"] == 2


def test_a_language_the_sandbox_does_not_write_makes_no_run(
    workspace: Workspace, raw_brief: dict[str, Any], sandbox: str
) -> None:
    brief = make_brief(workspace, raw_brief, languages=["ja-JP"])
    with pytest.raises(LanguageNotWritten, match="INCEPTION_API_KEY"):
        start(brief)
    assert Run.objects.count() == 0


def test_the_database_itself_refuses_what_must_never_be(brief: Brief, model_server: ModelServer) -> None:
    model_server.script = lambda body: chat_reply(lines_for(task_of(body)))
    run = finished(start(brief))
    for changes in (
        {"status": "lost"},
        {"status": "failed", "error": ""},
        {"status": "done", "finished_at": None},
        {"status": "running", "finished_at": None, "lease_until": None},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Run.objects.filter(pk=run.pk).update(**changes)
    first, second = run.variants.all()[:2]
    for changes in (
        {"code": first.code},
        {"code": "UPPER12"},
        {"normal_text": first.normal_text},
        {"text": ""},
        {"status": "maybe"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Variant.objects.filter(pk=second.pk).update(**changes)
