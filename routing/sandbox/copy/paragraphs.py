"""Write sentence slots (descriptions, primary texts): an opener, facts as sentences, a call to action."""

from random import Random

from routing.sandbox.copy.candidates import Builder, Candidate
from routing.sandbox.copy.clean import display_width
from routing.sandbox.copy.model import Material, SlotRequest
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.pools import Pools, Words

# How many lines one template of a sentence may put forward: the texts they grow into differ anyway.
MOST_STARTS = 4
# The share of texts that end in a call to action.
CALLS = 0.3
# Followers that score less wait until the others have had their turn.
LAST_RESORT = 0.6


class ParagraphWriter:
    """Compose paragraphs for one brief."""

    def __init__(
        self, pack: Pack, material: Material, pools: Pools, words: Words, chance: Random, parts: int
    ) -> None:
        self._pack = pack
        self._pools = pools
        self._words = words
        self._chance = chance
        self._builder = Builder(
            material, pools, words, chance, title_case=False, parts=parts, most=MOST_STARTS
        )
        self._rounds = 24 + 48 * parts
        special = pack.closers.get(f"{material.objective}/{material.vertical}")
        closers = special or pack.closers.get(material.objective) or ()
        self._closers = self._filled([*closers, *(() if pack.bodies and closers else pack.closers[""])])

    def lines(self, slot: SlotRequest) -> list[Candidate]:
        """Return candidates that fit the slot; how many depends on the passes that share them only."""
        openers = self._builder.lines(self._pack.openers, slot.limit, slot.low // 3, slot.high)
        if not openers:
            return []
        self._chance.shuffle(openers)
        followers = self._followers(slot)
        out: list[Candidate] = []
        for number in range(self._rounds):
            opener = openers[number % len(openers)]
            out.append(self._grow(opener, followers, slot, number))
        return out

    def _followers(self, slot: SlotRequest) -> list[Candidate]:
        """Return what may follow an opener: the pack's sentences, or facts as they stand."""
        if self._pack.bodies:
            return self._builder.lines(self._pack.bodies, slot.limit - 12, 0, slot.limit)
        return [
            Candidate(
                f"{fill.start}.", fill.angle, 0, (fill.key,), fill.mask, fill.weight, fill.must, "", True
            )
            for fill in self._pools.get("F")
            if not fill.start.endswith("?")
        ]

    def _grow(
        self, opener: Candidate, followers: list[Candidate], slot: SlotRequest, number: int
    ) -> Candidate:
        chance = self._chance
        goal = chance.randint(min(slot.low, slot.high), slot.high)
        parts, width = [opener.text], display_width(opener.text)
        mask, keys, must = opener.mask, list(opener.facts), opener.must
        frequency = CALLS if self._pack.bodies else 0.6
        calls = [call for call, own in self._closers if not own & mask] if chance.random() < frequency else []
        closer = calls[number % len(calls)] if calls else ""
        reserve = display_width(closer) + 1 if closer else 0
        if width + reserve > slot.limit:
            closer, reserve = "", 0
        order = chance.sample(followers, min(len(followers), 24))
        # Not every fact in every text: long texts that say all there is to say are all the same text.
        most = max(2, int(len(self._pools.get("F")) * 0.45))
        order.sort(
            key=lambda item: (item.group == "plain", -item.score if item.score < LAST_RESORT else -1.0)
        )
        named, starts = opener.group == "lead", {opener.first}
        for item in order:
            if width + reserve >= goal or len(parts) > most:
                break
            extra = display_width(item.text) + 1
            if (
                item.mask & mask
                or width + reserve + extra > slot.limit
                or not set(item.facts).isdisjoint(keys)
            ):
                continue
            if not fits_after(item.group, named, parts) or (item.first and item.first in starts):
                continue
            parts.append(item.text)
            width += extra
            mask |= item.mask
            keys += item.facts
            starts.add(item.first)
            must = must or item.must
        # A fact may have taken the call's words since.
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
            text,
            opener.angle,
            opener.template,
            tuple(keys),
            mask,
            score,
            must,
            first,
            opener.many,
            "call" if closer and self._pack.bodies else "",
        )

    def _filled(self, closers: list[str]) -> list[tuple[str, int]]:
        brand = next(iter(self._pools.get("B")), None)
        out = []
        for closer in closers:
            if "{B}" in closer and brand is None:
                continue
            out.append(closer.replace("{B}", brand.mid if brand else ""))
        return [(closer, self._words.mask(closer)) for closer in out if not self._pools.banned(closer)]


def fits_after(group: str, named: bool, parts: list[str]) -> bool:
    """Say whether a sentence of a group may follow: "it" needs a name before it, a question its answer."""
    if parts[-1].endswith("?"):
        return group == "answer"
    if group == "answer":
        return False
    if group in {"it", "italso"} and not named:
        return False
    return group not in {"also", "italso"} or len(parts) > 1
