"""The list of briefs, and what one can do with a brief without opening it."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import Max, Q, QuerySet
from django.db.models.fields.json import KT
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from headlines.brief_input import clean_raw, storable_text
from headlines.channels import CHANNELS
from headlines.models import Brief, Membership, Role, Run
from headlines.selectors import brief_get, briefs_in, membership_get, runs_in
from headlines.services import briefs as brief_service
from headlines.services.errors import NothingToDo
from headlines.views.request import HtmxRequest

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One brief in the list, with its last run if it had one."""

    brief: Brief
    brand: str
    product: str
    channels: list[str]
    last_run: Run | None


@require_GET
def brief_list(request: HtmxRequest, workspace_slug: str) -> HttpResponse:
    """Show the workspace's briefs, a page at a time; htmx gets the rows alone while one types a search."""
    membership = membership_get(request.user, workspace_slug)
    search = storable_text(request.GET.get("q", "")).strip()[:100]
    archived = request.GET.get("show") == "archived"
    briefs = _found(briefs_in(membership.workspace, archived=archived), search).defer("draft")
    page = Paginator(briefs, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "workspace": membership.workspace,
        "membership": membership,
        "can_write": membership.granted.allows(Role.MARKETER),
        "search": search,
        "archived": archived,
        "page": page,
        "rows": _rows(membership, page),
        "just_archived": _just_archived(membership, request.GET.get("archived", "")),
    }
    template = "headlines/_brief_rows.html" if request.htmx else "headlines/brief_list.html"
    return render(request, template, context)


@require_POST
def brief_duplicate(request: HttpRequest, workspace_slug: str, brief_id: int) -> HttpResponse:
    """Copy a brief and open the copy."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    brief = brief_get(membership.workspace, brief_id)
    copy = brief_service.brief_duplicate(brief=brief, actor=membership.user)
    messages.success(request, f"This is a copy of “{brief.name}”. Change what is different and write.")
    return redirect("brief_edit", workspace_slug, copy.pk)


@require_POST
def brief_archive(request: HttpRequest, workspace_slug: str, brief_id: int) -> HttpResponse:
    """Put a brief out of sight, or back with ``undo``. The list offers the way back."""
    membership = membership_get(request.user, workspace_slug, Role.MARKETER)
    brief = brief_get(membership.workspace, brief_id)
    if "undo" not in request.POST:
        brief_service.brief_archive(brief=brief)
        target = redirect("brief_list", workspace_slug)
        target["Location"] += f"?archived={brief.pk}"
        return target
    try:
        brief_service.brief_restore(brief=brief)
        messages.success(request, f"“{brief.name}” is back in the list.")
    except NothingToDo as error:
        messages.info(request, str(error))
    return redirect("brief_list", workspace_slug)


def _found(briefs: QuerySet[Brief], search: str) -> QuerySet[Brief]:
    """Return the briefs that hold every word of a search in name, brand or product."""
    briefs = briefs.annotate(draft_product=KT("draft__product"), draft_brand=KT("draft__brand"))
    for word in search.split()[:8]:
        briefs = briefs.filter(
            Q(name__icontains=word) | Q(draft_product__icontains=word) | Q(draft_brand__icontains=word)
        )
    return briefs


def _rows(membership: Membership, page: Page[Brief]) -> list[BriefRow]:
    """Return what the list shows of each brief; of its draft only what is shown is read."""
    ids = [brief.pk for brief in page]
    shown = {
        brief_id: (brand or "", product or "", targets)
        for brief_id, brand, product, targets in membership.workspace.briefs.filter(pk__in=ids).values_list(
            "pk", KT("draft__brand"), KT("draft__product"), "draft__targets"
        )
    }
    last = dict(
        membership.workspace.briefs.filter(pk__in=ids)
        .order_by()
        .values_list("pk")
        .annotate(run_id=Max("versions__runs__pk"))
    )
    runs = {run.pk: run for run in runs_in(membership.workspace).filter(pk__in=filter(None, last.values()))}
    rows = []
    for brief in page:
        brand, product, targets = shown.get(brief.pk, ("", "", []))
        rows.append(
            BriefRow(brief, brand, product, _channel_labels(targets), runs.get(last.get(brief.pk) or 0))
        )
    return rows


def _channel_labels(targets: object) -> list[str]:
    """Return the labels of a draft's channels; what a draft holds may be anything."""
    keys = [target["channel"] for target in clean_raw({"targets": targets})["targets"]]
    return [CHANNELS[key].label for key in dict.fromkeys(keys) if key in CHANNELS]


def _just_archived(membership: Membership, brief_id: str) -> Brief | None:
    if not brief_id.isascii() or not brief_id.isdigit() or len(brief_id) > 18:
        return None
    return membership.workspace.briefs.filter(pk=brief_id, status=Brief.Status.ARCHIVED).first()
