"""The breaker on a real Redis, by a clock that the tests turn."""

from __future__ import annotations

import datetime
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from routing.traffic.breaker import Admission, Breaker, BreakerState, Phase
from routing.traffic.shared_state import connect, key, shared_redis
from tests.routing.conftest import Clock

GOES = Admission(allowed=True)
PROBE = Admission(allowed=True, is_probe=True, reason="it did not answer")


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(clock=clock)


def fail(breaker: Breaker, model: str, times: int = 5) -> None:
    for _ in range(times):
        breaker.failed(model, "it did not answer")


def test_a_model_nobody_called_may_be_called(breaker: Breaker, model: str) -> None:
    assert breaker.admit(model) == GOES
    assert breaker.states([model]) == {model: BreakerState(Phase.CLOSED)}


def test_the_fifth_failure_opens_for_five_seconds(breaker: Breaker, clock: Clock, model: str) -> None:
    fail(breaker, model, 4)
    assert breaker.admit(model) == GOES
    fail(breaker, model, 1)
    assert breaker.admit(model) == Admission(False, False, 5.0, "it did not answer")
    clock.now += 4
    assert breaker.admit(model).retry_in == 1.0
    clock.now += 1
    assert breaker.admit(model) == PROBE


def test_failures_far_apart_do_not_open(breaker: Breaker, clock: Clock, model: str) -> None:
    for _ in range(12):
        fail(breaker, model, 1)
        clock.now += 8
    assert breaker.admit(model) == GOES


def test_a_busy_model_with_some_failures_stays_closed(breaker: Breaker, clock: Clock, model: str) -> None:
    for _ in range(40):
        fail(breaker, model, 2)
        for _ in range(4):
            breaker.succeeded(model)
        clock.now += 0.5
    assert breaker.admit(model) == GOES


def test_half_of_the_calls_failing_opens(breaker: Breaker, model: str) -> None:
    for _ in range(6):
        breaker.succeeded(model)
    fail(breaker, model, 5)
    assert breaker.admit(model) == GOES
    fail(breaker, model, 1)
    assert not breaker.admit(model).allowed


def test_successes_of_long_ago_do_not_hide_an_outage(breaker: Breaker, clock: Clock, model: str) -> None:
    for _ in range(100):
        breaker.succeeded(model)
    clock.now += 32
    fail(breaker, model)
    assert not breaker.admit(model).allowed


def test_what_is_certain_to_repeat_opens_at_once(breaker: Breaker, model: str) -> None:
    breaker.succeeded(model)
    breaker.failed(model, "its key is refused", at_once=True)
    assert breaker.admit(model) == Admission(False, False, 5.0, "its key is refused")


def test_a_probe_that_succeeds_closes_and_forgets(breaker: Breaker, clock: Clock, model: str) -> None:
    fail(breaker, model)
    clock.now += 5
    assert breaker.admit(model) == PROBE
    breaker.succeeded(model, is_probe=True)
    assert breaker.admit(model) == GOES
    fail(breaker, model, 4)
    assert breaker.admit(model) == GOES


def test_each_failed_probe_doubles_the_rest_up_to_a_minute(
    breaker: Breaker, clock: Clock, model: str
) -> None:
    fail(breaker, model)
    rests = []
    for _ in range(6):
        rests.append(breaker.admit(model).retry_in)
        clock.now += rests[-1]
        assert breaker.admit(model).is_probe
        breaker.failed(model, "it is still down", is_probe=True)
    assert rests == [5, 10, 20, 40, 60, 60]
    assert breaker.admit(model).reason == "it is still down"
    clock.now += 60
    assert breaker.admit(model).is_probe
    breaker.succeeded(model, is_probe=True)
    fail(breaker, model)
    assert breaker.admit(model).retry_in == 5


def test_late_results_change_nothing(breaker: Breaker, clock: Clock, model: str) -> None:
    fail(breaker, model)
    breaker.succeeded(model)
    fail(breaker, model, 20)
    breaker.failed(model, "its key is refused", at_once=True)
    assert breaker.admit(model) == Admission(False, False, 5.0, "it did not answer")
    clock.now += 5
    assert breaker.admit(model) == PROBE
    breaker.succeeded(model)
    fail(breaker, model)
    assert not breaker.admit(model).allowed
    breaker.succeeded(model, is_probe=True)
    assert breaker.admit(model) == GOES


def test_one_probe_among_sixteen_threads(breaker: Breaker, clock: Clock, model: str) -> None:
    fail(breaker, model)
    clock.now += 5
    with ThreadPoolExecutor(16) as threads:
        admissions = list(threads.map(lambda _: breaker.admit(model), range(160)))
    assert [admission for admission in admissions if admission.allowed] == [PROBE]
    assert {admission.retry_in for admission in admissions if not admission.allowed} == {1.0}


def test_a_probe_that_never_reports_frees_its_place(breaker: Breaker, clock: Clock, model: str) -> None:
    fail(breaker, model)
    clock.now += 5
    assert breaker.admit(model) == PROBE
    clock.now += 29.5
    assert breaker.admit(model) == Admission(False, False, 0.5, "it did not answer")
    clock.now += 0.5
    assert breaker.admit(model) == PROBE


def test_a_lost_probe_that_reports_after_all_does_not_close_what_a_later_one_opened(
    breaker: Breaker, clock: Clock, model: str
) -> None:
    fail(breaker, model)
    clock.now += 5
    assert breaker.admit(model).is_probe
    clock.now += 30
    assert breaker.admit(model).is_probe
    breaker.failed(model, "it is still down", is_probe=True)
    breaker.succeeded(model, is_probe=True)
    assert breaker.admit(model) == Admission(False, False, 10.0, "it is still down")


def test_a_released_probe_lets_another_go(breaker: Breaker, clock: Clock, model: str) -> None:
    breaker.released(model)
    fail(breaker, model)
    clock.now += 5
    assert breaker.admit(model) == PROBE
    breaker.released(model)
    assert breaker.admit(model) == PROBE
    assert not breaker.admit(model).allowed


def test_an_admin_sees_where_each_stands(breaker: Breaker, clock: Clock, model: str) -> None:
    opened = datetime.datetime.fromtimestamp(clock.now, tz=datetime.UTC)
    fail(breaker, model)
    assert breaker.states([model, "never-called", model]) == {
        model: BreakerState(Phase.OPEN, 5.0, "it did not answer", opened),
        "never-called": BreakerState(Phase.CLOSED),
    }
    clock.now += 6
    half_open = BreakerState(Phase.HALF_OPEN, 0.0, "it did not answer", opened)
    assert breaker.states([model]) == {model: half_open}
    assert breaker.states([]) == {}


def test_an_admin_closes_by_hand(breaker: Breaker, model: str) -> None:
    fail(breaker, model)
    breaker.reset(model)
    assert breaker.admit(model) == GOES
    fail(breaker, model, 4)
    assert breaker.admit(model) == GOES


def test_a_reason_keeps_its_letters(breaker: Breaker, model: str) -> None:
    breaker.failed(model, "la clé n’est pas acceptée", at_once=True)
    assert breaker.admit(model).reason == "la clé n’est pas acceptée"


def test_redis_time_serves_where_no_clock_is_given(model: str) -> None:
    fail(Breaker(), model)
    assert 4 < Breaker().admit(model).retry_in <= 5
    since = Breaker().states([model])[model].since
    assert since is not None
    assert abs(since - datetime.datetime.now(tz=datetime.UTC)) < datetime.timedelta(seconds=5)


def test_every_key_ends(breaker: Breaker, clock: Clock, model: str) -> None:
    name = key("breaker", model)
    breaker.admit(model)
    assert not shared_redis().exists(name)
    breaker.succeeded(model)
    assert 0 < shared_redis().ttl(name) <= 60
    fail(breaker, model)
    assert 60 < shared_redis().ttl(name) <= 600
    clock.now += 5
    breaker.admit(model)
    breaker.released(model)
    assert 60 < shared_redis().ttl(name) <= 600


def test_without_redis_every_model_may_be_called_at_once(model: str) -> None:
    breaker, began = Breaker(connect("redis://127.0.0.1:9")), time.monotonic()
    for _ in range(50):
        breaker.failed(model, "its key is refused", at_once=True)
        assert breaker.admit(model) == GOES
        breaker.succeeded(model)
        breaker.released(model)
        breaker.reset(model)
        assert breaker.states([model]) == {model: BreakerState(Phase.CLOSED)}
    assert time.monotonic() - began < 1
