"""Sentences and structure become signs: how strongly a brief shows each need for thought, 0..1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headlines.generation.cues.concepts import BIT
from headlines.generation.reading import LEAD, NUMBER, Sentence


@dataclass(frozen=True, slots=True)
class Rule:
    """A sign: all of ``needs`` stand in one sentence and nothing of ``without`` does.

    ``asked`` is what it is worth where the writer is asked, ``said`` where the sentence only states
    something, 0..1 each.
    """

    part: str
    needs: tuple[int, ...]
    asked: float
    said: float = 0.0
    without: int = 0


def _any(names: str) -> int:
    mask = 0
    for name in names.split():
        mask |= BIT[name]
    return mask


def _rule(part: str, needs: str, asked: float, said: float = 0.0, without: int = 0) -> Rule:
    return Rule(part, tuple(_any(names) for names in needs.split("&")), asked, said, without)


# One cue alone is worth 0.3 at most; what counts fully is asked of the writer and names its object.
RULES: tuple[Rule, ...] = (
    _rule("compute", "round", 0.3, 0.2),
    _rule("compute", "round & amount copy wish howmuch perunit", 0.75, 0.2),
    _rule("compute", "derive", 0.3, 0.1),
    _rule("compute", "derive & amount copy wish howmuch cost date perunit tax", 0.7, 0.1),
    _rule("compute", "howmuch", 0.3, 0.1),
    _rule("compute", "howmuch & copy wish perunit payoff cost amount each", 0.6, 0.1),
    _rule("compute", "true & amount date", 0.4, 0.1),
    _rule("compute", "true & amount date & copy round howmuch each", 0.55, 0.1),
    _rule("compute", "what & amount & true", 0.2, 0.1),
    _rule("compute", "lastday", 0.35, 0.1),
    _rule("compute", "lastday & copy wish each true", 0.6, 0.1),
    _rule("compute", "payoff", 0.3, 0.25),
    _rule("compute", "payoff & copy wish howmuch what true", 0.6, 0.2),
    _rule("compute", "perunit", 0.2),
    _rule("compute", "perunit & copy", 0.4),
    _rule("compute", "tax & amount", 0.35),
    # Whether these ask for work depends on what there is to work with: see ``structure``.
    _rule("_cost", "cost & copy wish", 0.65, without=NUMBER),
    _rule("_cost", "amount & each & copy", 0.65, without=NUMBER),
    _rule("_cost", "amount & market & wish", 0.5, without=NUMBER),
    _rule("_cost", "perunit & wish copy what", 0.55, without=NUMBER),
    _rule("_cost", "tax & wish copy cost", 0.4, without=NUMBER),
    _rule("_what", "what & wish & copy", 0.45, without=NUMBER),
    _rule("_date", "date & copy & wish", 0.65, without=BIT["not"]),
    _rule("_date", "date & copy & each", 0.6, without=BIT["not"]),
    _rule("_net", "net", 0.6, 0.6),
    _rule("reconcile", "conflict", 0.3, 0.2),
    _rule("reconcile", "conflict & voice but demand rule not", 0.5, 0.3),
    _rule("reconcile", "voice & demand & but", 0.35, 0.25),
    _rule("verify", "check & doc claim", 0.75, 0.3),
    _rule("_doc", "doc", 0.35),
    _rule("_use", "doc & only support what extract check not claim", 0.45, 0.4),
    _rule("verify", "support & doc claim", 0.65, 0.35),
    _rule("verify", "support & only", 0.5, 0.45),
    _rule("verify", "extract & doc claim", 0.6, 0.3),
    _rule("markets", "each & market & rule copy", 0.5),
    _rule("segments", "each & group", 0.45, 0.1),
    _rule("segments", "each & group & copy wish differ overlap nth", 0.55, 0.1),
    _rule("segments", "overlap & group gets each", 0.55, 0.45),
    _rule("segments", "differ & group", 0.5, 0.1),
    _rule("compare", "rival & claim support howmuch only amount true", 0.35, 0.15),
    _rule("sequence", "prev", 0.3, 0.05),
    _rule("sequence", "prev & copy chain each pattern nth", 0.6, 0.15),
    _rule("sequence", "chain", 0.3, 0.05),
    _rule("sequence", "chain & nth prev", 0.4, 0.05),
    _rule("wordplay", "pattern", 0.65, 0.3, without=BIT["maybe"]),
    _rule("wordplay", "pattern", 0.3, 0.1),
    _rule("wordplay", "wit", 0.25, 0.05),
    _rule("wordplay", "wit & each nth copy pattern", 0.6, 0.1, without=BIT["maybe"]),
)
PARTS: tuple[str, ...] = tuple(dict.fromkeys(rule.part for rule in RULES if rule.part[0] != "_"))
"""The needs by name. One that starts with an underscore only helps another."""
_BY_TRIGGER: dict[int, tuple[Rule, ...]] = {
    trigger: tuple(rule for rule in RULES if rule.needs[0] == trigger)
    for trigger in dict.fromkeys(rule.needs[0] for rule in RULES)
}
"""The rules by the one concept that each names first."""
_TRIGGERS = sum(_BY_TRIGGER)

COPY, WISH, NONEED, VOICE, DEMAND, RULE, PLACE, GETS, GROUP = (
    BIT[name] for name in ("copy", "wish", "noneed", "voice", "demand", "rule", "place", "gets", "group")
)
NTH, EACH, WHAT = BIT["nth"], BIT["each"], BIT["what"]
PERUNIT, PAYOFF, HOWMUCH = BIT["perunit"], BIT["payoff"], BIT["howmuch"]
RIVAL, NOT, BUT, CONFLICT = BIT["rival"], BIT["not"], BIT["but"], BIT["conflict"]
LIMITS = NOT | BIT["only"]
OBJECTS = (
    WHAT | EACH | NUMBER | NTH | HOWMUCH | PERUNIT | PAYOFF | _any("pattern prev chain lastday derive round")
)
"""What makes a sentence on headlines a request, though no word asks."""
SHORT = 9
"""A sentence of fewer words may be “Four lines for each.”"""
MAX_CAUSES = 3
"""So many causes of a part are shown."""
ASKED = 0.8
"""From here on a sentence counts as said to the writer, not of the product."""


Cause = tuple[Sentence | None, int, tuple[str, ...]]
"""Where a sign came from: a sentence and the concepts that count in it, or words of its own."""


@dataclass(slots=True)
class Signs:
    """What has been seen so far: strength and words by part."""

    asked: dict[str, float] = field(default_factory=dict)
    said: dict[str, float] = field(default_factory=dict)
    causes: dict[str, list[Cause]] = field(default_factory=dict)
    seen: int = 0
    asked_mask: int = 0
    rules: int = 0
    place_rules: int = 0
    limits: int = 0
    group_limits: int = 0
    rivals_out: bool = False
    at_odds: bool = False
    ordinals: int = 0
    stated: bool = False
    sets: bool = False
    named_alone: dict[str, None] = field(default_factory=dict)
    demands: int = 0
    voices: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)

    def add(self, part: str, strength: float, words: Iterable[str]) -> None:
        """Count a sign that the writer is asked for. Signs of one part add up without passing 1."""
        self.asked[part] = 1 - (1 - self.asked.get(part, 0.0)) * (1 - strength)
        self.causes.setdefault(part, []).append((None, 0, tuple(words)))

    def move(self, part: str, to: str) -> None:
        """Count what was asked of a part for another one, with its words."""
        strength = self.asked[part]
        self.asked[to] = 1 - (1 - self.asked.get(to, 0.0)) * (1 - strength)
        self.causes.setdefault(to, []).extend(self.causes[part])

    def evidence(self, part: str) -> tuple[str, ...]:
        """Return the words that caused a part, each once, the first few causes only."""
        words: dict[str, None] = {}
        for sentence, concepts, said in self.causes.get(part, ())[:MAX_CAUSES]:
            words.update(dict.fromkeys(sentence.words(concepts) if sentence else said))
        return tuple(words)


def note_sentences(
    sentences: Sequence[Sentence], signs: Signs, asked: float, most: float = 1.0, *, strict: bool = False
) -> None:
    """Count the signs of some sentences; ``asked`` is how far their field asks the writer, 0..1.

    A sentence that speaks of headlines asks more, one that wishes or questions nearly as much, up to
    ``most``. Where ``strict``, only a sentence that speaks of headlines asks anything.
    """
    seen = asked_mask = 0
    for sentence in sentences:
        mask = sentence.mask
        level = asked
        if level < most:
            if mask & COPY and mask & WISH:
                level = most
            elif (mask & COPY and mask & OBJECTS) or (
                not strict
                and (
                    mask & WISH or sentence.question or (mask & WHAT and mask & PAYOFF and not mask & NUMBER)
                )
            ):
                level = min(most, 0.92)
        seen |= mask
        if level >= ASKED:
            asked_mask |= mask
        if mask & NONEED:
            continue
        if mask & VOICE and (mask & DEMAND or (mask & LEAD and mask & (NOT | BUT | CONFLICT | WISH))):
            signs.voices.update(dict.fromkeys(sentence.words(VOICE)))
            signs.demands += bool(mask & DEMAND)
            signs.at_odds |= bool(mask & (NOT | BUT | CONFLICT)) or signs.demands > 1
        if mask & PLACE and len(names := dict.fromkeys(sentence.words(PLACE))) == 1:
            signs.named_alone.update(names)
        if mask & EACH and mask & COPY and len(sentence.tokens) < SHORT and level >= ASKED:
            signs.sets |= sentence.asks_for_sets()
        if mask & PLACE and mask & (RULE | LIMITS):
            # One sentence may hold the rules of several places.
            places = sentence.words(PLACE)
            signs.place_rules += max(1, min(len(places), len(sentence.words(RULE | LIMITS))))
            signs.places.update(dict.fromkeys(places))
        if mask & RIVAL and mask & NOT and level >= ASKED:
            signs.rivals_out = True
        if (
            mask & NUMBER
            and mask & (PERUNIT | PAYOFF | HOWMUCH)
            and not sentence.question
            and not mask & (COPY | WISH | WHAT)
        ):
            signs.stated = True
        if mask & NTH and level >= ASKED:
            signs.ordinals = max(signs.ordinals, len(set(sentence.words(NTH))))
        if mask & RULE:
            signs.rules += 1
        if mask & LIMITS:
            signs.limits += 1
            if mask & (GETS | GROUP):
                signs.group_limits += 1
                if mask & GROUP:
                    signs.group_limits += min(len(sentence.words(GROUP)), 3) - 1
        if mask & _TRIGGERS:
            _apply_rules(sentence, signs, level)
    signs.asked_mask |= asked_mask
    if most:
        signs.seen |= seen


def _apply_rules(sentence: Sentence, signs: Signs, level: float) -> None:
    mask = sentence.mask
    is_asked = level >= ASKED
    sums = signs.asked if is_asked else signs.said
    triggers = mask & _TRIGGERS
    while triggers:
        trigger = triggers & -triggers
        triggers ^= trigger
        for rule in _BY_TRIGGER[trigger]:
            strength = rule.asked * level if is_asked else rule.said
            if not strength or mask & rule.without:
                continue
            for need in rule.needs:
                if not mask & need:
                    break
            else:
                sums[rule.part] = 1 - (1 - sums.get(rule.part, 0.0)) * (1 - strength)
                signs.causes.setdefault(rule.part, []).append((sentence, trigger, ()))
