"""The one door to models: decide, call, record, retry, fall back."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from routing import catalogue
from routing.errors import (
    CallCancelled,
    CallFailed,
    DeadlineExceeded,
    KeyRejected,
    LanguageNotWritten,
    ModelUnreachable,
    NoModelAvailable,
    RateLimited,
    ReplyUnusable,
    RequestRejected,
    RoutingError,
)
from routing.ledger import Ledger
from routing.policy import CURRENT_POLICY, Policy, decide
from routing.pricing import call_cost
from routing.providers import PROVIDERS
from routing.providers.transport import Exchange, exchange_stream
from routing.types import (
    CallRecord,
    Finish,
    Generation,
    GenerationRequest,
    IsCancelled,
    ModelSpec,
    OnText,
    RoutingDecision,
    TaskProfile,
)

TRIES_PER_MODEL = 3
FIRST_BACKOFF_SECONDS = 0.25

_OUTCOMES: dict[type[RoutingError], str] = {
    CallCancelled: "cancelled",
    ModelUnreachable: "unavailable",
    RateLimited: "unavailable",
    KeyRejected: "rejected",
    RequestRejected: "rejected",
    LanguageNotWritten: "rejected",
    ReplyUnusable: "unreadable",
}
_FINISH_OUTCOMES = {Finish.STOP: "ok", Finish.LENGTH: "truncated", Finish.REFUSED: "refused"}


class Gateway:
    """Decides where tasks go and makes the calls.

    Safe to use from several threads: it holds no state of its own. ``sleep`` and ``jitter`` are
    injected so that tests need not wait.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        policy: Policy = CURRENT_POLICY,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._ledger = ledger
        self._policy = policy
        self._sleep = sleep
        self._jitter = jitter

    def decide(self, profile: TaskProfile) -> RoutingDecision:
        """Return where a task goes. Raises ``NoModelAvailable`` or ``LanguageNotWritten``."""
        return decide(profile, self._policy, catalogue.available_models())

    def generate(
        self,
        request: GenerationRequest,
        models: Sequence[ModelSpec],
        *,
        on_text: OnText | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> Generation:
        """Call the first of ``models`` that gives a reply, retrying what may be retried.

        ``on_text`` gets the text so far; after a retry it starts again from the beginning. Every
        call is recorded. Raises the last failure when none works, ``DeadlineExceeded`` when the
        time is up, ``CallCancelled`` when the caller asked to stop.
        """
        last: RoutingError | None = None
        for model in models:
            try:
                return self._try_model(request, model, on_text, is_cancelled)
            except (CallFailed, LanguageNotWritten) as error:
                last = error
        if last is None:
            raise NoModelAvailable("No model was given to call.")
        raise last

    def _try_model(
        self,
        request: GenerationRequest,
        model: ModelSpec,
        on_text: OnText | None,
        is_cancelled: IsCancelled | None,
    ) -> Generation:
        for attempt in range(1, TRIES_PER_MODEL + 1):
            try:
                return self._call(request, model, attempt, on_text, is_cancelled)
            except CallFailed as error:
                if not error.may_retry or attempt == TRIES_PER_MODEL:
                    raise
                self._wait(request, error, attempt)
        raise AssertionError("the loop returns or raises")

    def _wait(self, request: GenerationRequest, error: CallFailed, attempt: int) -> None:
        """Back off exponentially with full jitter, at least as long as the vendor asks."""
        seconds = FIRST_BACKOFF_SECONDS * 2 ** (attempt - 1) * (0.5 + self._jitter())
        if isinstance(error, RateLimited) and error.retry_after is not None:
            seconds = max(seconds, error.retry_after)
        if time.monotonic() + seconds >= request.deadline:
            raise error
        self._sleep(seconds)

    def _call(
        self,
        request: GenerationRequest,
        model: ModelSpec,
        attempt: int,
        on_text: OnText | None,
        is_cancelled: IsCancelled | None,
    ) -> Generation:
        seconds_left = request.deadline - time.monotonic()
        if seconds_left <= 0:
            raise DeadlineExceeded("The run took longer than it may. Try again, or ask for fewer variants.")
        if is_cancelled is not None and is_cancelled():
            raise CallCancelled("The run was cancelled.")
        provider = PROVIDERS[model.provider]
        key = catalogue.model_key(model) or ("sandbox" if model.is_sandbox else "")
        wire = provider.wire_request(request, model, key)
        exchange = Exchange()
        try:
            exchange_stream(
                provider,
                model,
                catalogue.model_base_url(model),
                wire,
                exchange,
                seconds_left=seconds_left,
                on_text=on_text,
                is_cancelled=is_cancelled,
            )
        except RoutingError as error:
            self._record(request, model, attempt, exchange, _OUTCOMES[type(error)], str(error))
            raise
        finish = exchange.state.finish or Finish.UNKNOWN
        call = self._record(request, model, attempt, exchange, _FINISH_OUTCOMES.get(finish, "ok"), "")
        return Generation(exchange.state.text, finish, model, call)

    def _record(
        self,
        request: GenerationRequest,
        model: ModelSpec,
        attempt: int,
        exchange: Exchange,
        outcome: str,
        error: str,
    ) -> CallRecord:
        call = CallRecord(
            request=request,
            model=model,
            attempt=attempt,
            outcome=outcome,
            usage=exchange.state.usage,
            cost_usd=call_cost(model.price, exchange.state.usage),
            stages_ms=exchange.stages_ms,
            total_ms=round((time.perf_counter() - exchange.started) * 1000, 2),
            finish=exchange.state.finish or "",
            status_code=exchange.status_code,
            warning=exchange.state.warning,
            error=error,
        )
        self._ledger.record(call)
        return call
