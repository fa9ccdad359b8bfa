"""How much thinking a task needs before anyone can write: a score of named parts, 0..1.

Pure and deterministic. A part is how strongly one need shows, times its weight; length, jargon and
the number of rules are not needs.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from routing.types import ScorePart, TaskProfile

DEFAULT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "compute": 0.8,
        "reconcile": 0.8,
        "verify": 0.8,
        "markets": 0.8,
        "segments": 0.8,
        "compare": 0.8,
        "sequence": 0.8,
        "wordplay": 0.8,
    }
)
"""What each part adds at most. An administrator may pass others."""

EXPLANATIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "compute": (
            "figures or dates must be worked out before a line can be written",
            "no figure needs to be worked out",
        ),
        "reconcile": (
            "demands contradict each other and must be settled first",
            "no demands contradict each other",
        ),
        "verify": (
            "claims must be found in a source or checked against it",
            "no claim has to be found or checked",
        ),
        "markets": (
            "each market has rules of its own for what may be said",
            "the same may be said in every market",
        ),
        "segments": (
            "groups of readers must be told different things",
            "all readers are told the same",
        ),
        "compare": (
            "rivals must be compared on evidence",
            "nothing has to be shown against a rival",
        ),
        "sequence": (
            "lines build on each other and must be planned together",
            "every line stands alone",
        ),
        "wordplay": (
            "a pattern of words or letters runs through the whole set",
            "no pattern runs through the set",
        ),
    }
)


def score_parts(
    profile: TaskProfile, weights: Mapping[str, float] = DEFAULT_WEIGHTS
) -> tuple[ScorePart, ...]:
    """Return the parts of the score, each with the words that caused it, in the order of ``weights``.

    A part without a weight does not count; a weight without a sign scores 0.
    """
    parts = []
    signs = profile.signs
    for name, weight in weights.items():
        value = signs.get(name, 0.0)
        if value <= 0:
            parts.append(_absent(name, weight))
            continue
        value = min(value, 1.0)
        present, _ = EXPLANATIONS.get(name, (name, ""))
        words = ", ".join([f"“{word}”" for word in profile.evidence.get(name, ())[:3]])
        parts.append(ScorePart(name, value, weight, f"{present}: {words}" if words else present))
    return tuple(parts)


@functools.lru_cache(maxsize=256)
def _absent(name: str, weight: float) -> ScorePart:
    return ScorePart(name, 0.0, weight, EXPLANATIONS.get(name, ("", f"no sign of {name}"))[1])


def complexity(parts: tuple[ScorePart, ...]) -> float:
    """Return the score, 0..1: the parts' contributions added up and capped."""
    return min(sum([part.value * part.weight for part in parts]), 1.0)
