"""The gateway against a real HTTP server: good replies, retries, fall-back, what is recorded."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from routing.errors import (
    CallCancelled,
    CreditExhausted,
    DeadlineExceeded,
    KeyRejected,
    LanguageNotWritten,
    ModelNotFound,
    ModelUnreachable,
    RateLimited,
    ReplyUnusable,
    RequestRejected,
    RoutingError,
)
from routing.gateway import Gateway
from routing.seed_models import SEED_MODELS
from routing.traffic.traffic import FreeTraffic
from routing.types import Finish, GenerationRequest, ModelSpec, Usage
from tests.model_server import ModelServer, Reply, chat_chunks, chat_reply, error_reply, sse, variants_json
from tests.routing.conftest import Book, Following

LINES = [("headline", "Dry all day"), ("headline", "Light in the pack")]
DLLM = next(model for model in SEED_MODELS if model.id == "sandbox-dllm")
AR = next(model for model in SEED_MODELS if model.id == "sandbox-ar")


@pytest.fixture
def gateway(book: Book, waits: list[float]) -> Gateway:
    return Gateway(book, traffic=FreeTraffic(), sleep=waits.append, jitter=lambda: 0.5)


def test_a_reply_comes_back_whole_with_its_usage_and_stages(
    gateway: Gateway, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: chat_reply(LINES)
    generation = gateway.generate(request_to_model, [DLLM])
    assert generation.text == variants_json(LINES)
    assert generation.finish is Finish.STOP
    [call] = book.calls
    assert call.usage == Usage(input=700, cached=200, output=300, reasoning=20)
    assert call.outcome == "ok"
    assert 0 < call.stages_ms["first_byte"] <= call.stages_ms["last_byte"] <= call.total_ms


def test_the_text_so_far_grows_as_pieces_arrive(
    gateway: Gateway, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: replace(chat_reply(LINES, pieces=4), pause=0.02)
    seen = Following()
    gateway.generate(request_to_model, [DLLM], watcher=seen)
    assert len(seen.texts) >= 2
    assert all(later.startswith(earlier) for earlier, later in pairwise(seen.texts))
    assert seen.texts[-1] == variants_json(LINES)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (408, "timed_out"),
        (409, "unavailable"),
        (500, "unavailable"),
        (502, "unavailable"),
        (503, "unavailable"),
        (529, "unavailable"),
    ],
)
def test_a_vendors_own_trouble_is_tried_again(
    status: int,
    outcome: str,
    gateway: Gateway,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    answers = iter([error_reply(status), chat_reply(LINES)])
    model_server.script = lambda body: next(answers)
    assert gateway.generate(request_to_model, [DLLM]).text == variants_json(LINES)
    assert [call.outcome for call in book.calls] == [outcome, "ok"]
    assert waits == [0.25]


def test_the_wait_is_never_shorter_than_retry_after(
    gateway: Gateway, waits: list[float], model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    answers = iter([error_reply(429, retry_after="3"), chat_reply(LINES)])
    model_server.script = lambda body: next(answers)
    gateway.generate(request_to_model, [DLLM])
    assert sum(waits) == 3.0


def test_no_wait_runs_past_the_deadline(
    gateway: Gateway, waits: list[float], model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: error_reply(429, retry_after="60")
    with pytest.raises(RateLimited):
        gateway.generate(request_to_model, [DLLM])
    assert waits == []


BILLING = {"message": "no credit", "type": "insufficient_quota", "code": "insufficient_quota"}
LANGUAGE = {
    "message": "Only four languages.",
    "type": "invalid_request_error",
    "code": "unsupported_language",
}


@pytest.mark.parametrize(
    ("status", "error", "expected"),
    [
        (400, None, RequestRejected),
        (401, None, KeyRejected),
        (402, None, CreditExhausted),
        (403, None, KeyRejected),
        (404, None, ModelNotFound),
        (422, None, RequestRejected),
        (429, BILLING, CreditExhausted),
        (400, LANGUAGE, LanguageNotWritten),
    ],
)
def test_what_waiting_does_not_cure_is_asked_once(
    status: int,
    error: dict[str, str] | None,
    expected: type[RoutingError],
    gateway: Gateway,
    book: Book,
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model_server.script = lambda body: error_reply(status, error)
    with pytest.raises(expected) as caught:
        gateway.generate(request_to_model, [DLLM])
    assert type(caught.value) is expected
    assert len(model_server.requests) == 1
    assert [call.outcome for call in book.calls] == ["rejected"]
    assert str(caught.value).endswith((".", ")"))


@pytest.mark.parametrize(
    ("reply", "expected", "outcome"),
    [
        (Reply(chunks=list(chat_chunks("{}"))[:1], drop=True), ReplyUnusable, "unreadable"),
        (Reply(chunks=list(chat_chunks("{}"))[:-1]), ReplyUnusable, "unreadable"),
        (Reply(chunks=[b"data: {not json\n\n"]), ReplyUnusable, "unreadable"),
        (Reply(chunks=[sse([1, 2])]), ReplyUnusable, "unreadable"),
        (Reply(chunks=[sse({"choices": 5})]), ReplyUnusable, "unreadable"),
        (Reply(chunks=[sse({"error": {"message": "overloaded"}})]), ModelUnreachable, "unavailable"),
        (
            Reply(chunks=[sse({"choices": [{"delta": {"content": "x" * 90_000}}]})] * 60),
            ReplyUnusable,
            "unreadable",
        ),
    ],
    ids=["cut off", "no end marker", "not json", "a list", "wrong type", "error inside 200", "too large"],
)
def test_a_broken_stream_is_tried_again_and_then_told(
    reply: Reply,
    expected: type[RoutingError],
    outcome: str,
    gateway: Gateway,
    book: Book,
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model_server.script = lambda body: reply
    with pytest.raises(expected):
        gateway.generate(request_to_model, [DLLM])
    assert [call.outcome for call in book.calls] == [outcome] * 3


def test_another_model_takes_over_when_the_first_fails(
    gateway: Gateway, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: (
        error_reply(400) if body["model"] == "sandbox-dllm" else chat_reply(LINES)
    )
    generation = gateway.generate(request_to_model, [DLLM, AR])
    assert generation.model.id == "sandbox-ar"
    assert [(call.model.id, call.outcome) for call in book.calls] == [
        ("sandbox-dllm", "rejected"),
        ("sandbox-ar", "ok"),
    ]


def test_a_server_that_is_not_there_is_a_sentence(
    gateway: Gateway, book: Book, monkeypatch: pytest.MonkeyPatch, request_to_model: GenerationRequest
) -> None:
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")
    with pytest.raises(ModelUnreachable, match="sandbox-dllm cannot be reached"):
        gateway.generate(request_to_model, [DLLM])
    assert len(book.calls) == 3


def test_a_stalled_reply_ends_at_the_deadline(
    gateway: Gateway, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: Reply(wait=3)
    hurried = replace(request_to_model, deadline=time.monotonic() + 0.3)
    started = time.monotonic()
    with pytest.raises((ModelUnreachable, DeadlineExceeded)):
        gateway.generate(hurried, [DLLM])
    assert time.monotonic() - started < 2


def test_cancelling_stops_between_pieces(
    gateway: Gateway, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: replace(chat_reply(LINES, pieces=20), pause=0.1)
    seen = Following()
    started = time.monotonic()
    with pytest.raises(CallCancelled):
        gateway.generate(request_to_model, [DLLM], watcher=seen, is_cancelled=lambda: len(seen.texts) >= 2)
    assert time.monotonic() - started < 1.5
    assert len(seen.texts) <= 3
    assert [call.outcome for call in book.calls] == ["cancelled"]


def test_money_is_counted_at_list_price_with_cached_tokens_apart(
    gateway: Gateway,
    book: Book,
    model_server: ModelServer,
    request_to_model: GenerationRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mercury: ModelSpec = next(model for model in SEED_MODELS if model.id == "mercury-2.5")
    monkeypatch.setenv("INCEPTION_API_KEY", "secret-key")
    model_server.script = lambda body: chat_reply(LINES)
    gateway.generate(request_to_model, [replace(mercury, base_url=model_server.url)])
    # 500 fresh at 0.20, 200 cached at 0.02, 300 out at 0.75, a million
    assert book.calls[0].cost_usd == Decimal("0.000329")
    assert model_server.headers[0]["authorization"] == "Bearer secret-key"
    assert "secret-key" not in repr(book.calls)
