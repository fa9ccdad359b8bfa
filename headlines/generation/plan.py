"""The plan of a run: what a reasoning model settled before another model writes the lines.

A plan is text from a model, and is never more than text: it changes no schema, no slot and no limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, get_args, get_type_hints

from headlines.generation.sums import working_is_wrong
from headlines.lint.figures import figures_in

NO_SOURCE = "Its figures are not in the brief, and the plan does not say how they follow from it."
WRONG_WORKING = "The working does not add up."


@dataclass(frozen=True, slots=True)
class PlanAngle:
    """One angle chosen for this brief, and the idea to write from it."""

    angle: str
    idea: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """Demands that contradict each other, what holds, and why."""

    conflict: str
    decision: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanFact:
    """A fact that was worked out: the statement, what of the brief it comes ``from_``, and ``how``."""

    statement: str
    from_: str
    how: str


@dataclass(frozen=True, slots=True)
class DroppedClaim:
    """A claim that must not be made, and why."""

    claim: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanNote:
    """What holds for one market or one group of readers only."""

    for_: str
    note: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What was settled. Every text is cleaned and short; every list may be empty."""

    angles: tuple[PlanAngle, ...] = ()
    resolved: tuple[Resolved, ...] = ()
    facts: tuple[PlanFact, ...] = ()
    permitted_claims: tuple[str, ...] = ()
    dropped_claims: tuple[DroppedClaim, ...] = ()
    notes: tuple[PlanNote, ...] = ()
    order: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was settled."""
        return not any(getattr(self, field.name) for field in fields(self))

    @property
    def statements(self) -> tuple[str, ...]:
        """Return what was worked out, for the rules that look for unsupported figures."""
        return tuple(fact.statement for fact in self.facts)

    def as_json(self) -> dict[str, Any]:
        """Return the plan as stored, shown and sent; every list is there."""
        return {
            name: [
                entry
                if isinstance(entry, str)
                else {wire_key(key.name): getattr(entry, key.name) for key in fields(entry)}
                for entry in getattr(self, name)
            ]
            for name in PARTS
        }


Entry = PlanAngle | Resolved | PlanFact | DroppedClaim | PlanNote
"""An entry of a list that holds objects."""


def wire_key(name: str) -> str:
    """Return a field's name in JSON: ``from`` and ``for`` are words of Python."""
    return name.removesuffix("_")


def _parts() -> Mapping[str, type[Entry] | None]:
    kinds = {name: get_args(hint)[0] for name, hint in get_type_hints(Plan).items() if get_args(hint)}
    return {name: None if kind is str else kind for name, kind in kinds.items()}


PARTS: Mapping[str, type[Entry] | None] = _parts()
"""The lists of a plan, and what their entries are; ``None``: plain texts."""


def plan_grounded(plan: Plan, brief_text: str) -> Plan:
    """Return the plan with only those worked-out facts that follow from the brief.

    A figure that the brief does not give needs a source whose figures are in the brief, and a working; a
    working that can be calculated must add up. What fails is dropped as a claim, with the reason.
    """
    kept: list[PlanFact] = []
    dropped: list[DroppedClaim] = []
    given = figures_in(brief_text)
    for fact in plan.facts:
        reason = _why_not(fact, given)
        if reason:
            dropped.append(DroppedClaim(fact.statement, reason))
        else:
            kept.append(fact)
    return replace(plan, facts=tuple(kept), dropped_claims=(*plan.dropped_claims, *dropped))


def _why_not(fact: PlanFact, given: frozenset[str]) -> str:
    sources = figures_in(fact.from_)
    if not figures_in(fact.statement) <= given and (
        not sources or not sources <= given or not figures_in(fact.how)
    ):
        return NO_SOURCE
    return WRONG_WORKING if working_is_wrong(fact.how) else ""
