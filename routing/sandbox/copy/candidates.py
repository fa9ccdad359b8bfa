"""Lay templates and fillers together: every line that fits the limit, scored, before the choice is made."""

from dataclasses import dataclass
from random import Random

from routing.sandbox.copy.model import Material
from routing.sandbox.copy.pools import Fill, Pools, Words
from routing.sandbox.copy.templates import Template

# How many lines one template may put forward; twice that when it may be used often, and more again when
# several passes share the lines. The number asked for does not count, so that every pass sees one order.
MOST_PER_TEMPLATE = 9
MOST_TRIES = 28
MOST_SHARES = 4
# A template of less weight waits until nothing better is left.
SPARE_BELOW = 0.56
JOINERS = (" with ", " for ", " mit ", " avec ", " con ", " para ", " pour ", " für ")


@dataclass(slots=True)
class Candidate:
    """One possible line with what the choice among lines needs to know of it."""

    text: str
    angle: str
    template: int
    facts: tuple[int, ...]
    mask: int
    score: float
    must: bool
    first: str
    many: bool
    group: str = ""
    # The facts among `facts`; the rest are names.
    told: tuple[int, ...] = ()


def applicable(template: Template, material: Material) -> bool:
    """Say whether a template suits the brief's objective, vertical and tone."""
    if template.objectives and material.objective not in template.objectives:
        return False
    if template.verticals and material.vertical not in template.verticals:
        return False
    if material.vertical in template.not_verticals:
        return False
    if "playful" in template.tones:
        return "playful" in material.tones
    return True


def tone_bonus(template: Template, tones: frozenset[str]) -> float:
    """Return how much a template's tone speaks for it."""
    if not template.tones:
        return 0.0
    return 0.35 if template.tones & tones else -0.25


def length_bonus(width: int, low: int, high: int) -> float:
    """Return 0 inside the wanted length and less the further away from it."""
    if width < low:
        return -0.8 * (low - width) / max(1, low)
    return -0.2 if width > high else 0.0


class Builder:
    """Build candidates from templates for one limit."""

    def __init__(
        self,
        material: Material,
        pools: Pools,
        words: Words,
        chance: Random,
        *,
        title_case: bool,
        parts: int = 1,
        most: int = MOST_PER_TEMPLATE,
    ) -> None:
        self._material = material
        self._pools = pools
        self._words = words
        self._chance = chance
        self._title = title_case
        self._shares = min(parts, MOST_SHARES)
        self._most = most

    def lines(
        self, templates: tuple[Template, ...], limit: int, low: int, high: int, *, spare: bool = False
    ) -> list[Candidate]:
        """Return the candidates that fit the limit: of the last resorts, or of all other templates."""
        found: list[Candidate] = []
        for template in templates:
            if (template.weight < SPARE_BELOW) == spare and applicable(template, self._material):
                self._of_template(template, limit, low, high, found)
        return found

    def _of_template(
        self, template: Template, limit: int, low: int, high: int, found: list[Candidate]
    ) -> None:
        pools = [self._pools.get(name) for name in template.pools]
        if not all(pools) or (template.number and template.number != self._pools.number):
            return
        base = template.weight + tone_bonus(template, self._material.tones)
        starts = template.starts_title if self._title else template.starts_sentence
        pattern = template.title if self._title else template.sentence
        literal_mask = self._words.mask(template.literal)
        room = limit - template.width
        # "… with heat with flavour" is no English; the same holds for the other languages' word.
        spoken = f" {template.sentence.lower()}"
        joined = next((word for word in JOINERS if word in spoken), "")
        colon = ":" in template.literal
        made, most = 0, self._most * self._shares * (2 if template.many else 1)
        for fills in self._fillings(pools, room, MOST_TRIES * self._shares):
            mask = 0
            for fill in fills:
                if (
                    mask & fill.mask
                    or (literal_mask & fill.mask)
                    or (joined and joined in fill.mid)
                    or (colon and ":" in fill.mid)
                ):
                    break
                mask |= fill.mask
            else:
                text = pattern % tuple(
                    fill.start if start else fill.mid for fill, start in zip(fills, starts, strict=True)
                )
                width = template.width + sum(fill.width for fill in fills)
                score = base + sum(fill.weight for fill in fills) / len(fills) if fills else base
                score += length_bonus(width, low, high) + self._chance.random() * 0.7
                angle = template.angle if template.angle != "*" else angle_of(fills)
                found.append(
                    Candidate(
                        text,
                        angle,
                        template.key,
                        tuple(fill.key for fill in fills),
                        mask | literal_mask,
                        score,
                        any(fill.must for fill in fills),
                        text.split(" ", 1)[0].lower(),
                        template.many,
                        template.group,
                        tuple(fill.key for fill in fills if fill.key in self._pools.fact_keys),
                    )
                )
                made += 1
                if made >= most:
                    return

    def _fillings(self, pools: list[list[Fill]], room: int, most: int) -> list[tuple[Fill, ...]]:
        """Return combinations of fillers that fit, a fair sample when there are many."""
        if not pools:
            return [()] if room >= 0 else []
        fits = [[fill for fill in pool if fill.width <= room] for pool in pools]
        if not all(fits):
            return []
        if len(fits) == 1:
            return [(fill,) for fill in self._rotated(fits[0])]
        out: list[tuple[Fill, ...]] = []
        first = self._rotated(fits[0])
        rest = [self._rotated(pool) for pool in fits[1:]]
        share = max(2, most // len(first))
        for fill in first:
            taken = 0
            for other in rest[0]:
                if fill.width + other.width > room:
                    continue
                further = self._further(rest[1:], room - fill.width - other.width, fill.mask | other.mask)
                if further is not None:
                    out.append((fill, other, *further))
                    taken += 1
                if taken >= share:
                    break
            if len(out) >= most:
                break
            rest = [pool[1:] + pool[:1] for pool in rest]
        return out

    @staticmethod
    def _further(pools: list[list[Fill]], room: int, mask: int) -> list[Fill] | None:
        """Return one filler of each pool that fits what is left, or None."""
        out: list[Fill] = []
        for pool in pools:
            found = next((fill for fill in pool if fill.width <= room and not fill.mask & mask), None)
            if found is None:
                return None
            out.append(found)
            room -= found.width
            mask |= found.mask
        return out

    def _rotated(self, pool: list[Fill]) -> list[Fill]:
        if len(pool) < 2:
            return pool
        turn = self._chance.randrange(len(pool))
        return pool[turn:] + pool[:turn]


def angle_of(fills: tuple[Fill, ...]) -> str:
    """Return the angle of what a line says first, leaving names aside."""
    return next((fill.angle for fill in fills if fill.angle != "brand"), "brand")
