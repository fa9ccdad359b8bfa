"""The tuning room: what holds, what is on trial, the drafts, the history; and a page for each version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from routing import catalogue
from routing.admin.policy_drafts import DraftPages
from routing.admin.policy_history import EVENTS_A_PAGE, Held, events_of_page, happened, has_held, held
from routing.admin.policy_picture import part_bar, picture_of
from routing.admin.policy_steps import ROOM, StepPages
from routing.admin.policy_tryit import Trial, try_it
from routing.admin.policy_words import part_label, part_meaning, policy_sheet, threshold_words
from routing.admin.replay import replay_urls
from routing.models import PolicyEvent, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.check import policy_problems
from routing.policies.diff import Change, policy_diff
from routing.policies.in_force import readable_policy
from routing.policies.versions import PolicyError
from routing.policy import Policy
from routing.selectors import models_health
from routing.types import ScorePart

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelAdmin = admin.ModelAdmin[PolicyVersion]
else:
    _ModelAdmin = admin.ModelAdmin

OFFERED_VERSIONS = 100
"""So many versions, the newest, are offered to begin a draft from; older ones have a page of their own."""


@admin.register(PolicyVersion)
class PolicyVersionAdmin(DraftPages, StepPages, _ModelAdmin):
    """Versions of the routing policy, on pages of their own instead of lists and raw forms."""

    # --- Rights -----------------------------------------------------------------------------------

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse the empty form: a draft begins as a copy of a version."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: PolicyVersion | None = None) -> bool:
        """Refuse: decisions name their versions. A draft is discarded on its page."""
        return False

    # --- Addresses --------------------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        """Add the steps that a version can take."""
        wrap = self.admin_site.admin_view
        return [
            path("new/", wrap(require_POST(self.new_view)), name="routing_policyversion_new"),
            path(
                "trial/end/", wrap(require_POST(self.trial_end_view)), name="routing_policyversion_trial_end"
            ),
            path("<int:pk>/publish/", wrap(self.publish_view), name="routing_policyversion_publish"),
            path("<int:pk>/trial/", wrap(self.trial_view), name="routing_policyversion_trial"),
            path("<int:pk>/discard/", wrap(self.discard_view), name="routing_policyversion_discard"),
            *replay_urls(self.admin_site),
            *super().get_urls(),
        ]

    # --- The room ---------------------------------------------------------------------------------

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the room; a brief posted to it is tried and nothing is written."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        page = request.GET.get("page", "")
        number = int(page) if page.isdecimal() and len(page) < 6 and int(page) else 1
        events, has_more = events_of_page(number)
        versions = list(
            PolicyVersion.objects.select_related("created_by", "changed_by", "based_on")[:OFFERED_VERSIONS]
        )
        published = _of_status(versions, PolicyVersion.Status.PUBLISHED)
        canary = _of_status(versions, PolicyVersion.Status.CANARY)
        drafts = [row for row in versions if row.status == PolicyVersion.Status.DRAFT]
        holding = held(_newest_events(events, number, published), published)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Tuning room",
            "may_change": self.has_change_permission(request),
            "held": holding,
            "picture": picture_of(holding.policy),
            "words": threshold_words(holding.policy),
            "sheet": policy_sheet(holding.policy),
            "canary": canary,
            "canary_changes": _changes(holding.policy, canary),
            "drafts": [_DraftLine(row, holding) for row in drafts],
            "versions": versions,
            "happened": happened(events),
            "newer_page": number - 1,
            "older_page": number + 1 if has_more else 0,
            "health": _health(),
            **self._tried(request, holding, canary, drafts),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/routing/policyversion/room.html", context)

    def _tried(
        self,
        request: HttpRequest,
        holding: Held,
        canary: PolicyVersion | None,
        drafts: list[PolicyVersion],
    ) -> dict[str, Any]:
        """Return what came of the try-it box, and which versions can be tried beside the one that holds."""
        others = [*([canary] if canary else []), *drafts]
        given = request.POST if request.method == "POST" else request.GET
        chosen = next((row for row in others if str(row.number) == given.get("beside")), None)
        if chosen is None and others and "beside" not in given:
            chosen = others[0]
        policies = [(f"Holds now: version {holding.policy.version}", holding.policy)]
        if chosen is not None:
            policies.append((_named(chosen), readable_policy(chosen) or holding.policy))
        return {
            "trial": trial_of(request, policies),
            "others": [(row.number, _named(row)) for row in others],
            "beside": chosen.number if chosen else None,
        }

    # --- New drafts -------------------------------------------------------------------------------

    def new_view(self, request: HttpRequest) -> HttpResponse:
        """Begin a draft from a version, or from what holds, and open it."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        base = None
        if wanted := request.POST.get("based_on", ""):
            base = self._version(request, int(wanted) if wanted.isdecimal() and len(wanted) < 18 else 0)
        try:
            draft = policy_versions.draft_create(actor=request.user, based_on=base)
        except PolicyError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(reverse(ROOM))
        self.log_addition(request, draft, f"Began as a copy of version {draft.based_on}.")
        return HttpResponseRedirect(reverse("admin:routing_policyversion_change", args=[draft.pk]))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show a draft to be changed, to whoever may, and every other version to be read."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self._version(request, int(object_id) if object_id.isdecimal() and len(object_id) < 18 else 0)
        if readable_policy(row) is None:
            messages.error(request, f"Version {row.number} can no longer be read.")
            return HttpResponseRedirect(reverse(ROOM))
        is_editing = row.status == PolicyVersion.Status.DRAFT or "revision" in request.POST
        if is_editing and self.has_change_permission(request, row):
            return self.draft_view(request, row)
        return self._read_view(request, row)

    def _read_view(self, request: HttpRequest, row: PolicyVersion) -> HttpResponse:
        policy = policy_versions.policy_of(row)
        published = PolicyVersion.objects.filter(status=PolicyVersion.Status.PUBLISHED).first()
        now = held([], published).policy
        base = row.based_on
        policies = [(f"Holds now: version {now.version}", now)]
        if row != published:
            policies.append((_named(row), policy))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"Version {row.number}",
            "original": row,
            "may_change": self.has_change_permission(request, row),
            "picture": picture_of(policy),
            "words": threshold_words(policy),
            "weights": [
                part_bar(ScorePart(name, 0.0, weight, part_meaning(name)), part_label(name))
                for name, weight in policy.weights.items()
            ],
            "sheet": policy_sheet(policy),
            "is_rollback": has_held(row),
            "base": base,
            "from_base": policy_diff(readable_policy(base) or policy, policy) if base else [],
            "now": now,
            "from_now": policy_diff(now, policy),
            "events": PolicyEvent.objects.filter(version=row).select_related("actor")[:EVENTS_A_PAGE],
            "trial": trial_of(request, policies),
        }
        return TemplateResponse(request, "admin/routing/policyversion/version.html", context)

    def _version(self, request: HttpRequest, pk: int) -> PolicyVersion:
        """Return a version that the request may see. Raises ``Http404``."""
        row = (
            self.get_queryset(request)
            .select_related("based_on", "created_by", "changed_by")
            .filter(pk=pk)
            .first()
        )
        if row is None:
            raise Http404("There is no such version of the policy.")
        return row


class _DraftLine:
    """A draft in the list of drafts, with how it differs from what holds and what is wrong with it."""

    def __init__(self, row: PolicyVersion, holding: Held) -> None:
        self.row = row
        policy = readable_policy(row)
        self.is_readable = policy is not None
        self.changes = _changes(holding.policy, row)
        unavailable = {
            model.id: why for model in catalogue.all_models() if (why := catalogue.why_unavailable(model))
        }
        problems = policy_problems(policy, catalogue.all_models(), unavailable=unavailable) if policy else []
        self.blocking = sum(problem.is_blocking for problem in problems)
        self.warnings = len(problems) - self.blocking


def _changes(now: Policy, row: PolicyVersion | None) -> list[Change]:
    policy = readable_policy(row) if row is not None else None
    return policy_diff(now, policy) if policy else []


def trial_of(request: HttpRequest, policies: list[tuple[str, Policy]]) -> Trial:
    """Return what came of the try-it box of a page; nothing where nothing was put into it."""
    if request.method == "POST":
        return try_it(request.POST.get("brief", ""), request.POST.get("decision", ""), policies)
    number = request.GET.get("decision", "")
    return try_it("", number, policies) if number else Trial()


def _of_status(versions: list[PolicyVersion], status: str) -> PolicyVersion | None:
    """Return the one version of a status, also where it is older than those that are offered."""
    row = next((row for row in versions if row.status == status), None)
    return row or (
        PolicyVersion.objects.filter(status=status).first() if len(versions) == OFFERED_VERSIONS else None
    )


def _newest_events(
    events: list[PolicyEvent], page: int, published: PolicyVersion | None
) -> list[PolicyEvent]:
    if published is None or (page == 1 and any(event.version_id == published.pk for event in events)):
        return events
    return list(PolicyEvent.objects.filter(version=published).select_related("actor").order_by("-pk")[:2])


def _named(row: PolicyVersion) -> str:
    if row.status == PolicyVersion.Status.CANARY:
        return f"On trial: version {row.number}"
    words = "Draft" if row.status == PolicyVersion.Status.DRAFT else "Version"
    return f"{words} {row.number}{f': {row.note}' if row.note else ''}"


def _health() -> list[dict[str, Any]]:
    """Return how each model is that is switched on, those that can be called first."""
    models = [model for model in catalogue.all_models() if model.is_enabled]
    health = models_health(model.id for model in models)
    lines = [
        {"model": model, "why": catalogue.why_unavailable(model), "health": health[model.id]}
        for model in models
    ]
    return sorted(lines, key=lambda line: bool(line["why"]))
