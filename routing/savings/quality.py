"""Approval by who wrote, and controls against the rest of the light briefs. Data in, data out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from routing.history.outcomes import OutcomeRow
from routing.savings.noninferiority import Arm, Comparison, Interval, Stratum, approval, compare
from routing.types import Gear, Strategy

WRITERS: Mapping[tuple[Gear, bool], str] = {
    (Gear.DIFFUSION, False): "Diffusion model",
    (Gear.DIFFUSION, True): "Diffusion model, after a plan",
    (Gear.AUTOREGRESSIVE, False): "Reasoning model",
}


@dataclass(frozen=True, slots=True)
class GearQuality:
    """What reviewers said of the lines of one kind of writer.

    ``edited`` of the reviewed lines were changed before or after their verdict; ``shown`` counts the lines
    of all its runs, reviewed or not.
    """

    label: str
    gear: Gear
    decisions: int
    shown: int
    edited: int
    arm: Arm
    rate: Interval | None


@dataclass(frozen=True, slots=True)
class Quality:
    """A period's quality. ``is_sandbox``: nothing here says anything about a model."""

    is_sandbox: bool
    gears: tuple[GearQuality, ...]
    comparison: Comparison
    decisions: int
    reviewed_decisions: int


@dataclass(slots=True)
class _Count:
    decisions: int = 0
    shown: int = 0
    edited: int = 0
    runs: list[tuple[int, int]] = field(default_factory=list)

    def add(self, row: OutcomeRow) -> None:
        self.decisions += 1
        self.shown += row.shown
        self.edited += row.edited
        self.runs.append((row.approved, row.reviewed))


def quality(rows: Iterable[OutcomeRow], shares: Mapping[int, float], margin: float) -> Quality:
    """Return approval by gear and the comparison at ``margin``.

    ``shares`` has, by decision, the control share under which a light brief was drawn or not; the others were
    never part of the draw. A control counts as one whoever wrote in the end, and so does the rest: as drawn,
    not as done. The sandbox's decisions count only where there are no others.
    """
    sorted_by_sandbox: dict[bool, list[OutcomeRow]] = {False: [], True: []}
    for row in rows:
        sorted_by_sandbox[row.is_sandbox].append(row)
    is_sandbox = not sorted_by_sandbox[False] and bool(sorted_by_sandbox[True])
    taken = sorted_by_sandbox[is_sandbox]
    counts: dict[tuple[Gear, bool], _Count] = {}
    drawn: dict[tuple[float, bool], list[tuple[int, int]]] = {}
    for row in taken:
        is_planned = row.strategy is Strategy.PLAN and row.gear is Gear.DIFFUSION
        counts.setdefault((row.gear, is_planned), _Count()).add(row)
        if row.decision_id in shares:
            drawn.setdefault((shares[row.decision_id], row.is_control), []).append(
                (row.approved, row.reviewed)
            )
    strata = [
        Stratum(Arm.of(drawn.get((share, False), ())), Arm.of(drawn.get((share, True), ())))
        for share in sorted({share for share, _ in drawn})
    ]
    return Quality(
        is_sandbox=is_sandbox,
        gears=tuple(_gear(key, counts[key]) for key in WRITERS if key in counts),
        comparison=compare(strata, margin),
        decisions=len(taken),
        reviewed_decisions=sum(row.reviewed > 0 for row in taken),
    )


def _gear(key: tuple[Gear, bool], count: _Count) -> GearQuality:
    arm = Arm.of(count.runs)
    return GearQuality(WRITERS[key], key[0], count.decisions, count.shown, count.edited, arm, approval(arm))
