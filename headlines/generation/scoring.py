"""A first, explained order for a list of lines. Never a prediction of how an ad will do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from headlines.generation.brief import BriefContent
from headlines.generation.dedupe import normal_text

_WORD = re.compile(r"\w{4,}", re.UNICODE)


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named part of a line's score, 0..1, with its weight."""

    name: str
    value: float
    weight: float


class LineScorer:
    """Scores the lines of one brief. Makes its word lists once."""

    def __init__(self, brief: BriefContent) -> None:
        facts = " ".join((*brief.proof, *brief.benefits, brief.offer))
        self._facts = set(_WORD.findall(normal_text(facts))) | set(re.findall(r"\d+", facts))
        self._keywords = [normal_text(keyword) for keyword in brief.keywords]

    def parts(self, text: str, length: int, limit: int, others: Sequence[str]) -> tuple[ScorePart, ...]:
        """Return the parts of one line's score; ``others`` are the normal texts of the lines beside it."""
        normal = normal_text(text)
        words = set(re.findall(r"\w+", normal))
        fact = min(len(words & self._facts) / 3, 1.0) if self._facts else 0.0
        nearest = process.extractOne(normal, others, scorer=fuzz.token_sort_ratio) if others else None
        parts = [
            ScorePart("specific", fact, 0.45),
            ScorePart("length used", min(length / max(limit, 1), 1.0), 0.2),
            ScorePart("different", 1 - (nearest[1] / 100 if nearest else 0.0), 0.35),
        ]
        if self._keywords:
            has = any(keyword in normal for keyword in self._keywords)
            parts.append(ScorePart("keyword", 1.0 if has else 0.0, 0.3))
        return tuple(parts)

    def score(self, text: str, length: int, limit: int, others: Sequence[str]) -> float:
        """Return the weighted mean of the parts, 0..1."""
        parts = self.parts(text, length, limit, others)
        return round(sum(p.value * p.weight for p in parts) / sum(p.weight for p in parts), 4)
