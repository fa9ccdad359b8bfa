"""The head of the run page: state, decision, time, cost. Also sent whole when a run ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from headlines.blinding import HIDDEN, gear_is_hidden
from headlines.models import Membership, Role, Run
from headlines.selectors import run_cost
from headlines.views.run_plan import planned_of

STAGES: tuple[tuple[str, str], ...] = (
    ("queue", "Waiting"),
    ("prepare", "Preparing"),
    ("judge", "Judging"),
    ("plan", "Planning"),
    ("model", "Model"),
    ("check", "Checking"),
    ("save", "Saving"),
)
STATUS_WORDS: dict[str, str] = {
    Run.Status.QUEUED: "Waiting for a worker",
    Run.Status.RUNNING: "Writing",
    Run.Status.DONE: "Done",
    Run.Status.FAILED: "Failed",
    Run.Status.CANCELLED: "Cancelled",
}
STATUS_BADGES: dict[str, str] = {
    Run.Status.QUEUED: "badge--dot badge--live",
    Run.Status.RUNNING: "badge--accent badge--dot badge--live",
    Run.Status.DONE: "badge--good badge--dot",
    Run.Status.FAILED: "badge--bad badge--dot",
    Run.Status.CANCELLED: "badge--warn badge--dot",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage's time. ``start`` and ``width`` are per cent of all stages together."""

    name: str
    label: str
    milliseconds: float
    start: float
    width: float

    @property
    def time(self) -> str:
        """Return the time for people."""
        return time_text(self.milliseconds)


def time_text(milliseconds: float) -> str:
    """Return a duration for people: ``86 ms``, ``1.2 s``."""
    if milliseconds < 1:
        return "under 1 ms"
    return f"{milliseconds:.0f} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.1f} s"


def stages_of(timings_ms: Mapping[str, float]) -> list[Stage]:
    """Return the stages in their order with their share of the whole; none when nothing was timed."""
    known = [(name, label, float(timings_ms[name])) for name, label in STAGES if name in timings_ms]
    whole = sum(milliseconds for _, _, milliseconds in known)
    stages: list[Stage] = []
    start = 0.0
    for name, label, milliseconds in known:
        width = milliseconds / whole * 100 if whole else 0.0
        stages.append(Stage(name, label, milliseconds, round(start, 2), round(width, 2)))
        start += width
    return stages


def header_context(
    run: Run, membership: Membership, counts: Mapping[str, int], *, open_key: str
) -> dict[str, Any]:
    """Return what the head shows; one query, for the cost.

    ``counts`` is from ``page_counts``; ``open_key`` makes a second press of “Run again” the same run.
    """
    took = None
    # Time and cost would tell as much as the model's name.
    is_hidden = gear_is_hidden(run, counts.get("pending", 0))
    if run.finished_at is not None and not is_hidden:
        took = time_text((run.finished_at - run.queued_at).total_seconds() * 1000)
    stages = stages_of(run.timings_ms)
    return {
        "workspace": membership.workspace,
        "run": run,
        "brief": run.version.brief,
        "decision": run.decision,
        "gear_hidden": HIDDEN if is_hidden else "",
        "planned": planned_of(run),
        "status_word": STATUS_WORDS[run.status],
        "status_badge": STATUS_BADGES[run.status],
        "counts": counts,
        "cost": run_cost(run),
        "took": took,
        "stages": stages,
        "stages_total": time_text(sum(stage.milliseconds for stage in stages)) if stages else "",
        "may_judge": membership.granted.allows(Role.REVIEWER),
        "may_run": membership.granted.allows(Role.MARKETER),
        "repeat_key": open_key,
    }
