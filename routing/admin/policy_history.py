"""What the room shows of versions: which one holds, what was done, and what each change changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.ledger import profile_from_json
from routing.models import Decision, PolicyEvent, PolicyVersion
from routing.policies.diff import Change, policy_diff
from routing.policies.in_force import readable_policy
from routing.policy import DEFAULT_POLICY, Policy
from routing.types import TaskProfile

EVENTS_A_PAGE = 12
RECENT = 300
"""So many past briefs the check looks at, to tell which rules decided none of them."""
_HOLDS = (PolicyEvent.Kind.PUBLISHED, PolicyEvent.Kind.ROLLED_BACK)


@dataclass(frozen=True, slots=True)
class Held:
    """The version that holds: its policy, its row once there is one, and the event that put it there."""

    policy: Policy
    row: PolicyVersion | None
    event: PolicyEvent | None


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that was done with a version, and how that version differs from the one that held before."""

    event: PolicyEvent
    changes: list[Change]
    before: int
    is_newest_of_version: bool

    @property
    def before_text(self) -> str:
        """Return the number of the version before, for a heading."""
        return str(self.before)

    @property
    def after_text(self) -> str:
        """Return the version's number, for a heading."""
        return str(self.event.version.number)


def held(events: Sequence[PolicyEvent], published: PolicyVersion | None) -> Held:
    """Return what holds, with the newest of ``events`` that made it hold."""
    if published is None:
        return Held(DEFAULT_POLICY, None, None)
    event = next((one for one in events if one.kind in _HOLDS and one.version_id == published.pk), None)
    return Held(readable_policy(published) or DEFAULT_POLICY, published, event)


def has_held(row: PolicyVersion) -> bool:
    """Tell whether a version holds, or held before, so that publishing it again is rolling back."""
    return row.number == DEFAULT_POLICY.version or row.events.filter(kind__in=_HOLDS).exists()


def events_of_page(page: int) -> tuple[list[PolicyEvent], bool]:
    """Return the events of a page and all that a page needs before them, newest first; and if there are more.

    One query. Beyond the page's own events come up to as many again, to find what held before.
    """
    start = (page - 1) * EVENTS_A_PAGE
    rows = PolicyEvent.objects.select_related("version", "actor").order_by("-pk")
    events = list(rows[start : start + 2 * EVENTS_A_PAGE])
    return events, len(events) > EVENTS_A_PAGE


def happened(events: Sequence[PolicyEvent]) -> list[Happened]:
    """Return the first ``EVENTS_A_PAGE`` of ``events``, newest first, each with what it changed."""
    told = []
    for place, event in enumerate(events[:EVENTS_A_PAGE]):
        earlier = next((one.version for one in events[place + 1 :] if one.kind in _HOLDS), None)
        if earlier is None and len(events) == 2 * EVENTS_A_PAGE:
            earlier = _held_before(event)
        before = (readable_policy(earlier) if earlier else None) or DEFAULT_POLICY
        policy = readable_policy(event.version) if event.kind != PolicyEvent.Kind.TRIAL_ENDED else None
        changes = policy_diff(before, policy) if policy else []
        is_newest = all(one.version_id != event.version_id for one in events[:place])
        told.append(Happened(event, changes, before.version, is_newest))
    return told


def _held_before(event: PolicyEvent) -> PolicyVersion | None:
    rows = PolicyEvent.objects.select_related("version").filter(kind__in=_HOLDS, pk__lt=event.pk)
    last = rows.order_by("-pk").first()
    return last.version if last else None


def recent_profiles() -> list[TaskProfile]:
    """Return what was measured of the last briefs. One query."""
    profiles = []
    for data in Decision.objects.order_by("-pk").values_list("profile", flat=True)[:RECENT]:
        try:
            profiles.append(profile_from_json(data))
        except (KeyError, TypeError, AttributeError):
            continue  # made before profiles were kept
    return profiles
