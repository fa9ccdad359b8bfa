"""Reads over the ledger: what was spent, and how the models are."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import TruncDate

from routing.models import Call
from routing.traffic import latency
from routing.traffic.breaker import Breaker, BreakerState
from routing.types import Outcome

SpendBy = Literal["day", "model", "brand", "workspace", "gear"]

_COLUMNS: dict[SpendBy, Any] = {
    "day": TruncDate("created_at", tzinfo=datetime.UTC),
    "model": F("model"),
    "brand": F("brand_id"),
    "workspace": F("workspace_id"),
    "gear": F("gear"),
}
# What a call that was cut off would have given nobody knows; one cut by the token limit may have given some.
_FAILED = Q(
    outcome__in=[
        Outcome.USELESS,
        Outcome.REFUSED,
        Outcome.UNREADABLE,
        Outcome.REJECTED,
        Outcome.LIMITED,
        Outcome.UNAVAILABLE,
        Outcome.TIMED_OUT,
    ]
) | (Q(outcome=Outcome.TRUNCATED) & (Q(usable_items__isnull=True) | Q(usable_items=0)))


@dataclass(frozen=True, slots=True)
class SpendRow:
    """What the calls of one group took together.

    Of ``day`` (UTC), ``model``, ``brand_id``, ``workspace_id`` and ``gear`` those are set that were asked
    for; a group of calls without brand or workspace has ``None`` there. ``output_tokens`` include
    ``reasoning_tokens``, ``input_tokens`` include ``cached_tokens``. ``estimated_share`` is the part of the
    calls, 0..1, whose tokens the vendor did not report. A sandbox row costs nothing, whatever was stored.
    """

    is_sandbox: bool
    calls: int
    failed_calls: int
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    reasoning_tokens: int
    cost_usd: Decimal
    estimated_share: float
    day: datetime.date | None = None
    model: str | None = None
    brand_id: int | None = None
    workspace_id: int | None = None
    gear: str | None = None


@dataclass(frozen=True, slots=True)
class ModelHealth:
    """How a model is: where its breaker stands, what 95 of 100 calls took at most (``None``: not known)."""

    breaker: BreakerState
    p95_ms: float | None


def spend(
    *,
    since: datetime.datetime,
    until: datetime.datetime,
    workspace_id: int | None = None,
    by: Sequence[SpendBy] = ("day",),
) -> list[SpendRow]:
    """Return what was spent from ``since`` to before ``until``, grouped, in one query.

    ``workspace_id`` is ``None`` for all workspaces together, which is for administrators. The sandbox
    always has rows of its own, so that it is never added into money. Raises ``ValueError`` for a group
    that there is not.
    """
    if unknown := [name for name in by if name not in _COLUMNS]:
        raise ValueError(f"Spend is grouped by {', '.join(_COLUMNS)}, not by {', '.join(unknown)}.")
    calls = Call.objects.filter(created_at__gte=since, created_at__lt=until)
    if workspace_id is not None:
        calls = calls.filter(workspace_id=workspace_id)
    groups = [f"by_{name}" for name in by]
    rows = (
        calls.annotate(**{f"by_{name}": _COLUMNS[name] for name in by})
        .order_by()
        .values(*groups, "is_sandbox")
        .annotate(
            calls=Count("pk"),
            failed=Count("pk", filter=_FAILED),
            estimated=Count("pk", filter=Q(usage_is_estimate=True)),
            input=Sum("input_tokens"),
            cached=Sum("cached_tokens"),
            output=Sum("output_tokens"),
            reasoning=Sum("reasoning_tokens"),
            cost=Sum("cost_usd"),
        )
        .order_by(*groups, "is_sandbox")
    )
    return [_spend_row(row) for row in rows]


def _spend_row(row: dict[str, Any]) -> SpendRow:
    return SpendRow(
        is_sandbox=row["is_sandbox"],
        calls=row["calls"],
        failed_calls=row["failed"],
        input_tokens=row["input"],
        cached_tokens=row["cached"],
        output_tokens=row["output"],
        reasoning_tokens=row["reasoning"],
        cost_usd=Decimal(0) if row["is_sandbox"] else row["cost"],
        estimated_share=row["estimated"] / row["calls"],
        day=row.get("by_day"),
        model=row.get("by_model"),
        brand_id=row.get("by_brand"),
        workspace_id=row.get("by_workspace"),
        gear=row.get("by_gear"),
    )


def models_health(model_ids: Iterable[str]) -> dict[str, ModelHealth]:
    """Return how each model is, from what all workers share; no database query."""
    states = Breaker().states(model_ids)
    return {model_id: ModelHealth(state, latency.p95(model_id)) for model_id, state in states.items()}
