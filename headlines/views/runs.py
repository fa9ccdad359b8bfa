"""Runs: the list, the page where lines arrive and are reviewed, cancel and repeat."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from headlines.generation.planning import ANGLES
from headlines.models import Membership, Role, Run
from headlines.selectors import (
    SORTS,
    VariantFilter,
    membership_get,
    required_terms_missing,
    review_activity,
    run_get,
    runs_in,
    variant_tally,
    variants_of,
)
from headlines.services.errors import NothingToDo
from headlines.services.runs import run_cancel as cancel
from headlines.services.runs import run_start
from headlines.views.request import HtmxRequest
from headlines.views.run_header import header_context
from headlines.views.run_page import FACETS, facet_choices, filter_query, groups_of, page_counts
from headlines.views.run_rows import row_context
from routing.errors import BudgetExhausted, LanguageNotWritten, NoModelAvailable

RUNS_A_PAGE = 25
EVENTS_A_PAGE = 100


@require_safe
def run_list(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Show a workspace's runs, newest first."""
    membership = membership_get(request.user, workspace_slug)
    page = Paginator(runs_in(membership.workspace), RUNS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "headlines/run_list.html", {"workspace": membership.workspace, "page": page})


@require_safe
def run_detail(request: HttpRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """Show a run: how it went, and its lines to be reviewed."""
    membership = membership_get(request.user, workspace_slug)
    run = run_get(membership.workspace, run_id)
    wanted = VariantFilter.from_query(request.GET)
    return run_page(request, membership, run, wanted, editing=str(request.GET.get("edit", "")))


def run_page(
    request: HttpRequest,
    membership: Membership,
    run: Run,
    wanted: VariantFilter,
    *,
    editing: str = "",
    typed: str | None = None,
    edit_error: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the run page; ``editing`` opens one line's form, with what was ``typed`` and why not."""
    variants = list(variants_of(run, wanted))
    tally = variant_tally(run, wanted.search)
    counts = page_counts(tally, wanted)
    targets = list(run.version.targets.values_list("channel", "slot", "count"))
    chosen = {name: getattr(wanted, name) for name, _ in FACETS}
    is_filtered = bool(wanted.search or any(chosen.values()))
    expected: dict[str, Iterable[str]] = {}
    if run.is_open:
        channels, slots = [target[0] for target in targets], [target[1] for target in targets]
        expected = {"channel": channels, "slot": slots, "language": run.version.languages, "angle": ANGLES}
    facets = {name: facet_choices(name, tally, counts, wanted, expected.get(name, ())) for name, _ in FACETS}
    context: dict[str, Any] = {
        **header_context(run, membership, counts, open_key=uuid.uuid4().hex),
        **row_context(membership, run, query=filter_query(wanted)),
        "groups": groups_of(
            variants, tally, targets, run.version.languages, keep_empty=run.is_open and not is_filtered
        ),
        "counts": counts,
        "wanted": wanted,
        "is_filtered": is_filtered,
        "verdicts": facets["status"],
        "angles": facets["angle"],
        "facets": [(label, facets[name]) for name, label in FACETS[1:4] if facets[name]],
        "sorts": [(value, label) for value, (label, _) in SORTS.items()],
        "missing": missing_terms(run),
        "after": max((variant.position for variant in variants), default=0) if not is_filtered else 0,
        "editing": editing,
        "typed": typed,
        "edit_error": edit_error,
    }
    return render(request, "headlines/run_detail.html", context, status=status)


def missing_terms(run: Run) -> list[str]:
    """Return the “must include” phrases that no line still in the running holds.

    Nothing is missing while lines are still being written.
    """
    if run.is_open or not run.version.must_include:
        return []
    kept = variants_of(run).exclude(status="rejected").values_list("text", flat=True)
    return required_terms_missing(run, kept)


@require_safe
def run_activity(request: HtmxRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """Show who did what in a run, newest first."""
    membership = membership_get(request.user, workspace_slug)
    run = run_get(membership.workspace, run_id)
    page = Paginator(review_activity(run), EVENTS_A_PAGE).get_page(request.GET.get("page"))
    template = "headlines/_run_activity.html" if request.htmx else "headlines/run_activity.html"
    return render(request, template, {"workspace": membership.workspace, "run": run, "page": page})


@require_POST
def run_cancel(request: HttpRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """End an open run; the lines that were saved stay."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    run = run_get(membership.workspace, run_id)
    try:
        cancel(run=run)
    except NothingToDo as error:
        messages.info(request, str(error))
    return redirect("run_detail", workspace_slug, run.pk)


@require_POST
def run_repeat(request: HttpRequest, workspace_slug: str, run_id: int) -> HttpResponse:
    """Start another run of the same brief version; pressed twice, it still is one run."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    run = run_get(membership.workspace, run_id)
    key = request.POST.get("key", "") or uuid.uuid4().hex
    try:
        again = run_start(
            version=run.version,
            actor=membership.user,
            repeat_of=run,
            idempotency_key=f"again-{run.pk}-{key}",
        )
    except (BudgetExhausted, LanguageNotWritten, NoModelAvailable) as error:
        messages.error(request, str(error))
        return redirect("run_detail", workspace_slug, run.pk)
    return redirect("run_detail", workspace_slug, again.pk)
