"""Compose the lines of a pass: read the brief, gather material, build candidates, choose."""

import re
import zlib
from random import Random

from routing.sandbox.copy.bans import Bans
from routing.sandbox.copy.candidates import Builder, Candidate
from routing.sandbox.copy.choose import Chooser
from routing.sandbox.copy.clean import balanced, display_width
from routing.sandbox.copy.languages import pack_for
from routing.sandbox.copy.material import gather
from routing.sandbox.copy.model import Brief, Line, SlotRequest, Task
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.paragraphs import ParagraphWriter
from routing.sandbox.copy.pools import Pools, Words
from routing.sandbox.copy.wordlist import words

# Slots that hold sentences; the others hold headlines.
SENTENCE_SLOTS = words(
    "description primary_text intro_text post body preheader subheadline long_description text"
)
# Slots that take either.
MIXED_SLOTS = frozenset({"ad_text", "post", "preheader", "subheadline"})
# Up to this limit a long product name may be cut to its last words.
TIGHT = 40
TITLE_CHANNELS = ("google", "microsoft", "amazon")
TITLE_SLOTS = frozenset({"headline", "long_headline"})
WORD_LIMIT = re.compile(
    r"\b(\d{1,2}) words (?:or less|or fewer|at most|max)|\bmax(?:imum)? (?:of )?(\d{1,2}) words",
    re.IGNORECASE,
)
CHARACTER_LIMIT = re.compile(
    r"\b(?:max\.?|maximum|under|up to|at most)\s(?:of )?(\d{2,3})\s(?:char|zeichen|caract)|"
    r"\b(\d{2,3}) (?:characters?|chars)(?: (?:max|at most|or less)|\.)",
    re.IGNORECASE,
)
NO_QUESTIONS = re.compile(r"\bno question marks?\b", re.IGNORECASE)
NO_COLON = re.compile(r"\bno colons?\b", re.IGNORECASE)


def compose(brief: Brief, task: Task, *, seed: int = 0) -> list[Line]:
    """Write the variants of a pass, the same for the same brief, task and seed.

    Returns as many lines a slot as asked, or fewer when the brief's facts give no more that differ.
    Raises UnsupportedLanguage for a language without a pack.
    """
    pack = pack_for(
        task.language or brief.language, f"{brief.product} {brief.description} {' '.join(brief.benefits)}"
    )
    return Composer(pack, brief, task, seed).write()


class Composer:
    """One pass over one brief."""

    def __init__(self, pack: Pack, brief: Brief, task: Task, seed: int) -> None:
        self._pack = pack
        self._brief = brief
        self._task = task
        self._material, self._bans = gather(brief, task, pack.grammar)
        self._words = Words(pack.grammar.stop_words)
        self._seed = zlib.crc32(repr((brief, task.channel, task.take, seed)).encode("utf-8", "replace"))
        self._pools: dict[tuple[bool, bool], Pools] = {}

    def write(self) -> list[Line]:
        """Write every slot of the task."""
        return [line for slot in self._task.slots for line in self._slot(slot)]

    def _slot(self, slot: SlotRequest) -> list[Line]:
        task = self._task
        sentences = slot.slot in SENTENCE_SLOTS and slot.limit > 40
        chance = Random(self._seed ^ zlib.crc32(slot.slot.encode()))  # noqa: S311  # chance that must repeat, not secrets
        title_case = not sentences and self._title_case(slot)
        pools = self._pools_for(title_case, tight=slot.limit <= TIGHT)
        limited = slot if sentences else self._tightened(slot)
        total = slot.count * task.parts
        mixed = slot.slot in MIXED_SLOTS and not WORD_LIMIT.search(self._brief.instructions)
        candidates: list[Candidate] = []
        if sentences or mixed:
            writer = ParagraphWriter(self._pack, self._material, pools, self._words, chance, task.parts)
            candidates += writer.lines(limited)
        builder = Builder(self._material, pools, self._words, chance, title_case=title_case, parts=task.parts)
        low = limited.low // 3 if mixed else limited.low

        def headlines(*, spare: bool) -> list[Candidate]:
            if sentences and not mixed:
                return []
            return builder.lines(self._pack.headlines, limited.limit, low, limited.high, spare=spare)

        candidates += headlines(spare=False)
        check = LineCheck(self._brief, self._bans, limited.limit, headline=not sentences)
        avoid = [line for line in (*task.avoid, self._brief.control, *self._brief.exemplars) if line]
        chooser = Chooser(
            candidates, self._angles(), avoid, self._words, check.allows, lambda: headlines(spare=True)
        )
        picked = chooser.pick(total)
        return [Line(slot.slot, item.text, item.angle) for item in self._own_share(picked, slot.count)]

    def _angles(self) -> list[str]:
        """Return the wanted angles; passes that share their lines must all see one order of them."""
        return list(self._task.angles) if self._task.parts == 1 else sorted(self._task.angles)

    def _own_share(self, picked: list[Candidate], count: int) -> list[Candidate]:
        """Return this part's lines: of every `parts` lines in order, one, at a place that varies by block."""
        parts, part = self._task.parts, self._task.part
        if parts == 1:
            return picked[:count]
        own: list[Candidate] = []
        for block in range(0, len(picked), parts):
            places = list(range(parts))
            Random(self._seed + block).shuffle(places)  # noqa: S311  # chance that must repeat, not secrets
            place = block + places[part - 1]
            if place < len(picked):
                own.append(picked[place])
        return own[:count]

    def _title_case(self, slot: SlotRequest) -> bool:
        if not self._pack.grammar.title_case:
            return False
        instructions = self._brief.instructions.lower()
        if "sentence case" in instructions:
            return False
        if "title case" in instructions:
            return True
        return self._task.channel.startswith(TITLE_CHANNELS) and slot.slot in TITLE_SLOTS

    def _pools_for(self, title_case: bool, *, tight: bool) -> Pools:
        key = (title_case, tight)
        if key not in self._pools:
            self._pools[key] = Pools(
                self._material,
                self._pack.grammar,
                self._bans,
                self._words,
                title_case=title_case,
                tight=tight,
            )
        return self._pools[key]

    def _tightened(self, slot: SlotRequest) -> SlotRequest:
        found = CHARACTER_LIMIT.search(self._brief.instructions)
        asked = int(found[1] or found[2]) if found else slot.limit
        limit = min(slot.limit, asked, 120) if asked >= 20 else min(slot.limit, 120)
        # A headline of several hundred characters is no headline: the platform's limit is not the aim.
        high = min(slot.high, limit, 100)
        return SlotRequest(
            slot.slot, slot.count, limit, min(slot.low, high // 2 if high > 60 else high), high
        )


class LineCheck:
    """The last look at a line before it may be chosen."""

    def __init__(self, brief: Brief, bans: Bans, limit: int, *, headline: bool) -> None:
        self._bans = bans
        self._limit = limit
        instructions = brief.instructions
        words = WORD_LIMIT.search(instructions) if headline else None
        self._words = int(words[1] or words[2]) if words else 0
        self._marks = ("?" if NO_QUESTIONS.search(instructions) else "") + (
            ":" if NO_COLON.search(instructions) else ""
        )

    def allows(self, text: str) -> bool:
        """Say whether a line keeps the limit, the bans and the brief's rules of form."""
        if display_width(text) > self._limit or self._bans.hit(text) or not balanced(text):
            return False
        if self._words and len(text.split()) > self._words:
            return False
        return not any(mark in text for mark in self._marks) and "!" not in text
