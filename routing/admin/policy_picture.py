"""The thresholds as a picture: zones and the grey band on a bar from 0 to 1, in per cent of its width."""

from __future__ import annotations

from dataclasses import dataclass

from routing.policy import Policy
from routing.types import ScorePart


@dataclass(frozen=True, slots=True)
class Picture:
    """Places on the bar, 0..100. A band of no width: no judge. ``score``: where one is shown."""

    plan_at: float
    reason_at: float
    band_at: float
    band_width: float
    words: str
    score: float | None = None

    @property
    def plan_width(self) -> float:
        """Return how wide the zone is in which the work is planned."""
        return round(self.reason_at - self.plan_at, 4)

    @property
    def reason_width(self) -> float:
        """Return how wide the zone is in which the work is reasoned."""
        return round(100 - self.reason_at, 4)


@dataclass(frozen=True, slots=True)
class PartBar:
    """A part of a score as a bar. ``full`` is its weight, ``filled`` what it adds, in per cent of 1."""

    label: str
    full: float
    filled: float
    adds: float
    weight: float
    reason: str


def picture_of(policy: Policy, score: float | None = None) -> Picture:
    """Return the picture of a policy's thresholds, also of crossed or wild ones, and of a score on it."""
    plan_at, reason_at = _place(policy.plan_at), _place(policy.reason_at)
    judge = policy.judge
    low, high = (_place(judge.low), _place(judge.high)) if judge else (0.0, 0.0)
    words = f"Diffuse below {policy.plan_at:.2f}, reason from {policy.reason_at:.2f}"
    if plan_at < reason_at:
        words = f"{words}, plan between"
    if judge:
        words = f"{words}; the judge is asked from {judge.low:.2f} to {judge.high:.2f}"
    return Picture(
        plan_at=min(plan_at, reason_at),
        reason_at=reason_at,
        band_at=low,
        band_width=max(high - low, 0.0),
        words=f"{words}.",
        score=None if score is None else _place(score),
    )


def part_bar(part: ScorePart, label: str) -> PartBar:
    """Return a part of a score as a bar."""
    return PartBar(
        label, _place(part.weight), _place(part.contribution), part.contribution, part.weight, part.reason
    )


def _place(value: float) -> float:
    return round(min(max(value, 0.0), 1.0) * 100, 4)
