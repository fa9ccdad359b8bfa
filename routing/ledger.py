"""The book of calls: every one of them, useful or not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Protocol

from django.utils import timezone

from routing.models import Call, Decision
from routing.types import CallRecord, RoutingDecision, TaskProfile


class Ledger(Protocol):
    """Something that keeps call records."""

    def record(self, call: CallRecord) -> None:
        """Keep one record. Must not raise for a record that is merely about a failure."""

    def today(self) -> datetime.date:
        """Return the day whose list prices hold."""


class CallBuffer:
    """Keeps records in memory until they are written together. Safe to fill from several threads."""

    def __init__(self) -> None:
        self._calls: list[CallRecord] = []

    def record(self, call: CallRecord) -> None:
        """Keep one record (list.append is atomic)."""
        self._calls.append(call)

    @property
    def cost_usd(self) -> Decimal:
        """Return what the calls kept here cost together."""
        return sum((call.cost_usd for call in list(self._calls)), Decimal(0))

    def today(self) -> datetime.date:
        """Return today, in UTC."""
        return timezone.now().date()

    def write(self, *, decision_id: int | None = None) -> None:
        """Write what was kept, in one statement, and forget it.

        ``decision_id`` is the decision that all of these calls followed from.
        """
        calls, self._calls = self._calls, []
        calls_write(calls, decision_id=decision_id)


def calls_write(calls: Iterable[CallRecord], *, decision_id: int | None = None) -> None:
    """Write call records in one statement, as what followed from a decision where one is given."""
    rows = [
        Call(
            workspace_id=call.request.workspace_id,
            brand_id=call.request.brand_id,
            task_id=call.request.task_id,
            decision_id=decision_id,
            purpose=call.request.schema_name[:40],
            provider=call.model.provider,
            model=call.model.id,
            gear=call.model.gear,
            is_sandbox=call.model.is_sandbox,
            priority=call.request.priority,
            attempt=call.attempt,
            is_hedge=call.is_hedge,
            outcome=call.outcome,
            status_code=call.status_code,
            finish=call.finish,
            vendor_request_id=call.vendor_request_id,
            warning=call.warning[:2000],
            error=call.error[:2000],
            input_tokens=call.usage.input,
            cached_tokens=min(call.usage.cached, call.usage.input),
            output_tokens=call.usage.output,
            cache_write_tokens=call.usage.cache_written,
            reasoning_tokens=call.usage.reasoning,
            steps=call.usage.steps,
            usage_is_estimate=call.usage.is_estimate,
            usable_items=call.usable,
            cost_usd=call.cost_usd,
            stages_ms=dict(call.stages_ms),
            total_ms=call.total_ms,
        )
        for call in calls
    ]
    if rows:
        Call.objects.bulk_create(rows)


def decision_write(
    workspace_id: int, decision: RoutingDecision, profile: TaskProfile, *, subject_id: int | None
) -> Decision:
    """Store a decision with its reasons and what was measured; return the row."""
    verdict = decision.verdict
    return Decision.objects.create(
        workspace_id=workspace_id,
        strategy=decision.strategy,
        model=decision.models[0].id,
        score=decision.score,
        threshold=decision.threshold,
        parts=[
            {
                "name": part.name,
                "value": round(part.value, 4),
                "weight": part.weight,
                "contribution": round(part.contribution, 4),
                "reason": part.reason,
            }
            for part in decision.parts
        ],
        rules=list(decision.rules),
        reason=decision.reason,
        policy_version=decision.policy_version,
        subject_id=subject_id,
        profile=profile_json(profile),
        is_control=decision.is_control,
        is_canary=decision.is_canary,
        budget=decision.budget,
        verdict=None
        if verdict is None
        else {
            "needs_reasoning": verdict.needs_reasoning,
            "model": verdict.model,
            "milliseconds": verdict.milliseconds,
            "cost_usd": str(verdict.cost_usd),
            "is_remembered": verdict.is_remembered,
            "note": verdict.note,
        },
    )


def profile_json(profile: TaskProfile) -> dict[str, Any]:
    """Return a profile as data that JSON can hold."""
    return {
        "language": profile.language,
        "markets": profile.markets,
        "items": profile.items,
        "source_words": profile.source_words,
        "signs": {name: round(value, 4) for name, value in profile.signs.items() if value},
        "evidence": {name: list(words[:5]) for name, words in profile.evidence.items() if words},
        "facts": {
            name: list(fact) if isinstance(fact, tuple) else fact for name, fact in profile.facts.items()
        },
    }


def profile_from_json(data: Mapping[str, Any]) -> TaskProfile:
    """Return the profile that ``profile_json`` stored. Raises ``KeyError`` where there is none."""
    return TaskProfile(
        language=data["language"],
        markets=data["markets"],
        items=data["items"],
        source_words=data["source_words"],
        signs=data["signs"],
        evidence={name: tuple(words) for name, words in data["evidence"].items()},
        facts={name: tuple(fact) if isinstance(fact, list) else fact for name, fact in data["facts"].items()},
    )
