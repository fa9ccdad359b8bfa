"""Calibration: find a threshold for a target, and take it over into a draft."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from routing.admin import replay_charts, replay_pages
from routing.admin.replay_access import may, page_context
from routing.admin.replay_forms import CalibrateForm, ThresholdForm
from routing.history import calibration
from routing.history import selectors as replay_selectors
from routing.history.calibration import Aim, Moves, Step
from routing.history.selectors import PastCases, Reckoned
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policies.versions import PolicyError


def calibrate_view(admin_site: AdminSite, request: HttpRequest, *, pk: int) -> HttpResponse:
    """Find a threshold for a target; posted, take it over into the draft, or into a new one."""
    row = get_object_or_404(PolicyVersion, pk=pk)
    if request.method == "POST":
        return adopt(request, row, f"{request.path}?{request.GET.urlencode()}")
    form = CalibrateForm(request.GET or None)
    policy = policy_versions.policy_of(row)
    given = form.cleaned_data if form.is_valid() else {}
    aim = Aim(given.get("aim") or Aim.SHARE)
    usual = Moves.BOTH if policy.plan_at == policy.reason_at else Moves.PLAN
    moves = Moves(given.get("moves") or usual)
    today = timezone.now()
    reckoned = replay_selectors.models_to_reckon_with(today.date())
    past_cases = PastCases(form.selection())
    found = list(calibration.points(past_cases, policy, reckoned.models, replay_selectors.past(today)))
    steps = calibration.staircase(found, policy, moves)
    target = given.get("target")
    a_day = replay_selectors.decisions_a_day(today, given.get("workspace")) if aim is Aim.A_DAY else None
    result = None
    if target is not None:
        aimed = target / 100 if aim is Aim.SHARE else target
        result = calibration.calibrate(steps, aim, aimed, tasks_a_day=a_day)
    chosen = result.chosen if result else None
    is_draft = row.status == PolicyVersion.Status.DRAFT
    context = page_context(
        admin_site,
        request,
        title=f"Find a threshold for version {row.number}",
        row=row,
        form=form,
        policy=policy,
        aim=aim.value,
        moves=moves.value,
        count=len(found),
        unprofiled=past_cases.unprofiled,
        result=result,
        chosen=chosen,
        chosen_number=calibration.number(chosen.plan_at) if chosen else "",
        is_same=chosen is not None and chosen.above < policy.plan_at <= chosen.up_to,
        curves=replay_charts.curves(steps, chosen, policy.plan_at) if steps else [],
        steps=[
            (
                _span_words(step),
                f"{step.share:.1%}",
                "" if step.a_thousand is None else replay_pages.usd(step.a_thousand),
                step is chosen,
            )
            for step in steps
        ],
        has_prices=any(step.a_thousand is not None for step in steps),
        assumed=_assumed(reckoned),
        a_day=a_day,
        is_draft=is_draft,
    )
    return TemplateResponse(request, "admin/routing/replay/calibrate.html", context)


def _span_words(step: Step) -> str:
    if step.above < 0:
        return "0.00"
    return f"above {calibration.number(step.above)} to {calibration.number(min(step.up_to, 1.0))}"


def _assumed(reckoned: Reckoned) -> str:
    return ", ".join(model.id for model in reckoned.models) if reckoned.is_assumed else ""


def adopt(request: HttpRequest, row: PolicyVersion, back: str) -> HttpResponse:
    """Take thresholds over and go to the replay of the draft that has them; back with a sentence if not."""
    if not may(request, "change"):
        raise PermissionDenied
    form = ThresholdForm(request.POST)
    if not form.is_valid() or form.cleaned_data["plan_at"] > form.cleaned_data["reason_at"]:
        messages.error(request, "These are no thresholds. Look for one again.")
        return HttpResponseRedirect(back)
    plan_at, reason_at = form.cleaned_data["plan_at"], form.cleaned_data["reason_at"]
    try:
        draft = _thresholds_save(request, row, plan_at, reason_at, form.cleaned_data["revision"])
    except PolicyError as error:
        messages.error(request, str(error))
        return HttpResponseRedirect(back)
    messages.success(
        request,
        f"Draft {draft.number} now escalates from {calibration.number(plan_at)} on. Nothing is published; "
        "this is what it does.",
    )
    return HttpResponseRedirect(reverse("admin:routing_policyversion_replay", args=[draft.pk]))


@transaction.atomic
def _thresholds_save(
    request: HttpRequest, row: PolicyVersion, plan_at: float, reason_at: float, revision: int | None
) -> PolicyVersion:
    """Save thresholds in a draft, or in a new one from any other version. Raises ``PolicyError``."""
    sentence = f"Threshold {calibration.number(plan_at)}, found from history."
    is_draft = row.status == PolicyVersion.Status.DRAFT
    draft = row if is_draft else policy_versions.draft_create(actor=request.user, based_on=row, note=sentence)
    if not is_draft or revision is None:
        revision = draft.revision
    policy = calibration.moved(policy_versions.policy_of(draft), plan_at, reason_at)
    saved = policy_versions.draft_save(
        draft=draft, data=policy_to_json(policy), note=draft.note, actor=request.user, revision=revision
    )
    LogEntry.objects.log_actions(
        request.user.pk or 0,  # staff always has a number
        [saved],
        CHANGE if is_draft else ADDITION,
        change_message=sentence,
        single_object=True,
    )
    return saved
