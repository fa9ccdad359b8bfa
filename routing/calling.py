"""One model, called until it answers: turns, retries with back-off, a second call beside a late one.

``gateway`` goes through the models of a task; what happens with each of them is here.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from routing import catalogue
from routing.call_leg import Leg
from routing.errors import (
    CallCancelled,
    CallFailed,
    CostLimitReached,
    DeadlineExceeded,
    ModelResting,
    ModelTimedOut,
    ModelUnreachable,
    MustWait,
    RateLimited,
    ReplyEmpty,
    RoutingError,
)
from routing.ledger import Ledger
from routing.pricing import model_cost, token_estimate
from routing.providers import PROVIDERS
from routing.providers.base import output_room
from routing.providers.transport import exchange_start
from routing.traffic.traffic import Traffic
from routing.types import (
    CallRecord,
    Generation,
    GenerationRequest,
    IsCancelled,
    ModelSpec,
    Priority,
    Tokens,
    Usage,
    Watcher,
)

TRIES_PER_MODEL = 3
FIRST_BACKOFF_SECONDS = 0.25
BULK_PATIENCE_SECONDS = 1.0
"""How long a task that nobody waits for blocks its worker; then it goes back to the queue."""
PATIENCE_WITH_ALTERNATIVE_SECONDS = 2.0
"""How long somebody is kept waiting for a model's turn while another model could write."""
LOOK_SECONDS = 0.1
TOO_LONG = "The run took longer than it may. Try again, or ask for fewer variants."


@dataclass(slots=True)
class Task:
    """A request on its way through the models, and what was spent on it so far."""

    request: GenerationRequest
    watcher: Watcher
    is_cancelled: IsCancelled
    calls: int = 0
    cost_usd: Decimal = Decimal(0)

    def seconds_left(self) -> float:
        """Return what is left until the deadline."""
        return self.request.deadline - time.monotonic()

    def check(self) -> None:
        """Raise ``DeadlineExceeded`` or ``CallCancelled`` where nothing more is to be done."""
        if self.seconds_left() <= 0:
            raise DeadlineExceeded(TOO_LONG)
        if self.is_cancelled():
            raise CallCancelled("The run was cancelled.")


class ModelCaller:
    """Calls one model for a task. Safe to use from several threads: it holds no state of a task."""

    def __init__(
        self,
        ledger: Ledger,
        traffic: Traffic,
        *,
        sleep: Callable[[float], None],
        jitter: Callable[[], float],
    ) -> None:
        self._ledger = ledger
        self._traffic = traffic
        self._sleep = sleep
        self._jitter = jitter

    def call(self, task: Task, model: ModelSpec, others: tuple[ModelSpec, ...]) -> Generation:
        """Return the model's reply, retrying what may be retried within the task's bounds.

        ``others`` are the models that would be asked next: with one at hand nobody waits long for this
        one. Raises ``CallFailed``, ``LanguageNotWritten``, ``CostLimitReached``, ``DeadlineExceeded``,
        ``CallCancelled`` or, for a task that nobody waits for, ``MustWait``.
        """
        for attempt in range(1, TRIES_PER_MODEL + 1):
            try:
                return self._attempt(task, model, attempt, others)
            except CallFailed as error:
                is_last = attempt == TRIES_PER_MODEL or task.calls >= task.request.max_calls
                if is_last or not error.may_retry or (isinstance(error, ModelTimedOut) and others):
                    raise
                if isinstance(error, ReplyEmpty):
                    model = _with_less_effort(model)
                self._back_off(task, model, error, attempt, has_others=bool(others))
        raise AssertionError("the loop returns or raises")

    def _attempt(
        self, task: Task, model: ModelSpec, attempt: int, others: tuple[ModelSpec, ...]
    ) -> Generation:
        task.check()
        news = threading.Event()
        leg = self._set_off(task, model, attempt, news, has_others=bool(others))
        return self._first_good(task, leg, others, news)

    def _set_off(
        self,
        task: Task,
        model: ModelSpec,
        attempt: int,
        news: threading.Event,
        *,
        has_others: bool,
        is_hedge: bool = False,
    ) -> Leg:
        """Send one call once the model may be called and its turn has come."""
        request, asked = task.request, time.perf_counter()
        room = output_room(request, model)
        tokens = Tokens(
            token_estimate(request.system + request.user), min(request.expected_output_tokens or room, room)
        )
        self._check_cost(task, model, Usage(input=tokens.input, output=room))
        admission = self._traffic.admit(model)
        if not admission.allowed:
            raise ModelResting(
                f"{model.id} rests after failures ({admission.reason}) and is tried again in "
                f"{max(admission.retry_in, 1):.0f} s.",
                retry_in=admission.retry_in,
            )
        try:
            self._wait_for_turn(task, model, tokens, has_others=has_others, patient=not is_hedge)
        except RoutingError:
            self._traffic.released(model, is_probe=admission.is_probe)
            raise
        task.calls += 1
        provider = PROVIDERS[model.provider]
        wire = provider.wire_request(request, model, catalogue.model_key(model))
        turn_came = time.perf_counter()
        running = exchange_start(
            provider,
            model,
            catalogue.model_base_url(model),
            wire,
            seconds_left=max(task.seconds_left(), 0.001),
            news=news,
        )
        return Leg(
            request=request,
            model=model,
            attempt=attempt,
            running=running,
            taken=tokens,
            queue_seconds=turn_came - asked,
            is_probe=admission.is_probe,
            is_hedge=is_hedge,
        )

    def _check_cost(self, task: Task, model: ModelSpec, at_most: Usage) -> None:
        most = task.request.max_cost_usd
        if most is None:
            return
        worst = model_cost(model, at_most, self._ledger.today())
        if task.cost_usd + worst > most:
            raise CostLimitReached(
                f"One more call to {model.id} could cost {worst:.4f} USD, and {most - task.cost_usd:.4f} USD "
                "are left of what this run may cost. Ask for fewer variants, or ask your administrator to "
                "raise the limit."
            )

    def _wait_for_turn(
        self, task: Task, model: ModelSpec, tokens: Tokens, *, has_others: bool, patient: bool
    ) -> None:
        priority = task.request.priority
        waited = 0.0
        while (seconds := self._traffic.turn(model, tokens, priority)) > 0:
            if priority is Priority.BULK and waited + seconds > BULK_PATIENCE_SECONDS:
                raise MustWait(
                    f"{model.id} is at its limit of calls a minute; the run waits for its turn.",
                    seconds=seconds,
                )
            patience = PATIENCE_WITH_ALTERNATIVE_SECONDS if has_others else task.seconds_left()
            if not patient or waited + seconds > patience:
                raise RateLimited(
                    f"{model.id} is at its limit of calls a minute. Try again in {seconds:.0f} s.",
                    retry_after=seconds,
                )
            seconds = min(seconds, 0.25)
            self._pause(task, seconds)
            waited += seconds

    def _back_off(
        self, task: Task, model: ModelSpec, error: CallFailed, attempt: int, *, has_others: bool
    ) -> None:
        """Wait exponentially longer, at random, and at least as long as the vendor asks."""
        seconds = FIRST_BACKOFF_SECONDS * 2 ** (attempt - 1) * (0.5 + self._jitter())
        asked = error.retry_after if isinstance(error, RateLimited | ModelUnreachable) else None
        seconds = max(seconds, asked or 0.0)
        if isinstance(error, RateLimited) or asked is not None:
            self._traffic.hold(model, seconds)
        if task.request.priority is Priority.BULK and seconds > BULK_PATIENCE_SECONDS:
            raise MustWait(f"{error} The run waits for its turn.", seconds=seconds) from error
        patience = PATIENCE_WITH_ALTERNATIVE_SECONDS if has_others else task.seconds_left()
        if seconds >= min(patience, task.seconds_left()):
            raise error
        self._pause(task, seconds)

    def _pause(self, task: Task, seconds: float) -> None:
        """Sleep, noticing within a moment that the task was cancelled."""
        while seconds > 0:
            task.check()
            slice_ = seconds if seconds <= LOOK_SECONDS else min(seconds, 0.5)
            self._sleep(slice_)
            seconds -= slice_
        task.check()

    def _first_good(
        self, task: Task, first: Leg, others: tuple[ModelSpec, ...], news: threading.Event
    ) -> Generation:
        """Return the first good reply; a second call sets off beside a first one that is late."""
        legs = [first]
        lead = first
        failures: list[RoutingError] = []
        hedge_at = self._hedge_moment(first) if task.request.hedge else None
        try:
            while legs:
                news.wait(LOOK_SECONDS)
                news.clear()
                for leg in list(legs):
                    has_ended = leg.running.has_ended  # asked before its text is read: nothing is missed
                    if leg is lead:
                        leg.tell(task.watcher)
                    if not has_ended:
                        continue
                    legs.remove(leg)
                    try:
                        generation = self._conclude(task, leg)
                    except RoutingError as error:
                        failures.append(error)
                        lead = legs[0] if legs else lead
                        continue
                    if leg is not lead:
                        leg.tell(task.watcher)
                    return generation
                if task.is_cancelled():
                    raise CallCancelled("The run was cancelled.")
                if hedge_at is not None and time.perf_counter() >= hedge_at and legs:
                    hedge_at = None
                    second = self._hedge_leg(task, first.model, others, news)
                    legs.extend([second] if second is not None else [])
            raise failures[0]
        finally:
            for leg in legs:  # the slower one, or whatever goes on after a cancellation
                leg.running.cut_off()
                self._note(task, leg, CallCancelled("Cut off: it was not needed any more."))

    def _hedge_moment(self, leg: Leg) -> float | None:
        usual = self._traffic.usual_milliseconds(leg.model)
        return None if usual is None else leg.running.exchange.started + usual / 1000

    def _hedge_leg(
        self, task: Task, late: ModelSpec, others: tuple[ModelSpec, ...], news: threading.Event
    ) -> Leg | None:
        """Send a second call, to another model of the same gear where there is one. No turn, no call."""
        if task.calls >= task.request.max_calls:
            return None
        model = next((other for other in others if other.gear is late.gear), late)
        try:
            return self._set_off(task, model, 1, news, has_others=True, is_hedge=True)
        except (CallFailed, CostLimitReached, MustWait):
            return None

    def _conclude(self, task: Task, leg: Leg) -> Generation:
        """Turn an exchange that ended into a reply, recorded; raise the failure of one that gave none."""
        try:
            leg.running.result()
            finish = leg.check_reply()
        except RoutingError as error:
            self._note(task, leg, error)
            raise
        call = self._note(task, leg, None)
        return Generation(leg.state.text, finish, leg.model, call)

    def _note(self, task: Task, leg: Leg, error: RoutingError | None) -> CallRecord:
        call = leg.record(error, self._ledger.today())
        task.cost_usd += call.cost_usd
        self._ledger.record(call)
        used = Tokens(call.usage.input, call.usage.output) if call.status_code == 200 else Tokens(0, 0)
        self._traffic.settle(leg.model, leg.taken, used, seconds=leg.age_seconds)
        leg.report(self._traffic, error)
        return call


def _with_less_effort(model: ModelSpec) -> ModelSpec:
    """Return the model asked to think less, where it can be: thinking used up the room for the reply."""
    efforts = model.can.efforts
    if model.effort not in efforts or model.effort == efforts[0]:
        return model
    return replace(model, effort=efforts[efforts.index(model.effort) - 1])
