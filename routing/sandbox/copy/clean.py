"""Clean text of markup, emoji, shouting and stray marks without changing what it says."""

import html
import re
import unicodedata

TAG_BREAK = re.compile(r"<\s*(?:/?\s*(?:p|li|ul|ol|div|h\d|tr|table)\b[^>]*|br\s*/?)>", re.IGNORECASE)
SCRIPT = re.compile(r"<\s*(script|style)\b.*?(?:<\s*/\s*\1\s*>|$)", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^<>]{0,500}>")
BULLET = re.compile(r"^\s*(?:[-–—•*·+>#=]+|\d+[.)])\s+")
SPACES = re.compile(r"[^\S\n]+")
SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:?!])(?=\s|$)")
EDGE = " \t\n,;:.!?-–—*•·…=+#@~_|/\\"
UNSAFE = re.compile(r"[{}<>\[\]|\\^~`_#@=*]")
PAREN = re.compile(r"\s*[(（]([^()（）]*)[)）]")


def strip_markup(text: str) -> str:
    """Return plain lines: no tags, entities resolved, no emoji or control characters."""
    if "<" in text:
        text = TAG.sub(" ", TAG_BREAK.sub("\n", SCRIPT.sub(" ", text)))
    text = html.unescape(text) if "&" in text else text
    if not text.isascii():
        text = "".join(character for character in text if _printable(character))
    else:
        text = "".join(
            character if character.isprintable() or character in "\n\t" else " " for character in text
        )
    return text.replace("\t", " ")


def _printable(character: str) -> bool:
    if character == "\n" or character < "\x7f":
        return character == "\n" or character.isprintable()
    category = unicodedata.category(character)
    if category in {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"}:
        return character in "°"
    return not 0xFE00 <= ord(character) <= 0xFE0F


def tidy(text: str) -> str:
    """Return one line: spaces collapsed, bullets and edge marks gone, exclamation marks gone."""
    text = SPACES.sub(" ", text.replace("\n", " ").replace("\u00a0", " ").replace("\u202f", " "))
    text = BULLET.sub("", text)
    text = re.sub(r"!+", ".", text)
    text = SPACE_BEFORE_MARK.sub(r"\1", text)
    text = re.sub(r"([,.;:?])\1+", r"\1", text)
    # A closing plus stays: "200+" says something else than "200".
    return text.lstrip(EDGE).rstrip(EDGE.replace("+", ""))


def is_safe(text: str) -> bool:
    """Say whether a text can stand in an ad: has letters or digits, no template or markup characters."""
    return bool(text) and UNSAFE.search(text) is None and any(character.isalnum() for character in text)


def balanced(text: str) -> bool:
    """Say whether quotes and brackets come in pairs."""
    pairs = (("(", ")"), ("„", "“"), ("«", "»"), ("“", "”"))
    if text.count('"') % 2:
        return False
    return all(
        text.count(left) == text.count(right) for left, right in pairs if right != "”" or "„" not in text
    )


def shouted(text: str) -> bool:
    """Say whether most letters of a text of some length are capitals."""
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) >= 6 and capitals / len(letters) > 0.7


def display_width(text: str) -> int:
    """Return the number of display columns; wide East Asian characters count two."""
    if not text or max(text) < "\u1100":
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
