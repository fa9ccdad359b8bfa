"""Every way a model server fails, times every wire format: what the caller gets, after how many calls.

The sandbox plays the faults over real HTTP. Nobody really waits for the back-off: what the gateway would
have slept is added up.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import httpx
import pytest

from routing.errors import (
    CreditExhausted,
    KeyRejected,
    ModelNotFound,
    ModelRefused,
    ModelTimedOut,
    ModelUnreachable,
    RateLimited,
    ReplyEmpty,
    ReplyUnusable,
    RequestRejected,
    RoutingError,
)
from routing.gateway import Gateway
from routing.providers import PROVIDERS
from routing.seed_models import SEED_MODELS
from routing.traffic.traffic import FreeTraffic
from routing.types import (
    Capabilities,
    Finish,
    GenerationRequest,
    ModelSpec,
    Price,
    Streaming,
    StructuredOutput,
)
from tests.routing.conftest import Book, Following

PRICE = Price(
    Decimal(1),
    Decimal(1),
    Decimal(1),
    "a dollar a million, to see that money is counted",
    SEED_MODELS[0].prices[0].checked,
)


@dataclass(frozen=True)
class Expected:
    """What a fault that never ends comes to: an error or a finish, the calls' outcomes, seconds slept."""

    ends: type[RoutingError] | Finish
    outcomes: tuple[str, ...]
    sleeps_at_least: float = 0.0
    seconds_at_most: float = 2.0


def once(ends: type[RoutingError], outcome: str) -> Expected:
    return Expected(ends, (outcome,))


def thrice(ends: type[RoutingError], outcome: str, **more: float) -> Expected:
    return Expected(ends, (outcome,) * 3, **more)


GOOD = Expected(Finish.STOP, ("ok",))

TABLE: dict[str, Expected] = {
    "400": once(RequestRejected, "rejected"),
    "401": once(KeyRejected, "rejected"),
    "402": once(CreditExhausted, "rejected"),
    "403": once(KeyRejected, "rejected"),
    "404": once(ModelNotFound, "rejected"),
    "408": thrice(ModelTimedOut, "timed_out", sleeps_at_least=0.75),
    "409": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "422": once(RequestRejected, "rejected"),
    "429": thrice(RateLimited, "limited", sleeps_at_least=0.75),
    "429;retry_after=2": thrice(RateLimited, "limited", sleeps_at_least=4),
    "429;retry_after_ms=700": thrice(RateLimited, "limited", sleeps_at_least=1.4),
    "429_billing": once(CreditExhausted, "rejected"),
    "500": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "502": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "503": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "529": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "slow_first_byte;seconds=0.3": GOOD,
    "slow_drip;pause=0.0002": replace(GOOD, seconds_at_most=8),
    "stall;seconds=5": thrice(ModelTimedOut, "timed_out", sleeps_at_least=0.75, seconds_at_most=3),
    "disconnect": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75),
    "missing_end": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75),
    "truncated": Expected(Finish.LENGTH, ("truncated",)),
    "malformed_json": GOOD,
    "fenced_json": GOOD,
    "nonsense": GOOD,
    "duplicates": GOOD,
    "too_few": GOOD,
    "too_many": GOOD,
    "wrong_slot": GOOD,
    "refusal": once(ModelRefused, "refused"),
    "empty": thrice(ReplyEmpty, "truncated", sleeps_at_least=0.75),
    "warning": GOOD,
    "wrong_charset": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75),
    "huge": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75, seconds_at_most=4),
    "error_in_stream": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "failed": thrice(ModelUnreachable, "unavailable", sleeps_at_least=0.75),
    "deep_json": GOOD,
    "not_sse": GOOD,
    "crlf": GOOD,
    "not_json_event": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75),
    "gzip_bomb": thrice(ReplyUnusable, "unreadable", sleeps_at_least=0.75, seconds_at_most=4),
}


@pytest.fixture(scope="module")
def control() -> Iterator[httpx.Client]:
    """One client for all, because making one takes longer than a call."""
    with httpx.Client() as client:
        yield client


@pytest.fixture
def key(control: httpx.Client, quick_sandbox: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A key of this test's own, so that its faults meet nobody else."""
    name = f"test-{uuid.uuid4().hex}"
    monkeypatch.setenv("SANDBOX_API_KEY", name)
    yield name
    control.delete(f"{quick_sandbox}/faults/{name}")


def model_of(provider: str, *, streaming: Streaming = Streaming.APPEND) -> ModelSpec:
    like = next(model for model in SEED_MODELS if model.is_sandbox)
    structured = StructuredOutput.PROMPT if provider == "openai_compatible" else StructuredOutput.JSON_SCHEMA
    return replace(
        like,
        provider=provider,
        prices=(PRICE,),
        can=Capabilities(structured_output=structured, streaming=streaming),
        silence_seconds=0.5,
    )


def play(client: httpx.Client, quick_sandbox: str, key: str, script: list[str], then: str) -> None:
    client.put(f"{quick_sandbox}/faults/{key}", json={"script": script, "then": then}).raise_for_status()


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("fault", TABLE)
def test_a_fault_that_does_not_end(
    fault: str,
    provider: str,
    control: httpx.Client,
    quick_sandbox: str,
    key: str,
    book: Book,
    waits: list[float],
    brief_request: GenerationRequest,
) -> None:
    expected = TABLE[fault]
    play(control, quick_sandbox, key, [], fault)
    gateway = Gateway(book, traffic=FreeTraffic(), sleep=waits.append, jitter=lambda: 0.5)
    model = model_of(provider)
    seen = Following()
    started = time.monotonic()
    if isinstance(expected.ends, Finish):
        generation = gateway.generate(brief_request, [model], watcher=seen)
        assert generation.finish is expected.ends
        assert seen.texts[-1] == generation.text
    else:
        with pytest.raises(expected.ends) as caught:
            gateway.generate(brief_request, [model], watcher=seen)
        assert type(caught.value) is expected.ends
        assert model.id in str(caught.value)
        assert str(caught.value).endswith((".", ")"))
    assert time.monotonic() - started < expected.seconds_at_most
    assert tuple(call.outcome for call in book.calls) == expected.outcomes
    assert sum(waits) >= expected.sleeps_at_least
    told = control.get(f"{quick_sandbox}/faults/{key}").json()
    assert told["calls"] == len(expected.outcomes)
    for call in book.calls:
        # Whatever a vendor answered with a reply is money, also where the reply was useless.
        assert (call.cost_usd > 0) is (call.status_code == 200)
        assert key not in repr(call)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("fault", [name for name, row in TABLE.items() if len(row.outcomes) == 3])
def test_a_fault_that_passes_costs_one_retry(
    fault: str,
    provider: str,
    control: httpx.Client,
    quick_sandbox: str,
    key: str,
    book: Book,
    waits: list[float],
    brief_request: GenerationRequest,
) -> None:
    play(control, quick_sandbox, key, [fault], "ok")
    gateway = Gateway(book, traffic=FreeTraffic(), sleep=waits.append)
    generation = gateway.generate(brief_request, [model_of(provider)])
    assert generation.finish is Finish.STOP
    assert [call.outcome for call in book.calls] == [TABLE[fault].outcomes[0], "ok"]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_model_that_answers_whole_is_read_whole(
    provider: str, quick_sandbox: str, key: str, book: Book, brief_request: GenerationRequest
) -> None:
    gateway = Gateway(book, traffic=FreeTraffic())
    whole = gateway.generate(brief_request, [model_of(provider, streaming=Streaming.NONE)])
    streamed = gateway.generate(brief_request, [model_of(provider)])
    assert whole.text == streamed.text
    assert whole.call.usage == streamed.call.usage


def test_what_a_model_warns_of_is_recorded(
    control: httpx.Client, quick_sandbox: str, key: str, book: Book, brief_request: GenerationRequest
) -> None:
    play(control, quick_sandbox, key, [], "warning")
    Gateway(book, traffic=FreeTraffic()).generate(brief_request, [model_of("inception")])
    assert book.calls[0].warning
