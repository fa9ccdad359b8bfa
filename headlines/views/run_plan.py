"""The part of the run page that says how the lines were planned."""

from __future__ import annotations

from dataclasses import dataclass

from headlines.generation.plan import Plan
from headlines.generation.planning import ANGLE_LABELS
from headlines.models import Run
from headlines.services.contents import plan_of


@dataclass(frozen=True, slots=True)
class Planned:
    """A run's plan for its readers. ``angles`` are (label, idea); ``milliseconds`` is the planner's call."""

    plan: Plan
    angles: tuple[tuple[str, str], ...]
    model: str
    milliseconds: float
    is_sandbox: bool

    @property
    def summary(self) -> str:
        """Return what the plan holds in a few words: ``8 angles, 1 conflict settled``."""
        plan = self.plan
        counts = (
            (len(plan.angles), "angle", "angles"),
            (len(plan.resolved), "conflict settled", "conflicts settled"),
            (len(plan.facts), "figure worked out", "figures worked out"),
            (len(plan.dropped_claims), "claim dropped", "claims dropped"),
        )
        return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def planned_of(run: Run) -> Planned | None:
    """Return the plan of a run as it is shown; ``None`` where it has none. No query."""
    plan = plan_of(run)
    if plan is None or run.plan is None:
        return None
    milliseconds = run.plan.get("milliseconds")
    return Planned(
        plan=plan,
        angles=tuple(
            (ANGLE_LABELS.get(entry.angle, entry.angle.capitalize()), entry.idea) for entry in plan.angles
        ),
        model=str(run.plan.get("model", "")),
        milliseconds=float(milliseconds) if isinstance(milliseconds, int | float) else 0.0,
        is_sandbox=run.plan.get("is_sandbox") is True,
    )
