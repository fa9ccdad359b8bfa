"""A run's lines pushed to whoever watches, as server-sent events.

Events, each with one line of JSON: ``lines`` (complete, but not saved yet; text only), ``draft`` (a
diffusion model's draft of a whole pass, which replaces the one before; text only), ``rows`` (markup of
saved lines; its id is the last position), ``row`` (a line that somebody reviewed meanwhile), ``counts``,
``status``, ``ended`` (the page's head as it is at the end). A watcher who comes late or back says the
last position it has, and gets what follows.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

from asgiref.sync import sync_to_async
from django.db import close_old_connections
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from headlines import events
from headlines.models import Membership, Role, Run, Variant
from headlines.selectors import (
    VariantFilter,
    membership_get,
    run_get,
    runs_watched,
    variant_tally,
    variants_arrived,
)
from headlines.views.run_header import STATUS_BADGES, STATUS_WORDS, header_context
from headlines.views.run_page import filter_query, group_key, page_counts
from headlines.views.run_rows import row_context, rows_html, rows_html_quick
from headlines.views.runs import missing_terms

HEARTBEAT_SECONDS = 10.0
"""Proxies close a connection that says nothing for a minute or so."""
RETRY_MILLISECONDS = 1000
LARGEST_POSITION = 2_147_483_647


@require_GET
async def run_events(request: HttpRequest, workspace_slug: str, run_id: int) -> HttpResponseBase:
    """Stream what happens in a run until it ends. Strangers get 404."""
    try:
        watch = await _watch(request, workspace_slug, run_id)
    except Http404:
        # No page: nobody reads one here, and an async view's error page is made in a thread of its own
        # that would keep its database connection.
        return HttpResponse("There is no such run.\n", status=404, content_type="text/plain")
    response = StreamingHttpResponse(_stream(watch), content_type="text/event-stream")
    response["Cache-Control"] = "no-cache, no-transform"
    response["X-Accel-Buffering"] = "no"
    return response


def _after(request: HttpRequest) -> int:
    """Return the last position the watcher has; a reconnecting browser says it in a header."""
    given = request.headers.get("Last-Event-ID") or request.GET.get("after", "")
    return min(int(given), LARGEST_POSITION) if given.isascii() and given.isdigit() else 0


class Watch:
    """One person watching one run: what was sent so far, and the looks in the database.

    Its methods that read are called in a thread and give the connection back before they return.
    """

    def __init__(self, membership: Membership, run: Run, after: int, wanted: VariantFilter) -> None:
        self.membership = membership
        self.run_id = run.pk
        self.after = after
        self.status: str = run.status
        self.ended = False
        self._run = run
        self._wanted = wanted
        self._slug = membership.workspace.slug
        self._rows = row_context(membership, run, query=filter_query(wanted))

    def rows(self, number: int | None = None) -> list[str]:
        """Return the lines saved since the last look as one event, or nothing. One query.

        ``number`` is the pass that was just saved, where that is known.
        """
        variants = list(variants_arrived(self.membership.user_id, self._slug, self.run_id, self.after))
        return self._rows_event(variants, number)

    def told(self, message: dict[str, Any]) -> list[str]:
        """Return the lines that a message brings, or nothing when one before them is missing. No query.

        Whoever watches was let in by the database, and is asked for again at every look.
        """
        variants = [
            Variant(
                code=line["code"],
                channel=message["channel"],
                language=message["language"],
                slot=line["slot"],
                position=line["position"],
                text=line["text"],
                angle=line["angle"],
                length=line["length"],
                limit=line["limit"],
                findings=line["findings"],
            )
            for line in message.get("lines", ())
        ]
        if not variants or variants[0].position != self.after + 1:
            return []
        return self._rows_event(variants, message.get("number"))

    def _rows_event(self, variants: list[Variant], number: int | None) -> list[str]:
        if not variants:
            return []
        self.after = variants[-1].position
        html = rows_html_quick(variants, self._rows)
        data = {"html": html, "count": len(variants), "pass": number}
        return [_event("rows", data, self.after)]

    def counts(self) -> list[str]:
        """Return the page's numbers as one event."""
        return [_event("counts", page_counts(variant_tally(self._run, self._wanted.search), self._wanted))]

    def reviewed(self, code: str) -> list[str]:
        """Return a line that somebody reviewed while the run is going on."""
        variants = variants_arrived(self.membership.user_id, self._slug, self.run_id, 0).filter(
            code=code, position__lte=self.after
        )
        return [
            _event("row", {"html": rows_html([variant], self._rows), "revision": variant.revision})
            for variant in variants
        ] + self.counts()

    def look(self) -> list[str]:
        """Return everything that the database knows and the watcher does not."""
        status = (
            runs_watched(self.membership.user_id, self._slug)
            .filter(pk=self.run_id)
            .values_list("status", flat=True)
            .first()
        )
        if status is None:  # the run is gone, or the person no longer belongs here
            self.ended = True
            return [_event("gone", {})]
        # The status first: what is saved before a run ends is then certainly among the rows.
        found = self.rows()
        if found:
            found += self.counts()
        if status in Run.ENDED:
            return found + self._end()
        return found + self.now(status)

    def now(self, status: str) -> list[str]:
        """Return the run's state as one event when it has changed. No query."""
        if status == self.status or status not in STATUS_WORDS:
            return []
        self.status = status
        return [
            _event("status", {"status": status, "word": STATUS_WORDS[status], "badge": STATUS_BADGES[status]})
        ]

    def planning(self, *, goes_on: bool) -> list[str]:
        """Return that the run is being planned, or that writing begins, as one event. No query."""
        self.status = Run.Status.RUNNING
        word = "Planning" if goes_on else STATUS_WORDS[self.status]
        return [_event("status", {"status": self.status, "word": word, "badge": STATUS_BADGES[self.status]})]

    def _end(self) -> list[str]:
        self.ended = True
        run = run_get(self.membership.workspace, self.run_id)
        counts = page_counts(variant_tally(run, self._wanted.search), self._wanted)
        context = header_context(run, self.membership, counts, open_key=uuid.uuid4().hex)
        head = render_to_string("headlines/_run_header.html", context)
        data = {"status": run.status, "html": head, "counts": counts, "missing": missing_terms(run)}
        return [_event("ended", data)]


@sync_to_async
def _watch(request: HttpRequest, slug: str, run_id: int) -> Watch:
    """Return the watch, or raise ``Http404`` for somebody who has no business here."""
    try:
        membership = membership_get(request.user, slug, Role.VIEWER)
        run = runs_watched(membership.user_id, slug).filter(pk=run_id).first()
        if run is None:
            raise Http404("There is no such run.")
        return Watch(membership, run, _after(request), VariantFilter.from_query(request.GET))
    finally:
        close_old_connections()


async def _stream(watch: Watch) -> AsyncIterator[str]:
    """Yield the events of a watch. Subscribed before the first look, so that nothing slips between."""
    yield f"retry: {RETRY_MILLISECONDS}\n\n"
    spoke = time.monotonic()
    async with aclosing(events.run_messages(watch.run_id)) as messages:
        async for message in messages:
            async for event in _events_of(watch, message):
                spoke = time.monotonic()
                yield event
            if watch.ended:
                return
            if time.monotonic() - spoke > HEARTBEAT_SECONDS:
                spoke = time.monotonic()
                yield ": still here\n\n"


async def _events_of(watch: Watch, message: dict[str, Any] | None) -> AsyncIterator[str]:
    """Yield what one message means to the watcher; ``None`` means to look in the database."""
    kind = message["kind"] if message else ""
    if kind in ("lines", "draft") and message:
        yield _arriving(message)
    elif kind == "status" and message:
        for event in watch.now(message["status"]):
            yield event
    elif kind == "planning" and message:
        for event in watch.planning(goes_on=bool(message["goes_on"])):
            yield event
    elif kind == "saved" and message:
        # The rows go out before anything else is asked of the database.
        rows = watch.told(message) or await _reading(watch.rows, message.get("number"))
        for event in rows:
            yield event
        for event in await _reading(watch.counts) if rows else []:
            yield event
    elif kind == "reviewed" and message:
        for event in await _reading(watch.reviewed, message["code"]):
            yield event
    else:
        for event in await _reading(watch.look):
            yield event


@sync_to_async
def _reading(read: Any, *args: Any) -> list[str]:
    """Run one look in a thread and give its database connection back at once."""
    try:
        events_found: list[str] = read(*args)
        return events_found
    finally:
        close_old_connections()


def _arriving(message: dict[str, Any]) -> str:
    """Return the lines that are just coming in, or their drafts, as text; they are not variants yet."""
    lines = [
        {
            "group": group_key(message["channel"], line["slot"], message["language"]),
            "text": line["text"],
        }
        for line in message.get("lines", ())
    ]
    return _event(message["kind"], {"pass": message["number"], "lines": lines})


def _event(name: str, data: dict[str, Any], event_id: int | None = None) -> str:
    """Return one event in the wire format; JSON has no line breaks of its own."""
    head = f"id: {event_id}\n" if event_id is not None else ""
    return f"{head}event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
