"""Versions of the policy: drafted, checked, published, put on trial, rolled back.

A published version never changes; a trigger in the database holds that. What holds is read in
``policy_in_force``, whose names are here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from routing import catalogue
from routing.models import PolicyEvent, PolicyVersion
from routing.policies.check import Problem, policy_problems
from routing.policies.in_force import InForce, forget, in_force, policy_of, readable_policy
from routing.policies.json_form import PolicyUnreadable, policy_from_json, policy_to_json
from routing.policies.problem import warning
from routing.policy import DEFAULT_POLICY
from routing.types import TaskProfile

__all__ = [
    "EditedMeanwhile",
    "InForce",
    "NotPublishable",
    "PolicyError",
    "draft_create",
    "draft_discard",
    "draft_problems",
    "draft_save",
    "forget",
    "in_force",
    "policy_of",
    "policy_publish",
    "published_row",
    "trial_begin",
    "trial_end",
]


class PolicyError(Exception):
    """Something cannot be done with a version. Its text is a sentence for the administrator."""


class EditedMeanwhile(PolicyError):
    """Somebody else changed the draft since it was opened."""


class NotPublishable(PolicyError):
    """The check found what must be mended first; ``problems`` has it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


def published_row() -> PolicyVersion:
    """Return the row of the published version, made from the default where nothing was published yet."""
    row = PolicyVersion.objects.filter(status=PolicyVersion.Status.PUBLISHED).first()
    if row is not None:
        return row
    row, _ = PolicyVersion.objects.get_or_create(
        number=DEFAULT_POLICY.version,
        defaults={
            "status": PolicyVersion.Status.PUBLISHED,
            "data": policy_to_json(DEFAULT_POLICY),
            "note": "What Second Gear starts with.",
        },
    )
    return row


@transaction.atomic
def draft_create(*, actor: Any, based_on: PolicyVersion | None = None, note: str = "") -> PolicyVersion:
    """Create a draft from a version, or from what holds, and return it.

    Raises ``PolicyError`` for a version that cannot be read any more.
    """
    base = based_on or published_row()
    policy = readable_policy(base)
    if policy is None and based_on is not None:
        raise PolicyError(f"Version {base.number} can no longer be read. Start from another one.")
    # One after the other, so that no two get the same number: the oldest row is there and never goes.
    list(PolicyVersion.objects.select_for_update().order_by("pk")[:1])
    number = (PolicyVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    return PolicyVersion.objects.create(
        number=number,
        data=policy_to_json(policy or DEFAULT_POLICY),
        note=note[:300],
        based_on=base,
        created_by=actor,
        changed_by=actor,
    )


def draft_save(
    *, draft: PolicyVersion, data: Mapping[str, Any], note: str, actor: Any, revision: int
) -> PolicyVersion:
    """Save a draft that was opened at ``revision``; its problems do not keep it from being saved.

    Raises ``PolicyUnreadable`` for data that is no policy, ``EditedMeanwhile`` where somebody else changed
    it, ``PolicyError`` where it is no draft any more.
    """
    policy = policy_from_json(data, version=draft.number)
    changed = PolicyVersion.objects.filter(
        pk=draft.pk, status=PolicyVersion.Status.DRAFT, revision=revision
    ).update(
        data=policy_to_json(policy),
        note=note[:300],
        changed_by=actor,
        changed_at=timezone.now(),
        revision=F("revision") + 1,
    )
    draft.refresh_from_db()
    if not changed:
        if draft.status != PolicyVersion.Status.DRAFT:
            raise PolicyError(
                f"Version {draft.number} was put to use meanwhile and can no longer be changed. Begin a new "
                "draft from it."
            )
        raise EditedMeanwhile(
            f"{draft.changed_by or 'Somebody'} changed this draft at {draft.changed_at:%H:%M} UTC, after you "
            "opened it. Nothing of yours was saved. Open it again to see both, then make your change."
        )
    return draft


@transaction.atomic
def draft_discard(*, draft: PolicyVersion, revision: int) -> None:
    """Delete a draft as it was at ``revision``; drafts that began from it hang on to what it began from.

    Raises ``EditedMeanwhile``, or ``PolicyError`` where it is no draft any more.
    """
    row = PolicyVersion.objects.select_for_update().filter(pk=draft.pk).first()
    if row is None or row.status != PolicyVersion.Status.DRAFT:
        raise PolicyError(f"Version {draft.number} is no draft any more and cannot be discarded.")
    if row.revision != revision:
        raise EditedMeanwhile("The draft changed since you looked at it.")
    later = PolicyVersion.objects.filter(based_on=row)
    if used := later.exclude(status=PolicyVersion.Status.DRAFT).first():
        raise PolicyError(
            f"Version {used.number} began from draft {row.number} and was in use, so the draft stays on "
            "record."
        )
    later.update(based_on=row.based_on)
    row.delete()


def draft_problems(draft: PolicyVersion, *, profiles: Sequence[TaskProfile] = ()) -> list[Problem]:
    """Return what is wrong with a version, most serious first.

    ``profiles`` are recent tasks: rules that decided none of them are told.
    """
    try:
        policy = policy_of(draft)
    except PolicyUnreadable as error:
        return [Problem(error.place, f"This version can no longer be read: {error}")]
    problems = policy_problems(
        policy,
        catalogue.all_models(),
        unavailable=_unavailable(),
        profiles=profiles,
        day=timezone.now().date(),
    )
    return problems + _problems_beside(draft)


def _unavailable() -> dict[str, str]:
    """Return why a model cannot be called now, by name, in a sentence each."""
    able = {model.id for model in catalogue.available_models()}
    return {
        model.id: catalogue.why_unavailable(model) or "The sandbox steps aside while a model can be called."
        for model in catalogue.all_models()
        if model.id not in able
    }


def _problems_beside(draft: PolicyVersion) -> list[Problem]:
    """Return what is to be known about the version that would be replaced."""
    published = PolicyVersion.objects.filter(status=PolicyVersion.Status.PUBLISHED).first()
    if published is None or published.pk == draft.pk:
        return []
    if readable_policy(published) is None:
        return [
            warning(
                "",
                f"Version {published.number} is published and can no longer be read. Until another one is "
                "published, the policy that Second Gear starts with holds.",
            )
        ]
    is_stale = (
        draft.status == PolicyVersion.Status.DRAFT
        and draft.based_on_id is not None
        and draft.based_on_id != published.pk
        and published.events.filter(created_at__gt=draft.created_at).exists()
    )
    if not is_stale:
        return []
    return [
        warning(
            "",
            f"Version {published.number} was published after this draft was begun. Publishing the draft "
            "takes back what differs; compare the two first.",
        )
    ]


@transaction.atomic
def policy_publish(
    *,
    version: PolicyVersion,
    actor: Any,
    note: str = "",
    revision: int | None = None,
    instead_of: int | None = None,
) -> PolicyVersion:
    """Make a draft, the version on trial or an earlier version the one that holds.

    An earlier version is rolled back to. ``revision`` is what the administrator looked at, ``instead_of`` the
    number of the version that held then. Raises ``NotPublishable``, ``EditedMeanwhile`` or ``PolicyError``.
    """
    held = published_row()
    row, rows = _locked(version)
    held = next((one for one in rows if one.status == PolicyVersion.Status.PUBLISHED), held)
    if row.status == PolicyVersion.Status.PUBLISHED:
        raise PolicyError(f"Version {row.number} is the one that holds already.")
    _check_revision(row, revision)
    if instead_of is not None and held.number != instead_of:
        raise EditedMeanwhile(
            f"Version {held.number} was published since you looked. Compare with it before you publish."
        )
    if blocking := [problem for problem in draft_problems(row) if problem.is_blocking]:
        raise NotPublishable(blocking)
    PolicyVersion.objects.filter(status=PolicyVersion.Status.PUBLISHED).update(
        status=PolicyVersion.Status.RETIRED
    )
    kind = PolicyEvent.Kind.ROLLED_BACK if _was_published(row) else PolicyEvent.Kind.PUBLISHED
    row.status, row.canary_share = PolicyVersion.Status.PUBLISHED, 0.0
    row.save(update_fields=["status", "canary_share"])
    PolicyEvent.objects.create(version=row, kind=kind, actor=actor, note=note[:300])
    transaction.on_commit(forget)
    return row


def _locked(version: PolicyVersion) -> tuple[PolicyVersion, list[PolicyVersion]]:
    """Return a version and all of them, as they are, held until the end of the transaction.

    Whatever moves versions takes them all in the same order, so that nobody waits in a circle.
    """
    rows = list(PolicyVersion.objects.select_for_update().order_by("pk"))
    row = next((row for row in rows if row.pk == version.pk), None)
    if row is None:
        raise PolicyError(f"There is no version {version.number} any more.")
    return row, rows


def _check_revision(row: PolicyVersion, revision: int | None) -> None:
    if revision is not None and row.revision != revision:
        raise EditedMeanwhile(
            f"{row.changed_by or 'Somebody'} changed the draft since you checked it. Look at it again first."
        )


def _was_published(row: PolicyVersion) -> bool:
    """Tell whether a version held before. The first one did, without anybody's doing."""
    kinds = (PolicyEvent.Kind.PUBLISHED, PolicyEvent.Kind.ROLLED_BACK)
    return row.number == DEFAULT_POLICY.version or row.events.filter(kind__in=kinds).exists()


@transaction.atomic
def trial_begin(
    *, version: PolicyVersion, share: float, actor: Any, revision: int | None = None
) -> PolicyVersion:
    """Let a draft or an earlier version decide a share, 0.01 to 0.5, of the tasks.

    It takes the place of one that is on trial. ``revision`` is what the administrator looked at. Raises
    ``NotPublishable``, ``EditedMeanwhile`` or ``PolicyError``.
    """
    published_row()
    row, _ = _locked(version)
    if not 0.01 <= share <= 0.5:
        raise PolicyError("A trial gets 1 to 50 per cent of the briefs.")
    if row.status in (PolicyVersion.Status.PUBLISHED, PolicyVersion.Status.CANARY):
        raise PolicyError(f"Version {row.number} is in use already.")
    _check_revision(row, revision)
    if blocking := [problem for problem in draft_problems(row) if problem.is_blocking]:
        raise NotPublishable(blocking)
    _end_trials(actor)
    row.status, row.canary_share = PolicyVersion.Status.CANARY, share
    row.save(update_fields=["status", "canary_share"])
    PolicyEvent.objects.create(
        version=row, kind=PolicyEvent.Kind.TRIAL_BEGUN, actor=actor, note=f"{share:.0%} of the briefs"
    )
    transaction.on_commit(forget)
    return row


@transaction.atomic
def trial_end(*, actor: Any) -> None:
    """End the trial that goes on, if there is one. The version can still be published."""
    _end_trials(actor)
    transaction.on_commit(forget)


def _end_trials(actor: Any) -> None:
    for row in PolicyVersion.objects.select_for_update().filter(status=PolicyVersion.Status.CANARY):
        row.status, row.canary_share = PolicyVersion.Status.RETIRED, 0.0
        row.save(update_fields=["status", "canary_share"])
        PolicyEvent.objects.create(version=row, kind=PolicyEvent.Kind.TRIAL_ENDED, actor=actor)
