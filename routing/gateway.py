"""The one door to models: decide, call, record, fall back."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
from routing.judge import Asker, verdict_on
from routing.ledger import Ledger
from routing.policies import versions as policy_versions
from routing.policy import Circumstances, Policy, decide
from routing.traffic.traffic import SharedTraffic, Traffic
from routing.types import (
    BudgetState,
    Generation,
    GenerationRequest,
    IsCancelled,
    ModelSpec,
    Priority,
    RoutingDecision,
    TaskProfile,
    Watcher,
)


@dataclass(frozen=True, slots=True)
class Routed:
    """A decision, and the policy that it was made by."""

    policy: Policy
    decision: RoutingDecision


def draw_of(task: str, purpose: str) -> float:
    """Return a number 0..1 that belongs to a task, another one for each purpose."""
    digest = hashlib.blake2b(f"{purpose}:{task}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


class Gateway:
    """Decides where tasks go and makes the calls.

    Safe to use from several threads. ``policy`` is the published one unless given; ``traffic`` is what all
    workers know together of the models.
    ``sleep`` and ``jitter`` are injected so that tests need not wait.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        policy: Policy | None = None,
        traffic: Traffic | None = None,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._policy = policy
        self._ledger = ledger
        self._caller = ModelCaller(
            ledger, traffic if traffic is not None else SharedTraffic(), sleep=sleep, jitter=jitter
        )

    def route(
        self,
        profile: TaskProfile,
        *,
        task: str,
        budget: BudgetState = BudgetState.FREE,
        ask_judge: bool = True,
        question: str | Callable[[], str] = "",
        subject: str = "",
        asker: Asker | None = None,
    ) -> Routed:
        """Return where a task goes, by the policy that holds for it.

        ``task`` names the task, so that the same one is always a control, or on trial, or neither. In the
        grey band the judge is asked the ``question``, which is the task as fenced data, or makes it; without
        one, or with ``ask_judge`` off, the score decides. ``subject`` names what is judged, so that it is
        judged once; ``asker`` says for whom. Raises ``NoModelAvailable`` or ``LanguageNotWritten``.
        """
        policy, is_canary = (
            (self._policy, False)
            if self._policy is not None
            else policy_versions.in_force().policy_for(draw_of(task, "trial"))
        )
        models = catalogue.available_models()
        given = Circumstances(draw=draw_of(task, "control"), budget=budget, is_canary=is_canary)
        decision = decide(profile, policy, models, given)
        if decision.wants_judge and policy.judge is not None and ask_judge and question:
            verdict = verdict_on(
                question if isinstance(question, str) else question(),
                subject=subject,
                judge=policy.judge,
                models=decision.models,
                budget=budget,
                asker=asker or Asker(),
                generate=self.generate,
                day=self._ledger.today(),
            )
            decision = decide(profile, policy, models, replace(given, verdict=verdict))
        return Routed(policy, decision)

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
