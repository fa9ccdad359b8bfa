"""What outcomes say of the threshold. A proposal becomes a draft when somebody asks, never by itself."""

from __future__ import annotations

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from routing.admin import replay_charts
from routing.admin.replay_access import may, page_context
from routing.admin.replay_calibrate import adopt
from routing.admin.replay_forms import LearningForm
from routing.history import calibration, outcomes
from routing.history.learning import Arm, Report, Standing, learn
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policy import Policy

_ARMS = {
    Arm.LIGHT: "Diffusion model",
    Arm.PLANNED: "Planned, then diffusion model",
    Arm.REASONED: "Reasoning model",
}
_STANDINGS = {
    Standing.WORSE: ("diffusion falls short", "bad"),
    Standing.AS_GOOD: ("diffusion is as good", "good"),
    Standing.OPEN: ("open: too few reviews", "warn"),
    Standing.ONE_SIDED: ("one gear only", ""),
    Standing.EMPTY: ("nothing reviewed", ""),
}


def learning_view(admin_site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what outcomes say of the threshold; posted, make a draft with the proposed one."""
    if request.method == "POST":
        return adopt(request, _published(request), request.path)
    form = LearningForm(request.GET or None)
    since, until, workspace_id = form.period()
    policy = policy_versions.in_force().published
    report = learn(
        outcomes.outcomes(since, until, workspace_id), plan_at=policy.plan_at, margin=policy.margin
    )
    proposed = report.proposed
    context = page_context(
        admin_site,
        request,
        title="What outcomes say",
        form=form,
        policy=policy,
        since=since,
        has_reader=outcomes.has_reader(),
        report=report,
        proposed="" if proposed is None else calibration.number(proposed),
        thresholds=None if proposed is None else _moved_along(policy, proposed),
        bins=_bin_rows(report),
        totals=_total_rows(report),
        lacks_controls=not policy.control_share and any(need.low < policy.plan_at for need in report.needs),
        needs=[(f"{need.low:.2f}", f"{need.high:.2f}", f"{need.reviews:,}") for need in report.needs],
        dots=replay_charts.dots(report),
        margin=f"{report.margin * 100:g}",
    )
    return TemplateResponse(request, "admin/routing/replay/learning.html", context)


def _published(request: HttpRequest) -> PolicyVersion:
    if not may(request, "change"):
        raise PermissionDenied
    return policy_versions.published_row()


def _moved_along(policy: Policy, plan_at: float) -> tuple[float, float]:
    """Return both thresholds with the gap between them kept, as far as 1."""
    return plan_at, min(round(plan_at + policy.reason_at - policy.plan_at, 6), 1.0)


def _bin_rows(report: Report) -> list[tuple[str, list[str], str, str]]:
    """Return (scores, a cell for each arm, what it shows, tone) for each bin with a review."""
    rows = []
    for one in report.bins:
        if one.standing is Standing.EMPTY and not one.arms[Arm.PLANNED].lines.lines:
            continue
        words, tone = _STANDINGS[one.standing]
        cells = []
        for tally in one.arms.values():
            interval = tally.interval
            cells.append(
                "—"
                if tally.lines.rate is None or interval is None
                else f"{tally.lines.rate:.0%} ({interval[0]:.0%}–{interval[1]:.0%}) of {tally.lines.lines:,}"
            )
        rows.append((f"{one.low:.2f} to {one.high:.2f}", cells, words, tone))
    return rows


def _total_rows(report: Report) -> list[tuple[str, ...]]:
    """Return a row for each arm: briefs, reviewed, approved, edited, findings a line, top-ups a brief."""
    rows: list[tuple[str, ...]] = []
    for arm, tally in report.total.items():
        rate, interval = tally.lines.rate, tally.interval
        rows.append(
            (
                _ARMS[arm],
                f"{tally.lines.runs:,}",
                f"{tally.lines.lines:,}",
                "—"
                if rate is None or interval is None
                else f"{rate:.0%} ({interval[0]:.0%}–{interval[1]:.0%})",
                f"{tally.edited / tally.lines.approved:.0%}" if tally.lines.approved else "—",
                f"{tally.findings / tally.shown:.2f}" if tally.shown else "—",
                f"{tally.top_ups / tally.decisions:.2f}" if tally.decisions else "—",
            )
        )
    return rows
