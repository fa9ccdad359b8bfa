"""Lines pushed to whoever watches: nothing missed, nothing twice, with and without the broker."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import redis
from asgiref.sync import async_to_sync, sync_to_async
from django.conf import settings as configured
from django.db import connection
from django.test import AsyncClient
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from headlines import events
from headlines.models import Membership, Run, User
from headlines.selectors import membership_get
from headlines.services.review import variant_decide
from headlines.services.runs import run_cancel
from headlines.views import run_stream
from headlines.views.run_rows import row_context, rows_html
from tests.asgi_server import asgi_server_running
from tests.stored_lines import lines_store

# Committed rows: the stream gives its connection back after each look, which ends a test's transaction.
pytestmark = pytest.mark.django_db(transaction=True)

PATIENCE = 8.0


@dataclass(frozen=True)
class Event:
    name: str
    data: dict[str, Any]
    id: str = ""


def _parse(text: str) -> Iterator[Event]:
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != ":")
        if "event" in fields:
            yield Event(fields["event"], json.loads(fields["data"]), fields.get("id", ""))


class Watcher:
    """A person's open stream, read while the test does things."""

    def __init__(self, user: User, run: Run, query: str = "", **headers: str) -> None:
        self.run = run
        self.text = ""
        self._address = reverse("run_events", args=[run.workspace.slug, run.pk]) + query
        self._headers = headers
        self._client = AsyncClient()
        self._user = user

    @property
    def events(self) -> list[Event]:
        return list(_parse(self.text))

    def named(self, name: str) -> list[Event]:
        return [event for event in self.events if event.name == name]

    async def read(self) -> None:
        """Read until the stream ends."""
        await self._client.aforce_login(self._user)
        response = await self._client.get(self._address, headers=self._headers)
        assert response.status_code == 200
        async for chunk in response.streaming_content:
            self.text += chunk.decode()

    async def sees(self, name: str, count: int = 1) -> list[Event]:
        """Wait until the event has come so often."""
        deadline = time.monotonic() + PATIENCE
        while len(self.named(name)) < count:
            assert time.monotonic() < deadline, f"no {name!r} in {self.text[-600:]}"
            await asyncio.sleep(0.01)
        return self.named(name)


async def _subscribed(run: Run, count: int = 1) -> None:
    deadline = time.monotonic() + PATIENCE
    broker = redis.asyncio.Redis.from_url(configured.REDIS_URL)
    async with broker:
        while dict(await broker.pubsub_numsub(events.run_channel(run.pk))).get(b"run:%d" % run.pk, 0) < count:
            assert time.monotonic() < deadline, "nobody subscribed"
            await asyncio.sleep(0.01)


def _watching(watcher: Watcher, during: Callable[[], Awaitable[None]], *, subscribed: bool = True) -> None:
    """Open the stream, do something, and read on until the stream ends by itself."""

    async def scene() -> None:
        reading = asyncio.create_task(watcher.read())
        if subscribed:
            await _subscribed(watcher.run)
        acting = asyncio.create_task(during())
        try:
            await asyncio.wait_for(acting, PATIENCE * 2)
            await asyncio.wait_for(reading, PATIENCE)
        finally:
            reading.cancel()

    async_to_sync(scene)()


def _read_to_the_end(watcher: Watcher) -> None:
    async def reading() -> None:
        await asyncio.wait_for(watcher.read(), PATIENCE)

    async_to_sync(reading)()


@pytest.fixture
def open_run(run_with_variants: Run) -> Run:
    """A run that is being written: no line yet."""
    run = run_with_variants
    run.variants.all().delete()
    run.status, run.finished_at = Run.Status.RUNNING, None
    run.lease_until = timezone.now() + timezone.timedelta(minutes=5)
    run.save(update_fields=["status", "finished_at", "lease_until"])
    return run


def _save_lines(run: Run, texts: list[str]) -> None:
    """Save lines of the run's pass, as a worker does; nobody is told."""
    lines_store(run.passes.get(), texts, code="live{:03d}")


def _end(run: Run, status: str = Run.Status.DONE) -> None:
    Run.objects.filter(pk=run.pk).update(status=status, finished_at=timezone.now(), lease_until=None)


def _codes(event: Event) -> list[str]:
    return [part[:7] for part in event.data["html"].split('data-code="')[1:]]


# --- What comes ---------------------------------------------------------------------------------------


def test_drafts_then_saved_rows_then_counts_then_the_end(open_run: Run, reviewer: User) -> None:
    watcher = Watcher(reviewer, open_run, "?after=0")

    async def during() -> None:
        events.run_publish(
            open_run.pk,
            "lines",
            number=1,
            channel="google_rsa",
            language="en-GB",
            lines=[{"slot": "headline", "text": "Dry <b>feet</b>\nall day"}],
        )
        (drafts,) = await watcher.sees("lines")
        assert drafts.data == {
            "pass": 1,
            "lines": [{"group": "google_rsa-headline-en-GB", "text": "Dry <b>feet</b>\nall day"}],
        }
        await sync_to_async(_save_lines)(open_run, ["Dry feet all day", "Light & dry"])
        events.run_publish(open_run.pk, "saved", number=1, total=2)
        (rows,) = await watcher.sees("rows")
        assert (_codes(rows), rows.id, rows.data["pass"]) == (["live001", "live002"], "2", 1)
        assert "Light &amp; dry" in rows.data["html"]
        (counts,) = await watcher.sees("counts")
        assert counts.data["group:google_rsa-headline-en-GB"] == 2
        await sync_to_async(_end)(open_run)
        events.run_publish(open_run.pk, "ended", status="done")

    _watching(watcher, during)
    last = watcher.events[-1]
    assert (last.name, last.data["status"], last.data["counts"]["all"]) == ("ended", "done", 2)
    assert 'id="run-header"' in last.data["html"]
    assert "Done" in last.data["html"]


def test_the_rows_are_the_pages_own_rows(open_run: Run, reviewer: User, viewer: User) -> None:
    _save_lines(open_run, ["Dry feet all day"])
    _end(open_run)
    judging, reading = Watcher(reviewer, open_run), Watcher(viewer, open_run)
    _read_to_the_end(judging)
    _read_to_the_end(reading)
    assert 'data-act="approved"' in judging.named("rows")[0].data["html"]
    assert "data-act" not in reading.named("rows")[0].data["html"]


def test_a_run_that_had_ended_is_told_whole_and_the_stream_ends(run_with_variants: Run, viewer: User) -> None:
    watcher = Watcher(viewer, run_with_variants)
    _read_to_the_end(watcher)
    assert [event.name for event in watcher.events] == ["rows", "counts", "ended"]
    assert len(_codes(watcher.named("rows")[0])) == 11


def test_the_end_says_which_wanted_phrases_no_line_has(run_with_variants: Run, viewer: User) -> None:
    run_with_variants.version.must_include = ["free delivery", "lifetime repairs"]
    run_with_variants.version.save(update_fields=["must_include"])
    watcher = Watcher(viewer, run_with_variants)
    _read_to_the_end(watcher)
    assert watcher.events[-1].data["missing"] == ["lifetime repairs"]


@pytest.mark.parametrize(
    ("query", "headers", "first"),
    [
        ("?after=8", {}, "aaaaa09"),
        ("?after=2", {"Last-Event-ID": "10"}, "aaaaa11"),
        ("?after=nonsense", {}, "aaaaa01"),
        ("?after=-5", {"Last-Event-ID": "²"}, "aaaaa01"),
    ],
)
def test_who_comes_back_gets_what_follows_its_last_position(
    query: str, headers: dict[str, str], first: str, run_with_variants: Run, viewer: User
) -> None:
    watcher = Watcher(viewer, run_with_variants, query, **headers)
    _read_to_the_end(watcher)
    codes = _codes(watcher.named("rows")[0])
    assert (codes[0], codes[-1]) == (first, "aaaaa11")


def test_who_has_everything_gets_no_row_again(run_with_variants: Run, viewer: User) -> None:
    watcher = Watcher(viewer, run_with_variants, "?after=99999999999999999999")
    _read_to_the_end(watcher)
    assert [event.name for event in watcher.events] == ["ended"]


def test_lines_that_a_message_brings_are_the_stored_ones_and_a_gap_is_looked_up(
    open_run: Run, viewer: User
) -> None:
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        await sync_to_async(_save_lines)(open_run, ["Dry <b>feet</b>"])
        await sync_to_async(_tell_saved)(open_run, 1)
        await watcher.sees("rows")
        await sync_to_async(_save_lines)(open_run, ["Light & dry", "Packs down small"])
        await sync_to_async(_tell_saved)(open_run, 3)  # the message about the second line was lost
        await watcher.sees("rows", 2)
        await sync_to_async(_end)(open_run)
        events.run_publish(open_run.pk, "ended", status="done")

    _watching(watcher, during)
    told, looked_up = watcher.named("rows")
    assert (_codes(told), _codes(looked_up)) == (["live001"], ["live002", "live003"])
    membership = membership_get(viewer, "fellside")
    stored = open_run.variants.filter(position=1)
    assert told.data["html"].split() == rows_html(stored, row_context(membership, open_run)).split()


def _tell_saved(run: Run, position: int) -> None:
    """Tell of a saved line as a worker does, the line with it."""
    keys = ("code", "slot", "position", "text", "angle", "length", "limit", "findings")
    line = run.variants.values(*keys).get(position=position)
    events.run_publish(run.pk, "saved", number=1, channel="google_rsa", language="en-GB", lines=[line])


def test_a_line_told_of_twice_comes_once(open_run: Run, viewer: User) -> None:
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        await sync_to_async(_save_lines)(open_run, ["One line"])
        for _ in range(3):
            events.run_publish(open_run.pk, "saved", number=1, total=1)
        await watcher.sees("rows")
        await sync_to_async(_save_lines)(open_run, ["Another line"])
        events.run_publish(open_run.pk, "saved", number=2, total=2)
        await watcher.sees("rows", 2)
        await sync_to_async(_end)(open_run)
        events.run_publish(open_run.pk, "ended", status="done")

    _watching(watcher, during)
    assert [_codes(event) for event in watcher.named("rows")] == [["live001"], ["live002"]]


def test_the_state_changes_when_a_worker_picks_the_run_up(open_run: Run, viewer: User) -> None:
    Run.objects.filter(pk=open_run.pk).update(status=Run.Status.QUEUED, lease_until=None)
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        events.run_publish(open_run.pk, "status", status="running")
        (status,) = await watcher.sees("status")
        assert (status.data["status"], status.data["word"]) == ("running", "Writing")
        await sync_to_async(run_cancel)(run=open_run)

    _watching(watcher, during)
    assert watcher.events[-1].data["status"] == "cancelled"


def test_the_state_says_planning_while_the_plan_is_made(open_run: Run, viewer: User) -> None:
    watcher = Watcher(viewer, open_run)

    async def planned() -> None:
        events.run_publish(open_run.pk, "planning", goes_on=True)
        events.run_publish(open_run.pk, "planning", goes_on=False)
        told = await watcher.sees("status", 2)
        assert [event.data["word"] for event in told] == ["Planning", "Writing"]
        assert {event.data["status"] for event in told} == {"running"}
        await sync_to_async(run_cancel)(run=open_run)

    _watching(watcher, planned)


def test_a_verdict_of_somebody_else_arrives_while_the_run_goes_on(
    open_run: Run, viewer: User, reviewer: User
) -> None:
    _save_lines(open_run, ["One line"])
    watcher = Watcher(viewer, open_run, "?after=1")

    async def during() -> None:
        line = await open_run.variants.aget()
        await sync_to_async(variant_decide)(variant=line, actor=reviewer, status="approved")
        (row,) = await watcher.sees("row")
        assert row.data["revision"] == 2
        assert 'data-status="approved"' in row.data["html"]
        await sync_to_async(_end)(open_run)
        events.run_publish(open_run.pk, "ended", status="done")

    _watching(watcher, during)


# --- When messages do not come ------------------------------------------------------------------------


def test_what_nobody_told_is_found_by_looking(open_run: Run, viewer: User) -> None:
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        await sync_to_async(_save_lines)(open_run, ["Saved in silence"])
        await watcher.sees("rows")
        await sync_to_async(_end)(open_run)

    _watching(watcher, during)
    assert watcher.events[-1].name == "ended"


def test_without_the_broker_the_database_tells(open_run: Run, viewer: User, settings: Settings) -> None:
    settings.REDIS_URL = "unix:///nowhere/redis.sock"
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        await sync_to_async(_save_lines)(open_run, ["Saved without a broker"])
        await watcher.sees("rows")
        await sync_to_async(_end)(open_run)

    _watching(watcher, during, subscribed=False)
    assert [event.name for event in watcher.events] == ["rows", "counts", "ended"]


def test_a_quiet_stream_says_that_it_lives(
    open_run: Run, viewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_stream, "HEARTBEAT_SECONDS", 0.0)
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        deadline = time.monotonic() + PATIENCE
        while ": still here" not in watcher.text:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.02)
        await sync_to_async(_end)(open_run)

    _watching(watcher, during)


# --- Who may ------------------------------------------------------------------------------------------


def test_strangers_find_no_stream_and_nobody_watches_through_another_workspace(
    open_run: Run, stranger: User, viewer: User
) -> None:
    async def statuses() -> list[int]:
        found = []
        for user, slug in ((stranger, "fellside"), (stranger, "elsewhere"), (viewer, "elsewhere")):
            client = AsyncClient()
            await client.aforce_login(user)
            response = await client.get(reverse("run_events", args=[slug, open_run.pk]))
            found.append(response.status_code)
        anonymous = await AsyncClient().get(reverse("run_events", args=["fellside", open_run.pk]))
        return [*found, anonymous.status_code]

    assert async_to_sync(statuses)() == [404, 404, 404, 302]


def test_who_is_removed_from_the_workspace_hears_no_more(open_run: Run, viewer: User) -> None:
    watcher = Watcher(viewer, open_run)

    async def during() -> None:
        await Membership.objects.filter(user=viewer).adelete()
        await sync_to_async(_save_lines)(open_run, ["Not for everybody"])
        events.run_publish(open_run.pk, "saved", number=1, total=1)

    _watching(watcher, during)
    assert [event.name for event in watcher.events] == ["gone"]


# --- Behind a real server -----------------------------------------------------------------------------


@pytest.fixture
def address(db: None) -> Iterator[str]:
    with asgi_server_running() as address:
        yield address


def _cookies(user: User) -> dict[str, str]:
    from django.test import Client

    client = Client()
    client.force_login(user)
    return {"sessionid": client.cookies["sessionid"].value}


def test_rows_leave_the_server_at_once_and_the_proxy_is_told_not_to_wait(
    address: str, open_run: Run, viewer: User
) -> None:
    path = reverse("run_events", args=["fellside", open_run.pk])
    with (
        httpx.Client(base_url=address, cookies=_cookies(viewer), timeout=PATIENCE) as client,
        client.stream("GET", path) as response,
    ):
        assert response.headers["Content-Type"] == "text/event-stream"
        assert response.headers["X-Accel-Buffering"] == "no"
        assert "no-cache" in response.headers["Cache-Control"]
        async_to_sync(_subscribed)(open_run)
        chunks = response.iter_text()
        assert next(chunks).startswith("retry: ")
        _save_lines(open_run, ["One line"])
        events.run_publish(open_run.pk, "saved", number=1, total=1)
        # The run is still open: what arrives now was not held back until its end.
        assert "event: rows" in next(chunks)
        _end(open_run)
        events.run_publish(open_run.pk, "ended", status="done")
        assert "event: ended" in "".join(chunks)


def test_idle_watchers_hold_no_database_connection(address: str, open_run: Run, viewer: User) -> None:
    path = reverse("run_events", args=["fellside", open_run.pk])
    cookies = _cookies(viewer)
    ended = []

    def watch() -> None:
        response = httpx.get(f"{address}{path}", cookies=cookies, timeout=PATIENCE * 2)
        ended.append("event: ended" in response.text)

    watchers = [threading.Thread(target=watch) for _ in range(6)]
    for watcher in watchers:
        watcher.start()
    async_to_sync(_subscribed)(open_run, 6)
    time.sleep(0.3)  # the first look of each is over, the next is not yet due

    def in_use() -> int:
        stats = connection.pool.get_stats()
        return int(stats["pool_size"] - stats["pool_available"])

    held = min(in_use() for _ in range(20) if not time.sleep(0.02))
    _end(open_run)
    events.run_publish(open_run.pk, "ended", status="done")
    for watcher in watchers:
        watcher.join(PATIENCE)
    assert ended == [True] * 6
    assert held <= 1  # the test's own
