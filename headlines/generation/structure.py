"""What the shape of a brief tells, in any language: figures, tables, labels, demands that clash."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIGURE = re.compile(r"\d[\d.,]*")
_ROW = re.compile(r"\d[^\n/|]{0,24} ?[/|] ?[^\n/|]{0,24}\d[^\n/|]{0,24}")
_LABEL = re.compile(r"[A-Z]{2}(?<![A-Za-z][A-Z]{2})(?=(?: ?[&+/,] ?[A-Z]{2}\b){0,4} ?(?:[:–—(]|- ))")
_HEADED = re.compile(r"(?:^|[.;\n。；])\s*[^\W_][^.;:：\n。]{1,60}[:：]")
_NUMBERED = re.compile(r"\d{1,2}(?!\w)")
_LIMIT = re.compile(
    r"\b(\d{2,3})\s*(?:-\s*)?(?:char|zeich|caract|caratt|tek|znak|tecken|karakter|字|자|حرف|merk|tegn)"
)
_SIGNS = "€$£¥￥₹₩₺元円원"
_PRICE = re.compile(
    r"\b(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|kr|zł|TL|Kč|Ft|lei)\b|درهم|ريال|جنيه|دينار|euro|peso"
)
_UNIT_WORDS = """
    day week month year tag werktag woche monat jahr jour semaine mois ans día dia semana mes mês año ano
    giorn settiman anni dag weken maand jaar dni dzień tygod miesi lat veck månad år gün hafta ay yıl päiv
    viik
    kuukau dní týdn měsíc rok uke måned 日間 か月 ヶ月 カ月 週間 年間 天 周 週 个月 個月 年 일 주 개월 년
    يوم أيام أسبوع أسابيع شهر أشهر سنة business working full calendar
"""
_UNITS = tuple(_UNIT_WORDS.split())
"""How lengths of time begin, with the words that may stand before them."""
_BLANKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("%", re.compile(r"\b[xXnN] ?%")),
    ("N ", re.compile(r"\bN [^\W\d_]{3}")),
    ("__", re.compile(r"__")),
    ("[", re.compile(r"\[(?:[nNxX#…]|\.{2,3})\]")),
    ("XX", re.compile(r"\bX{2,3}\b")),
)
"""What leaves a figure open, each with the characters without which there is no need to look."""


def figures(text: str) -> int:
    """Return how many figures a text holds, counted up to two: enough to work something out."""
    first = _FIGURE.search(text)
    if first is None:
        return 0
    return 2 if _FIGURE.search(text, first.end()) else 1


def has_prices(text: str) -> bool:
    """Tell whether a text names two prices or more."""
    return sum(map(text.count, _SIGNS)) > 1 or len(_PRICE.findall(text)) > 1


def has_span(text: str) -> bool:
    """Tell whether a text names a length of time, such as “30 days”."""
    return any(
        text[match.end() : match.end() + 20].lower().lstrip(" -").startswith(_UNITS)
        for match in _FIGURE.finditer(text)
    )


def table_rows(text: str) -> int:
    """Return how many pairs of figures stand side by side in a text, parted by strokes."""
    return len(_ROW.findall(text)) if "/" in text or "|" in text else 0


def headed_remarks(text: str) -> int:
    """Return how many remarks have a heading of their own, such as “Silver members: …”."""
    return len(_HEADED.findall(text)) if text.count(":") + text.count("：") > 2 else 0


def refers_by_number(text: str) -> bool:
    """Tell whether one numbered thing speaks of another: “email 2 has to contradict email 1”."""
    named: set[str] = set()
    position = 0
    for match in _NUMBERED.finditer(text):
        between = text[position : match.start()]
        if not between.endswith(" "):
            continue
        if "." in between or "\n" in between:
            named.clear()
        name = between[:-1].rpartition(" ")[2].lower()
        if name.isalpha() and name in named:
            return True
        named.add(name)
        position = match.end()
    return False


def labelled_places(text: str) -> list[str]:
    """Return the two-letter codes that head a remark, such as “GB: …”, each once."""
    return list(dict.fromkeys(_LABEL.findall(text)))


def has_blank(text: str) -> bool:
    """Tell whether a text leaves a figure open, such as “N months” or “X %”."""
    return any(mark in text and pattern.search(text) for mark, pattern in _BLANKS)


def clashes(must_include: Iterable[str], must_avoid: Iterable[str], asking: str) -> list[str]:
    """Return the demands that cannot be met: phrases to use that hold a banned one or pass the limit."""
    wanted = [phrase.lower() for phrase in must_include]
    if not wanted:
        return []
    found = []
    for banned in must_avoid:
        word = banned.lower().strip()
        if word and any(_holds(phrase, word) for phrase in wanted):
            found.append(banned)
    limit = _LIMIT.search(asking.lower())
    if limit:
        found += [phrase for phrase in wanted if len(phrase) > int(limit.group(1))]
    return found


def _holds(phrase: str, word: str) -> bool:
    start = phrase.find(word)
    if start < 0:
        return False
    before, after = phrase[:start][-1:], phrase[start + len(word) :][:1]
    if not word.isascii():
        return True
    return not (before.isalnum() and word[0].isalnum()) and not (after.isalnum() and word[-1].isalnum())
