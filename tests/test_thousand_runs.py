"""A thousand runs through a real worker while one call in five fails: none is lost or doubled."""

from __future__ import annotations

import uuid
from collections import Counter

import httpx
import pytest
import redis
from django.conf import settings
from django.db.models import Count, Max

from headlines.brief_input import default_targets
from headlines.models import Pass, Run, Variant, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.runs import run_start
from routing.models import Call, CatalogueModel
from routing.policy import DEFAULT_POLICY
from tests.processes import wait_until, worker_process

pytestmark = pytest.mark.django_db(transaction=True)

RUNS = 1000
FAULTS = [
    *("408", "409", "429;retry_after_ms=200", "500", "502", "503", "529"),
    *("400", "slow_first_byte;seconds=0.2", "stall;seconds=2", "disconnect", "missing_end"),
    *("truncated", "malformed_json", "fenced_json", "nonsense", "duplicates", "too_few", "too_many"),
    *("wrong_slot", "refusal", "empty", "warning", "wrong_charset", "error_in_stream", "not_json_event"),
]
CALLS_A_PASS = 6  # GenerationRequest.max_calls


def test_a_thousand_runs_with_a_fifth_of_the_calls_failing(
    workspace: Workspace, raw_brief: dict[str, object], quick_sandbox: str
) -> None:
    redis.Redis.from_url(settings.REDIS_URL).flushdb()
    CatalogueModel.objects.filter(is_sandbox=True).update(silence_seconds=0.5)
    brief = brief_draft_save(
        workspace=workspace, actor=None, raw={**raw_brief, "targets": default_targets("meta", 5)}
    )
    version = brief_publish(brief=brief, actor=None)
    key = f"thousand-{uuid.uuid4().hex}"
    faults = f"{quick_sandbox}/faults/{key}"
    httpx.put(faults, json={"random": {"rate": 0.2, "seed": 11, "faults": FAULTS}}).raise_for_status()
    with worker_process(SANDBOX_URL=quick_sandbox, SANDBOX_API_KEY=key, WORKER_THREADS="16"):
        runs = [run_start(version=version, actor=None, idempotency_key=f"run-{n}").pk for n in range(RUNS)]
        for n in range(0, RUNS, 50):  # a form that is sent twice is still one run
            assert run_start(version=version, actor=None, idempotency_key=f"run-{n}").pk == runs[n]
        wait_until(
            lambda: not Run.objects.filter(status__in=[Run.Status.QUEUED, Run.Status.RUNNING]).exists(),
            seconds=240,
        )
    made = httpx.get(faults).json()["calls"]

    ends = Counter(Run.objects.values_list("status", flat=True))
    assert sum(ends.values()) == RUNS
    assert set(ends) <= {Run.Status.DONE, Run.Status.FAILED}
    assert ends[Run.Status.DONE] >= 0.99 * RUNS
    # Taken up once each, and nothing of a run twice.
    assert Run.objects.aggregate(most=Max("attempts"))["most"] == 1
    repeated = Variant.objects.values("run", "slot", "normal_text").annotate(n=Count("pk")).filter(n__gt=1)
    assert not repeated.exists()
    assert not Pass.objects.filter(status=Pass.Status.RUNNING).exists()
    for run in Run.objects.annotate(lines=Count("variants")):
        assert run.lines <= run.wanted
        if run.status == Run.Status.FAILED:
            assert run.error.endswith((".", ")"))
        elif run.lines < run.wanted:
            assert any("could not be had" in note for note in run.notes)
    # Every call that reached the model is in the book, and no pass made more than it may.
    assert Call.objects.count() == made
    by_task = Call.objects.values("task_id").annotate(calls=Count("pk"))
    assert max(row["calls"] for row in by_task) <= CALLS_A_PASS
    passes = Pass.objects.values("run").annotate(passes=Count("pk"))
    assert max(row["passes"] for row in passes) <= 1 + DEFAULT_POLICY.top_ups
    assert made < 2.2 * RUNS
    assert set(Call.objects.values_list("outcome", flat=True)) >= {
        "ok",
        "limited",
        "unavailable",
        "timed_out",
    }
