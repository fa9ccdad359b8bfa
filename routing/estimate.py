"""What a task will likely cost and take, before anything is sent. Data in, data out.

An estimate covers a first round of calls at list price, nothing cached, no top-ups. What vendors report
afterwards is in the ledger.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from routing.policy import Policy
from routing.pricing import CHARACTERS_PER_TOKEN, model_cost
from routing.types import ModelSpec, RoutingDecision, Strategy, TaskProfile, Usage

PROMPT_CHARACTERS = 2_550
"""A prompt without source text: the median of tests/routing/briefs/tuning.jsonl, 2026-11-25."""
CHARACTERS_PER_WORD = 6
"""Of source text, with the blank; measured on the same briefs."""
ITEM_TOKENS = 52
"""What a line takes with its keys and quotes: the median, by the rule for room in headlines' prompt.py."""
ROOM_BESIDE_ITEMS = 512
"""What that rule leaves beside twice the lines; a call may take no more output than both together."""
PLAN_TOKENS = 700
"""What a plan mostly takes (headlines' plan_prompt.py); it also goes into the prompt of the lines."""
CALLS_AT_ONCE = 8
"""How many calls of a run go on side by side (headlines' run_execution.py)."""
USUAL_ITEMS = 24
_EFFORTS_WITHOUT_THOUGHT = frozenset({"", "none", "instant", "minimal"})

NO_TIMES: Mapping[str, float | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TaskSize:
    """How much a task asks for.

    ``prompt_characters`` go with each call; ``items`` lines take ``output_tokens`` together. ``parts`` are
    the channels and languages, each of which needs a call of its own.
    """

    prompt_characters: int
    items: int
    output_tokens: int
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a task will likely take. ``seconds`` is ``None`` where nobody knows; the sandbox costs nothing."""

    cost_usd: Decimal
    seconds: float | None
    input_tokens: int
    output_tokens: int
    calls: int
    is_sandbox: bool


USUAL_CALL = TaskSize(PROMPT_CHARACTERS, USUAL_ITEMS, USUAL_ITEMS * ITEM_TOKENS)


def size_of(profile: TaskProfile) -> TaskSize:
    """Return about how much a task asks for, where its texts are not at hand."""
    return TaskSize(
        prompt_characters=PROMPT_CHARACTERS + profile.source_words * CHARACTERS_PER_WORD,
        items=profile.items,
        output_tokens=profile.items * ITEM_TOKENS,
        parts=_several(profile, "channels") * _several(profile, "languages"),
    )


def _several(profile: TaskProfile, fact: str) -> int:
    value = profile.facts.get(fact)
    return max(len(value), 1) if isinstance(value, tuple) else 1


def task_estimate(
    task: TaskProfile | TaskSize,
    decision: RoutingDecision,
    policy: Policy,
    *,
    day: datetime.date,
    milliseconds: Mapping[str, float | None] = NO_TIMES,
) -> Estimate:
    """Return what a decided task will likely cost and take with the first model of each kind.

    ``day`` is whose list prices hold; ``milliseconds`` is what a call usually takes, by model.
    """
    estimate = strategy_estimate(
        task,
        writer=decision.models[0],
        planner=decision.planners[0] if decision.strategy is Strategy.PLAN and decision.planners else None,
        policy=policy,
        day=day,
        milliseconds=milliseconds,
    )
    verdict = decision.verdict
    if verdict is None or verdict.is_remembered:
        return estimate
    return Estimate(
        cost_usd=estimate.cost_usd + verdict.cost_usd,
        seconds=None if estimate.seconds is None else estimate.seconds + verdict.milliseconds / 1000,
        input_tokens=estimate.input_tokens,
        output_tokens=estimate.output_tokens,
        calls=estimate.calls,
        is_sandbox=estimate.is_sandbox,
    )


def strategy_estimate(
    task: TaskProfile | TaskSize,
    *,
    writer: ModelSpec,
    policy: Policy,
    day: datetime.date,
    planner: ModelSpec | None = None,
    milliseconds: Mapping[str, float | None] = NO_TIMES,
) -> Estimate:
    """Return what a task will likely cost and take on given models; ``planner`` adds a call before."""
    size = task if isinstance(task, TaskSize) else size_of(task)
    # No catalogue and no checked policy says less than one; a draft that is being looked at may.
    per_pass = max(policy.items_per_pass.get(writer.id, writer.items_per_pass), 1)
    calls = size.parts * max(math.ceil(size.items / size.parts / per_pass), 1)
    prompt = -(-size.prompt_characters // CHARACTERS_PER_TOKEN)
    each = Usage(
        input=prompt + (PLAN_TOKENS if planner is not None else 0),
        output=_written(writer, math.ceil(size.output_tokens / calls)),
    )
    cost = calls * _cost(writer, each, day)
    took = _seconds(writer, milliseconds, math.ceil(calls / CALLS_AT_ONCE))
    input_tokens, output_tokens = calls * each.input, calls * each.output
    if planner is not None:
        plan = Usage(input=prompt, output=_written(planner, PLAN_TOKENS))
        cost += _cost(planner, plan, day)
        before = _seconds(planner, milliseconds, 1)
        took = None if took is None or before is None else took + before
        input_tokens += plan.input
        output_tokens += plan.output
        calls += 1
    return Estimate(
        cost_usd=cost,
        seconds=took,
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        calls=calls,
        is_sandbox=writer.is_sandbox,
    )


def usual_call_cost(model: ModelSpec, day: datetime.date) -> Decimal:
    """Return what one call for 24 lines will likely cost, in USD."""
    prompt = USUAL_CALL.prompt_characters // CHARACTERS_PER_TOKEN
    return _cost(model, Usage(input=prompt, output=_written(model, USUAL_CALL.output_tokens)), day)


def highest_call_cost(model: ModelSpec, day: datetime.date) -> Decimal:
    """Return what one call for 24 lines costs where all its room is used, in USD."""
    prompt = USUAL_CALL.prompt_characters // CHARACTERS_PER_TOKEN
    room = min(ROOM_BESIDE_ITEMS + 2 * USUAL_CALL.output_tokens, model.max_output_tokens)
    return _cost(model, Usage(input=prompt, output=room), day)


def cheapest_call_cost(models: Iterable[ModelSpec], day: datetime.date) -> Decimal | None:
    """Return what a usual call to the cheapest of ``models`` costs; ``None`` where none costs anything."""
    return min((cost for model in models if (cost := usual_call_cost(model, day))), default=None)


def _written(model: ModelSpec, tokens: int) -> int:
    """Return the output of a call for a text of so many tokens.

    How much a model thinks nobody says beforehand. One that was asked to is taken to think as much as it
    writes, which is what the room for output leaves it.
    """
    return tokens if (model.effort or "") in _EFFORTS_WITHOUT_THOUGHT else 2 * tokens


def _cost(model: ModelSpec, usage: Usage, day: datetime.date) -> Decimal:
    return Decimal(0) if model.is_sandbox else model_cost(model, usage, day)


def _seconds(model: ModelSpec, milliseconds: Mapping[str, float | None], rounds: int) -> float | None:
    usual = milliseconds.get(model.id)
    return None if usual is None else usual / 1000 * rounds
