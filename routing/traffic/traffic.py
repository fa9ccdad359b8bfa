"""What all workers know together of a model: whether it rests, whose turn it is, how long it takes."""

from __future__ import annotations

import logging
import os
import queue
import threading
from collections.abc import Callable
from typing import Protocol

from routing.traffic import latency
from routing.traffic.breaker import Admission, Breaker
from routing.traffic.rate import RateLimiter
from routing.types import ModelSpec, Priority, Tokens

logger = logging.getLogger(__name__)


class Traffic(Protocol):
    """The questions a caller asks before a call, and what it tells after it."""

    def admit(self, model: ModelSpec) -> Admission:
        """Tell whether the model may be called now, or rests after failures."""

    def turn(self, model: ModelSpec, tokens: Tokens, priority: Priority) -> float:
        """Take a turn within the model's rate limits: 0.0, or the seconds after which to ask again."""

    def settle(self, model: ModelSpec, taken: Tokens, used: Tokens, *, seconds: float) -> None:
        """Give back what a turn took, ``seconds`` ago, and the call did not use."""

    def hold(self, model: ModelSpec, seconds: float) -> None:
        """Let nobody have a turn for so long: the vendor said so."""

    def succeeded(self, model: ModelSpec, *, is_probe: bool, milliseconds: float) -> None:
        """Note a call that the model answered."""

    def failed(self, model: ModelSpec, reason: str, *, is_probe: bool, at_once: bool) -> None:
        """Note a call that says something is wrong with the model; ``at_once``: one is enough."""

    def released(self, model: ModelSpec, *, is_probe: bool) -> None:
        """Note a call that says nothing of the model's health."""

    def usual_milliseconds(self, model: ModelSpec) -> float | None:
        """Return what 95 of 100 calls take at most; ``None`` while that is not known."""


class _Reports:
    """Tells Redis what went well, beside the caller's way: nobody waits for that.

    One thread a process, so that reports keep their order. What is not told when the process ends is lost,
    which the shared knowledge can bear.
    """

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        threading.Thread(target=self._tell, name="model-reports", daemon=True).start()

    def _tell(self) -> None:
        while True:
            report = self._queue.get()
            try:
                report()
            except Exception:
                logger.exception("A report on a model was lost.")

    def put(self, report: Callable[[], None]) -> None:
        """Tell this soon."""
        self._queue.put(report)

    def wait(self) -> None:
        """Return when everything so far was told."""
        told = threading.Event()
        self._queue.put(told.set)
        told.wait(5)


_reports: tuple[int, _Reports] | None = None
_reports_lock = threading.Lock()


def _shared_reports() -> _Reports:
    global _reports
    with _reports_lock:
        if _reports is None or _reports[0] != os.getpid():  # a thread does not survive a fork
            _reports = (os.getpid(), _Reports())
        return _reports[1]


class SharedTraffic:
    """Traffic as all processes see it, kept in Redis. While Redis is away everything is let through."""

    def __init__(self) -> None:
        self._breaker = Breaker()
        self._limiter = RateLimiter()

    def wait_for_reports(self) -> None:
        """Return when all that this process had to tell was told."""
        _shared_reports().wait()

    def admit(self, model: ModelSpec) -> Admission:
        """Ask the model's circuit breaker."""
        return self._breaker.admit(model.id)

    def turn(self, model: ModelSpec, tokens: Tokens, priority: Priority) -> float:
        """Ask the model's rate limiter."""
        return self._limiter.take(model.id, model.limits, tokens, priority)

    def settle(self, model: ModelSpec, taken: Tokens, used: Tokens, *, seconds: float) -> None:
        """Correct what was taken, soon."""
        _shared_reports().put(
            lambda: self._limiter.settle(model.id, model.limits, taken, used, after=seconds)
        )

    def hold(self, model: ModelSpec, seconds: float) -> None:
        """Hold the model for all workers."""
        self._limiter.hold(model.id, seconds)

    def succeeded(self, model: ModelSpec, *, is_probe: bool, milliseconds: float) -> None:
        """Tell the breaker, and remember how long it took: a probe's success at once, others soon."""
        if is_probe:
            self._breaker.succeeded(model.id, is_probe=True)
        else:
            _shared_reports().put(lambda: self._breaker.succeeded(model.id))
        _shared_reports().put(lambda: latency.observe(model.id, milliseconds))

    def failed(self, model: ModelSpec, reason: str, *, is_probe: bool, at_once: bool) -> None:
        """Tell the breaker, at once: the next call should know."""
        self._breaker.failed(model.id, reason, is_probe=is_probe, at_once=at_once)

    def released(self, model: ModelSpec, *, is_probe: bool) -> None:
        """Free the probe's place, where the call was one."""
        if is_probe:
            self._breaker.released(model.id)

    def usual_milliseconds(self, model: ModelSpec) -> float | None:
        """Return the 95th percentile of the last calls."""
        return latency.p95(model.id)


class FreeTraffic:
    """No shared knowledge: every call may go. For a process that stands alone."""

    def admit(self, model: ModelSpec) -> Admission:
        """Let it go."""
        return Admission(allowed=True, is_probe=False, retry_in=0.0, reason="")

    def turn(self, model: ModelSpec, tokens: Tokens, priority: Priority) -> float:
        """Let it go."""
        return 0.0

    def settle(self, model: ModelSpec, taken: Tokens, used: Tokens, *, seconds: float) -> None:
        """Nothing was taken."""

    def hold(self, model: ModelSpec, seconds: float) -> None:
        """Nobody else is held."""

    def succeeded(self, model: ModelSpec, *, is_probe: bool, milliseconds: float) -> None:
        """Nobody else wants to know."""

    def failed(self, model: ModelSpec, reason: str, *, is_probe: bool, at_once: bool) -> None:
        """Nobody else wants to know."""

    def released(self, model: ModelSpec, *, is_probe: bool) -> None:
        """Nobody else wants to know."""

    def usual_milliseconds(self, model: ModelSpec) -> float | None:
        """It is not known."""
        return None
