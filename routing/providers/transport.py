"""The one place that speaks HTTP to models: sends a request, reads the stream, maps failures."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
from httpx_sse import EventSource

from routing.errors import (
    CallCancelled,
    CallFailed,
    KeyRejected,
    LanguageNotWritten,
    ModelUnreachable,
    RateLimited,
    ReplyUnusable,
    RequestRejected,
)
from routing.providers.base import Provider, ReplyState, WireRequest, error_member
from routing.types import IsCancelled, ModelSpec, OnText

# A reply of 200 long variants is about 60 kB; far beyond that something is wrong.
MAX_REPLY_BYTES = 4 * 1024 * 1024
MAX_ERROR_BYTES = 64 * 1024
CONNECT_SECONDS = 5.0

_clients: dict[str, httpx.Client] = {}
_clients_lock = threading.Lock()


def pooled_client(base_url: str) -> httpx.Client:
    """Return this process's client for a base URL, made on first use (never at import)."""
    client = _clients.get(base_url)
    if client is None:
        with _clients_lock:
            client = _clients.get(base_url)
            if client is None:
                client = httpx.Client(
                    base_url=base_url,
                    http2=base_url.startswith("https://"),
                    limits=httpx.Limits(max_connections=64, max_keepalive_connections=32),
                    follow_redirects=False,
                )
                _clients[base_url] = client
    return client


@dataclass(slots=True)
class Exchange:
    """What one exchange showed so far; filled in also when it fails half-way."""

    state: ReplyState = field(default_factory=ReplyState)
    status_code: int | None = None
    started: float = field(default_factory=time.perf_counter)
    first_byte: float | None = None
    ended: float | None = None

    @property
    def stages_ms(self) -> dict[str, float]:
        """Return the milliseconds to the first byte and to the last, as far as they were reached."""
        stages = {}
        if self.first_byte is not None:
            stages["first_byte"] = round((self.first_byte - self.started) * 1000, 2)
        if self.ended is not None:
            stages["last_byte"] = round((self.ended - self.started) * 1000, 2)
        return stages


def exchange_stream(
    provider: Provider,
    model: ModelSpec,
    base_url: str,
    wire: WireRequest,
    exchange: Exchange,
    *,
    seconds_left: float,
    on_text: OnText | None,
    is_cancelled: IsCancelled | None,
) -> None:
    """Send one request and read its stream into ``exchange``.

    Raises a ``CallFailed`` or ``CallCancelled``; returns only after the vendor's own end marker.
    """
    timeout = httpx.Timeout(seconds_left, connect=min(CONNECT_SECONDS, seconds_left))
    with _foreign_errors(model, exchange):
        client = pooled_client(base_url)
        with client.stream(
            "POST", wire.path, headers=wire.headers, json=wire.body, timeout=timeout
        ) as response:
            exchange.status_code = response.status_code
            exchange.first_byte = time.perf_counter()
            if response.status_code != httpx.codes.OK:
                raise _status_error(provider, model, response)
            _read_events(provider, model, response, exchange, seconds_left, on_text, is_cancelled)
        exchange.ended = time.perf_counter()
    _check_complete(provider, model, exchange.state)


def _read_events(
    provider: Provider,
    model: ModelSpec,
    response: httpx.Response,
    exchange: Exchange,
    seconds_left: float,
    on_text: OnText | None,
    is_cancelled: IsCancelled | None,
) -> None:
    state = exchange.state
    for sse in EventSource(response).iter_sse():
        if is_cancelled is not None and is_cancelled():
            raise CallCancelled("The run was cancelled.")
        if time.perf_counter() - exchange.started > seconds_left:
            raise ModelUnreachable(f"{model.id} did not finish within {seconds_left:.0f} seconds.")
        if response.num_bytes_downloaded > MAX_REPLY_BYTES:
            raise ReplyUnusable(f"{model.id} sent more than {MAX_REPLY_BYTES // 1024 // 1024} MB.")
        before = len(state.text)
        provider.read_event(sse.event, sse.data, state)
        if on_text is not None and len(state.text) > before:
            on_text(state.text)
        if state.ended or state.error is not None:
            return


def _check_complete(provider: Provider, model: ModelSpec, state: ReplyState) -> None:
    if state.error is not None:
        raise ModelUnreachable(
            f"{model.id} broke off: {provider.error_text(state.error) or 'no reason given'}. Try again."
        )
    if not state.ended or state.finish is None:
        raise ReplyUnusable(f"The connection to {model.id} ended in the middle of the reply. Try again.")


def _status_error(provider: Provider, model: ModelSpec, response: httpx.Response) -> Exception:
    """Return the error for a status other than 200, by status code and the vendor's error code."""
    raw = b""
    for piece in response.iter_bytes():
        raw += piece
        if len(raw) > MAX_ERROR_BYTES:
            break
    try:
        body: Any = json.loads(raw[:MAX_ERROR_BYTES])
    except ValueError:
        body = None
    said = provider.error_text(body) or f"HTTP {response.status_code}"
    code = response.status_code
    error = error_member(body)
    if model.is_sandbox and "unsupported_language" in (error.get("code"), error.get("type")):
        return LanguageNotWritten(said)
    if code in (401, 403):
        return KeyRejected(
            f"{model.id} refused the key. Check {model.key_variable or 'its key'}. ({said})", status_code=code
        )
    if code == 402 or (code == 429 and provider.is_billing_error(body)):
        return KeyRejected(f"The account for {model.id} is out of credit. ({said})", status_code=code)
    if code == 429:
        return RateLimited(
            f"{model.id} asks to slow down. ({said})", status_code=code, retry_after=_retry_after(response)
        )
    if code in (408, 409) or code >= 500:
        return ModelUnreachable(f"{model.id} is having trouble. ({said})", status_code=code)
    return RequestRejected(f"{model.id} rejected the request. ({said})", status_code=code)


def _retry_after(response: httpx.Response) -> float | None:
    """Return the seconds to wait, where the header gives them as a number."""
    try:
        return max(float(response.headers.get("retry-after", "")), 0.0)
    except ValueError:
        return None


@contextlib.contextmanager
def _foreign_errors(model: ModelSpec, exchange: Exchange) -> Iterator[None]:
    """Map what httpx and the parsers raise to this project's own tree, in one place."""
    try:
        yield
    except CallFailed:
        raise
    except httpx.TimeoutException as error:
        raise ModelUnreachable(f"{model.id} did not answer in time.") from error
    except httpx.RemoteProtocolError as error:
        raise ReplyUnusable(
            f"The connection to {model.id} ended in the middle of the reply. Try again."
        ) from error
    except httpx.HTTPError as error:
        raise ModelUnreachable(f"{model.id} cannot be reached.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise ReplyUnusable(f"{model.id} sent a reply that breaks its own format.") from error
