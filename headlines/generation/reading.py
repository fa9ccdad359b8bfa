"""Text becomes sentences, each with the concepts that its words stand for."""

from __future__ import annotations

import re

from headlines.generation.cues import Lexicon, Tail
from headlines.generation.cues.concepts import BIT

MAX_CHARACTERS = 20_000
"""Nobody asks for anything beyond this in one field; it bounds the time a reading takes."""

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_END = re.compile(r"[.?!\n;。！？；؟…•]")
_OTHER_MARK = re.compile(r"[^\w\s]")
_BLANKED = bytes(code if code > 127 or chr(code).isalnum() or chr(code) == "_" else 32 for code in range(256))
"""Every byte of UTF-8 as it is, but a blank for what is ASCII and no part of a word."""
_MARKS = "£€–—’‘“”…·°™₹"
"""Often the only marks of an English text that are not ASCII."""
_QUESTIONS = frozenset("?？؟")
_BLOCK = re.compile(r"</?(?:p|li|div|tr|br|h\d|ul|ol|table)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_BRACKETS = (("[", "]"), ("【", "】"), ("{", "}"))
_MACHINE, _ORDER, _VOICE, _AMOUNT = BIT["machine"], BIT["order"], BIT["voice"], BIT["amount"]
_ANY_MACHINE = _MACHINE | BIT["system"]
_COUNTED = (
    BIT["amount"] | BIT["cost"] | BIT["perunit"] | BIT["payoff"] | BIT["what"] | BIT["tax"] | BIT["howmuch"]
)
_ENOUGH = ~(BIT["what"] | BIT["maybe"] | BIT["each"] | BIT["nth"] | BIT["true"] | BIT["but"])
"""A sentence with nothing but the others says nothing."""
_COPY, _EACH = BIT["copy"], BIT["each"]
_HEAD_CHARACTERS = 30
_OVER = ("end", "fine", "fin ", "fim", "einde", "koniec", "slut")
LEAD = 1 << len(BIT)
"""Set where a voice opens its sentence: whoever stands there is usually the one who wants something."""
NUMBER = LEAD << 1
"""Set where a sentence on prices or quantities holds a figure."""
_LEAD_WORDS = 2


class Sentence:
    """One sentence: the concepts in it (``mask``), and whether it is a question.

    ``found`` holds for each cue its concepts, the number of its first word and how many words it has;
    ``strings`` holds cues of languages without blanks as they are.
    """

    __slots__ = ("found", "mask", "question", "strings", "tokens")

    def __init__(
        self,
        mask: int,
        question: bool,
        tokens: list[str],
        found: list[tuple[int, int, int]],
        strings: list[tuple[int, str]],
    ) -> None:
        self.mask = mask
        self.question = question
        self.tokens = tokens
        self.found = found
        self.strings = strings

    def words(self, concepts: int) -> list[str]:
        """Return the words that stand for any of these concepts."""
        words = [
            " ".join(self.tokens[index : index + length])
            for bits, index, length in self.found
            if bits & concepts
        ]
        return words + [text for bits, text in self.strings if bits & concepts]

    def asks_for_sets(self) -> bool:
        """Tell whether lines are wanted for each of something: “four lines for each”, “je vier Titel”."""
        lines = [index for bits, index, _ in self.found if bits & _COPY]
        if not lines:
            return False
        if self.found_at(0, _EACH) and not self.found_at(1, _COPY) and self.found_at(2, _COPY):
            return True
        return any(
            index > lines[0] and not self.found_at(index + length, _COPY)
            for bits, index, length in self.found
            if bits & _EACH
        )

    def found_at(self, place: int, concept: int) -> bool:
        """Tell whether a concept stands right at a place."""
        return any(bits & concept and index == place for bits, index, _ in self.found)


def read(text: str, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of a text that hold any cue, without those that order the machine about.

    Reads ``MAX_CHARACTERS`` at most, in time linear in them.
    """
    if not text:
        return []
    text = text[:MAX_CHARACTERS]
    for opening, closing in _BRACKETS:
        if opening in text:
            text = _cut(text, opening, closing, lexicon)
    if "<" in text:
        text = _TAG.sub(" ", _BLOCK.sub("\n", _cut(text, "<!--", "-->")))
    text = text.lower() + "\n"
    blanked = _blanked(text)
    pattern = None if blanked.isascii() else lexicon.any_snippet
    sentences: list[Sentence] = []
    silenced = False
    start = 0
    for end in _END.finditer(text):
        stop = end.start()
        mark = text[stop]
        if mark == "." and not text[stop + 1 : stop + 2].isspace():
            continue
        if stop > start:
            sentence = text[start:stop]
            if silenced:
                silenced = not sentence.lstrip().startswith(_OVER)
            else:
                tokens = blanked[start:stop].split()
                if _add_sentence(sentence, tokens, mark in _QUESTIONS, lexicon, pattern, sentences):
                    # What follows “SYSTEM: …” on the same line belongs to it, up to “END”.
                    silenced = ":" in sentence or "：" in sentence
        if mark == "\n":
            silenced = False
        start = stop + 1
    return sentences


def _blanked(text: str) -> str:
    """Return a text with a blank for every character that is no part of a word, so that it can be split.

    Splitting at blanks is several times faster than looking for words, and so is blanking bytes.
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        if "²" in text and (plain := text.replace("²", " ")).isascii():
            # Python counts it as a letter; in “m²” it parts words unless the language has other letters.
            text = plain
    blanked = text.encode("utf-8", "surrogatepass").translate(_BLANKED).decode("utf-8", "surrogatepass")
    if not blanked.isascii() and not "".join(blanked.split()).replace("_", "").isalnum():
        blanked = _OTHER_MARK.sub(" ", blanked)
    return blanked


def _add_sentence(
    text: str,
    tokens: list[str],
    question: bool,
    lexicon: Lexicon,
    pattern: re.Pattern[str] | None,
    sentences: list[Sentence],
) -> bool:
    """Add a sentence if it holds any cue; return whether it is an order to the machine instead."""
    found: list[tuple[int, int, int]] = []
    strings: list[tuple[int, str]] = []
    mask = 0
    count = len(tokens)
    for index, entry in enumerate(map(lexicon.known.__getitem__, tokens)):
        if not entry:
            continue
        bits, seconds, tails = entry
        if bits:
            found.append((bits, index, 1))
        if seconds and index + 1 < count:
            tails = seconds.get(tokens[index + 1], tails)
        if not tails and not bits:
            continue
        for tail, bit, before in tails:
            if tail:
                # Most phrases end at their next word; asking here saves a call for each of them.
                place = index + before
                if place >= count:
                    continue
                word, is_stem = tail[0]
                token = tokens[place]
                if token != word and word != "_" and not (is_stem and token.startswith(word)):
                    continue
                if len(tail) > 1 and not _follows(tokens, place + 1, tail[1:]):
                    continue
            bits |= bit
            found.append((bit, index, before + len(tail)))
        mask |= bits
        if bits & _VOICE and index <= _LEAD_WORDS:
            mask |= LEAD
    if pattern:
        for match in pattern.finditer(text):
            bits = lexicon.snippets[match.group()]
            mask |= bits
            strings.append((bits, match.group()))
            if bits & _VOICE and match.start() <= _LEAD_WORDS:
                mask |= LEAD
    if "%" in text:
        mask |= _AMOUNT
    if mask & _ANY_MACHINE and _is_order(text, mask, tokens, found):
        return True
    if not mask & _ENOUGH:
        return False
    if mask & _COUNTED and _DIGIT.search(text):
        mask |= NUMBER
    sentences.append(Sentence(mask, question, tokens, found, strings))
    return False


def _is_order(text: str, mask: int, tokens: list[str], found: list[tuple[int, int, int]]) -> bool:
    """Tell whether a sentence speaks to the machine: “SYSTEM: …”, “AI: …”, “ignore your prompt”.

    A system or a model may as well be the product, so it only counts where it opens the sentence.
    """
    if mask & _ORDER:
        return True
    colon = max(text.find(":"), text.find("："))
    if colon < 0:
        return False
    if mask & _MACHINE:
        return True
    return colon < _HEAD_CHARACTERS and any(
        bits & _ANY_MACHINE and index < _LEAD_WORDS and text.find(tokens[index]) < colon
        for bits, index, _ in found
    )


def _follows(tokens: list[str], start: int, tail: Tail) -> bool:
    if start + len(tail) > len(tokens):
        return False
    for offset, (word, is_stem) in enumerate(tail):
        token = tokens[start + offset]
        if token != word and word != "_" and not (is_stem and token.startswith(word)):
            return False
    return True


def _cut(text: str, opening: str, closing: str, lexicon: Lexicon | None = None) -> str:
    """Return a text without what stands between two marks; with a lexicon, only where it names a machine.

    Nobody who asks a writer hides it in a comment or speaks to a machine in brackets.
    """
    kept: list[str] = []
    position = 0
    while (start := text.find(opening, position)) >= 0:
        stop = text.find(closing, start + len(opening))
        if stop < 0:
            break
        stop += len(closing)
        if lexicon is None or _names_machine(text[start:stop].lower(), lexicon):
            kept.append(text[position:start])
        else:
            kept.append(text[position:stop])
        position = stop
    kept.append(text[position:])
    return "\n".join(kept) if lexicon is None else " ".join(kept)


def _names_machine(text: str, lexicon: Lexicon) -> bool:
    if any((entry := lexicon.known[token]) and entry[0] & _ANY_MACHINE for token in _WORD.findall(text)):
        return True
    found = lexicon.any_snippet.finditer(text) if lexicon.any_snippet else ()
    return any(lexicon.snippets[match.group()] & _ANY_MACHINE for match in found)
