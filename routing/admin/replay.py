"""Replay: a version against history, beside what holds; and the addresses of all pages of this kind."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import urlencode

from routing import brief_reader
from routing.admin import replay_charts, replay_pages
from routing.admin.replay_access import may, page_context
from routing.admin.replay_calibrate import calibrate_view
from routing.admin.replay_forms import ChosenForm, ReplayForm
from routing.admin.replay_learning import learning_view
from routing.history import selectors as replay_selectors
from routing.history.replay import Case, Route, replay
from routing.history.selectors import CASES_MOST, PastCases, case_name
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import PolicyUnreadable
from routing.policy import Policy

FLIPS_A_PAGE = 50
FLIPS_OF_A_SET = 200
"""A chosen set was posted and has no further pages."""


def replay_urls(admin_site: AdminSite) -> list[URLPattern]:
    """Return the pages' addresses, to be put below those of the policy's versions."""

    def page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def shown(request: HttpRequest, **given: Any) -> HttpResponse:
            if not may(request, "view") and not may(request, "change"):
                raise PermissionDenied
            try:
                return view(admin_site, request, **given)
            except PolicyUnreadable as error:
                messages.error(request, f"This version cannot be read any more ({error.place}): {error}")
                return HttpResponseRedirect(reverse("admin:routing_policyversion_changelist"))

        return admin_site.admin_view(shown)

    return [
        path("<int:pk>/replay/", page(replay_view), name="routing_policyversion_replay"),
        path("<int:pk>/calibrate/", page(calibrate_view), name="routing_policyversion_calibrate"),
        path("learning/", page(learning_view), name="routing_learning"),
    ]


def replay_view(admin_site: AdminSite, request: HttpRequest, *, pk: int) -> HttpResponse:
    """Decide past briefs again under a version and under what holds; a posted set is not kept."""
    row = get_object_or_404(PolicyVersion, pk=pk)
    form = ReplayForm(request.GET or None)
    chosen_form = ChosenForm(request.POST or None, request.FILES or None)
    is_set = request.method == "POST" and chosen_form.is_valid()
    now, draft = _against(form, row), policy_versions.policy_of(row)
    past_cases = PastCases(chosen_form.selection() if is_set else form.selection())
    cases: Iterable[Case] = past_cases
    unreadable: list[str] = []
    if is_set and chosen_form.cleaned_data["file"]:
        cases = _uploaded(chosen_form.cleaned_data["file"], unreadable)
    flow = replay_pages.flow_from(request.GET.get("flow", ""))
    today = timezone.now()
    reckoned = replay_selectors.models_to_reckon_with(today.date())
    past = replay_selectors.past(today)
    started = time.perf_counter()
    found = replay(cases, now, draft, reckoned.models, past, keeps=_keeps(flow))
    took = time.perf_counter() - started
    page = _page_number(request)
    size = FLIPS_OF_A_SET if is_set else FLIPS_A_PAGE
    first = 0 if is_set else (page - 1) * size
    flips = found.flips[first : first + size]
    context = page_context(
        admin_site,
        request,
        title=f"Version {row.number} against history",
        row=row,
        against=now.version,
        form=form,
        chosen_form=chosen_form,
        is_set=is_set,
        unreadable=unreadable[:5],
        unreadable_more=max(len(unreadable) - 5, 0),
        found=found,
        took=f"{took:.1f}",
        oldest=past_cases.oldest,
        summary=replay_pages.summary(found, draft.version),
        rows=replay_pages.rows(found),
        bars=[
            (f"Version {now.version}", replay_pages.segments(found.now)),
            (f"Version {draft.version}", replay_pages.segments(found.draft)),
        ],
        legend=replay_pages.legend(found),
        histogram=replay_charts.histogram(found),
        flows=replay_pages.flows(found, flow),
        flow=flow,
        rules=replay_pages.rule_rows(found),
        flips=[
            (
                flip,
                replay_pages.ROUTES[flip.before],
                replay_pages.ROUTES[flip.after],
                replay_pages.cause_words(flip),
            )
            for flip in flips
        ],
        flips_in_all=len(found.flips),
        flips_first=first + 1,
        flips_last=first + len(flips),
        newer=_query(request, page=page - 1) if page > 1 and not is_set else "",
        older=_query(request, page=page + 1) if len(found.flips) > first + size and not is_set else "",
        kept_query=_query(request, page=None, flow=None),
        notes=replay_pages.reckoning(
            found,
            unprofiled=past_cases.unprofiled,
            is_assumed=reckoned.is_assumed,
            model_names=[model.id for model in reckoned.models],
            plan_known=past.planning is not None,
        ),
        may_see_decisions=request.user.has_perm("routing.view_decision"),
        can_publish=may(request, "change") and row.status != PolicyVersion.Status.PUBLISHED,
        is_draft=row.status == PolicyVersion.Status.DRAFT,
    )
    return TemplateResponse(request, "admin/routing/replay/replay.html", context)


def _against(form: ReplayForm, row: PolicyVersion) -> Policy:
    """Return the policy to compare with: another version where one is named, else what holds."""
    number = form.cleaned_data.get("against") if form.is_valid() else None
    if number is None:
        return policy_versions.in_force().published
    other = PolicyVersion.objects.filter(number=number).first()
    if other is None:
        form.add_error("against", f"There is no version {number}.")
        return policy_versions.in_force().published
    return policy_versions.policy_of(other)


def _keeps(flow: tuple[Route, Route] | None) -> Callable[[Route, Route], bool]:
    return lambda before, after: flow is None or (before, after) == flow


def _uploaded(text: str, unreadable: list[str]) -> Iterator[Case]:
    """Yield a case for each line that is a brief; say what is wrong with the others."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > CASES_MOST:
        unreadable.append(f"Only the first {CASES_MOST:,} of {len(lines):,} briefs were taken.")
    for number, line in lines[:CASES_MOST]:
        try:
            profile = brief_reader.profile_of(line)
        except ValueError as error:
            unreadable.append(f"Line {number}: {error}")
            continue
        yield Case(id=None, name=case_name(profile) or f"line {number}", profile=profile)


def _page_number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 and int(text) else 1


def _query(request: HttpRequest, **changes: Any) -> str:
    """Return the address's question with changes; ``None`` takes one out."""
    kept = {name: value for name, value in request.GET.items() if name not in changes and value}
    added = {name: value for name, value in changes.items() if value is not None}
    return urlencode({**kept, **added})
