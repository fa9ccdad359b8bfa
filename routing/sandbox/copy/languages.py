"""Which languages can be written: one line each."""

import re
from importlib import import_module

from routing.sandbox.copy.model import UnsupportedLanguage
from routing.sandbox.copy.pack import Pack
from routing.sandbox.copy.wordlist import words

PACKS = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
HINTS = {
    "de": words("und der die das für mit nicht ist auf ein eine von zum zur"),
    "fr": words("et le la les des pour avec est une sur dans vous du au"),
    "es": words("y el la los las para con es una en del por que al"),
    "en": words("and the for with is a of in to on you your it are"),
}
NAMES = {
    "ja": "Japanese",
    "zh": "Chinese",
    "ko": "Korean",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian",
    "no": "Norwegian",
    "fi": "Finnish",
    "ar": "Arabic",
    "he": "Hebrew",
    "hi": "Hindi",
    "tr": "Turkish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "cs": "Czech",
    "el": "Greek",
    "th": "Thai",
    "vi": "Vietnamese",
    "id": "Indonesian",
    "ro": "Romanian",
    "hu": "Hungarian",
}


def pack_for(tag: str, text: str) -> Pack:
    """Return the pack of a BCP-47 tag; without a tag, of the language the text seems to be in.

    Raises UnsupportedLanguage.
    """
    primary = re.split(r"[-_]", tag.strip().lower())[0] or _guess(text)
    if primary not in PACKS:
        raise UnsupportedLanguage(NAMES.get(primary, tag.strip()[:35] or primary))
    pack = import_module(f"routing.sandbox.copy.{primary}").PACK
    assert isinstance(pack, Pack)
    return pack


def load_packs() -> None:
    """Compile every pack now, so that the first call does not pay for it."""
    for code in PACKS:
        pack_for(code, "")


def _guess(text: str) -> str:
    words = re.findall(r"\w+", text.lower())[:400]
    if sum(character > "\u0530" and character.isalpha() for character in text) > len(text) // 3 > 0:
        return "und"
    counts = {code: sum(word in hints for word in words) for code, hints in HINTS.items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return best if counts[best] else "en"
