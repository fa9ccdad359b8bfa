"""A brief as plain data, the one shape that every pure module reads."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,400}>|<!--.{0,400}?-->", re.DOTALL)
_BLANKS = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\n{3,}")
# Bidirectional overrides and isolates, zero-width characters, BOM: they hide text from the reader.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)
# Joins emoji sequences and shapes several scripts; it hides nothing there.
_INVISIBLE.pop(0x200D)
_INVISIBLE.pop(0x200C)


@dataclass(frozen=True, slots=True)
class BriefContent:
    """What to write for. Field for field what a brief version stores."""

    name: str = ""
    brand: str = ""
    product: str = ""
    description: str = ""
    audience: str = ""
    vertical: str = ""
    objective: str = ""
    landing_url: str = ""
    languages: tuple[str, ...] = ("en",)
    markets: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    offer: str = ""
    source_text: str = ""
    disclaimer: str = ""
    tone: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    must_include: tuple[str, ...] = ()
    must_avoid: tuple[str, ...] = ()
    control: str = ""
    instructions: str = ""
    voice: str = ""
    exemplars: tuple[str, ...] = ()

    def fields(self) -> dict[str, Any]:
        """Return the filled fields in prompt order, lists as lists."""
        filled: dict[str, Any] = {}
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if value and name != "languages":
                filled[name] = list(value) if isinstance(value, tuple) else value
        return filled

    def all_text(self) -> str:
        """Return everything the brief says, a field a line, for looking things up in it."""
        return "\n".join(
            " | ".join(value) if isinstance(value, list) else str(value) for value in self.fields().values()
        )


def clean_text(text: str) -> str:
    """Return text without control, invisible and direction-changing characters, in NFC.

    Line breaks and tabs stay. Source: the CSV and display rules for untrusted copy.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_INVISIBLE)
    return "".join(
        character for character in text if character in "\n\t" or unicodedata.category(character) != "Cc"
    )


def plain_text(text: str) -> str:
    """Return the words of a text that may be pasted HTML, blanks collapsed."""
    if "<" in text:
        text = _TAG.sub(" ", re.sub(r"</(?:p|li|div|h\d|tr)>|<br\s*/?>", "\n", text, flags=re.IGNORECASE))
    text = html.unescape(text) if "&" in text else text
    text = _BLANKS.sub(" ", clean_text(text))
    return _BREAKS.sub("\n\n", "\n".join(line.strip() for line in text.split("\n"))).strip()
