"""Connections to models: kept, bounded, cut off, and every foreign error mapped."""

from __future__ import annotations

import datetime
import email.utils
import inspect
import socket
import threading
import time
from dataclasses import replace

import httpx
import pytest

from routing.errors import CallFailed, ModelTimedOut, ModelUnreachable, ReplyUnusable, RoutingError
from routing.providers import PROVIDERS, http_errors
from routing.providers.transport import Running, exchange_start, fetch_json
from routing.seed_models import SEED_MODELS
from routing.types import GenerationRequest
from tests.model_server import ModelServer, Reply, chat_reply, error_reply

LINES = [("headline", "Dry all day")]
DLLM = next(model for model in SEED_MODELS if model.id == "sandbox-dllm")
PROVIDER = PROVIDERS["inception"]


def send(url: str, request: GenerationRequest, *, seconds_left: float = 5.0, silence: float = 5.0) -> Running:
    model = replace(DLLM, silence_seconds=silence)
    wire = PROVIDER.wire_request(request, model, "k")
    running = exchange_start(PROVIDER, model, url, wire, seconds_left=seconds_left, news=threading.Event())
    deadline = time.monotonic() + 10
    while not running.has_ended:
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return running


def test_a_connection_is_used_again(model_server: ModelServer, request_to_model: GenerationRequest) -> None:
    model_server.script = lambda body: chat_reply(LINES)
    seconds = [send(model_server.url, request_to_model).exchange.connect_seconds for _ in range(4)]
    assert seconds[0] > 0
    assert seconds[1:] == [0.0, 0.0, 0.0]


def test_a_connection_is_used_again_after_an_error(
    model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: error_reply(400)
    seconds = [send(model_server.url, request_to_model).exchange.connect_seconds for _ in range(3)]
    assert seconds[1:] == [0.0, 0.0]


def test_nothing_packed_is_asked_for(model_server: ModelServer, request_to_model: GenerationRequest) -> None:
    model_server.script = lambda body: chat_reply(LINES)
    send(model_server.url, request_to_model).result()
    assert model_server.headers[0]["accept-encoding"] == "identity"


def test_a_server_that_takes_the_connection_and_says_nothing_is_given_up(
    request_to_model: GenerationRequest,
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        started = time.monotonic()
        running = send(url, request_to_model, silence=0.3)
        assert time.monotonic() - started < 1.5
    with pytest.raises(ModelTimedOut):
        running.result()


def test_a_redirect_is_not_followed(model_server: ModelServer, request_to_model: GenerationRequest) -> None:
    model_server.script = lambda body: Reply(status=307, headers={"location": "http://127.0.0.1:9/"})
    with pytest.raises(CallFailed, match="HTTP 307"):
        send(model_server.url, request_to_model).result()


def test_every_error_of_httpx_has_a_place_in_the_tree() -> None:
    kinds = [
        kind
        for _, kind in inspect.getmembers(httpx, inspect.isclass)
        if issubclass(kind, httpx.HTTPError | httpx.InvalidURL) and kind is not httpx.HTTPStatusError
    ]
    assert len(kinds) > 15
    for kind in kinds:
        error = kind("no")
        with pytest.raises(RoutingError) as caught, http_errors.foreign_errors("mercury"):
            raise error
        assert "mercury" in str(caught.value)


@pytest.mark.parametrize("error", [ValueError("x"), TypeError("x"), RecursionError("x"), LookupError("x")])
def test_what_a_reader_trips_over_is_a_broken_reply(error: Exception) -> None:
    with pytest.raises(ReplyUnusable, match="mercury"), http_errors.foreign_errors("mercury"):
        raise error


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "-4"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "1e12"}, 86_400.0),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
    ],
)
def test_retry_after_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    assert http_errors.retry_after(httpx.Headers(headers)) == seconds


def test_retry_after_may_be_a_date() -> None:
    soon = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=30)
    response = httpx.Response(429, headers={"retry-after": email.utils.format_datetime(soon, usegmt=True)})
    waited = http_errors.retry_after(response.headers)
    assert waited is not None
    assert 27 < waited <= 30


def test_a_vendor_that_says_do_not_retry_is_not_retried(
    model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: error_reply(503, x_should_retry="false")
    with pytest.raises(ModelUnreachable) as caught:
        send(model_server.url, request_to_model).result()
    assert caught.value.may_retry is False


def test_a_list_of_models_that_cannot_be_had_is_a_sentence() -> None:
    with pytest.raises(ModelUnreachable, match="inception cannot be reached"):
        fetch_json(PROVIDER, "inception", "http://127.0.0.1:9", "/models", "k", seconds=2)
