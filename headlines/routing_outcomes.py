"""What became of the lines that decisions led to, for routing's report and the page on quality."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Count, F, Func, IntegerField, Q, Sum

from headlines.models import Pass, Run, Variant
from routing.history.outcomes import OutcomeRow
from routing.models import CatalogueModel
from routing.types import Gear, Strategy

_CHUNK = 2_000
_EDITED = ~Q(variants__text=F("variants__original_text"))
_FINDINGS = Func("variants__findings", function="jsonb_array_length", output_field=IntegerField())


def run_outcomes(
    since: datetime.datetime, until: datetime.datetime, workspace_id: int | None = None
) -> Iterator[OutcomeRow]:
    """Yield what became of each decision made from ``since`` to before ``until``, in three queries.

    A line is what its present verdict says it is, whoever changed it and how often. ``workspace_id`` is
    ``None`` for all workspaces together, which is for administrators.
    """
    runs = Run.objects.filter(decision__created_at__gte=since, decision__created_at__lt=until)
    if workspace_id is not None:
        runs = runs.filter(workspace_id=workspace_id)
    passes = Pass.objects.filter(run__in=runs.values("pk")).order_by()
    wrote, top_ups = _written_by(passes.values_list("run_id", "model", "kind", "kept").iterator(_CHUNK))
    gears = {name: Gear(gear) for name, gear in CatalogueModel.objects.values_list("name", "gear")}
    rows = runs.annotate(
        shown=Count("variants"),
        approved=Count("variants", filter=Q(variants__status=Variant.Status.APPROVED)),
        rejected=Count("variants", filter=Q(variants__status=Variant.Status.REJECTED)),
        edited=Count("variants", filter=_EDITED & ~Q(variants__status=Variant.Status.PENDING)),
        found=Sum(_FINDINGS, default=0),
    ).values_list(
        "pk",
        "decision_id",
        "decision__score",
        "decision__strategy",
        "decision__model",
        "decision__is_control",
        "decision__created_at",
        "is_sandbox",
        "shown",
        "approved",
        "rejected",
        "edited",
        "found",
    )
    for (
        pk,
        decision_id,
        score,
        strategy,
        decided_model,
        is_control,
        decided_at,
        is_sandbox,
        shown,
        approved,
        rejected,
        edited,
        found,
    ) in rows.iterator(chunk_size=_CHUNK):
        model = wrote.get(pk, decided_model)
        usual = Gear.AUTOREGRESSIVE if strategy == Strategy.REASON else Gear.DIFFUSION
        yield OutcomeRow(
            decision_id=decision_id,
            score=score,
            strategy=Strategy(strategy),
            gear=gears.get(model, usual),
            model=model,
            is_control=is_control,
            is_sandbox=is_sandbox,
            shown=shown,
            approved=approved,
            edited=edited,
            rejected=rejected,
            top_ups=top_ups.get(pk, 0),
            findings=found,
            decided_at=decided_at,
        )


def _written_by(passes: Iterator[tuple[int, str, str, int]]) -> tuple[dict[int, str], dict[int, int]]:
    """Return by run the model that wrote most of its lines, and how many top-ups it took."""
    kept: dict[int, dict[str, int]] = {}
    top_ups: dict[int, int] = {}
    for run_id, model, kind, lines in passes:
        if kind == Pass.Kind.TOP_UP:
            top_ups[run_id] = top_ups.get(run_id, 0) + 1
        if model:
            by_model = kept.setdefault(run_id, {})
            by_model[model] = by_model.get(model, 0) + lines
    return {run_id: max(models, key=models.__getitem__) for run_id, models in kept.items()}, top_ups
