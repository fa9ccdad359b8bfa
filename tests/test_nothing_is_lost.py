"""Workers die, the broker restarts, the model is down, the browser closes: nothing is lost.

Real processes throughout; leases are shortened so that nobody waits a minute.
"""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
import redis
from django.conf import settings
from django.test import Client
from django.utils import timezone

from headlines.models import Brief, Run, User
from headlines.services.runs import run_queue, run_start, runs_recover
from tests.model_server import ModelServer, Reply, chat_chunks, lines_for, task_of, variants_json
from tests.processes import product_code, product_process, wait_until, web_process, worker_process

pytestmark = pytest.mark.django_db(transaction=True)


def good_reply(body: dict[str, Any], **options: Any) -> Reply:
    return Reply(chunks=list(chat_chunks(variants_json(lines_for(task_of(body))))), **options)


def started(brief: Brief, actor: User | None = None) -> Run:
    assert brief.latest_version is not None
    return run_start(version=brief.latest_version, actor=actor)


def status_of(run: Run) -> str:
    return Run.objects.values_list("status", flat=True).get(pk=run.pk)


@pytest.fixture(autouse=True)
def empty_broker() -> None:
    """Tasks of an earlier test's runs must not reach this test's worker."""
    redis.Redis.from_url(settings.REDIS_URL).flushdb()


def test_a_worker_killed_in_the_middle_of_a_run_loses_and_doubles_nothing(
    brief: Brief, model_server: ModelServer
) -> None:
    model_server.script = lambda body: good_reply(body, wait=30 if len(model_server.requests) == 1 else 0)
    run = started(brief)
    short_lease = {"RUN_LEASE_SECONDS": "2", "RUN_DEADLINE_SECONDS": "40"}
    with worker_process(**short_lease) as worker:
        wait_until(lambda: len(model_server.requests) == 1)
        assert status_of(run) == Run.Status.RUNNING
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    with worker_process(**short_lease):
        wait_until(lambda: runs_recover() == 1)
        wait_until(lambda: status_of(run) == Run.Status.DONE)
    run.refresh_from_db()
    assert run.attempts == 2
    assert run.variants.count() == run.wanted == 16
    assert len(set(run.variants.values_list("text", flat=True))) == 16
    assert run.passes.filter(status="failed", error__contains="worker stopped").count() == 1


def test_beat_brings_back_a_run_whose_message_was_lost(
    brief: Brief, model_server: ModelServer, tmp_path: Path
) -> None:
    model_server.script = good_reply
    run = started(brief)
    redis.Redis.from_url(settings.REDIS_URL).flushdb()  # the broker forgot everything
    Run.objects.filter(pk=run.pk).update(queued_at=timezone.now() - settings.RUN_REQUEUE_AFTER)
    schedule = str(tmp_path / "beat")
    with worker_process(), product_process("celery", "-A", "config", "beat", "-s", schedule):
        wait_until(lambda: status_of(run) == Run.Status.DONE, seconds=25)
    assert run.variants.count() == 16


def test_a_run_started_while_redis_is_away_is_done_when_it_comes_back(
    brief: Brief, model_server: ModelServer, own_redis: OwnRedis, tmp_path: Path
) -> None:
    model_server.script = good_reply
    broker = {"REDIS_URL": own_redis.url, "RUN_REQUEUE_SECONDS": "1"}
    beat = ("celery", "-A", "config", "beat", "-s", str(tmp_path / "beat"))
    with worker_process(**broker) as worker, product_process(*beat, **broker):
        own_redis.wait_for_consumer()
        own_redis.stop()
        run_id = int(product_code(START_RUN.format(version=brief.latest_version_id), **broker))
        run = Run.objects.get(pk=run_id)
        assert run.status == Run.Status.QUEUED
        own_redis.start()
        wait_until(lambda: status_of(run) == Run.Status.DONE, seconds=40)
        assert worker.poll() is None
    assert run.variants.count() == 16


START_RUN = """
import django
django.setup()
from headlines.models import BriefVersion
from headlines.services.runs import run_start
print(run_start(version=BriefVersion.objects.get(pk={version}), actor=None).pk)
"""


class OwnRedis:
    """A Redis of this test's own, to be stopped and started."""

    def __init__(self, directory: Path) -> None:
        executable = psutil.Process(_embedded_redis_pid()).exe()
        self.socket = directory / "redis.sock"
        self.url = f"unix://{self.socket}?db=0"
        self._command = [executable, "--port", "0", "--unixsocket", str(self.socket), "--dir", str(directory)]
        self._process: subprocess.Popen[bytes] | None = None
        self.client = redis.Redis.from_url(self.url)
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(self._answers)

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def wait_for_consumer(self) -> None:
        wait_until(lambda: any("brpop" in str(c.get("cmd")) for c in self.client.client_list()), seconds=20)

    def _answers(self) -> bool:
        try:
            return bool(self.client.ping())
        except redis.RedisError:
            return False


def _embedded_redis_pid() -> int:
    return int(redis.Redis.from_url(settings.REDIS_URL).info("server")["process_id"])


@pytest.fixture
def own_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    server = OwnRedis(tmp_path_factory.mktemp("r"))
    yield server
    server.stop()


def test_a_model_that_is_down_ends_the_run_with_a_sentence(brief: Brief) -> None:
    with worker_process(SANDBOX_URL="http://127.0.0.1:9") as worker:
        run = Run.objects.create(
            workspace=brief.workspace, version=brief.latest_version, idempotency_key="down", wanted=16
        )
        run_queue(run.pk)
        wait_until(lambda: status_of(run) == Run.Status.FAILED)
        assert worker.poll() is None
    run.refresh_from_db()
    assert "cannot be reached" in run.error
    brief.refresh_from_db()
    assert brief.status == Brief.Status.READY


def test_a_run_ends_the_same_when_the_browser_is_closed(
    brief: Brief, marketer: User, model_server: ModelServer
) -> None:
    model_server.script = lambda body: good_reply(body, wait=0.5)
    with web_process() as address, worker_process():
        run = started(brief, marketer)
        page = f"{address}/w/{brief.workspace.slug}/runs/{run.pk}/"
        with httpx.stream("GET", f"{page}events", cookies=_session(marketer), timeout=10) as stream:
            assert stream.status_code == 200
            next(stream.iter_lines())  # watching, and then the tab is closed
        wait_until(lambda: status_of(run) == Run.Status.DONE)
        assert run.variants.count() == 16
        # whoever comes back later finds every line
        text = httpx.get(page, cookies=_session(marketer)).text
        assert all(line in text for line in run.variants.values_list("text", flat=True))


def _session(user: User) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}
