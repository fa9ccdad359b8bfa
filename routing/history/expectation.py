"""What a decision on a task that has run already would have cost, from the task's own tokens.

Tokens are priced at the models that the decision names; a task without any is estimated (``estimate``).
Data in, data out.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from routing.estimate import PLAN_TOKENS, PROMPT_CHARACTERS, task_estimate
from routing.policy import Policy
from routing.pricing import CHARACTERS_PER_TOKEN, call_cost
from routing.types import Gear, ModelSpec, RoutingDecision, Strategy, TaskProfile, Usage

PLANNING = Usage(
    input=PROMPT_CHARACTERS // CHARACTERS_PER_TOKEN, output=2 * PLAN_TOKENS, reasoning=PLAN_TOKENS
)
"""What a plan takes until the ledger has one: as the estimate reckons, thinking as much as it writes."""
THINKING = 1.0
"""Tokens a reasoning model thinks for each that it writes, until the ledger has a call: as the estimate."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the ledger knows by model, and the day whose list prices hold.

    ``milliseconds`` is what half of a model's calls stayed within; ``thinking`` is tokens thought for each
    token written; ``planning`` is what a plan took on average (``None``: there was none).
    """

    day: datetime.date
    milliseconds: Mapping[str, float | None] = field(default_factory=dict)
    thinking: Mapping[str, float] = field(default_factory=dict)
    planning: Usage | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What the calls of one task took: for writing, by a gear, and for planning. Without the judge's."""

    gear: Gear
    writing: Usage
    writing_calls: int
    planning: Usage = field(default_factory=Usage)
    planning_calls: int = 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What a decision would have cost, in USD, and would take, in seconds.

    ``cost_usd`` is ``None`` where the sandbox writes, which is no model; ``seconds`` where no call of these
    models is known.
    """

    cost_usd: Decimal | None
    seconds: float | None


def expected(
    profile: TaskProfile, decision: RoutingDecision, policy: Policy, past: Past, taken: Taken | None = None
) -> Expected:
    """Return what a decision would have cost and would take."""
    likely = task_estimate(profile, decision, policy, day=past.day, milliseconds=past.milliseconds)
    if likely.is_sandbox:
        return Expected(None, likely.seconds)
    if taken is None:
        return Expected(likely.cost_usd, likely.seconds)
    writer = decision.models[0]
    cost = _cost(writer, _writing(writer, taken, past), taken.writing_calls, past.day)
    if decision.strategy is Strategy.PLAN and decision.planners:
        usage, calls = (
            (taken.planning, taken.planning_calls) if taken.planning_calls else (past.planning or PLANNING, 1)
        )
        cost += _cost(decision.planners[0], usage, calls, past.day)
    return Expected(cost, likely.seconds)


def _writing(model: ModelSpec, taken: Taken, past: Past) -> Usage:
    """Return the tokens for writing the same lines; another gear thinks for itself."""
    if taken.gear is model.gear:
        return taken.writing
    usual = THINKING if model.gear is Gear.AUTOREGRESSIVE else 0.0
    written = taken.writing.output - taken.writing.reasoning
    reasoning = round(written * past.thinking.get(model.id, usual))
    return Usage(
        input=taken.writing.input,
        cached=taken.writing.cached,
        output=written + reasoning,
        reasoning=reasoning,
    )


def _cost(model: ModelSpec, usage: Usage, calls: int, day: datetime.date) -> Decimal:
    """Return the cost of several calls together; the price's step is that of their mean size."""
    price = model.price_on(day, usage.input // max(calls, 1))
    if price is None:
        return Decimal(0)
    # A price for each request is paid as often as there were calls.
    return call_cost(price, usage) + price.per_request * (max(calls, 1) - 1)


def gear_that_writes(strategy: Strategy) -> Gear:
    """Return the gear whose models write the lines under a strategy."""
    return Gear.AUTOREGRESSIVE if strategy is Strategy.REASON else Gear.DIFFUSION
