"""The one door to models: decide, call, record, fall back."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from routing import catalogue
from routing.calling import TOO_LONG, ModelCaller, Task
from routing.errors import (
    CallFailed,
    CostLimitReached,
    DeadlineExceeded,
    EveryModelFailed,
    LanguageNotWritten,
    ModelResting,
    MustWait,
    NoModelAvailable,
    RateLimited,
    RoutingError,
)
from routing.ledger import Ledger
from routing.policy import CURRENT_POLICY, Policy, decide
from routing.traffic import SharedTraffic, Traffic
from routing.types import (
    Generation,
    GenerationRequest,
    IsCancelled,
    ModelSpec,
    Priority,
    RoutingDecision,
    TaskProfile,
    Watcher,
)


class Gateway:
    """Decides where tasks go and makes the calls.

    Safe to use from several threads. ``traffic`` is what all workers know together of the models.
    ``sleep`` and ``jitter`` are injected so that tests need not wait.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        policy: Policy = CURRENT_POLICY,
        traffic: Traffic | None = None,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.policy = policy
        self._caller = ModelCaller(
            ledger,
            traffic if traffic is not None else SharedTraffic(),
            hedge=policy.hedge,
            sleep=sleep,
            jitter=jitter,
        )

    def decide(self, profile: TaskProfile) -> RoutingDecision:
        """Return where a task goes. Raises ``NoModelAvailable`` or ``LanguageNotWritten``."""
        return decide(profile, self.policy, catalogue.available_models())

    def generate(
        self,
        request: GenerationRequest,
        models: Sequence[ModelSpec],
        *,
        watcher: Watcher | None = None,
        is_cancelled: IsCancelled | None = None,
    ) -> Generation:
        """Call the first of ``models`` that gives a reply, retrying what may be retried.

        Every call is recorded, also when it gave nothing. Raises the failure when there was one model,
        ``EveryModelFailed`` when there were several, ``DeadlineExceeded`` when the time is up,
        ``CallCancelled`` when the caller asked to stop, and ``MustWait`` for a task that nobody waits for
        and whose turn has not come.
        """
        task = Task(request, watcher or Watcher(), is_cancelled or (lambda: False))
        errors: list[RoutingError] = []
        for place, model in enumerate(models):
            if task.calls >= request.max_calls:
                break
            try:
                return self._caller.call(task, model, tuple(models[place + 1 :]))
            except (CallFailed, CostLimitReached, LanguageNotWritten) as error:
                errors.append(error)
            if task.seconds_left() <= 0:
                raise DeadlineExceeded(f"{TOO_LONG} ({errors[-1]})") from errors[-1]
        if not errors:
            raise NoModelAvailable("No model was given to call.")
        if request.priority is Priority.BULK and (seconds := _all_may_work_later(errors)) is not None:
            raise MustWait(str(errors[0]), seconds=seconds) from errors[0]
        raise errors[0] if len(errors) == 1 else EveryModelFailed(errors)


def _all_may_work_later(errors: Sequence[RoutingError]) -> float | None:
    """Return the seconds until the first model may be asked again, ``None`` where one failed for good."""
    waits = []
    for error in errors:
        if isinstance(error, ModelResting):
            waits.append(error.retry_in)
        elif isinstance(error, RateLimited):
            waits.append(error.retry_after or 1.0)
        else:
            return None
    return max(min(waits), 1.0)
