"""How much thinking a task needs before anyone can write: a score of named parts, 0..1.

Pure and deterministic. A part is how strongly one kind of sign shows, times its weight; length and
jargon are not signs.
"""

from __future__ import annotations

from dataclasses import dataclass

from routing.types import ScorePart, TaskProfile


@dataclass(frozen=True, slots=True)
class PartRule:
    """One part: the cue it reads, how many make it full, its weight and how it is explained."""

    name: str
    cue: str
    full_at: int
    weight: float
    explanation: str


PART_RULES: tuple[PartRule, ...] = (
    PartRule("calculate", "calculate", 2, 0.6, "figures must be worked out before a line can be written"),
    PartRule("reconcile", "reconcile", 2, 0.4, "wishes contradict each other and must be settled"),
    PartRule("verify", "verify", 2, 0.4, "claims must be checked against the source before use"),
    PartRule("segment", "segment", 2, 0.5, "different lines are wanted for different groups or markets"),
    PartRule("sequence", "sequence", 1, 0.7, "lines depend on each other across the set"),
)


def score_parts(profile: TaskProfile) -> tuple[ScorePart, ...]:
    """Return the parts of the score, each with the words that caused it."""
    parts = []
    for rule in PART_RULES:
        found = profile.cues.get(rule.cue, 0)
        value = min(found / rule.full_at, 1.0)
        words = ", ".join(f"“{word}”" for word in profile.evidence.get(rule.cue, ())[:3])
        reason = f"{rule.explanation}: {words}" if words else f"no sign that {rule.explanation}"
        parts.append(ScorePart(rule.name, value, rule.weight, reason))
    source = min(profile.source_words / 200, 1.0)
    parts.append(
        ScorePart(
            "source",
            source,
            0.4,
            f"{profile.source_words} words of source text to read and take claims from"
            if profile.source_words
            else "no source text to read",
        )
    )
    return tuple(parts)


def complexity(parts: tuple[ScorePart, ...]) -> float:
    """Return the score, 0..1: the parts' contributions added up and capped."""
    return min(sum(part.contribution for part in parts), 1.0)
