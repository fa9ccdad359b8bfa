"""What calls took, on a real Redis."""

from __future__ import annotations

import math
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from routing.traffic.latency import observe, p95
from routing.traffic.shared_state import connect, key, shared_redis


@pytest.fixture
def model() -> str:
    return f"model-{uuid.uuid4()}"


def test_nothing_is_said_under_twenty_calls(model: str) -> None:
    for milliseconds in range(19):
        observe(model, milliseconds)
    assert p95(model) is None
    observe(model, 500.5)
    assert p95(model) == 18


def test_ninety_five_in_a_hundred_stay_within(model: str) -> None:
    for milliseconds in range(100, 0, -1):
        observe(model, milliseconds)
    assert p95(model) == 95


def test_only_the_last_two_hundred_count(model: str) -> None:
    for milliseconds in [9_000.0] * 50 + [200.0] * 200:
        observe(model, milliseconds)
    assert p95(model) == 200
    assert shared_redis().llen(key("latency", model)) == 200


def test_what_cannot_be_is_not_counted(model: str) -> None:
    for milliseconds in [-1.0, math.nan, math.inf] * 20:
        observe(model, milliseconds)
    assert p95(model) is None
    assert not shared_redis().exists(key("latency", model))


def test_models_are_told_apart(model: str) -> None:
    for _ in range(20):
        observe(model, 300)
        observe(f"{model}-quick", 20)
    assert (p95(model), p95(f"{model}-quick")) == (300, 20)


def test_many_threads_are_all_heard(model: str) -> None:
    with ThreadPoolExecutor(16) as threads:
        list(threads.map(lambda milliseconds: observe(model, milliseconds), range(160)))
    assert shared_redis().llen(key("latency", model)) == 160
    assert p95(model) == 151


def test_it_is_forgotten_after_a_day(model: str) -> None:
    observe(model, 1)
    assert 86_000 < shared_redis().ttl(key("latency", model)) <= 86_400


def test_without_redis_nothing_is_known_at_once(model: str) -> None:
    client, began = connect("redis://127.0.0.1:9"), time.monotonic()
    for _ in range(50):
        observe(model, 100, client=client)
        assert p95(model, client=client) is None
    assert time.monotonic() - began < 1
