"""The plan of a run: one short call to a reasoning model before another model writes the lines.

A plan that cannot be had never fails a run: the reasoning model then writes the lines itself.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from headlines import events
from headlines.generation.lengths import stated_limit
from headlines.generation.plan import Plan, plan_grounded
from headlines.generation.plan_prompt import PLAN_SCHEMA, PLAN_SCHEMA_NAME, build_plan_prompt
from headlines.generation.plan_reply import ParsedPlan, parse_plan
from headlines.generation.prompt import Prompt
from headlines.models import Run
from headlines.services.contents import plan_of
from headlines.services.run_work import Work
from routing.budgets import worst_cost
from routing.errors import BudgetExhausted, CallCancelled, MustWait, RoutingError
from routing.policy import writers
from routing.types import Generation, GenerationRequest, Priority, Strategy

SHARE = Decimal(1) / 3
"""What of a run's time and money its plan may take."""
MOST_CALLS = 4

NO_PLAN = "No plan could be made ({reason}), so the reasoning model was asked to write the lines itself."
UNUSABLE = "the planner's answer could not be used"
NO_MONEY = "Today's budget leaves nothing for a plan, so the lines were written without one."


@dataclass(frozen=True, slots=True)
class _Made:
    """A plan that was just made, and the reply it was read from."""

    plan: Plan
    parsed: ParsedPlan
    generation: Generation
    prompt: Prompt


def run_plan(work: Work) -> None:
    """Settle a run's plan where its strategy is one, or take the plan that an earlier attempt made.

    Without a plan the models are asked in the order of the reasoning strategy, and the run's notes say so.
    Sets ``work.must_wait`` where the planner's turn has not come. Raises ``CallCancelled`` where the run was
    cancelled or is another worker's.
    """
    if work.decision.strategy is not Strategy.PLAN:
        return
    stored = plan_of(work.run)
    if stored is not None:
        _adopt(work, stored)
        return
    started = time.perf_counter()
    events.run_publish(work.run.pk, "planning", goes_on=True)
    try:
        made = _make(work)
        if made is not None:
            _store(work, made)
            _adopt(work, made.plan)
    finally:
        work.timings["plan"] = round((time.perf_counter() - started) * 1000, 2)
        events.run_publish(work.run.pk, "planning", goes_on=False)


def _make(work: Work) -> _Made | None:
    prompt = build_plan_prompt(work.brief, work.targets, stated=stated_limit(work.brief.instructions))
    most_usd = (work.policy.run_cost_usd - work.calls.cost_usd) * SHARE
    try:
        most_usd = _set_aside(work, prompt, most_usd)
    except MustWait as error:
        work.must_wait = error.seconds
        return None
    except BudgetExhausted:
        work.notes.append(NO_MONEY)
        return None
    try:
        return _ask(work, prompt, most_usd)
    except MustWait as error:
        work.must_wait = error.seconds
    except CallCancelled:
        raise
    except RoutingError as error:
        _reason_instead(work, str(error).rstrip("."))
    return None


def _set_aside(work: Work, prompt: Prompt, most_usd: Decimal) -> Decimal:
    """Set money aside within the day's budget; return what the plan may cost, in USD.

    Raises ``MustWait`` or ``BudgetExhausted``.
    """
    if not work.allowance.is_bounded or not work.decision.planners:
        return most_usd
    costs = [
        worst_cost(model, prompt.system + prompt.user, prompt.max_output_tokens, work.calls.today())
        for model in work.decision.planners[:2]
    ]
    wanted, least = min(most_usd, sum(costs, Decimal(0))), min(most_usd, costs[0])
    return work.allowance.reserve([max(wanted, Decimal(0))], [max(least, Decimal(0))])[0]


def _ask(work: Work, prompt: Prompt, most_usd: Decimal) -> _Made | None:
    """Ask one planner after another until a reply holds a plan."""
    request = _request(work, prompt)
    planners = work.decision.planners
    before = work.calls.cost_usd
    while planners:
        left = most_usd - (work.calls.cost_usd - before)
        generation = work.gateway.generate(
            replace(request, max_cost_usd=left), planners, is_cancelled=work.is_cancelled
        )
        started = time.perf_counter()
        parsed = parse_plan(generation.text)
        usable = sum(map(len, parsed.plan.as_json().values())) if parsed.plan is not None else 0
        parse_ms = round((time.perf_counter() - started) * 1000, 2)
        generation.call.note_reading(parse_ms=parse_ms, usable=usable)
        if parsed.plan is not None:
            return _Made(plan_grounded(parsed.plan, work.brief.all_text()), parsed, generation, prompt)
        places = [place for place, model in enumerate(planners) if model.id == generation.model.id]
        planners = planners[places[0] + 1 :]
    _reason_instead(work, UNUSABLE if work.decision.planners else "no reasoning model can be called")
    return None


def _request(work: Work, prompt: Prompt) -> GenerationRequest:
    now = time.monotonic()
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=work.run.workspace_id,
        brand_id=work.run.version.brief.brand_id,
        system=prompt.system,
        user=prompt.user,
        schema_name=PLAN_SCHEMA_NAME,
        schema=PLAN_SCHEMA,
        max_output_tokens=prompt.max_output_tokens,
        deadline=now + (work.deadline - now) * float(SHARE),
        expected_output_tokens=prompt.expected_output_tokens,
        priority=Priority(work.run.priority),
        max_calls=MOST_CALLS,
    )


def _adopt(work: Work, plan: Plan) -> None:
    """Let the lines be written and checked by the plan: figures from the brief and its facts only."""
    work.plan = plan
    for acceptor in work.acceptors.values():
        acceptor.rely_on(plan.statements)


def _store(work: Work, made: _Made) -> None:
    call = made.generation.call
    stored: dict[str, Any] = {
        "plan": made.plan.as_json(),
        "model": call.model.id,
        "is_sandbox": call.model.is_sandbox,
        "prompt_hash": made.prompt.hash,
        "milliseconds": call.total_ms,
        "cost_usd": str(call.cost_usd),
        "salvage": list(made.parsed.salvage),
        "left_out": made.parsed.malformed,
    }
    run = work.run
    held = Run.objects.filter(pk=run.pk, status=Run.Status.RUNNING, lease_token=run.lease_token)
    if not held.update(plan=stored):
        raise CallCancelled("The run was cancelled, or another worker has it.")
    run.plan = stored


def _reason_instead(work: Work, reason: str) -> None:
    decision = work.decision
    work.decision = replace(decision, models=writers(work.policy, Strategy.REASON, decision.models))
    work.notes.append(NO_PLAN.format(reason=reason))
