"""Cue words by language: one file of plain data and one line in ``PACKS`` a language."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from headlines.generation.cues import (
    ar,
    cs,
    da,
    de,
    en,
    es,
    fi,
    fr,
    he,
    hi,
    it,
    ja,
    ko,
    nb,
    nl,
    pl,
    pt,
    sv,
    tr,
    zh,
)
from headlines.generation.cues.concepts import BIT

PACKS: dict[str, Mapping[str, str]] = {
    "ar": ar.CUES,
    "cs": cs.CUES,
    "da": da.CUES,
    "de": de.CUES,
    "en": en.CUES,
    "es": es.CUES,
    "fi": fi.CUES,
    "fr": fr.CUES,
    "he": he.CUES,
    "hi": hi.CUES,
    "it": it.CUES,
    "ja": ja.CUES,
    "ko": ko.CUES,
    "nb": nb.CUES,
    "nl": nl.CUES,
    "pl": pl.CUES,
    "pt": pt.CUES,
    "sv": sv.CUES,
    "tr": tr.CUES,
    "zh": zh.CUES,
    "no": nb.CUES,
}
UNSPACED = frozenset({"ja", "zh", "ko", "ar", "he", "hi"})
"""Languages whose cues are looked for inside words: no blanks between them, or endings and articles
that grow on to them."""

Tail = tuple[tuple[str, bool], ...]
"""The rest of a phrase: its words, each with whether any ending will do. ``_`` is any one word."""

Ending = tuple[Tail, int, int]
"""How a phrase may go on: its last words, its concept, and how many words come before them."""

Entry = tuple[int, dict[str, list[Ending]], list[Ending]] | None
"""What a word stands for: its concepts, how it may go on if a certain word is next, and how it may go on
whatever is next (which the former hold as well). ``None`` for a word that is no cue."""

MAX_KNOWN = 20_000
"""So many looked-up words are kept; then the store starts afresh."""

_WORD = re.compile(r"\w+\*?")
_STEM = 3


class Known(dict[str, Entry]):
    """What words stand for, each looked up once."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> Entry:
        if len(self) >= MAX_KNOWN:
            self.clear()
        found = self[word] = self._lexicon.look_up(word)
        return found


@dataclass(slots=True)
class Lexicon:
    """Cue words of some languages, ready to be looked up.

    ``words`` maps a whole word to its concepts; ``phrases`` maps a word to what may follow it, by the
    second word where that is fixed (``_`` holds the others); ``stems`` maps the first three letters
    to the stems that start so; ``known`` keeps what has been looked up; ``snippets`` maps strings that
    count wherever they stand to their concepts, and ``any_snippet`` finds the longest of them.
    """

    words: dict[str, int] = field(default_factory=dict)
    phrases: dict[str, dict[str, list[Ending]]] = field(default_factory=dict)
    stems: dict[str, list[tuple[str, int, Tail]]] = field(default_factory=dict)
    snippets: dict[str, int] = field(default_factory=dict)
    any_snippet: re.Pattern[str] | None = None
    known: Known = field(init=False)

    def __post_init__(self) -> None:
        self.known = Known(self)

    def add_phrase(self, phrase: str, bit: int) -> None:
        """Add a phrase whose words are blank-separated, a star for any ending."""
        parts = [(word.rstrip("*"), word.endswith("*")) for word in _WORD.findall(phrase)]
        (first, is_stem), tail = parts[0], tuple(parts[1:])
        if is_stem:
            if len(first) < _STEM:
                raise ValueError(f"The stem “{first}*” is shorter than {_STEM} letters.")
            self.stems.setdefault(first[:_STEM], []).append((first, bit, tail))
        elif tail:
            (second, is_open), rest = tail[0], tail[1:]
            if is_open or second == "_":
                self.phrases.setdefault(first, {}).setdefault("_", []).append((tail, bit, 1))
            else:
                self.phrases.setdefault(first, {}).setdefault(second, []).append((rest, bit, 2))
        else:
            self.words[first] = self.words.get(first, 0) | bit

    def look_up(self, word: str) -> Entry:
        """Return what a word stands for."""
        bits = self.words.get(word, 0)
        tails: list[Ending] = []
        for stem, bit, tail in self.stems.get(word[:_STEM], ()):
            if word.startswith(stem):
                if tail:
                    tails.append((tail, bit, 1))
                else:
                    bits |= bit
        seconds = self.phrases.get(word, {})
        if not (bits or seconds or tails):
            return None
        either = seconds.get("_", [])
        fixed = {second: tails + endings + either for second, endings in seconds.items() if second != "_"}
        return bits, fixed, tails + either

    def add_snippet(self, text: str, bit: int) -> None:
        """Add a string that counts wherever it stands."""
        self.snippets[text] = self.snippets.get(text, 0) | bit

    def close(self) -> None:
        """Make ready for reading: nothing is added after this."""
        alone = BIT["given"] | BIT["noneed"] | BIT["same"] | BIT["indep"] | BIT["not"]
        for text, bits in self.snippets.items():
            if not bits & alone:
                # The longest is found first, and what it holds counts with it.
                for length in range(2, len(text)):
                    for start in range(len(text) - length + 1):
                        bits |= self.snippets.get(text[start : start + length], 0)
                self.snippets[text] = bits
        if self.snippets:
            self.any_snippet = re.compile(_tree(sorted(self.snippets)))


def _tree(texts: list[str]) -> str:
    """Return a pattern for the longest of some sorted texts that branches letter by letter."""
    branches: list[str] = []
    for first, group in itertools.groupby((text for text in texts if text), key=lambda text: text[0]):
        branches.append(re.escape(first) + _tree([text[1:] for text in group]))
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if "" in texts else "")


@functools.lru_cache(maxsize=256)
def lexicon_of(languages: frozenset[str]) -> Lexicon:
    """Return the cue words of these ISO 639-1 languages. Languages without a pack add nothing."""
    lexicon = Lexicon()
    for language in sorted(languages & PACKS.keys()):
        for concept, phrases in PACKS[language].items():
            for phrase in phrases.split(","):
                # A blank at the end of a snippet ends the word there.
                text = phrase.removeprefix(" ")
                if language in UNSPACED and not text.isascii():
                    lexicon.add_snippet(text, BIT[concept])
                else:
                    lexicon.add_phrase(text, BIT[concept])
    lexicon.close()
    return lexicon


@functools.lru_cache(maxsize=1024)
def lexicon_for(language: str, languages: tuple[str, ...]) -> Lexicon:
    """Return the cue words for a brief in these BCP-47 languages; English ones too, since briefs mix."""
    return lexicon_of(frozenset(tag[:2].lower() for tag in ("en", language, *languages)))
