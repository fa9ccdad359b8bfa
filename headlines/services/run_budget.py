"""The money of one run: what its workspace's budget for the day leaves for it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal

from django.utils import timezone

from headlines.generation.planning import PassPlan
from headlines.generation.prompt import Prompt
from headlines.models import Run
from headlines.services.run_work import Work
from routing.budgets import Allowance, standing, worst_cost
from routing.ledger import CallBuffer
from routing.types import ModelSpec

LOOK_AGAIN = datetime.timedelta(minutes=5)
"""When a run that waits for the budget looks again: an administrator may have raised it."""


def run_allowance(run: Run, calls: CallBuffer) -> Allowance:
    """Return a claimed run's money; one query where the policy bounds it, none otherwise."""
    return Allowance(
        run.workspace_id,
        f"run {run.pk}",
        lambda: calls.cost_usd,
        lease_until=run.lease_until or timezone.now(),
        budget=standing(run.workspace_id),
    )


def round_reserve(work: Work, plans: Sequence[PassPlan], prompts: Sequence[Prompt]) -> tuple[Decimal, ...]:
    """Set money aside for one round of passes; return what each of them may cost, in USD.

    A pass may cost its share of what the policy leaves for the run. Within a day's budget that is a call to
    each of its first two models, or a single call where no more is left. Raises ``MustWait`` or
    ``BudgetExhausted``.
    """
    share = (work.policy.run_cost_usd - work.calls.cost_usd) / len(plans)
    if not work.allowance.is_bounded:
        return (share,) * len(plans)
    wanted, least = [], []
    for plan, prompt in zip(plans, prompts, strict=True):
        costs = _worst_costs(work, work.models_for(plan)[:2], prompt)
        beside = costs[0] if work.policy.hedge else Decimal(0)  # a second call may run beside the first
        wanted.append(max(min(share, sum(costs, beside)), Decimal(0)))
        least.append(max(min(share, costs[0] + beside), Decimal(0)))
    return work.allowance.reserve(wanted, least)


def _worst_costs(work: Work, models: Sequence[ModelSpec], prompt: Prompt) -> list[Decimal]:
    day = work.calls.today()
    text = prompt.system + prompt.user
    return [worst_cost(model, text, prompt.max_output_tokens, day) for model in models]
