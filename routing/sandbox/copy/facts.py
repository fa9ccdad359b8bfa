"""Turn a brief's fields into facts: cleaned, split where both halves stand alone, typed, and vetted."""

import re

from routing.sandbox.copy.bans import Bans
from routing.sandbox.copy.casing import quiet
from routing.sandbox.copy.clean import PAREN, balanced, is_safe, shouted, strip_markup, tidy
from routing.sandbox.copy.grammar import MONEY_RE, Grammar
from routing.sandbox.copy.model import Brief, Fact

DASH = re.compile(r"\s+[-–—]\s+")
LINK = re.compile(r"https?://|www\.|@\w|\b\w+\.(?:com|example|org|net)\b")
QUOTE = re.compile(r"[\"“”„«»]|(?<!\w)['‘]\w")
UNTIDY = re.compile(r"\.\.|\?\?|!!|[=*]|\b(?:ok so|lol|ppl)\b")
CURRENCY = re.compile(r"A\$|[$£€₹]")
LONGEST = 170


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in re.findall(r"\w+", text.lower()))


class FactFinder:
    """Read facts out of one brief under one language's rules."""

    def __init__(self, brief: Brief, grammar: Grammar, bans: Bans, proper: frozenset[str]) -> None:
        self.brief = brief
        self.grammar = grammar
        self.bans = bans
        self.proper = proper
        self.shouting = (
            sum(map(shouted, (brief.product, brief.description[:200], brief.brand, *brief.benefits))) >= 2
        )
        notes = " ".join((brief.description, *brief.proof))
        # Claims to be checked first: nothing is taken from running text. Rules for figures in the
        # instructions only: what the description says without figures may be used.
        self.checked = bool(grammar.guarded.search(notes)) or len(brief.source_text) > 2500
        self.guarded = self.checked or bool(grammar.guarded.search(brief.instructions))
        notes = f"{notes} {brief.instructions}"
        self.unproven = re.search(r"from memory|only claims", notes, re.IGNORECASE) is not None

    def clean(self, raw: str) -> str:
        """Return one tidy line of the brief's text, shouting and shorthand resolved."""
        line = tidy(strip_markup(raw))
        line = quiet(line, shouted(line) and (self.shouting or len(line) > 16 or " " in line))
        for pattern, replacement in self.grammar.replacements:
            line = re.sub(pattern, replacement, line)
        line = DASH.sub(
            ", ", re.sub(r"(?<![€$£]) / ", ", ", line).replace(" + ", f" {self.grammar.and_word} ")
        )
        line = re.sub(r"\b[a-z]+\b", lambda match: self.grammar.proper_words.get(match[0], match[0]), line)
        return tidy(line)

    def usable(self, text: str) -> bool:
        """Say whether a text may be used: safe, whole, not internal, not banned."""
        return (
            is_safe(text)
            and 2 < len(text) <= LONGEST
            and balanced(text)
            and not LINK.search(text)
            and not self.grammar.internal.search(text)
            and not self.bans.hit(text)
            and text.split()[-1].lower() not in self.grammar.dangling
        )

    def find(self) -> list[Fact]:
        """Return the facts of the brief, the most useful first, without repetitions."""
        brief, facts = self.brief, []
        fields = (
            ("offer", (brief.offer,), 1.3),
            ("benefit", brief.benefits, 1.0),
            ("proof", brief.proof, 1.0),
        )
        for field, source, weight in fields:
            for raw in source:
                if field == "benefit" and self.unproven and not self._supported(raw):
                    continue
                for text, share in self._realisations(raw):
                    facts.append(self._fact(text, weight * share, field))
        if not self.checked:
            listed = [_stems(fact.text) for fact in facts]
            facts += [
                self._fact(text, 0.8 if sure else 0.55, "piece" if sure else "mined")
                for text, sure in self.mined()
                # "24 holiday designs" beside "24 designs" would be one thing said twice.
                if len(text.split()) > 5 or not any(said <= _stems(text) for said in listed)
            ]
        kept: dict[str, Fact] = {}
        for fact in facts:
            if fact.text:
                kept.setdefault(re.sub(r"\W+", " ", fact.text.lower()), fact)
        return list(kept.values())

    def mined(self) -> list[tuple[str, bool]]:
        """Return what of the description reads as facts for customers: sentences, list items, their parts.

        With each comes whether it is sure to tell of the product (see Grammar.mined_pieces).
        """
        found: list[tuple[str, bool]] = []
        lines = strip_markup(self.brief.description).split("\n")
        for line in lines:
            pieces = (
                re.split(r"\s{2,}|\*+", line)
                if shouted(line)
                else re.split(self.grammar.sentence_end.pattern + "|;", line)
            )
            bulleted = (
                re.match(r"\s*[•·*-]", line) is not None or shouted(line) or "<li" in self.brief.description
            )
            for piece in pieces:
                if UNTIDY.search(piece.replace("!!!", "")) or QUOTE.search(piece) or not piece.strip():
                    continue
                if not bulleted and not re.match(r"\s*[A-ZÀ-Ý0-9£$€]", piece) and not line.count(";"):
                    continue
                text = self.clean(PAREN.sub("", piece))
                if not 8 <= len(text) <= 130 or len(text.split()) < 2 or not self.usable(text):
                    continue
                if re.search(r"\b(?:if|wenn|si|when)\b", text, re.IGNORECASE):
                    continue
                found += self._mined_parts(text)
        return [item for item in found if not (self.guarded and self.grammar.figure.search(item[0]))]

    def _mined_parts(self, text: str) -> list[tuple[str, bool]]:
        whole = [] if ":" in text else [(text, False)]
        pieces = self.grammar.mined_pieces(text, self.brief.product)
        if pieces is not None:
            return whole + [(piece, sure) for piece, sure in pieces if self.usable(piece)]
        if whole and len(text) > 34:
            whole += [(half, False) for half in self._halves(text) if self._mined_half(half)]
        return whole

    def _mined_half(self, half: str) -> bool:
        return len(half) >= 8 and (re.search(r"\d", half) is not None or self.grammar.shape(half) in {"neg"})

    def _supported(self, raw: str) -> bool:
        words = set(re.findall(r"\w+", raw.lower())) - self.grammar.stop_words
        for sentence in re.split(r"[.\n]", self.brief.source_text.lower()):
            said = set(re.findall(r"\w+", sentence))
            if words <= said and not said & {"not", "no", "only", "optional"}:
                return True
        return False

    def _realisations(self, raw: str) -> list[tuple[str, float]]:
        out: list[tuple[str, float]] = []
        lines = [
            item for line in strip_markup(raw).split("\n") for item in self.grammar.sentence_end.split(line)
        ]
        for line in (piece for item in lines for piece in item.split(";")):
            text = self.clean(PAREN.sub(self._paren, line))
            if len({match[0] for match in CURRENCY.finditer(text)}) > 1:
                continue
            if self.usable(text):
                out.append((text, 1.0))
                out += [(half, 0.9) for half in self._halves(text) if self.usable(half)]
        return out

    def _paren(self, match: re.Match[str]) -> str:
        inside = match[1].strip()
        keeps = re.search(r"\d", inside) or self.grammar.qualifier.search(inside)
        return f", {inside}" if keeps and not self.grammar.internal.search(inside) else ""

    def _halves(self, text: str) -> list[str]:
        grammar = self.grammar
        if ", " not in text or grammar.whole.search(text):
            return []
        pieces = text.split(", ")
        if len(pieces) > 2 and any(grammar.leaning.search(piece) for piece in pieces[1:]):
            pieces = [pieces[0]]
        out = []
        for place, piece in enumerate(pieces):
            if place and grammar.leaning.search(piece):
                continue
            if place == 0 and len(pieces) > 1 and grammar.qualifier.search(" ".join(pieces[1:])):
                continue
            if grammar.bare_time.fullmatch(piece):
                continue
            if len(piece.split()) >= 2 or (place == 0 and len(piece) > 5):
                out.append(tidy(piece))
        return out

    def _fact(self, text: str, weight: float, source: str) -> Fact:
        grammar = self.grammar
        offer, mined = source == "offer", source == "mined"
        text = grammar.mended(grammar.lower_first(text, self.proper))
        kind = grammar.kind(text)
        core, date = grammar.offer_parts(text)
        if offer or (kind == "saving" and not offer):
            kind = "offer"
        elif date and not core:
            kind = "date"
        elif date:
            kind = "offer"
        shape = grammar.shape(text) if text else "frag"
        if kind in {"place", "date", "rating"} or (kind == "price" and MONEY_RE.search(text)):
            shape = "clause" if shape == "clause" and not MONEY_RE.match(text) else "frag"
        if grammar.bare_time.fullmatch(text):
            kind, shape, weight = "speed", "frag", weight * 0.6
        if kind == "price" and shape == "clause":
            kind = "feature"
        bare = grammar.bare(text) if shape == "neg" else ()
        return Fact(text, kind, shape, weight, core, date, bare, mined, source)
