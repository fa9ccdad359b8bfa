"""A brief becomes a task profile: measured signs that somebody must think before writing."""

from __future__ import annotations

from collections.abc import Sequence

from headlines.generation.brief import BriefContent
from headlines.generation.cues import Lexicon, lexicon_for
from headlines.generation.cues.concepts import BIT
from headlines.generation.reading import MAX_CHARACTERS, read
from headlines.generation.signs import PARTS, Signs, note_sentences
from headlines.generation.structure import (
    clashes,
    figures,
    has_blank,
    has_prices,
    has_span,
    headed_remarks,
    is_tool,
    labelled_places,
    measures,
    named_figures,
    refers_by_number,
    table_rows,
    unbacked,
)
from routing.types import Fact, TaskProfile

_SAID_MOST = 0.35
"""What is only said of a product never counts for more than this."""
_SAID_MOST_WITH_SOURCE = 0.75
"""Talk of checking and supporting is meant for the writer once there is something to check."""
_CHATTY = 600
"""A longer description speaks of much that nobody has to work out."""
_SOURCE_BYTES = 120
"""From here on a source, or a description that serves as one, takes reading."""
_WEAK = 0.4
_WEAK_COUNTS = 0.5
"""A need that hardly shows next to a clearer one counts for so much: faint signs must not add up."""
_WEIGHING = BIT["doc"] | BIT["check"] | BIT["support"] | BIT["only"] | BIT["claim"] | BIT["extract"]
_SHOWN = BIT["rival"] | BIT["only"] | BIT["support"]
_RIVALRY = BIT["rival"] | BIT["only"] | BIT["support"] | BIT["copy"] | BIT["what"]
_PAID = BIT["amount"] | BIT["cost"] | BIT["tax"] | BIT["copy"]
_CLAIM = BIT["claim"]
_COPY = BIT["copy"]
_DIFFER = BIT["differ"]
_EACH = BIT["each"]
_GETS = BIT["gets"]
_GIVEN = BIT["given"]
_GROUP = BIT["group"]
_INDEP = BIT["indep"]
_NONEED = BIT["noneed"]
_ONLY = BIT["only"]
_OVERLAP = BIT["overlap"]
_PERUNIT = BIT["perunit"]
_RIVAL = BIT["rival"]
_SAME = BIT["same"]
_SUPPORT = BIT["support"]


def task_profile(brief: BriefContent, language: str, items: int, channels: Sequence[str] = ()) -> TaskProfile:
    """Return the measured features of a brief.

    ``items`` is how many variants are wanted, ``channels`` for which. Name, brand, product, keywords and
    the headline in use are never read for signs: they name things and ask for nothing.
    """
    lexicon = lexicon_for(language, brief.languages)
    signs = Signs()
    facts = "\n".join((brief.offer, *brief.proof, *brief.benefits, brief.disclaimer))[:MAX_CHARACTERS]
    source = brief.source_text[:MAX_CHARACTERS]
    note_sentences(read(brief.instructions, lexicon), signs, 1.0)
    if said := read(f"{brief.audience}\n{brief.description}", lexicon):
        note_sentences(said, signs, 0.0, strict=is_tool(brief.product))
    if len(brief.markets) > 1:
        # Rules that differ by market often stand among the facts; nobody asks for anything there.
        note_sentences(read(facts, lexicon), signs, 0.0, most=0.0)
    if source:
        note_sentences(read(source, lexicon), signs, 0.0, most=0.0)
    _add_structure(brief, signs, facts, source, lexicon)
    strengths = _strengths(signs, source)
    return TaskProfile(
        language=language,
        markets=len(brief.markets),
        items=items,
        source_words=source.count(" ") + 1 if source else 0,
        signs=strengths,
        evidence={part: signs.evidence(part) for part, strength in strengths.items() if strength},
        facts=_facts(brief, language, items, channels),
    )


def _facts(brief: BriefContent, language: str, items: int, channels: Sequence[str]) -> dict[str, Fact]:
    """Return what hard rules may ask for, texts in lower case; what the brief leaves open is left out."""
    facts: dict[str, Fact] = {"language": language.lower()}
    for name, text in (
        ("vertical", brief.vertical),
        ("objective", brief.objective),
        ("brand", brief.brand),
        ("product", brief.product),
    ):
        if text:
            facts[name] = text.lower()
    for name, texts in (("languages", brief.languages), ("markets", brief.markets), ("channels", channels)):
        if texts:
            facts[name] = tuple(map(str.lower, texts))
    if items:
        facts["items"] = float(items)
    if brief.source_text:
        facts["source_words"] = float(brief.source_text.count(" ") + 1)
    return facts


def _add_structure(brief: BriefContent, signs: Signs, facts: str, source: str, lexicon: Lexicon) -> None:
    instructions = brief.instructions[:MAX_CHARACTERS]
    asking = f"{instructions}\n{brief.description[:MAX_CHARACTERS]}"
    text = f"{asking}\n{facts}\n{source}\n{brief.product}"
    seen = signs.seen
    if clash := clashes(brief.must_include, brief.must_avoid, asking):
        signs.add("reconcile", 0.9, clash)
    if len(signs.voices) > 1:
        strength = 0.85 if len(signs.voices) > 2 else 0.6
        signs.add("reconcile", strength if signs.at_odds else strength / 2, list(signs.voices))
    if has_blank(asking):
        signs.add("compute", 0.35, ("a figure left open",))
    if "_cost" in signs.asked and has_prices(text):
        signs.move("_cost", "compute")
    if "_date" in signs.asked and has_span(text):
        signs.move("_date", "compute")
    if (
        0.1 < signs.asked.get("compute", 0.0) < 0.6
        and not signs.stated
        and len(brief.description) < _CHATTY
        and measures(text, 4)
    ):
        # A figure is asked for, and there is much to work it out from.
        signs.add("compute", 0.35, ())
    if "_what" in signs.asked and measures(text, 4):
        signs.asked["_what"] = min(signs.asked["_what"], 0.45)
        signs.move("_what", "compute")
    priced = signs.asked_mask & (_PAID & ~_COPY | _PERUNIT) and not signs.stated
    if priced and len(brief.markets) < 2 and figures(facts):
        # Whether prices are net, or the price per unit is there already, stands among the facts.
        note_sentences(read(facts, lexicon), signs, 0.0, most=0.0)
    if "_net" in signs.causes and "%" in text and signs.asked_mask & _PAID:
        signs.add("compute", 0.6, signs.evidence("_net"))
    if source and _weight(source) >= _SOURCE_BYTES:
        if "_doc" in signs.asked:
            signs.move("_doc", "verify")
        if ("_use" in signs.asked or "_use" in signs.said) and figures(source) > 1:
            signs.add(
                "verify", signs.asked.get("_use", signs.said.get("_use", 0.0) * 0.7), signs.evidence("_use")
            )
        if signs.asked_mask & _WEIGHING and (claim := unbacked(brief.benefits, source)):
            signs.add("verify", 0.5, (f"{claim}: not so in the source",))
    if len(brief.markets) > 1 or signs.place_rules > 1 or signs.rules > 2:
        labels = labelled_places(text)
        if len(labels) > 1 and signs.rules:
            signs.add("markets", 0.85 if len(labels) > 2 else 0.5, labels)
        if len(brief.markets) > 1 and signs.place_rules == 1 and len(signs.named_alone) > 1:
            signs.add("markets", 0.5, list(signs.named_alone))
        if signs.place_rules > 1 and len(signs.places) > 1:
            signs.add("markets", 0.8 if signs.place_rules > 2 else 0.6, list(signs.places))
    if signs.limits > 1:
        if signs.said.get("segments", 0.0) > 0.3 or "segments" in signs.asked:
            signs.add("segments", 0.3, ())
        if headed_remarks(asking) > 2:
            signs.add("segments", 0.5, ("remarks under headings of their own",))
    if signs.sets and len(brief.markets) < 2 and len(brief.languages) < 2:
        parted = signs.seen & (_GROUP | _DIFFER | _OVERLAP)
        signs.add("segments", 0.35 if signs.limits and parted else 0.2, ("a set of lines for each",))
    if signs.group_limits > 1 and signs.seen & (_EACH | _DIFFER | _OVERLAP | _GETS):
        signs.add("segments", 0.6 if signs.group_limits > 2 else 0.35, ())
    rows = table_rows(text)
    if rows > 1 and seen & _RIVAL:
        claims = signs.asked_mask & (_ONLY | _SUPPORT | _CLAIM)
        signs.add("compare", 0.65 if rows > 2 and claims else 0.45, (f"{rows} rows of figures",))
    elif rows > 2 and signs.asked_mask & (_ONLY | _SUPPORT):
        signs.add("compare", 0.3, (f"{rows} rows of figures",))
    if signs.asked_mask & _RIVALRY and (names := rivals_in(brief, text)):
        called = [name for name in names if name in instructions]
        strength = 0.5 if signs.asked_mask & _SHOWN or len(called) > 1 else 0.3
        signs.add("compare", strength, called or names)
    if signs.ordinals > 2:
        signs.add("sequence", 0.45, ("first, second, third",))
    if refers_by_number(instructions):
        signs.add("sequence", 0.6, ("one numbered line speaks of another",))
    # Whatever damps a part does so once all is known.
    if signs.stated and "compute" in signs.asked:
        _damp(signs, "compute", 0.5)
    if "compute" in signs.asked or "compute" in signs.said:
        _damp(signs, "compute", (0.4, 1.0, 1.0)[figures(text)])
    if signs.seen & _GIVEN:
        _damp(signs, "compute", 0.25)
        _damp(signs, "verify", 0.5)
    if signs.seen & _NONEED:
        _damp(signs, "verify", 0.3)
    if signs.seen & _SAME:
        _damp(signs, "segments", 0.2)
        if signs.asked.get("markets", 0) < 0.8:
            _damp(signs, "markets", 0.3)
    if signs.rivals_out and not rows:
        _damp(signs, "compare", 0.2)
    if signs.seen & _INDEP:
        _damp(signs, "sequence", 0.2)
    is_weighed = "verify" in signs.asked or "verify" in signs.said
    if is_weighed and len(brief.benefits) < 5 and not _has_source(brief):
        _damp(signs, "verify", 0.6)


def rivals_in(brief: BriefContent, text: str) -> list[str]:
    """Return the names that head figures next to the brand's own: a table of rivals."""
    own = brief.brand.partition(" ")[0]
    names = named_figures(text, own) if own else []
    return [name for name in names if name != own] if own in names and len(names) > 2 else []


def _has_source(brief: BriefContent) -> bool:
    return max(_weight(brief.source_text), _weight(brief.description)) >= _SOURCE_BYTES


def _weight(text: str) -> int:
    """Return the length of the beginning of a text in bytes, which Chinese and Japanese fill sooner."""
    return len(text[:_SOURCE_BYTES].encode())


def _damp(signs: Signs, part: str, factor: float) -> None:
    for sums in (signs.asked, signs.said):
        if part in sums:
            sums[part] *= factor


def _strengths(signs: Signs, source: str) -> dict[str, float]:
    """Return how strongly each need shows. What is only said shares one small allowance."""
    strengths = dict.fromkeys(PARTS, 0.0)
    if not signs.asked and not signs.said:
        return strengths
    said = {part: strength for part, strength in signs.said.items() if part in strengths}
    checked = said.get("verify", 0.0) if _weight(source) >= _SOURCE_BYTES else 0.0
    total = sum(said.values())
    scale = min(1.0, _SAID_MOST / total) if total else 1.0
    for part in {**signs.asked, **said}:
        if part in strengths:
            lesser = said.get(part, 0.0) * scale
            if part == "verify":
                lesser = max(lesser, min(checked, _SAID_MOST_WITH_SOURCE))
            strengths[part] = round(1 - (1 - signs.asked.get(part, 0.0)) * (1 - lesser), 4)
    most = max(strengths.values())
    for part, strength in strengths.items():
        if 0 < strength < min(most, _WEAK):
            strengths[part] = round(strength * _WEAK_COUNTS, 4)
    return strengths
