"""The rate limiter on a real Redis, by a clock that the tests turn."""

from __future__ import annotations

import heapq
import itertools
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from routing.traffic.rate import RateLimiter
from routing.traffic.shared_state import ASK_AGAIN_AFTER_SECONDS, connect, key, shared_redis
from routing.types import Priority, RateLimits, Tokens
from tests.routing.conftest import Clock
from tests.test_nothing_is_lost import OwnRedis

INTERACTIVE, BULK = Priority.INTERACTIVE, Priority.BULK
LITTLE = Tokens(1, 1)


@pytest.fixture
def limiter(clock: Clock) -> RateLimiter:
    return RateLimiter(clock=clock)


def taken_in_a_row(limiter: RateLimiter, model: str, limits: RateLimits, tokens: Tokens = LITTLE) -> int:
    count = 0
    while not limiter.take(model, limits, tokens, INTERACTIVE):
        count += 1
    return count


@dataclass
class Call:
    """A call that got its turn, with what counts of it: what was taken, then what was used."""

    began: float
    counted: Tokens


def last_minute(calls: list[Call], now: float) -> tuple[int, int, int]:
    """Return the requests, input and output tokens that count at ``now``, both ends included."""
    counted = [call.counted for call in calls if call.began >= now - 60]
    return len(counted), sum(tokens.input for tokens in counted), sum(tokens.output for tokens in counted)


@pytest.mark.parametrize("seed", range(4))
def test_no_minute_exceeds_a_limit_whatever_the_callers_ask_and_give_back(
    limiter: RateLimiter, clock: Clock, model: str, seed: int
) -> None:
    chance = random.Random(seed)
    limits = RateLimits(requests=90, input_tokens=60_000, output_tokens=24_000)
    start, calls = clock.now, list[Call]()
    # When, the number of the event, who, and the call that ends then, if one does.
    events: list[tuple[float, int, int, Call | None]] = []

    def later(seconds: float, caller: int, ending: Call | None = None) -> None:
        heapq.heappush(events, (clock.now + seconds, next(numbers), caller, ending))

    numbers = itertools.count()
    for caller in range(40):
        later(chance.random() * 5, caller)
    while events[0][0] < start + 400:
        clock.now, _, caller, ending = heapq.heappop(events)
        if ending:
            taken = ending.counted
            used = Tokens(chance.randint(0, taken.input), chance.randint(0, taken.output // 2))
            limiter.settle(model, limits, taken, used, after=clock.now - ending.began)
            ending.counted = used
            later(chance.choice([0, 0, 20]), caller)
            continue
        # Now and then more than a bucket holds, and nearly the whole minute's worth.
        output = chance.choices([50, 400, 2_000, 6_000, 20_000], [20, 20, 10, 2, 1])[0]
        tokens = Tokens(chance.choice([1, 200, 900, 12_000]), output)
        wait = limiter.take(model, limits, tokens, BULK if caller % 3 else INTERACTIVE)
        if wait:
            later(min(wait, chance.uniform(0.5, 9)), caller)
            continue
        calls.append(Call(clock.now, tokens))
        requests, given, written = last_minute(calls, clock.now)
        assert requests <= 90
        assert given <= 60_000
        assert written <= 24_000
        later(chance.uniform(0.2, 59), caller, calls[-1])
    assert len(calls) > 100


def test_a_busy_model_gets_most_of_its_limit(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits, moments = RateLimits(requests=60, output_tokens=60_000), list[float]()
    start = clock.now
    while clock.now < start + 300:
        wait = limiter.take(model, limits, Tokens(1, 900), INTERACTIVE)
        moments += [] if wait else [clock.now]
        clock.now += wait
    for first in moments:
        assert sum(first <= moment <= first + 60 for moment in moments) <= 60
    assert len(moments) >= 0.8 * 60 * 5


def test_who_waits_for_as_long_as_told_gets_a_turn(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits = RateLimits(requests=7, input_tokens=1_000, output_tokens=333)
    for size in (1, 40, 55, 100, 166, 167, 300, 332, 333):
        wait = limiter.take(model, limits, Tokens(size, size), INTERACTIVE)
        clock.now += wait
        assert not wait or limiter.take(model, limits, Tokens(size, size), INTERACTIVE) == 0.0


def test_a_request_larger_than_the_limit_goes_alone(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits = RateLimits(output_tokens=1_000)
    assert limiter.take(model, limits, Tokens(1, 5_000), INTERACTIVE) == 0.0
    clock.now += 60
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) > 0
    clock.now += 30
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0
    assert limiter.take(model, limits, Tokens(1, 5_000), INTERACTIVE) > 60


def test_each_limit_holds_by_itself(limiter: RateLimiter, model: str) -> None:
    assert taken_in_a_row(limiter, f"{model}-r", RateLimits(requests=60)) == 10
    assert taken_in_a_row(limiter, f"{model}-i", RateLimits(input_tokens=600), Tokens(20, 1)) == 5
    assert taken_in_a_row(limiter, f"{model}-o", RateLimits(output_tokens=600), Tokens(1, 50)) == 2


@pytest.mark.parametrize("tokens", [Tokens(0, 0), Tokens(-5_000, -5_000)])
def test_expecting_nothing_counts_all_the_same(limiter: RateLimiter, model: str, tokens: Tokens) -> None:
    assert taken_in_a_row(limiter, model, RateLimits(input_tokens=60, output_tokens=120), tokens) == 10


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        RateLimits(requests=0)


def test_models_do_not_share_a_limit(limiter: RateLimiter, model: str) -> None:
    limits = RateLimits(requests=6)
    assert taken_in_a_row(limiter, model, limits) == 1
    assert taken_in_a_row(limiter, f"{model}-other", limits) == 1


def test_bulk_leaves_a_quarter_of_the_bucket_to_interactive(limiter: RateLimiter, model: str) -> None:
    limits = RateLimits(requests=120)
    bulk = 0
    while not limiter.take(model, limits, LITTLE, BULK):
        bulk += 1
    assert bulk == 15
    assert taken_in_a_row(limiter, model, limits) == 5


def test_bulk_waits_while_an_interactive_caller_does(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits = RateLimits(output_tokens=6_000)
    assert limiter.take(model, limits, Tokens(1, 600), INTERACTIVE) == 0.0
    wait = limiter.take(model, limits, Tokens(1, 600), INTERACTIVE)
    assert wait > 0
    # There is room for a little one, but it would make the one who waits wait for longer.
    assert limiter.take(model, limits, LITTLE, BULK) >= wait
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0
    clock.now += wait + 0.1
    assert limiter.take(model, limits, Tokens(1, 600), INTERACTIVE) == 0.0


def test_bulk_goes_on_when_the_interactive_caller_does_not_come_back(
    limiter: RateLimiter, clock: Clock, model: str
) -> None:
    limits = RateLimits(requests=60)
    taken_in_a_row(limiter, model, limits)
    wait = limiter.take(model, limits, LITTLE, BULK)
    assert wait > 0
    clock.now += wait + 5
    assert limiter.take(model, limits, LITTLE, BULK) == 0.0


@pytest.mark.parametrize("priority", Priority)
def test_who_asks_for_much_is_not_passed_for_ever(
    limiter: RateLimiter, clock: Clock, model: str, priority: Priority
) -> None:
    limits, start, large_at = RateLimits(output_tokens=6_000), clock.now, clock.now + 10
    while clock.now < start + 90:
        limiter.take(model, limits, Tokens(1, 50), priority)
        if clock.now >= large_at:
            wait = limiter.take(model, limits, Tokens(1, 1_500), priority)
            if not wait:
                break
            large_at = clock.now + wait
        clock.now += 0.2
    assert clock.now < start + 60


def test_what_was_not_used_is_given_back(limiter: RateLimiter, model: str) -> None:
    limits, whole = RateLimits(output_tokens=6_000), Tokens(1, 1_000)
    assert limiter.take(model, limits, whole, INTERACTIVE) == 0.0
    assert limiter.take(model, limits, Tokens(1, 900), INTERACTIVE) > 0
    limiter.settle(model, limits, whole, Tokens(1, 100))
    assert limiter.take(model, limits, Tokens(1, 900), INTERACTIVE) == 0.0
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) > 0


def test_what_was_used_beyond_is_taken(limiter: RateLimiter, model: str) -> None:
    limits = RateLimits(input_tokens=6_000, output_tokens=6_000)
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0
    limiter.settle(model, limits, LITTLE, Tokens(1_200, 1))
    wait = limiter.take(model, limits, LITTLE, INTERACTIVE)
    assert wait == pytest.approx((1_200 - 1_000 + 1) / (5_000 / 61), abs=0.01)


def test_after_a_minute_nothing_is_given_back(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits = RateLimits(output_tokens=6_000)
    limiter.take(model, limits, Tokens(1, 1_000), INTERACTIVE)
    clock.now += 70
    assert limiter.take(model, limits, Tokens(1, 1_000), INTERACTIVE) == 0.0
    limiter.settle(model, limits, Tokens(1, 1_000), Tokens(1, 0), after=70)
    assert limiter.take(model, limits, Tokens(1, 500), INTERACTIVE) > 0


@pytest.mark.parametrize("limits", [RateLimits(), RateLimits(requests=600)])
def test_nobody_gets_a_turn_while_the_vendor_wants_a_pause(
    limiter: RateLimiter, clock: Clock, model: str, limits: RateLimits
) -> None:
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0
    limiter.hold(model, 20)
    limiter.hold(model, 5)
    limiter.hold(model, -1)
    clock.now += 10
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == pytest.approx(10, abs=0.01)
    assert limiter.take(model, limits, LITTLE, BULK) >= 10
    clock.now += 12
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0


def test_a_hold_gives_nothing_back(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limits = RateLimits(requests=60)
    assert taken_in_a_row(limiter, model, limits) == 10
    clock.now += 1
    limiter.hold(model, 0.5)
    clock.now += 1
    assert taken_in_a_row(limiter, model, limits) == 1


def test_a_hold_ends_within_the_hour(limiter: RateLimiter, clock: Clock, model: str) -> None:
    limiter.hold(model, 10 * 86_400)
    clock.now += 3601
    assert limiter.take(model, RateLimits(), LITTLE, INTERACTIVE) == 0.0


def test_a_clock_that_was_set_back_by_a_day_does_not_stop_a_model(
    limiter: RateLimiter, clock: Clock, model: str
) -> None:
    limits = RateLimits(requests=6)
    taken_in_a_row(limiter, model, limits)
    clock.now -= 86_400
    assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0


def test_sixteen_threads_never_get_more_than_there_is(model: str) -> None:
    limits, limiter, began = RateLimits(requests=300, output_tokens=60_000), RateLimiter(), time.monotonic()

    def hammer(_: int) -> int:
        return sum(not limiter.take(model, limits, Tokens(1, 300), INTERACTIVE) for _ in range(60))

    with ThreadPoolExecutor(16) as threads:
        turns = sum(threads.map(hammer, range(16)))
    passed = time.monotonic() - began
    # The bucket of output tokens is the smaller one: 10,000, and 50,000 in 61 seconds.
    assert 33 <= turns <= (10_000 + passed * 50_000 / 61) / 300


def test_redis_time_serves_where_no_clock_is_given(model: str) -> None:
    limits = RateLimits(requests=600)
    assert 100 <= taken_in_a_row(RateLimiter(), model, limits) <= 150
    wait = RateLimiter().take(model, limits, LITTLE, INTERACTIVE)
    assert 0 < wait < 0.2
    time.sleep(wait)
    assert RateLimiter().take(model, limits, LITTLE, INTERACTIVE) == 0.0


def test_every_key_ends(limiter: RateLimiter, model: str) -> None:
    name = key("rate", model)
    limiter.take(model, RateLimits(requests=6), LITTLE, INTERACTIVE)
    assert 100 < shared_redis().ttl(name) <= 180
    limiter.hold(model, 1_000)
    assert 1_000 < shared_redis().ttl(name) <= 1_001
    limiter.settle(model, RateLimits(input_tokens=6), LITTLE, Tokens(3, 1))
    assert 1_000 < shared_redis().ttl(name) <= 1_001


def test_without_redis_everybody_gets_a_turn_at_once_and_the_log_says_so_once(
    model: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("routing.traffic.shared_state._warned_at", float("-inf"))
    limiter, limits = RateLimiter(connect("redis://127.0.0.1:9")), RateLimits(1, 1, 1)
    began = time.monotonic()
    for _ in range(50):
        assert limiter.take(model, limits, Tokens(9, 9), BULK) == 0.0
        limiter.settle(model, limits, Tokens(9, 9), LITTLE)
        limiter.hold(model, 60)
    assert time.monotonic() - began < 1
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_limits_hold_again_when_redis_is_back(tmp_path_factory: pytest.TempPathFactory, model: str) -> None:
    server, limits = OwnRedis(tmp_path_factory.mktemp("r")), RateLimits(requests=6)
    try:
        limiter = RateLimiter(connect(server.url))
        assert taken_in_a_row(limiter, model, limits) == 1
        server.stop()
        assert limiter.take(model, limits, LITTLE, INTERACTIVE) == 0.0
        server.start()
        time.sleep(ASK_AGAIN_AFTER_SECONDS)
        assert taken_in_a_row(limiter, model, limits) == 1
    finally:
        server.stop()
