"""Reads for the page of savings and quality: sums of the ledger, and which decisions were compared."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, Sum, Value, When
from django.db.models.functions import TruncDate

from routing import catalogue
from routing.judge import SCHEMA_NAME as VERDICT
from routing.models import Call, Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policy import writers
from routing.savings.savings import ENOUGH_CALLS, CallSums, Part, Thinking
from routing.types import Gear, ModelSpec, Outcome, Strategy, Usage

PLAN = "plan"
"""What a call for a plan has as its purpose."""
_USED = Q(outcome__in=[Outcome.OK, Outcome.TRUNCATED]) & (
    Q(usable_items__gt=0) | Q(usable_items__isnull=True, outcome=Outcome.OK)
)


@dataclass(frozen=True, slots=True)
class SandboxCounts:
    """What the sandbox did in a period. It costs nothing and is no model."""

    calls: int
    tokens: int


def reasoning_model() -> ModelSpec | None:
    """Return the model that would have done all of the work under the published policy.

    ``None`` where there is none with a price. One that lacks its key is taken where no other can be called.
    """
    policy = policy_versions.in_force().published
    able = [model for model in catalogue.available_models() if not model.is_sandbox]
    known = [model for model in catalogue.all_models() if model.is_enabled and not model.is_sandbox]
    for models in (able, known):
        fit = [
            model
            for model in models
            if model.gear is Gear.AUTOREGRESSIVE and model.prices and model.id not in policy.switched_off
        ]
        if fit:
            return writers(policy, Strategy.REASON, fit)[0]
    return None


def call_sums(since: datetime.datetime, until: datetime.datetime, model: ModelSpec | None) -> list[CallSums]:
    """Return what workspaces' calls took from ``since`` to before ``until``, in one query.

    Grouped by day (UTC), workspace and purpose, and by the steps of ``model``'s price that they would reach.
    The sandbox's are left out.
    """
    steps = sorted({price.above_input_tokens for price in model.prices} - {0}) if model else []
    step = Case(
        *(When(input_tokens__gt=above, then=Value(above)) for above in reversed(steps)),
        default=Value(0),
        output_field=IntegerField(),
    )
    rows = (
        Call.objects.filter(
            created_at__gte=since, created_at__lt=until, is_sandbox=False, workspace_id__isnull=False
        )
        .annotate(day=TruncDate("created_at", tzinfo=datetime.UTC), step=step)
        .order_by()
        .values("day", "workspace_id", "gear", "purpose", "step")
        .annotate(
            calls=Count("pk"),
            cost=Sum("cost_usd"),
            used_calls=Count("pk", filter=_USED),
            input=Sum("input_tokens", filter=_USED, default=0),
            cached=Sum("cached_tokens", filter=_USED, default=0),
            output=Sum("output_tokens", filter=_USED, default=0),
            reasoning=Sum("reasoning_tokens", filter=_USED, default=0),
        )
    )
    return [
        CallSums(
            day=row["day"],
            workspace_id=row["workspace_id"] or 0,
            part=_part(row["purpose"], row["gear"]),
            calls=row["calls"],
            cost_usd=row["cost"],
            used=Usage(
                input=row["input"], cached=row["cached"], output=row["output"], reasoning=row["reasoning"]
            ),
            used_calls=row["used_calls"],
            above_input_tokens=row["step"],
        )
        for row in rows
    ]


def _part(purpose: str, gear: str) -> Part:
    if purpose == VERDICT:
        return Part.JUDGING
    if purpose == PLAN:
        return Part.PLANNING
    return Part.LIGHT if gear == Gear.DIFFUSION else Part.REASONED


def thinking_of(model: ModelSpec, since: datetime.datetime, until: datetime.datetime) -> Thinking:
    """Return how much a model thought in the period: about controls where there are enough, else about all.

    One query, or two.
    """
    calls = Call.objects.filter(
        _USED, model=model.id, created_at__gte=since, created_at__lt=until, workspace_id__isnull=False
    ).exclude(purpose__in=[VERDICT, PLAN])
    # A run's calls come after its decision, and within the day.
    drawn = Decision.objects.filter(
        is_control=True, created_at__gte=since - datetime.timedelta(days=1), created_at__lt=until
    )
    for rows, is_of_controls in ((calls.filter(decision_id__in=drawn.values("pk")), True), (calls, False)):
        found = rows.aggregate(
            count=Count("pk"),
            output=Sum("output_tokens", default=0),
            reasoning=Sum("reasoning_tokens", default=0),
        )
        visible = found["output"] - found["reasoning"]
        ratio = found["reasoning"] / visible if visible > 0 else 0.0
        if found["count"] >= ENOUGH_CALLS or not is_of_controls:
            return Thinking(ratio, found["count"], is_of_controls)
    raise AssertionError("the second look returns")


def sandbox_counts(since: datetime.datetime, until: datetime.datetime) -> SandboxCounts:
    """Return what the sandbox did for workspaces in the period."""
    found = Call.objects.filter(
        created_at__gte=since, created_at__lt=until, is_sandbox=True, workspace_id__isnull=False
    ).aggregate(
        calls=Count("pk"), input=Sum("input_tokens", default=0), output=Sum("output_tokens", default=0)
    )
    return SandboxCounts(found["calls"], found["input"] + found["output"])


def compared_decisions(since: datetime.datetime, until: datetime.datetime) -> dict[int, float]:
    """Return the control share under which each light decision was or was not drawn, by decision.

    Only those that could be drawn: no hard rule, no used-up budget, under a version with a share above 0.
    """
    shares = {
        number: float(data.get("control_share") or 0)
        for number, data in PolicyVersion.objects.values_list("number", "data")
    }
    drawing = [number for number, share in shares.items() if share > 0]
    rows = Decision.objects.filter(
        Q(is_control=True) | Q(strategy=Strategy.DIFFUSE),
        created_at__gte=since,
        created_at__lt=until,
        policy_version__in=drawing,
        rules=[],
        budget="free",
    ).values_list("pk", "policy_version")
    return {pk: shares[number] for pk, number in rows.iterator()}


def control_share() -> float:
    """Return the share of light tasks that is drawn now, by the published version or the one on trial."""
    found = policy_versions.in_force()
    return max(policy.control_share for policy in (found.published, found.canary) if policy is not None)
