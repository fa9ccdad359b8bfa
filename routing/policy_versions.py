"""Versions of the policy: drafted, checked, published, put on trial, rolled back.

A published version never changes. What holds is read from the database and kept for a few seconds, as the
catalogue is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from routing import catalogue
from routing.models import PolicyEvent, PolicyVersion
from routing.policy import DEFAULT_POLICY, Policy
from routing.policy_check import Problem, policy_problems
from routing.policy_json import policy_from_json, policy_to_json

FRESH_SECONDS = 5.0


class PolicyError(Exception):
    """Something cannot be done with a version. Its text is a sentence for the administrator."""


class EditedMeanwhile(PolicyError):
    """Somebody else changed the draft since it was opened."""


class NotPublishable(PolicyError):
    """The check found what must be mended first; ``problems`` has it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds now: the published policy, and the one on trial with its share of the tasks."""

    published: Policy
    canary: Policy | None = None
    canary_share: float = 0.0

    def policy_for(self, draw: float) -> tuple[Policy, bool]:
        """Return the policy for a task whose draw 0..1 that is, and whether it is the one on trial."""
        if self.canary is not None and draw < self.canary_share:
            return self.canary, True
        return self.published, False


_lock = threading.Lock()
_known: tuple[float, InForce] | None = None


def in_force() -> InForce:
    """Return what holds now. Until something was published that is the default policy, version 1."""
    global _known
    known = _known
    if known is not None and time.monotonic() - known[0] < FRESH_SECONDS:
        return known[1]
    published, canary, share = DEFAULT_POLICY, None, 0.0
    for row in PolicyVersion.objects.filter(
        status__in=[PolicyVersion.Status.PUBLISHED, PolicyVersion.Status.CANARY]
    ):
        policy = policy_of(row)
        if row.status == PolicyVersion.Status.PUBLISHED:
            published = policy
        else:
            canary, share = policy, row.canary_share
    found = InForce(published, canary, share)
    with _lock:
        _known = (time.monotonic(), found)
    return found


def forget() -> None:
    """Read what holds again at the next look."""
    global _known
    with _lock:
        _known = None


def policy_of(row: PolicyVersion) -> Policy:
    """Return a stored version as a policy. Raises ``PolicyUnreadable``."""
    return policy_from_json(row.data, version=row.number)


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
    """Create a draft from a version, or from the published one, and return it."""
    base = based_on or published_row()
    number = (PolicyVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    return PolicyVersion.objects.create(
        number=number,
        data=base.data,
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
            raise PolicyError(f"Version {draft.number} was published and can no longer be changed.")
        raise EditedMeanwhile(
            f"{draft.changed_by or 'Somebody'} changed this draft at {draft.changed_at:%H:%M} UTC, after you "
            "opened it. Nothing of yours was saved. Open it again to see both, then make your change."
        )
    return draft


def draft_problems(draft: PolicyVersion) -> list[Problem]:
    """Return what is wrong with a version, most serious first."""
    return policy_problems(policy_of(draft), catalogue.all_models())


@transaction.atomic
def policy_publish(
    *, version: PolicyVersion, actor: Any, note: str = "", revision: int | None = None
) -> PolicyVersion:
    """Make a draft, the version on trial or an earlier version the one that holds.

    An earlier version is rolled back to. ``revision`` is what the administrator looked at. Raises
    ``NotPublishable``, ``EditedMeanwhile`` or ``PolicyError``.
    """
    published_row()
    rows = {row.pk: row for row in PolicyVersion.objects.select_for_update().order_by("pk")}
    row = rows[version.pk]
    if row.status == PolicyVersion.Status.PUBLISHED:
        raise PolicyError(f"Version {row.number} is the one that holds already.")
    if revision is not None and row.revision != revision:
        raise EditedMeanwhile("The draft changed since you checked it. Look at it again before you publish.")
    if blocking := [problem for problem in draft_problems(row) if problem.is_blocking]:
        raise NotPublishable(blocking)
    is_rollback = row.status == PolicyVersion.Status.RETIRED
    PolicyVersion.objects.filter(status=PolicyVersion.Status.PUBLISHED).update(
        status=PolicyVersion.Status.RETIRED
    )
    row.status, row.canary_share = PolicyVersion.Status.PUBLISHED, 0.0
    row.save(update_fields=["status", "canary_share"])
    kind = PolicyEvent.Kind.ROLLED_BACK if is_rollback else PolicyEvent.Kind.PUBLISHED
    PolicyEvent.objects.create(version=row, kind=kind, actor=actor, note=note[:300])
    transaction.on_commit(forget)
    return row


@transaction.atomic
def trial_begin(*, version: PolicyVersion, share: float, actor: Any) -> PolicyVersion:
    """Let a draft or an earlier version decide a share, 0.01 to 0.5, of the tasks.

    Raises ``NotPublishable`` or ``PolicyError``.
    """
    published_row()
    row = PolicyVersion.objects.select_for_update().get(pk=version.pk)
    if not 0.01 <= share <= 0.5:
        raise PolicyError("A trial gets 1 to 50 per cent of the briefs.")
    if row.status in (PolicyVersion.Status.PUBLISHED, PolicyVersion.Status.CANARY):
        raise PolicyError(f"Version {row.number} is in use already.")
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
