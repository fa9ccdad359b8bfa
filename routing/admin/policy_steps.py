"""Steps of a version, each asked about once more: publish or roll back, put on trial, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from routing.admin.policy_history import has_held, recent_profiles
from routing.models import PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.diff import policy_diff
from routing.policies.in_force import readable_policy
from routing.policies.versions import EditedMeanwhile, NotPublishable, PolicyError

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[PolicyVersion]
else:
    _ModelAdmin = object

ROOM = "admin:routing_policyversion_changelist"
USUAL_TRIAL = "10"


class StepPages(_ModelAdmin):
    """Pages that show what a step would change, and take it when it is posted."""

    def publish_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask whether a version shall hold, with what that changes, and let it."""
        row = self._to_change(request, pk)
        if request.method == "POST":
            is_rollback = has_held(row)
            note = request.POST.get("note", "").strip()
            try:
                policy_versions.policy_publish(
                    version=row,
                    actor=request.user,
                    note=note,
                    revision=_whole(request, "revision"),
                    instead_of=_whole(request, "instead_of"),
                )
            except NotPublishable:
                messages.error(request, "Not published: the check found what must be mended first.")
            except EditedMeanwhile as error:
                messages.error(request, str(error))
            except PolicyError as error:
                messages.error(request, str(error))
                return HttpResponseRedirect(reverse(ROOM))
            else:
                verb = "Rolled back to it" if is_rollback else "Published"
                before = _whole(request, "instead_of")
                self.log_change(request, row, f"{verb}, in place of version {before}.")
                messages.success(
                    request, f"Version {row.number} holds now. All workers follow within five seconds."
                )
                return HttpResponseRedirect(reverse(ROOM))
            row = self._to_change(request, pk)
        return self._step_page(request, row, "publish")

    def trial_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask what share of the briefs a version shall decide, and begin its trial."""
        row = self._to_change(request, pk)
        percent = request.POST.get("percent", USUAL_TRIAL).strip()
        if request.method == "POST":
            try:
                policy_versions.trial_begin(
                    version=row,
                    share=_share(percent),
                    actor=request.user,
                    revision=_whole(request, "revision"),
                )
            except NotPublishable:
                messages.error(request, "Not begun: the check found what must be mended first.")
            except PolicyError as error:
                messages.error(request, str(error))
            else:
                self.log_change(request, row, f"Put on trial with {percent} % of the briefs.")
                messages.success(
                    request, f"Version {row.number} decides {percent} % of the briefs from now on."
                )
                return HttpResponseRedirect(reverse(ROOM))
            row = self._to_change(request, pk)
        return self._step_page(request, row, "trial", percent=percent)

    def trial_end_view(self, request: HttpRequest) -> HttpResponse:
        """End the trial that goes on."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        row = PolicyVersion.objects.filter(status=PolicyVersion.Status.CANARY).first()
        if row is not None:
            policy_versions.trial_end(actor=request.user)
            self.log_change(request, row, "Ended the trial.")
            messages.success(
                request, f"The trial of version {row.number} has ended. It can still be published."
            )
        return HttpResponseRedirect(reverse(ROOM))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask whether a draft shall go, and let it."""
        row = self._to_change(request, pk)
        if request.method == "POST":
            try:
                with transaction.atomic():
                    self.log_deletions(request, PolicyVersion.objects.filter(pk=pk))
                    policy_versions.draft_discard(draft=row, revision=_whole(request, "revision"))
            except EditedMeanwhile as error:
                messages.error(request, str(error))
                return self._step_page(request, self._to_change(request, pk), "discard")
            except PolicyError as error:
                messages.error(request, str(error))
            else:
                messages.success(request, f"Draft {row.number} is gone.")
            return HttpResponseRedirect(reverse(ROOM))
        if row.status != PolicyVersion.Status.DRAFT:
            raise Http404("Only a draft can be discarded.")
        return self._step_page(request, row, "discard")

    def _to_change(self, request: HttpRequest, pk: int) -> PolicyVersion:
        """Return a version that the request may change. Raises ``Http404`` or ``PermissionDenied``."""
        row = self.get_queryset(request).select_related("changed_by", "based_on").filter(pk=pk).first()
        if row is None:
            raise Http404("There is no such version of the policy.")
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        return row

    def _step_page(self, request: HttpRequest, row: PolicyVersion, step: str, **more: Any) -> HttpResponse:
        policy_versions.forget()  # what is compared with must be what holds, not what held a moment ago
        now = policy_versions.in_force().published
        problems = policy_versions.draft_problems(row, profiles=recent_profiles())
        policy = readable_policy(row)
        is_rollback = has_held(row)
        titles = {
            "publish": f"Roll back to version {row.number}?"
            if is_rollback
            else f"Publish version {row.number}?",
            "trial": f"Put version {row.number} on trial?",
            "discard": f"Discard draft {row.number}?",
        }
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": titles[step],
            "original": row,
            "step": step,
            "is_rollback": is_rollback,
            "now": now,
            "changes": policy_diff(now, policy) if policy else [],
            "problems": problems,
            "is_blocked": any(problem.is_blocking for problem in problems),
            "trial_now": PolicyVersion.objects.filter(status=PolicyVersion.Status.CANARY)
            .exclude(pk=row.pk)
            .first(),
            **more,
        }
        return TemplateResponse(request, "admin/routing/policyversion/step.html", context)


def _whole(request: HttpRequest, name: str) -> int:
    typed = request.POST.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 9 else 0


def _share(percent: str) -> float:
    """Return a share 0..1; what is no number is refused with the same words as one out of bounds."""
    try:
        return float(percent.replace(",", ".").removesuffix("%")) / 100
    except ValueError:
        return 0.0
