"""Turns, patience, bounds and second calls: what happens around a call, with what all workers share."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from routing.errors import (
    CallCancelled,
    CallFailed,
    CostLimitReached,
    DeadlineExceeded,
    EveryModelFailed,
    KeyRejected,
    ModelResting,
    ModelTimedOut,
    MustWait,
    RateLimited,
    ReplyEmpty,
)
from routing.gateway import Gateway
from routing.seed_models import SEED_MODELS
from routing.traffic.traffic import FreeTraffic, SharedTraffic
from routing.types import (
    Capabilities,
    GenerationRequest,
    ModelSpec,
    Priority,
    RateLimits,
    Streaming,
    StructuredOutput,
)
from tests.model_server import ModelServer, Reply, chat_chunks, chat_reply, error_reply, sse, variants_json
from tests.routing.conftest import Book, Following

LINES = [("headline", "Dry all day"), ("headline", "Light in the pack")]
DLLM = next(model for model in SEED_MODELS if model.id == "sandbox-dllm")
AR = next(model for model in SEED_MODELS if model.id == "sandbox-ar")


@pytest.fixture
def fresh() -> Callable[..., ModelSpec]:
    """A model that nobody has called yet, so that nothing is remembered of it."""

    def make(like: ModelSpec = DLLM, **changes: object) -> ModelSpec:
        return replace(like, id=f"{like.id}-{uuid.uuid4().hex[:8]}", wire_id=like.id, **changes)  # type: ignore[arg-type]

    return make


Fresh = Callable[..., ModelSpec]


def bulk(request: GenerationRequest) -> GenerationRequest:
    return replace(request, priority=Priority.BULK)


def test_a_model_that_keeps_failing_is_left_alone_by_everybody(
    fresh: Fresh,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model = fresh()
    model_server.script = lambda body: error_reply(500)
    gateway = Gateway(book, traffic=SharedTraffic(), sleep=waits.append)
    for _ in range(2):
        with pytest.raises(CallFailed):
            gateway.generate(request_to_model, [model])
    asked = len(model_server.requests)
    assert asked == 5  # the fifth failure in a row closes it, in the middle of the second task
    another_worker = Gateway(book, traffic=SharedTraffic(), sleep=waits.append)
    with pytest.raises(ModelResting, match="rests after failures"):
        another_worker.generate(request_to_model, [model])
    assert len(model_server.requests) == asked


def test_a_refused_key_is_not_tried_again_by_the_next_run(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model, other = fresh(), fresh(AR)
    model_server.script = lambda body: (
        error_reply(401) if body["model"] == "sandbox-dllm" else chat_reply(LINES)
    )
    gateway = Gateway(book, traffic=SharedTraffic())
    assert gateway.generate(request_to_model, [model, other]).model.id == other.id
    assert gateway.generate(request_to_model, [model, other]).model.id == other.id
    assert [call.status_code for call in book.calls] == [401, 200, 200]


def test_when_every_model_fails_the_sentence_has_each_reason(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: error_reply(401 if body["model"] == "sandbox-dllm" else 404)
    first, second = fresh(), fresh(AR)
    with pytest.raises(EveryModelFailed) as caught:
        Gateway(book, traffic=SharedTraffic()).generate(request_to_model, [first, second])
    assert isinstance(caught.value.errors[0], KeyRejected)
    assert first.id in str(caught.value)
    assert second.id in str(caught.value)


def test_a_task_that_nobody_waits_for_is_told_when_to_come_back(
    fresh: Fresh,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model = fresh(limits=RateLimits(requests=6))
    model_server.script = lambda body: chat_reply(LINES)
    gateway = Gateway(book, traffic=SharedTraffic(), sleep=waits.append)
    gateway.generate(request_to_model, [model])
    with pytest.raises(MustWait) as caught:
        gateway.generate(bulk(request_to_model), [model, fresh(AR)])
    assert 1 < caught.value.seconds < 60
    assert len(model_server.requests) == 1
    assert waits == []


def test_somebody_who_waits_gets_the_other_model_when_the_first_is_at_its_limit(
    fresh: Fresh,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model, other = fresh(limits=RateLimits(requests=6)), fresh(AR)
    model_server.script = lambda body: chat_reply(LINES)
    gateway = Gateway(book, traffic=SharedTraffic(), sleep=waits.append)
    assert gateway.generate(request_to_model, [model, other]).model.id == model.id
    assert gateway.generate(request_to_model, [model, other]).model.id == other.id
    assert sum(waits) <= 2


def test_a_vendors_retry_after_holds_for_every_worker(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model = fresh()
    model_server.script = lambda body: error_reply(429, retry_after="30")
    with pytest.raises(RateLimited):
        Gateway(book, traffic=SharedTraffic()).generate(request_to_model, [model])
    with pytest.raises(MustWait) as caught:
        Gateway(book, traffic=SharedTraffic()).generate(bulk(request_to_model), [model])
    assert 25 < caught.value.seconds < 31
    assert len(model_server.requests) == 1


def test_calls_are_bounded_over_all_models(
    fresh: Fresh,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    model_server.script = lambda body: error_reply(500)
    models = [fresh() for _ in range(5)]
    request = replace(request_to_model, max_calls=4)
    with pytest.raises(EveryModelFailed):
        Gateway(book, traffic=FreeTraffic(), sleep=waits.append).generate(request, models)
    assert len(book.calls) == 4


def test_money_is_bounded_before_a_call_sets_off(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    dear = next(model for model in SEED_MODELS if model.id == "gpt-6-astra")
    model = fresh(dear, provider="openai", base_url=model_server.url, key_variable="")
    request = replace(request_to_model, max_cost_usd=Decimal("0.01"))  # 900 tokens at 50 USD cost 0.045
    with pytest.raises(CostLimitReached, match="fewer variants"):
        Gateway(book, traffic=FreeTraffic()).generate(request, [model])
    assert model_server.requests == []
    enough = replace(request, max_cost_usd=Decimal("0.05"))
    model_server.script = lambda body: chat_reply(LINES)
    Gateway(book, traffic=FreeTraffic()).generate(enough, [model])


def test_a_stalled_model_costs_its_silence_and_then_the_other_writes(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: (
        Reply(wait=20) if body["model"] == "sandbox-dllm" else chat_reply(LINES)
    )
    stalling, other = fresh(silence_seconds=0.4), fresh(AR)
    started = time.monotonic()
    generation = Gateway(book, traffic=FreeTraffic()).generate(request_to_model, [stalling, other])
    assert generation.model.id == other.id
    assert time.monotonic() - started < 2
    assert [call.outcome for call in book.calls] == ["timed_out", "ok"]


def test_the_deadline_is_exact_also_while_the_model_drips(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: Reply(chunks=[b": drip\n"] * 100, pause=0.1)
    request = replace(request_to_model, deadline=time.monotonic() + 0.7)
    started = time.monotonic()
    with pytest.raises(DeadlineExceeded, match="took longer than it may"):
        Gateway(book, traffic=FreeTraffic()).generate(request, [fresh(), fresh(AR)])
    assert 0.6 < time.monotonic() - started < 1.2
    assert [call.outcome for call in book.calls] == ["timed_out"]


def test_cancelling_cuts_off_a_call_that_says_nothing(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: Reply(wait=20)
    asked_to_stop = threading.Event()
    threading.Timer(0.3, asked_to_stop.set).start()
    started = time.monotonic()
    with pytest.raises(CallCancelled):
        Gateway(book, traffic=FreeTraffic()).generate(
            request_to_model, [fresh()], is_cancelled=asked_to_stop.is_set
        )
    assert time.monotonic() - started < 1.5
    assert [call.outcome for call in book.calls] == ["cancelled"]


def test_a_model_that_thought_its_room_away_is_asked_to_think_less(
    fresh: Fresh,
    book: Book,
    waits: list[float],
    model_server: ModelServer,
    request_to_model: GenerationRequest,
) -> None:
    can = Capabilities(efforts=("none", "low", "medium"))
    empty = Reply(chunks=list(chat_chunks("", finish="length")))
    model_server.script = lambda body: empty if body.get("reasoning_effort") != "none" else chat_reply(LINES)
    gateway = Gateway(book, traffic=FreeTraffic(), sleep=waits.append)
    assert gateway.generate(request_to_model, [fresh(AR, can=can, effort="medium")]).text
    assert [body["reasoning_effort"] for body in model_server.requests] == ["medium", "low", "none"]
    assert [call.outcome for call in book.calls] == ["truncated", "truncated", "ok"]
    model_server.script = lambda body: empty
    with pytest.raises(ReplyEmpty):
        gateway.generate(request_to_model, [fresh(AR)])


def test_drafts_replace_each_other_and_only_the_last_is_text(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    whole = variants_json(LINES)

    def snapshot(text: str, finish: str | None = None, **meta: object) -> bytes:
        chunk = {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}], **meta}
        return sse(chunk)

    flagged = {"diffusion_meta": {"diffusion_content": True}}
    drafts = ["▒▒▒▒", whole[:30] + "▒▒▒", whole]
    chunks = [
        *(snapshot(draft, **flagged) for draft in drafts[:-1]),
        snapshot(drafts[-1]),  # the last one may come without its flag
        snapshot("", "stop"),
        sse({"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 7}}),
        sse("[DONE]"),
    ]
    model_server.script = lambda body: Reply(chunks=chunks, pause=0.03)
    seen = Following()
    model = fresh(drafts=True, can=Capabilities(streaming=Streaming.DIFFUSING))
    generation = Gateway(book, traffic=FreeTraffic()).generate(request_to_model, [model], watcher=seen)
    assert model_server.requests[0]["diffusing"] is True
    assert generation.text == whole
    assert seen.texts == [whole]
    assert set(seen.drafts) <= set(drafts)
    assert seen.drafts


def test_a_late_first_call_gets_company_and_the_quicker_one_wins(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model, other = fresh(), fresh()
    slow = iter([True])
    model_server.script = lambda body: replace(chat_reply(LINES), wait=5 if next(slow, False) else 0)
    traffic = SharedTraffic()
    for _ in range(20):
        traffic.succeeded(model, is_probe=False, milliseconds=100)
    traffic.wait_for_reports()
    started = time.monotonic()
    request = replace(request_to_model, hedge=True)
    generation = Gateway(book, traffic=traffic).generate(request, [model, other])
    assert time.monotonic() - started < 2
    assert generation.model.id == other.id
    assert {(call.model.id, call.outcome, call.is_hedge) for call in book.calls} == {
        (model.id, "cancelled", False),
        (other.id, "ok", True),
    }


def test_nobody_gets_company_unless_it_was_asked_for(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model = fresh()
    model_server.script = lambda body: replace(chat_reply(LINES), wait=0.5)
    traffic = SharedTraffic()
    for _ in range(20):
        traffic.succeeded(model, is_probe=False, milliseconds=100)
    traffic.wait_for_reports()
    Gateway(book, traffic=traffic).generate(request_to_model, [model, fresh()])
    assert len(book.calls) == 1


def test_a_dead_vendor_does_not_slow_calls_to_another(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    dead = ModelServer()
    dead.script = lambda body: Reply(wait=8)
    model_server.script = lambda body: chat_reply(LINES)
    stalling = fresh(AR, provider="openai_compatible", is_sandbox=False, base_url=dead.url, key_variable="")
    request = replace(request_to_model, deadline=time.monotonic() + 4)
    gateway = Gateway(book, traffic=FreeTraffic())
    gateway.generate(request, [DLLM])  # the connection is there

    def get_stuck() -> None:
        with pytest.raises(DeadlineExceeded):
            gateway.generate(request, [stalling])

    stuck = [threading.Thread(target=get_stuck) for _ in range(40)]
    for thread in stuck:
        thread.start()
    taken = []
    for _ in range(30):
        started = time.perf_counter()
        gateway.generate(request, [DLLM])
        taken.append(time.perf_counter() - started)
    assert sorted(taken)[15] < 0.25
    for thread in stuck:
        thread.join()
    dead.close()


def test_a_model_without_schema_gets_it_in_words(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: chat_reply(LINES)
    can = Capabilities(structured_output=StructuredOutput.PROMPT, system_role="", streaming=Streaming.NONE)
    server = fresh(
        provider="openai_compatible", is_sandbox=False, base_url=model_server.url, key_variable="", can=can
    )
    Gateway(book, traffic=FreeTraffic()).generate(request_to_model, [server])
    [body] = model_server.requests
    assert not {"response_format", "stream", "temperature", "reasoning_effort"} & set(body)
    assert body["max_tokens"] == 900
    [message] = body["messages"]
    assert message["role"] == "user"
    assert "It must match this JSON schema" in message["content"]
    assert message["content"].endswith("A brief.")
    assert "authorization" not in model_server.headers[0]


def test_what_a_vendor_did_not_count_is_estimated_and_said_so(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    chunks = [chunk for chunk in chat_chunks(variants_json(LINES)) if b"usage" not in chunk]
    model_server.script = lambda body: Reply(chunks=chunks)
    Gateway(book, traffic=FreeTraffic()).generate(request_to_model, [fresh()])
    [call] = book.calls
    assert call.usage.is_estimate
    assert call.usage.output == -(-len(variants_json(LINES)) // 4)
    assert call.usage.input > 0


def test_a_silent_timeout_names_the_model(
    fresh: Fresh, book: Book, model_server: ModelServer, request_to_model: GenerationRequest
) -> None:
    model_server.script = lambda body: Reply(wait=20)
    model = fresh(silence_seconds=0.2)
    with pytest.raises(ModelTimedOut, match=f"{model.id} did not answer in time"):
        Gateway(book, traffic=FreeTraffic(), sleep=lambda _: None).generate(request_to_model, [model])
