"""One call from its start to its record: what it showed, how it ended, what that says of the model."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, replace
from decimal import Decimal

from routing.errors import (
    CallCancelled,
    KeyRejected,
    LanguageNotWritten,
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
from routing.pricing import model_cost, token_estimate
from routing.providers.base import ReplyState
from routing.providers.transport import Running
from routing.traffic.traffic import Traffic
from routing.types import (
    CallRecord,
    Finish,
    GenerationRequest,
    ModelSpec,
    Outcome,
    Tokens,
    Usage,
    Watcher,
)

# By type, the nearest first: a subclass stands before its base.
_OUTCOMES: tuple[tuple[type[RoutingError], Outcome], ...] = (
    (CallCancelled, Outcome.CANCELLED),
    (ModelTimedOut, Outcome.TIMED_OUT),
    (ModelUnreachable, Outcome.UNAVAILABLE),
    (RateLimited, Outcome.LIMITED),
    (RequestRejected, Outcome.REJECTED),
    (LanguageNotWritten, Outcome.REJECTED),
    (ModelRefused, Outcome.REFUSED),
    (ReplyEmpty, Outcome.TRUNCATED),
    (ReplyUnusable, Outcome.UNREADABLE),
)
_FINISH_OUTCOMES = {Finish.LENGTH: Outcome.TRUNCATED}
# Failures that another try will not cure until somebody does something.
_AT_ONCE = (KeyRejected, ModelNotFound)


@dataclass(slots=True)
class Leg:
    """A call that is going on, for one model."""

    request: GenerationRequest
    model: ModelSpec
    attempt: int
    running: Running
    taken: Tokens
    queue_seconds: float
    is_probe: bool
    is_hedge: bool
    _told_text: int = 0
    _told_draft: str = ""
    _first_usable: float | None = None

    @property
    def age_seconds(self) -> float:
        """Return how long ago the call took its turn."""
        return time.perf_counter() - self.running.exchange.started

    @property
    def state(self) -> ReplyState:
        """Return what has been read of the reply so far."""
        return self.running.exchange.state

    def tell(self, watcher: Watcher) -> None:
        """Tell a watcher what is new."""
        text, draft = self.state.text, self.state.draft
        if len(text) > self._told_text:
            self._told_text = len(text)
            if watcher.on_text(text) and self._first_usable is None:
                self._first_usable = time.perf_counter()
        elif draft and draft is not self._told_draft:
            self._told_draft = draft
            watcher.on_draft(draft)

    def check_reply(self) -> Finish:
        """Return why a complete reply ended. Raises ``ModelRefused`` or ``ReplyEmpty``."""
        finish = self.state.finish or Finish.UNKNOWN
        if finish is Finish.REFUSED:
            raise ModelRefused(f"{self.model.id} refused to write this. Change the brief's wording.")
        if not self.state.text.strip():
            raise ReplyEmpty(f"{self.model.id} answered without a word.")
        return finish

    def record(self, error: RoutingError | None, day: datetime.date) -> CallRecord:
        """Return the record of the call, at that day's list price."""
        exchange = self.running.exchange
        usage = self._usage(exchange.status_code)
        outcome = (
            next(known for kind, known in _OUTCOMES if isinstance(error, kind))
            if error is not None
            else _FINISH_OUTCOMES.get(self.state.finish or Finish.UNKNOWN, Outcome.OK)
        )
        return CallRecord(
            request=self.request,
            model=self.model,
            attempt=self.attempt,
            outcome=outcome,
            usage=usage,
            # A request that was refused costs nothing, a fixed price for each included.
            cost_usd=model_cost(self.model, usage, day) if exchange.status_code == 200 else Decimal(0),
            stages_ms=self._stages(),
            total_ms=_ms(self.queue_seconds + time.perf_counter() - exchange.started),
            finish=self.state.finish or "",
            status_code=exchange.status_code,
            warning=self.state.warning,
            error=str(error) if error is not None else "",
            vendor_request_id=exchange.vendor_request_id,
            is_hedge=self.is_hedge,
        )

    def report(self, traffic: Traffic, error: RoutingError | None) -> None:
        """Tell the others what the call says of the model's health."""
        if error is None or isinstance(error, ModelRefused | ReplyEmpty):
            exchange = self.running.exchange
            taken = (exchange.ended or time.perf_counter()) - exchange.started
            traffic.succeeded(self.model, is_probe=self.is_probe, milliseconds=taken * 1000)
        elif isinstance(error, _AT_ONCE):
            traffic.failed(self.model, _reason(error), is_probe=self.is_probe, at_once=True)
        elif isinstance(error, ModelUnreachable | ReplyUnusable):
            traffic.failed(self.model, _reason(error), is_probe=self.is_probe, at_once=False)
        else:
            traffic.released(self.model, is_probe=self.is_probe)

    def _usage(self, status_code: int | None) -> Usage:
        """Return the reported usage; where a vendor that answered reported none, one worked out from text."""
        reported = self.state.usage
        if status_code != 200 or (reported.input and reported.output):
            return reported
        written = self.state.text or self.state.draft
        return replace(
            reported,
            input=reported.input or self.taken.input,
            output=max(reported.output, token_estimate(written)),
            is_estimate=True,
        )

    def _stages(self) -> dict[str, float]:
        """Return the moments reached, in milliseconds after the caller asked."""
        exchange, queue = self.running.exchange, self.queue_seconds
        stages = {"queue": _ms(queue), "connect": _ms(exchange.connect_seconds)}
        moments = {
            "first_byte": exchange.first_byte,
            "first_usable": self._first_usable,
            "last_byte": exchange.ended,
        }
        for name, moment in moments.items():
            if moment is not None:
                stages[name] = _ms(queue + moment - exchange.started)
        return stages


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


def _reason(error: RoutingError) -> str:
    """Return the failure as part of a sentence."""
    return {
        "ModelTimedOut": "no answer in time",
        "ReplyUnusable": "broken replies",
        "KeyRejected": "its key was refused",
        "CreditExhausted": "its account is out of credit",
        "ModelNotFound": "its vendor does not know it",
    }.get(type(error).__name__, "trouble at the vendor")
