"""What became of decisions' lines, as routing's report and the quality page get it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from headlines.models import Pass, Run, User, Variant, Workspace
from headlines.routing_outcomes import run_outcomes
from headlines.services.review import variant_decide, variant_edit
from routing import catalogue
from routing.history import outcomes
from routing.history.outcomes import OutcomeRow
from routing.models import CatalogueModel, Decision
from routing.types import Gear, Strategy

pytestmark = pytest.mark.django_db


def recent() -> list[OutcomeRow]:
    now = timezone.now()
    return list(run_outcomes(now - datetime.timedelta(days=1), now + datetime.timedelta(minutes=1)))


def lines(run: Run) -> list[Variant]:
    return list(run.variants.order_by("position"))


def test_verdicts_edits_findings_and_top_ups_are_counted_by_decision(
    run_with_variants: Run, reviewer: User
) -> None:
    run, all_lines = run_with_variants, lines(run_with_variants)
    for line in all_lines[:4]:
        variant_decide(variant=line, actor=reviewer, status="approved")
    variant_decide(variant=all_lines[4], actor=reviewer, status="rejected")
    variant_edit(variant=all_lines[0], actor=reviewer, text="Rain jackets that do breathe")
    variant_edit(variant=all_lines[7], actor=reviewer, text="Made for all British weather")
    Variant.objects.filter(pk=all_lines[5].pk).update(findings=[{"rule": "length"}, {"rule": "case"}])
    Pass.objects.create(
        run=run,
        number=2,
        kind=Pass.Kind.TOP_UP,
        channel="google_rsa",
        language="en-GB",
        slots={},
        wanted=1,
        model="sandbox-ar",
    )
    [row] = recent()
    assert row.decision_id == run.decision_id
    assert (row.shown, row.approved, row.rejected, row.reviewed) == (11, 4, 1, 5)
    assert row.edited == 1  # the other one was edited, and nobody has decided on it
    assert row.findings >= 2
    assert row.top_ups == 1
    assert (row.strategy, row.gear, row.model) == (Strategy.DIFFUSE, Gear.DIFFUSION, "sandbox-dllm")
    assert row.is_sandbox


def test_the_gear_is_that_of_the_model_that_wrote_most_whatever_was_decided(run_with_variants: Run) -> None:
    CatalogueModel.objects.all().delete()
    catalogue.catalogue_seed()
    run_with_variants.passes.update(model="claude-haiku-5-5")
    [row] = recent()
    assert (row.strategy, row.gear, row.model) == (
        Strategy.DIFFUSE,
        Gear.AUTOREGRESSIVE,
        "claude-haiku-5-5",
    )


def test_outcomes_are_of_the_time_and_the_workspace_that_were_asked_for(
    run_with_variants: Run, stranger: User
) -> None:
    now = timezone.now()
    before = now - datetime.timedelta(days=1)
    assert list(run_outcomes(before - datetime.timedelta(days=1), before)) == []
    elsewhere = Workspace.objects.get(slug="elsewhere")
    until = now + datetime.timedelta(minutes=1)
    assert list(run_outcomes(before, until, elsewhere.pk)) == []
    assert len(list(run_outcomes(before, until, run_with_variants.workspace_id))) == 1


def test_any_number_of_runs_takes_three_queries(
    run_with_variants: Run, django_assert_num_queries: Any
) -> None:
    for number in range(5):
        decision = Decision.objects.get(pk=run_with_variants.decision_id)
        decision.pk = None
        decision.save()
        Run.objects.create(
            workspace=run_with_variants.workspace,
            version=run_with_variants.version,
            idempotency_key=f"more-{number}",
            decision=decision,
        )
    with django_assert_num_queries(3):
        assert len(recent()) == 6


def test_routing_gets_its_outcomes_from_here() -> None:
    assert outcomes.has_reader()
    now = timezone.now()
    assert list(outcomes.outcomes(now, now)) == []
