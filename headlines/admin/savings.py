"""The page of savings and quality: what routing saves, and whether its lines are approved as often."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone

from headlines.admin.savings_shown import (
    account_row,
    bars_of,
    comparison_shown,
    day_text,
    dollars,
    gear_row,
    quality_sentence,
    savings_sentences,
)
from headlines.models import Workspace
from headlines.routing_outcomes import run_outcomes
from routing.policies import versions as policy_versions
from routing.savings.quality import quality
from routing.savings.savings import Savings, savings
from routing.savings.selectors import (
    call_sums,
    compared_decisions,
    control_share,
    reasoning_model,
    sandbox_counts,
    thinking_of,
)

PERIODS = (7, 30, 90)
USUAL_PERIOD = 30
LONGEST_DAYS = 366
NAME = "headlines_spend"


def _day_input() -> forms.DateInput:
    # The browser's own picker takes this format only.
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class PeriodForm(forms.Form):
    """A period of one's own, both days included."""

    start = forms.DateField(label="From", widget=_day_input())
    end = forms.DateField(label="To", widget=_day_input())

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins, or is longer than a year."""
        given = super().clean() or {}
        start, end = given.get("start"), given.get("end")
        if start and end:
            if end < start:
                self.add_error("end", "The period ends before it begins.")
            elif (end - start).days >= LONGEST_DAYS:
                self.add_error("start", f"Choose at most {LONGEST_DAYS} days.")
        return given


@dataclass(frozen=True, slots=True)
class Period:
    """Days in UTC, both included. ``usual`` is the number of days where it ends today, else 0."""

    first: datetime.date
    last: datetime.date
    usual: int = 0

    @classmethod
    def until(cls, today: datetime.date, days: int) -> Period:
        """Return the last ``days`` days with today."""
        return cls(today - datetime.timedelta(days=days - 1), today, days)

    @property
    def days(self) -> int:
        """Return how many days it has."""
        return (self.last - self.first).days + 1

    @property
    def since(self) -> datetime.datetime:
        """Return the moment it begins."""
        return datetime.datetime.combine(self.first, datetime.time(0), tzinfo=datetime.UTC)

    @property
    def before(self) -> datetime.datetime:
        """Return the moment after it."""
        return self.since + datetime.timedelta(days=self.days)

    def __str__(self) -> str:
        return f"{day_text(self.first)} to {day_text(self.last)}"


def period_read(request: HttpRequest, today: datetime.date) -> tuple[Period, PeriodForm]:
    """Return the period that the address asks for, and the form for another one."""
    if "start" in request.GET or "end" in request.GET:
        form = PeriodForm(request.GET)
        if form.is_valid():
            return Period(form.cleaned_data["start"], form.cleaned_data["end"]), form
        return Period.until(today, USUAL_PERIOD), form
    asked = request.GET.get("days", "")
    days = int(asked) if asked in map(str, PERIODS) else USUAL_PERIOD
    period = Period.until(today, days)
    return period, PeriodForm(initial={"start": period.first, "end": period.last})


def savings_view(request: HttpRequest) -> HttpResponse:
    """Show what was saved in a period and how its lines were received. Reads only."""
    if not request.user.has_perm("headlines.view_run"):
        raise PermissionDenied
    period, form = period_read(request, timezone.now().date())
    context = {
        **admin.site.each_context(request),
        "title": "Savings and quality",
        "period": period,
        "periods": PERIODS,
        "form": form,
        **_savings_context(period),
        **_quality_context(period),
    }
    return TemplateResponse(request, "admin/headlines/savings/page.html", context)


def savings_urls() -> list[URLPattern]:
    """Return the page's address, for the admin of runs."""
    return [path("savings/", admin.site.admin_view(savings_view), name=NAME)]


def _savings_context(period: Period) -> dict[str, Any]:
    model = reasoning_model()
    sandbox = sandbox_counts(period.since, period.before)
    rows = call_sums(period.since, period.before, model)
    context: dict[str, Any] = {"sandbox": sandbox, "has_money": bool(rows), "model": model}
    if model is None or not rows:
        return context
    thinking = thinking_of(model, period.since, period.before)
    found = savings(rows, model, thinking)
    return {
        **context,
        "sentences": savings_sentences(found, model, thinking),
        "whole": account_row("Together", found.whole),
        "bars": bars_of(found.by_day, period.first, period.days),
        "most": dollars(max(max(one.spent, one.would_have) for one in found.by_day.values())),
        "days": [account_row(day_text(day), one) for day, one in reversed(list(found.by_day.items()))],
        "workspaces": _workspace_rows(found),
    }


def _workspace_rows(found: Savings) -> list[Any]:
    names = dict(Workspace.objects.filter(pk__in=found.by_workspace).values_list("pk", "name"))
    largest = sorted(found.by_workspace.items(), key=lambda item: -item[1].spent)
    return [account_row(names.get(pk, f"Workspace {pk}, deleted"), account) for pk, account in largest]


def _quality_context(period: Period) -> dict[str, Any]:
    found = quality(
        run_outcomes(period.since, period.before),
        compared_decisions(period.since, period.before),
        policy_versions.in_force().published.margin,
    )
    return {
        "quality": found,
        "quality_sentence": quality_sentence(found),
        "gears": [gear_row(gear) for gear in found.gears],
        "comparison": comparison_shown(found.comparison, control_share(), is_sandbox=found.is_sandbox),
    }
