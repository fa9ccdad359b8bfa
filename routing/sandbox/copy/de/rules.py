"""German grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.wordlist import words

MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
WEEKDAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend"
DATE = rf"(?:(?:{WEEKDAYS}),?\s+(?:den\s+)?)?\d{{1,2}}\.\s?(?:(?:{MONTHS})|\d{{1,2}}\.)(?:\s?20\d\d)?"
VERBS = words(
    "ist sind war hat haben wird werden kann können passt hält bleibt kommt kostet gilt läuft liefert "
    "macht spart braucht "
    "gibt steht liegt bekommt erhält zahlt reicht schützt wächst bietet"
)


class GermanGrammar(Grammar):
    """German needs no article in the frames used here; facts keep their case."""

    code = "de"
    # "15. Oktober" is no end of a sentence.
    sentence_end = re.compile(rf"(?<=[.!?])\s+(?!(?:{MONTHS})\b)(?=[A-ZÀ-Ý0-9€\"„])")
    and_word = "und"
    telling_words = 1
    stop_words = words(
        "der die das den dem des ein eine einen einem einer und oder für mit von vom bei im in am an "
        "auf aus zu zum zur ist "
        "sind nicht nur auch so wie was warum wo wer sie du ihr wir es bis ab pro je jetzt hier mehr ohne"
    )
    dangling = words(
        "und oder für mit von bei im in am an auf aus zu zum zur der die das ein eine ohne bis ab pro"
    )
    countries = {
        "DE": "in Deutschland",
        "AT": "in Österreich",
        "CH": "in der Schweiz",
        "LI": "in Liechtenstein",
    }
    replacements = ((r"\binkl\.", "inklusive"), (r"\bzzgl\.", "zuzüglich"))
    rating = re.compile(
        r"\d(?:[.,]\d)?\s?(?:/|von)\s?(?:5|10)\b|\b(?:Sterne\w*|Bewertung\w*|bewertet)\b", re.IGNORECASE
    )
    guarantee = re.compile(r"garantie|gewährleistung", re.IGNORECASE)
    delivery = re.compile(r"versand|liefer|rückgabe|retoure|porto", re.IGNORECASE)
    saving = re.compile(r"rabatt|gespart|nachlass|gutschein|spar(?:en|t)\b", re.IGNORECASE)
    duration = re.compile(
        r"\b\d+[ -]?(?:Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Werktage?n?)\b|über Nacht", re.IGNORECASE
    )
    threshold = re.compile(r"\b(?:ab|über|unter) \d[\d.,]*\s?€ (?:Bestell|Einkauf|Waren)", re.IGNORECASE)
    date = re.compile(DATE)
    deadline = re.compile(rf"[,;–-]?\s*\bbis\s+(?:zum\s+|einschließlich\s+)?(?P<date>{DATE})\s*$")
    people = re.compile(
        r"^\d[\d.]*\s+(?:\w+ )?(?:Kunden|Kundinnen|Mitglieder|Unternehmen|Nutzer|Teilnehmer|"
        r"Familien|Betriebe|Filialen|Standorte|Absolventen|Firmen)\b"
    )
    place = re.compile(
        r"\b(?:in|aus|nach|bei) [A-ZÄÖÜ][a-zäöü]+(?:straße|berg|burg|dorf|stadt|hausen)?$|\w+(?:straße|"
        r"gasse|platz|weg) \d+"
    )
    internal = re.compile(
        r"\b(?:bitte|wir (?:wollen|brauchen|möchten)|hätte|vertrieb|rechtsabteilung|legal|"
        r"überschrift\w*|anzeige\w*|titel|kampagne|"
        r"texten|texter|prüfen|ignorier\w*|anweisung\w*|system|prompt|hinweis|muss|müssen|soll|"
        r"sollen|darf|dürfen|zielgruppe|"
        r"wettbewerb\w*|briefing|entwurf|claim\w*|nicht (?:sagen|schreiben|verwenden)|achtung|"
        r"zirka|preisverlauf)\b|=|\?\?",
        re.IGNORECASE,
    )
    guarded = re.compile(
        r"\b(?:rechtsabteilung|vor dem texten|prüfen|berechn\w+|gerechnet|auf ganze|aus dem kopf|"
        r"nur,? wenn es stimmt)\b",
        re.IGNORECASE,
    )
    leaning = re.compile(
        r"^(?:und|oder|aber|auch|sogar|inklusive|also|damit|weil|wenn|die|der|das|in|im|am|auf|mit|"
        r"für|nicht|nur|bei|ab|was)\b|^\d[\d.,]*$",
        re.IGNORECASE,
    )
    whole = re.compile(r"\b(?:kaufen?|sparen?|wenn|falls)\b|\d,\d", re.IGNORECASE)
    qualifier = re.compile(
        r"\b(?:bis zu|ab|durchschnittlich|im schnitt|variabel|ersten|mindestens|höchstens|nur|etwa|"
        r"ca)\b",
        re.IGNORECASE,
    )
    relative = re.compile(r"\s+(?:mit|ohne|in|im|aus|von|bei|ab|über|unter|zwischen|die|der)\b.*$")
    audience_out = re.compile(
        r"\b(?:frauen|männer|alter|bestandskunden|neukunden|zielgruppe|personen|menschen|jährige|"
        r"vor allem|meist|hauptsächlich|alle|wer)\b",
        re.IGNORECASE,
    )
    tones: ClassVar[dict[str, str]] = {
        "playful": "verspielt lustig witzig frech humorvoll locker augenzwinkernd",
        "warm": "warm herzlich freundlich persönlich nahbar familiär einladend",
        "businesslike": "sachlich professionell seriös kompetent klar fachlich",
        "calm": "ruhig gelassen respektvoll ehrlich unaufgeregt leise",
        "plain": "trocken direkt einfach norddeutsch schlicht geradlinig ehrlich knapp",
    }

    def shape(self, text: str) -> str:
        tokens = text.split()
        first = tokens[0].lower() if tokens else ""
        if first in {"kein", "keine", "keinen", "ohne"}:
            return "neg" if len(tokens) in {2, 3} else "frag"
        if any(token.lower().strip(",") in VERBS for token in tokens) or first in {
            "wir",
            "sie",
            "es",
            "du",
            "ihr",
        }:
            return "clause"
        if len(tokens) == 1 and text.islower():
            return "adj"
        if "," in text or ":" in text or first in self.dangling:
            return "frag"
        if tokens[-1][:1].isupper() and len(tokens) <= 6:
            return "np"
        return "part" if text[:1].isupper() or tokens[0].islower() else "frag"

    def bare(self, negative: str) -> tuple[str, ...]:
        thing = negative.split(" ", 1)[1]
        return (thing, thing) if thing[:1].isupper() else ()

    def lower_first(self, text: str, names: frozenset[str]) -> str:
        return text

    def with_article(self, phrase: str) -> str | None:
        return phrase

    def names_people(self, phrase: str) -> bool:
        return (
            phrase[:1].isupper()
            and not re.search(r"\d", phrase)
            and phrase.endswith(("er", "en", "e", "s", "innen"))
        )

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"bis {date}"]
        return [f"{core} bis {date}", f"bis {date}: {core}"]

    def product_core(self, product: str) -> list[str]:
        shorter = re.split(r"\s+(?:für|mit|aus|zum|zur|ohne)\s+", product)[0]
        return [shorter] if shorter != product and len(shorter) > 3 else []
