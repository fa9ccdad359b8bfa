"""Which policy holds now: read from the database and kept for a few seconds, as the catalogue is.

What another process publishes reaches this one within that time.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from routing.models import PolicyVersion
from routing.policies.json_form import PolicyUnreadable, policy_from_json
from routing.policy import DEFAULT_POLICY, Policy

logger = logging.getLogger(__name__)

FRESH_SECONDS = 5.0


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


def in_force(*, clock: Callable[[], float] = time.monotonic) -> InForce:
    """Return what holds now. Until something was published that is the default policy, version 1.

    A stored version that cannot be read any more is logged and stands aside, so that work goes on: the
    default holds instead of a published one, nothing is on trial instead of one on trial. ``clock`` is in
    seconds.
    """
    global _known
    known, now = _known, clock()
    if known is not None and 0 <= now - known[0] < FRESH_SECONDS:
        return known[1]
    published, canary, share = DEFAULT_POLICY, None, 0.0
    for row in PolicyVersion.objects.filter(
        status__in=[PolicyVersion.Status.PUBLISHED, PolicyVersion.Status.CANARY]
    ):
        policy = readable_policy(row)
        if policy is None:
            continue
        if row.status == PolicyVersion.Status.PUBLISHED:
            published = policy
        else:
            canary, share = policy, row.canary_share
    found = InForce(published, canary, share)
    with _lock:
        _known = (now, found)
    return found


def readable_policy(row: PolicyVersion) -> Policy | None:
    """Return a stored version as a policy; log one that cannot be read any more and return ``None``."""
    try:
        return policy_of(row)
    except PolicyUnreadable as error:
        logger.error(
            "Policy version %s (%s) cannot be read at %r: %s It stands aside.",
            row.number,
            row.status,
            error.place,
            error,
        )
        return None


def forget() -> None:
    """Read what holds again at the next look."""
    global _known
    with _lock:
        _known = None


def policy_of(row: PolicyVersion) -> Policy:
    """Return a stored version as a policy. Raises ``PolicyUnreadable``."""
    return policy_from_json(row.data, version=row.number)
