"""Write sentence slots (descriptions, primary texts): an opener, facts as sentences, a call to action."""

from random import Random

from routing.sandbox.copy.candidates import Builder, Candidate
from routing.sandbox.copy.clean import display_width
from routing.sandbox.copy.model import Material, SlotRequest
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.pools import Fill, Pools, Words


class ParagraphWriter:
    """Compose paragraphs for one brief."""

    def __init__(self, pack: Pack, material: Material, pools: Pools, words: Words, chance: Random) -> None:
        self._pack = pack
        self._pools = pools
        self._words = words
        self._chance = chance
        self._builder = Builder(material, pools, words, chance, title_case=False)
        closers = [*pack.closers.get(material.objective, ()), *pack.closers[""]]
        self._closers = self._filled(closers)

    def lines(self, slot: SlotRequest, wanted: int) -> list[Candidate]:
        """Return candidates that fit the slot, several times as many as wanted where the facts allow."""
        openers = self._builder.lines(self._pack.openers, slot.limit, slot.low // 3, slot.high)
        if not openers:
            return []
        self._chance.shuffle(openers)
        facts = self._pools.get("F")
        out: list[Candidate] = []
        rounds = 3 * wanted + 24
        for number in range(rounds):
            opener = openers[number % len(openers)]
            out.append(self._grow(opener, facts, slot, number))
        return out

    def _grow(self, opener: Candidate, facts: list[Fill], slot: SlotRequest, number: int) -> Candidate:
        chance = self._chance
        goal = chance.randint(min(slot.low, slot.high), slot.high)
        parts, width = [opener.text], display_width(opener.text)
        mask, keys, must = opener.mask, list(opener.facts), opener.must
        closer = self._closers[number % len(self._closers)] if self._closers and chance.random() < 0.6 else ""
        reserve = display_width(closer) + 1 if closer else 0
        if width + reserve > slot.limit:
            closer, reserve = "", 0
        order = chance.sample(facts, len(facts)) if len(facts) < 24 else chance.sample(facts, 24)
        # Not every fact in every text: long texts that say all there is to say are all the same text.
        most = max(2, int(len(facts) * 0.45))
        order.sort(key=lambda fill: -fill.weight if fill.weight < 0.6 else -1)
        for fill in order:
            if width + reserve >= goal or len(parts) > most:
                break
            extra = fill.width + 2
            if fill.mask & mask or width + reserve + extra > slot.limit or fill.start.endswith("?"):
                continue
            parts.append(fill.start + ".")
            width += extra
            mask |= fill.mask
            keys.append(fill.key)
            must = must or fill.must
        if closer and not self._words.mask(closer) & mask:
            parts.append(closer)
            width += reserve
        score = (
            opener.score
            - (0.8 * (slot.low - width) / slot.low if width < slot.low else 0)
            + chance.random() * 0.3
        )
        text = " ".join(parts)
        first = text.split(" ", 1)[0].lower()
        return Candidate(
            text, opener.angle, opener.template, tuple(keys), mask, score, must, first, opener.many
        )

    def _filled(self, closers: list[str]) -> list[str]:
        brand = next(iter(self._pools.get("B")), None)
        out = []
        for closer in closers:
            if "{B}" in closer and brand is None:
                continue
            out.append(closer.replace("{B}", brand.mid if brand else ""))
        return [closer for closer in out if not self._pools.banned(closer)]
