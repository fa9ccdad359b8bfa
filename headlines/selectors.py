"""Reads. Every one of them is scoped to a workspace in the query itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404

from headlines.models import (
    Brand,
    Brief,
    Export,
    Invitation,
    Membership,
    Pass,
    ReviewEvent,
    Role,
    Run,
    User,
    Variant,
    Workspace,
)
from routing.models import Call


def membership_get(user: Any, slug: str, needed: Role = Role.VIEWER) -> Membership:
    """Return the person's membership of a workspace.

    Raises ``Http404`` for a stranger, so that nobody learns which workspaces exist, and
    ``PermissionDenied`` with a sentence for a member whose role does not allow it.
    """
    membership = (
        Membership.objects.select_related("workspace").filter(user=user, workspace__slug=slug).first()
        if isinstance(user, User)
        else None
    )
    if membership is None:
        raise Http404("There is no such workspace, or you do not belong to it.")
    membership.user = user  # already at hand, so that asking for it costs no query
    if not membership.granted.allows(needed):
        raise PermissionDenied(
            f"As a {Role(membership.role).label.lower()} you cannot do this; a {needed.label.lower()} can. "
            "Ask an owner of the workspace to change your role."
        )
    return membership


def memberships_of(user: User) -> QuerySet[Membership]:
    """Return the workspaces a person belongs to, by name."""
    return Membership.objects.select_related("workspace").filter(user=user).order_by("workspace__name")


def members_in(workspace: Workspace) -> QuerySet[Membership]:
    """Return a workspace's members, owners first by name."""
    return workspace.memberships.select_related("user").order_by("user__email")


def invitations_open(workspace: Workspace) -> QuerySet[Invitation]:
    """Return invitations that were neither accepted nor withdrawn."""
    return workspace.invitations.filter(accepted_at=None, revoked_at=None).order_by("-created_at")


def brands_in(workspace: Workspace) -> QuerySet[Brand]:
    """Return a workspace's brands by name."""
    return workspace.brands.annotate(brief_count=Count("briefs"))


def brand_get(workspace: Workspace, brand_id: int) -> Brand:
    """Return one brand of the workspace. Raises ``Http404``."""
    return get_object_or_404(Brand, workspace=workspace, pk=brand_id)


def briefs_in(workspace: Workspace, *, archived: bool = False) -> QuerySet[Brief]:
    """Return the briefs in use, or the archived ones, newest change first, with their latest run's id."""
    return (
        workspace.briefs.filter(
            status__in=[Brief.Status.ARCHIVED] if archived else [Brief.Status.DRAFT, Brief.Status.READY]
        )
        .select_related("brand", "latest_version", "created_by")
        .annotate(run_count=Count("versions__runs", distinct=True), latest_run_id=Max("versions__runs__pk"))
        .order_by("-updated_at", "-pk")
    )


def brief_get(workspace: Workspace, brief_id: int) -> Brief:
    """Return one brief of the workspace. Raises ``Http404``."""
    return get_object_or_404(
        Brief.objects.select_related("brand", "latest_version"), workspace=workspace, pk=brief_id
    )


def runs_in(workspace: Workspace) -> QuerySet[Run]:
    """Return a workspace's runs, newest first, with counts of their variants by verdict."""

    # Counted run by run, so that a page of runs never reads the lines of all the others.
    def lines(*, status: str | None = None) -> Coalesce:
        rows = Variant.objects.filter(run=OuterRef("pk"), **({"status": status} if status else {}))
        count = rows.order_by().values("run").annotate(count=Count("pk")).values("count")
        return Coalesce(Subquery(count), 0)

    return (
        workspace.runs.select_related("version__brief", "decision", "requested_by")
        .annotate(
            total=lines(),
            approved=lines(status=Variant.Status.APPROVED),
            pending=lines(status=Variant.Status.PENDING),
        )
        .order_by("-pk")
    )


def run_get(workspace: Workspace, run_id: int) -> Run:
    """Return one run of the workspace with its brief and decision. Raises ``Http404``."""
    return get_object_or_404(
        Run.objects.select_related(
            "version__brief__brand", "version__brief__workspace", "decision", "requested_by"
        ),
        workspace=workspace,
        pk=run_id,
    )


def variant_get(workspace: Workspace, run_id: int, code: str) -> Variant:
    """Return one variant of a run of the workspace. Raises ``Http404``."""
    return get_object_or_404(
        Variant.objects.select_related("run__version__brief__brand", "run__decision"),
        workspace=workspace,
        run_id=run_id,
        code=code,
    )


SORTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "written": ("As written", ("position",)),
    "score": ("Score", ("-score", "position")),
    "longest": ("Longest first", ("-length", "position")),
    "shortest": ("Shortest first", ("length", "position")),
    "angle": ("Angle", ("angle", "position")),
}


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """What a reviewer wants to see. Empty means everything."""

    status: str = ""
    slot: str = ""
    channel: str = ""
    language: str = ""
    angle: str = ""
    search: str = ""
    sort: str = "written"

    @classmethod
    def from_query(cls, query: Any) -> VariantFilter:
        """Read a filter from a query string; unknown values count as not given."""
        # PostgreSQL has no place for U+0000 in a text.
        values = {
            name: str(query.get(name, "")).replace("\x00", "")[:100] for name in cls.__dataclass_fields__
        }
        if values["status"] not in Variant.Status.values:
            values["status"] = ""
        if values["sort"] not in SORTS:
            values["sort"] = "written"
        return cls(**values)


def variants_of(run: Run, wanted: VariantFilter | None = None) -> QuerySet[Variant]:
    """Return a run's variants, filtered and sorted."""
    wanted = wanted or VariantFilter()
    variants = Variant.objects.filter(workspace_id=run.workspace_id, run=run)
    for name in ("status", "slot", "channel", "language", "angle"):
        if value := getattr(wanted, name):
            variants = variants.filter(**{name: value})
    if wanted.search:
        variants = variants.filter(_says(wanted.search))
    return variants.order_by(*SORTS[wanted.sort][1])


def _says(search: str) -> Q:
    return Q(text__icontains=search) | Q(code=search.strip().lower())


@dataclass(frozen=True, slots=True)
class LineTally:
    """How many lines of a run share status, channel, slot, language and angle.

    ``matching`` is how many of them the search finds; all of them when there is no search.
    """

    status: str
    channel: str
    slot: str
    language: str
    angle: str
    count: int
    matching: int


def variant_tally(run: Run, search: str = "") -> list[LineTally]:
    """Return the counts from which every number of the review page is added up, in one query."""
    rows = Variant.objects.filter(workspace_id=run.workspace_id, run=run).order_by()
    matching = Count("pk", filter=_says(search)) if search else Count("pk")
    kinds = rows.values_list("status", "channel", "slot", "language", "angle")
    return [LineTally(*row) for row in kinds.annotate(count=Count("pk"), matching=matching)]


def runs_watched(user_id: int, slug: str) -> QuerySet[Run]:
    """Return the runs a person may watch in a workspace: none for a stranger."""
    return Run.objects.filter(workspace__slug=slug, workspace__memberships__user_id=user_id)


def variants_arrived(user_id: int, slug: str, run_id: int, after: int) -> QuerySet[Variant]:
    """Return a run's variants after a position, in order, for somebody who may watch it."""
    return Variant.objects.filter(
        run_id=run_id,
        position__gt=after,
        workspace__slug=slug,
        workspace__memberships__user_id=user_id,
    ).order_by("position")


@dataclass(frozen=True, slots=True)
class RunCost:
    """What a run's calls used, and each of them in order. ``is_estimate``: a vendor reported no tokens."""

    made: tuple[Call, ...]
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    reasoning_tokens: int
    cost_usd: Decimal

    @property
    def calls(self) -> int:
        """Return how many calls were made."""
        return len(self.made)

    @property
    def is_estimate(self) -> bool:
        """Tell whether some tokens were worked out from the text."""
        return any(call.usage_is_estimate for call in self.made)

    @property
    def is_plain(self) -> bool:
        """Tell whether every call went as it should, so that there is nothing to explain."""
        return all(call.outcome == Call.OutcomeChoice.OK for call in self.made)


_CALL_FIELDS = (
    *("model", "outcome", "attempt", "is_hedge", "error", "warning", "usable_items", "usage_is_estimate"),
    *("input_tokens", "cached_tokens", "output_tokens", "reasoning_tokens", "cost_usd", "total_ms"),
)


def run_cost(run: Run) -> RunCost:
    """Return the calls of a run from the ledger, with their tokens and cost added up. One query.

    Those of its passes, and the judge's and the plan's, which followed from its decision too.
    """
    its_own = Q(task_id__in=Pass.objects.filter(run=run).values("task_id"))
    if run.decision_id is not None:
        its_own |= Q(decision_id=run.decision_id)
    calls = Call.objects.filter(its_own, workspace_id=run.workspace_id).only(*_CALL_FIELDS)
    made = tuple(calls.order_by("pk"))
    return RunCost(
        made=made,
        input_tokens=sum(call.input_tokens for call in made),
        cached_tokens=sum(call.cached_tokens for call in made),
        output_tokens=sum(call.output_tokens for call in made),
        reasoning_tokens=sum(call.reasoning_tokens for call in made),
        cost_usd=sum((call.cost_usd for call in made), Decimal(0)),
    )


def review_history(variant: Variant) -> QuerySet[ReviewEvent]:
    """Return what was done to a variant, oldest first."""
    return variant.review_events.select_related("actor").order_by("pk")


def review_activity(run: Run) -> QuerySet[ReviewEvent]:
    """Return everything that was done to a run's lines, newest first."""
    return (
        ReviewEvent.objects.filter(workspace_id=run.workspace_id, run=run)
        .select_related("actor", "variant")
        .order_by("-pk")
    )


def exports_of(run: Run) -> QuerySet[Export]:
    """Return a run's exports, newest first, without their bytes."""
    return (
        Export.objects.filter(workspace_id=run.workspace_id, run=run)
        .defer("content")
        .select_related("created_by")
    )


def export_get(workspace: Workspace, export_id: int) -> Export:
    """Return one export of the workspace with its bytes. Raises ``Http404``."""
    return get_object_or_404(Export, workspace=workspace, pk=export_id)


def required_terms_missing(run: Run, texts: Iterable[str]) -> list[str]:
    """Return the “must include” phrases that no line of the set holds."""
    joined = "\n".join(texts).casefold()
    return [term for term in run.version.must_include if term.casefold() not in joined]
