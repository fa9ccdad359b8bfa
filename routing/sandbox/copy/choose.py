"""Choose lines from the candidates: spread over angles, templates, facts and openings, none alike."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from routing.sandbox.copy.alike import Compared, plain_text
from routing.sandbox.copy.candidates import Candidate
from routing.sandbox.copy.pools import Words

ANGLE_WEIGHTS = {
    "benefit": 2.0,
    "proof": 1.4,
    "price": 1.3,
    "offer": 1.2,
    "urgency": 1.0,
    "social": 1.0,
    "question": 1.1,
    "speed": 1.0,
    "contrast": 0.9,
    "pain": 0.8,
    "audience": 0.8,
    "brand": 0.9,
    "curiosity": 0.9,
    "how_to": 0.7,
    "local": 0.6,
}
# A must-include phrase is wanted in a little more than a third of the lines.
MUST_SHARE = 0.42
GOLDEN = 0.618034
# The share of the lines each group of templates may have: frames around a fact, lines that only greet,
# a name before a fact, a bare question whether one wants the product, two facts side by side, a call to
# action at the end.
GROUP_SHARES = {"label": 0.1, "greet": 0.066, "name": 0.12, "ask": 0.12, "pair": 0.2, "call": 0.33}
# Families of lines that wear thin at once: one in a set of fifteen.
RARE = "bare cant compare cost country does foraud guess imagine plainprice suit timefor who why"
GROUP_SHARES |= dict.fromkeys(RARE.split(), 0.066)

# How much a fact not yet told counts for.
FRESH = 0.7
# How far these shares give way when a brief says too little for the lines asked of it.
LOOSER = {12: 2, 30: 8}


class Chooser:
    """Pick lines one by one; the first n picks are the same however many are asked for.

    That lets several passes share one order: pass k of n takes its own places of it.
    """

    def __init__(
        self,
        candidates: Iterable[Candidate],
        angles: Sequence[str],
        avoid: Iterable[str],
        words: Words,
        allows: Callable[[str], bool],
        last_resort: Callable[[], list[Candidate]],
    ) -> None:
        self._allows = allows
        self._by_angle: dict[str, list[Candidate]] = {}
        self._wanted = angles
        self._last_resort: Callable[[], list[Candidate]] | None = last_resort
        self._angles: list[str] = []
        self._has_must = False
        self._add(candidates)
        # Lines put aside as too like another; the last resort when a brief says very little.
        self._spare: dict[str, list[Candidate]] = {}
        self._seen: set[str] = set()
        self._taken: list[tuple[int, str, Compared]] = []
        for line in avoid:
            self._seen.add(plain_text(line))
            self._taken.append((words.mask(line), "", Compared(line)))
        self._templates: Counter[int] = Counter()
        self._facts: Counter[int] = Counter()
        self._firsts: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._groups: Counter[str] = Counter()
        self._labelled: set[int] = set()
        self.picked: list[Candidate] = []

    def pick(self, count: int) -> list[Candidate]:
        """Return up to `count` lines; fewer when the material gives no more that differ."""
        while len(self.picked) < count:
            candidate = self._next()
            if candidate is None:
                break
            self.picked.append(candidate)
        return self.picked

    def _add(self, candidates: Iterable[Candidate]) -> None:
        for candidate in sorted(candidates, key=lambda item: -item.score):
            self._by_angle.setdefault(candidate.angle, []).append(candidate)
            self._has_must = self._has_must or candidate.must
        wanted = [angle for angle in self._wanted if angle in self._by_angle]
        self._angles = wanted + [angle for angle in self._by_angle if angle not in wanted]

    def _next(self) -> Candidate | None:
        number = len(self.picked)
        for looseness in (0, 1, 2, 4, 12, 30, 50):
            if looseness == 2 and self._last_resort is not None:
                self._add(self._last_resort())
                self._last_resort = None
            need_must = self._has_must and (number * GOLDEN) % 1 < MUST_SHARE
            order = sorted(
                self._angles,
                key=lambda angle: (
                    (self._counts[angle] + 1) / ANGLE_WEIGHTS.get(angle, 0.8),
                    self._angles.index(angle),
                ),
            )
            for must in (True, False) if need_must and looseness < 4 else (False,):
                for angle in order:
                    found = self._from_angle(angle, number, looseness, must_only=must)
                    if found is not None:
                        return found
        return None

    def _from_angle(self, angle: str, number: int, looseness: int, *, must_only: bool) -> Candidate | None:
        pool = self._by_angle[angle] if looseness < 50 else self._spare.get(angle, [])
        spare = self._spare.setdefault(angle, []) if looseness < 50 else []
        while (place := self._best_place(pool, number, looseness, must_only=must_only)) is not None:
            candidate = pool[place]
            if not self._allows(candidate.text):
                del pool[place]
                continue
            if not self._repeats(candidate, strict=looseness < 50):
                del pool[place]
                self._count(candidate)
                return candidate
            if looseness < 50:
                spare.append(pool[place])
            del pool[place]
        return None

    def _best_place(
        self, pool: list[Candidate], number: int, looseness: int, *, must_only: bool
    ) -> int | None:
        """Return where the best line stands; a fact not yet told makes up for a little."""
        best, floor = None, 0.0
        for place, candidate in enumerate(pool):
            if best is not None and candidate.score < floor:
                break
            if (must_only and not candidate.must) or not self._within_caps(candidate, number, looseness):
                continue
            if candidate.group != "label" and any(not self._facts[fact] for fact in candidate.told):
                return place
            if best is None:
                best, floor = place, candidate.score - FRESH
        return best

    def _within_caps(self, candidate: Candidate, number: int, looseness: int) -> bool:
        templates = 1 + (number // 3 if candidate.many else number // 16) + looseness
        if self._templates[candidate.template] >= templates:
            return False
        if self._firsts[candidate.first] >= 2 + number // 10 + looseness:
            return False
        if candidate.group:
            share = GROUP_SHARES.get(candidate.group, 1.0) * LOOSER.get(looseness, 1)
            if self._groups[candidate.group] >= max(1, int((number + 1) * share)):
                return False
            if candidate.group == "label" and not self._labelled.isdisjoint(candidate.facts):
                return False
        # Texts of several sentences may share facts more readily than headlines.
        facts = 2 + number // 6 + 2 * looseness + 2 * max(0, len(candidate.facts) - 2)
        fewer = facts - number // 6 + number // 8
        return all(
            self._facts[fact] < (fewer if fact in candidate.told else facts) for fact in candidate.facts
        )

    def _repeats(self, candidate: Candidate, *, strict: bool) -> bool:
        plain = plain_text(candidate.text)
        if plain in self._seen:
            return True
        mask, size = candidate.mask, candidate.mask.bit_count()
        line = Compared(candidate.text)
        for other_mask, angle, other in self._taken:
            shared = (mask & other_mask).bit_count()
            union = size + other_mask.bit_count() - shared
            # The same words under another angle make another line: "Does it pour …?", "The pot that pours …".
            if strict and size and angle in {"", candidate.angle} and shared * 5 >= 4 * union:
                return True
            if line.repeats(other):
                return True
        self._seen.add(plain)
        self._taken.append((mask, candidate.angle, line))
        return False

    def _count(self, candidate: Candidate) -> None:
        self._templates[candidate.template] += 1
        self._firsts[candidate.first] += 1
        self._counts[candidate.angle] += 1
        self._facts.update(candidate.facts)
        if candidate.group:
            self._groups[candidate.group] += 1
            if candidate.group == "label":
                self._labelled.update(candidate.facts)
