"""The one place that speaks HTTP to models: sends a request, reads the reply, maps failures.

Calls run in one background event loop a process, so that a time limit is exact and a call can be cut
off at any moment, also while the vendor says nothing. Callers are threads; they are woken by news.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import threading
import time
from collections.abc import AsyncIterator, Coroutine, Mapping
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from typing import Any

import httpx

from routing.errors import (
    LanguageNotWritten,
    ModelTimedOut,
    ReplyUnusable,
    RoutingError,
)
from routing.providers.base import Provider, ReplyState, WireRequest, error_member
from routing.providers.http_errors import foreign_errors, retry_after, status_error
from routing.providers.sse import EventDecoder
from routing.types import ModelSpec

# A reply of 200 long variants is about 60 kB, as drafts about twelve times that.
MAX_REPLY_BYTES = 4 * 1024 * 1024
MAX_EVENT_BYTES = 1024 * 1024
MAX_ERROR_BYTES = 64 * 1024
CONNECT_SECONDS = 5.0
LAST_BYTES_SECONDS = 0.05
"""How long to wait for a server to close a reply that is complete; a new connection would take longer."""
_LIMITS = httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=60.0)


class _Network:
    """The event loop of this process and its clients: one a vendor's address, with its own connections."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self._clients: dict[tuple[str, str], httpx.AsyncClient] = {}
        # Made once, outside the loop: reading the root certificates takes tens of milliseconds.
        self._certificates = httpx.create_ssl_context()
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="model-calls", daemon=True).start()

    def client(self, provider: str, base_url: str) -> httpx.AsyncClient:
        """Return the client of an address, made on first use. Called in the loop only."""
        known = self._clients.get((provider, base_url))
        if known is None:
            known = httpx.AsyncClient(
                base_url=base_url,
                verify=self._certificates,
                http2=base_url.startswith("https://"),
                limits=_LIMITS,
                follow_redirects=False,
                # Nothing that inflates: a few kB must not become 50 MB.
                headers={"accept-encoding": "identity", "user-agent": "second-gear"},
            )
            self._clients[provider, base_url] = known
        return known

    def submit(self, work: Coroutine[Any, Any, Any]) -> Future[Any]:
        """Start a coroutine in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)


_network: _Network | None = None
_network_lock = threading.Lock()


def _shared_network() -> _Network:
    global _network
    with _network_lock:
        if _network is None or _network.pid != os.getpid():  # a loop does not survive a fork
            _network = _Network()
        return _network


@dataclass(slots=True)
class Exchange:
    """What one exchange showed so far; filled in also when it fails half-way.

    Moments are on ``time.perf_counter``. ``connect_seconds`` is 0 on a kept connection.
    """

    state: ReplyState = field(default_factory=ReplyState)
    status_code: int | None = None
    vendor_request_id: str = ""
    started: float = field(default_factory=time.perf_counter)
    connect_seconds: float = 0.0
    first_byte: float | None = None
    ended: float | None = None


class Running:
    """An exchange that is going on. ``news`` is set whenever there is something to look at."""

    def __init__(self, exchange: Exchange, future: Future[None], model: ModelSpec) -> None:
        self.exchange = exchange
        self._future = future
        self._model = model

    @property
    def has_ended(self) -> bool:
        """Tell whether ``result`` would return or raise at once."""
        return self._future.done()

    def result(self) -> None:
        """Return when the reply is complete; raise the ``RoutingError`` of one that failed."""
        try:
            self._future.result()
        except CancelledError:
            raise ModelTimedOut(f"The call to {self._model.id} was cut off.") from None

    def cut_off(self) -> None:
        """End the exchange now. Does nothing to one that has ended."""
        self._future.cancel()


def exchange_start(
    provider: Provider,
    model: ModelSpec,
    base_url: str,
    wire: WireRequest,
    *,
    seconds_left: float,
    news: threading.Event,
) -> Running:
    """Send a request and return at once; the reply fills ``Running.exchange`` and sets ``news``.

    The exchange as a whole takes ``seconds_left`` at most, and the vendor may say nothing for
    ``model.silence_seconds`` at most.
    """
    exchange = Exchange()
    exchange.state.replaces = wire.replaces
    work = _exchange(provider, model, base_url, wire, exchange, seconds_left, news)
    future = _shared_network().submit(work)
    future.add_done_callback(lambda _: news.set())
    return Running(exchange, future, model)


def fetch_json(
    provider: Provider, provider_name: str, base_url: str, path: str, key: str, *, seconds: float
) -> Any:
    """Return the decoded JSON of a ``GET``, such as a vendor's list of models.

    Raises a ``CallFailed`` with a sentence that names ``provider_name``.
    """

    async def fetch() -> Any:
        with foreign_errors(provider_name):
            async with asyncio.timeout(seconds):
                client = _shared_network().client(provider_name, base_url)
                timeout = httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
                async with client.stream(
                    "GET", path, headers=dict(provider.key_headers(key)), timeout=timeout
                ) as response:
                    if response.status_code != httpx.codes.OK:
                        raise await _refusal(provider, provider_name, "its key", response)
                    return json.loads(await _capped_body(response, MAX_REPLY_BYTES))

    return _shared_network().submit(fetch()).result()


async def _exchange(
    provider: Provider,
    model: ModelSpec,
    base_url: str,
    wire: WireRequest,
    exchange: Exchange,
    seconds_left: float,
    news: threading.Event,
) -> None:
    silence = min(model.silence_seconds, seconds_left)
    timeout = httpx.Timeout(silence, connect=min(CONNECT_SECONDS, seconds_left))
    with foreign_errors(model.id, is_sandbox=model.is_sandbox):
        async with asyncio.timeout(seconds_left):
            client = _shared_network().client(model.provider, base_url)
            async with client.stream(
                "POST",
                wire.path,
                headers=dict(wire.headers),
                json=dict(wire.body),
                timeout=timeout,
                extensions={"trace": _connect_timer(exchange)},
            ) as response:
                exchange.first_byte = time.perf_counter()
                exchange.status_code = response.status_code
                exchange.vendor_request_id = _request_id(response)
                if response.status_code != httpx.codes.OK:
                    raise await _refusal(provider, model.id, model.key_variable or "its key", response, model)
                await _read_reply(provider, response, exchange, news)
        exchange.ended = time.perf_counter()
    _check_complete(provider, model, exchange.state)


def _connect_timer(exchange: Exchange) -> Any:
    """Return a trace function for httpcore that adds up what connecting took, TLS included."""
    begun = 0.0

    async def trace(name: str, _info: Mapping[str, Any]) -> None:
        nonlocal begun
        if name.startswith("connection."):
            if name.endswith(".started"):
                begun = time.perf_counter()
            elif name.endswith(".complete"):
                exchange.connect_seconds += time.perf_counter() - begun

    return trace


async def _read_reply(
    provider: Provider, response: httpx.Response, exchange: Exchange, news: threading.Event
) -> None:
    """Read the reply into the exchange: as events, or whole where the server sends it so."""
    state = exchange.state
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "text/event-stream":
        provider.read_body(json.loads(await _capped_body(response, MAX_REPLY_BYTES)), state)
        return
    decoder = EventDecoder(MAX_EVENT_BYTES, response.charset_encoding or "utf-8")
    pieces = _pieces(response, MAX_REPLY_BYTES)
    async for piece in pieces:
        for event, data in decoder.feed(piece):
            if not data.strip():
                continue  # some servers keep a connection open so
            provider.read_event(event, data, state)
            if state.ended or state.error is not None:
                await _read_to_the_end(pieces)
                return
        news.set()
    for event, data in decoder.close():
        provider.read_event(event, data, state)


async def _read_to_the_end(pieces: AsyncIterator[bytes]) -> None:
    """Read what follows the end marker, usually nothing: only a body read to its end keeps its connection."""
    with contextlib.suppress(TimeoutError, ReplyUnusable, httpx.HTTPError):
        async with asyncio.timeout(LAST_BYTES_SECONDS):
            async for _ in pieces:
                pass


async def _pieces(response: httpx.Response, most: int) -> AsyncIterator[bytes]:
    """Yield the body's bytes as they come. Raises ``ReplyUnusable`` over ``most`` bytes or when packed."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise ReplyUnusable(f"It sent a reply packed with {encoding[:20]}, which was not asked for.")
    total = 0
    async for piece in response.aiter_raw():
        total += len(piece)
        if total > most:
            raise ReplyUnusable(f"It sent more than {most // 1024 // 1024} MB.")
        yield piece


async def _capped_body(response: httpx.Response, most: int) -> bytes:
    return b"".join([piece async for piece in _pieces(response, most)])


def _check_complete(provider: Provider, model: ModelSpec, state: ReplyState) -> None:
    if state.error is not None:
        status = provider.error_status(state.error)
        said = provider.error_text(state.error) or "no reason given"
        raise status_error(
            status,
            model.id,
            model.key_variable or "its key",
            said,
            is_billing=provider.is_billing_error(state.error),
            retry_after=None,
        )
    if not state.ended or state.finish is None:
        raise ReplyUnusable(f"The connection to {model.id} ended in the middle of the reply. Try again.")


async def _refusal(
    provider: Provider,
    name: str,
    key_variable: str,
    response: httpx.Response,
    model: ModelSpec | None = None,
) -> RoutingError:
    """Return the error for a status other than 200, by status code and the vendor's error code."""
    raw = b""
    with contextlib.suppress(ReplyUnusable):
        async for piece in _pieces(response, MAX_ERROR_BYTES):
            raw += piece
    try:
        body: Any = json.loads(raw)
    except (ValueError, RecursionError):
        body = None
    said = provider.error_text(body) or f"HTTP {response.status_code}"
    error = error_member(body)
    if (
        model is not None
        and model.is_sandbox
        and "unsupported_language" in (error.get("code"), error.get("type"))
    ):
        return LanguageNotWritten(said)
    refusal = status_error(
        response.status_code,
        name,
        key_variable,
        said,
        is_billing=provider.is_billing_error(body),
        retry_after=retry_after(response.headers),
    )
    if response.headers.get("x-should-retry", "").lower() == "false":
        refusal.may_retry = False
    return refusal


def _request_id(response: httpx.Response) -> str:
    return (response.headers.get("x-request-id") or response.headers.get("request-id") or "")[:100]
