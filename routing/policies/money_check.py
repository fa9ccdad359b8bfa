"""What is wrong with the amounts of a policy. Data in, data out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from routing.estimate import (
    PROMPT_CHARACTERS,
    cheapest_call_cost,
    highest_call_cost,
)
from routing.policies.problem import Problem, warning
from routing.policies.rule_check import WRITING_GEAR
from routing.policy import Policy, StrategyModels
from routing.pricing import CHARACTERS_PER_TOKEN, model_cost
from routing.types import ModelSpec, Usage

JUDGE_TOKENS = 30
"""A yes or no with its keys."""


def money_problems(
    policy: Policy, models: Sequence[ModelSpec], unavailable: Mapping[str, str], day: datetime.date
) -> list[Problem]:
    """Return what is wrong with budgets and cost limits, held against what a call costs on that day.

    What a call costs is asked of the models that the policy may call; where only the sandbox can be called,
    of those that could be with a key.
    """
    usable = [
        model
        for model in models
        if model.is_enabled and not model.is_sandbox and model.id not in policy.switched_off
    ]
    usable = [model for model in usable if model.id not in unavailable] or usable
    cheapest = cheapest_call_cost(usable, day)
    return [
        *_budget_problems(policy, cheapest),
        *_run_problems(policy, usable, cheapest, day),
        *_judge_problems(policy, models, day),
    ]


def _budget_problems(policy: Policy, cheapest: Decimal | None) -> Iterator[Problem]:
    budget = policy.budget
    yield from _bounds_problems(
        budget.soft_usd, budget.hard_usd, cheapest, "budget.soft_usd", "budget.hard_usd"
    )
    if budget.hard_usd == 0:
        yield Problem("budget.hard_usd", "With a hard limit of 0 no workspace could start anything.")
    for workspace, (soft, hard) in budget.by_workspace.items():
        place = f"budget.by_workspace.{workspace}"
        yield from _bounds_problems(soft, hard, cheapest, place, place, f"Workspace {workspace}: ")
        if hard == 0:
            yield warning(place, f"Workspace {workspace}: with a hard limit of 0 it can start nothing.")


def _bounds_problems(
    soft: Decimal | None,
    hard: Decimal | None,
    cheapest: Decimal | None,
    soft_place: str,
    hard_place: str,
    whose: str = "",
) -> Iterator[Problem]:
    if soft is not None and soft < 0:
        yield Problem(soft_place, f"{whose}An amount cannot be negative.")
        return
    if hard is not None and hard < 0:
        yield Problem(hard_place, f"{whose}An amount cannot be negative.")
        return
    if soft is not None and hard is not None and soft > hard:
        yield Problem(
            soft_place, f"{whose}The soft limit {soft} USD lies above the hard limit {hard} USD; swap them."
        )
    elif soft is not None and hard is not None and soft == hard > 0:
        yield warning(
            soft_place,
            f"{whose}The soft limit equals the hard one, so work stops before the cheaper gear can save "
            "anything.",
        )
    if cheapest is None:
        return
    if hard is not None and 0 < hard < cheapest:
        yield Problem(
            hard_place,
            f"{whose}One call costs about {_cents(cheapest)} USD on the cheapest model, more than the hard "
            f"limit of {hard} USD allows in a whole day.",
        )
    elif soft is not None and soft < cheapest:
        yield warning(
            soft_place,
            f"{whose}One call costs about {_cents(cheapest)} USD on the cheapest model: from the first brief "
            "of the day on, only rules reach the dearer gear.",
        )


def _run_problems(
    policy: Policy, usable: Sequence[ModelSpec], cheapest: Decimal | None, day: datetime.date
) -> Iterator[Problem]:
    place, most = "run_cost_usd", policy.run_cost_usd
    if most <= 0:
        yield Problem(place, "A run must be allowed to cost something, such as 0.50 USD.")
        return
    if cheapest is not None and most < cheapest:
        yield Problem(
            place,
            f"One call costs about {_cents(cheapest)} USD on the cheapest model, more than the {most} USD "
            "that a run may cost.",
        )
        return
    by_name = {model.id: model for model in usable}
    told: set[str] = set()
    for strategy, gear in WRITING_GEAR.items():
        named = policy.models.get(strategy, StrategyModels()).writers
        first = next((by_name[name] for name in named if name in by_name), None) or min(
            (model for model in usable if model.gear is gear), key=lambda model: model.rank, default=None
        )
        if first is None or first.id in told:
            continue
        highest = highest_call_cost(first, day)
        if highest > most:
            told.add(first.id)
            yield warning(
                place,
                f"A call to {first.id} for 24 lines may cost up to {_cents(highest)} USD, so it would not be "
                f"made within the {most} USD that a run may cost.",
            )


def _judge_problems(policy: Policy, models: Sequence[ModelSpec], day: datetime.date) -> Iterator[Problem]:
    judge = policy.judge
    if judge is None:
        return
    place, most = "judge.max_usd_a_day", judge.max_usd_a_day
    if most < 0:
        yield Problem(place, "An amount cannot be negative.")
        return
    model = next((model for model in models if model.id == judge.model), None)
    if model is None or model.is_sandbox:
        return
    cost = model_cost(model, Usage(input=PROMPT_CHARACTERS // CHARACTERS_PER_TOKEN, output=JUDGE_TOKENS), day)
    if most < cost or most == 0:
        yield Problem(
            place,
            f"Asking {model.id} once costs about {_cents(cost)} USD, more than the {most} USD that judging "
            "may cost in a day: it would never be asked.",
        )


def _cents(amount: Decimal) -> str:
    """Return an amount with two figures that say something, such as 0.00063."""
    return f"{float(amount):.6f}".rstrip("0") if amount < Decimal("0.01") else f"{amount:.2f}"
