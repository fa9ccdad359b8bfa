"""What the shape of a brief tells, in any language: figures, tables, labels, demands that clash."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

_FIGURE = re.compile(r"\d[\d.,]*")
_ROW = re.compile(r"\d[^\n/|]{0,24} ?[/|] ?[^\n/|]{0,24}\d[^\n/|]{0,24}")
_LABEL = re.compile(r"[A-Z]{2}(?<![A-Za-z][A-Z]{2})(?=(?: ?[&+/,] ?[A-Z]{2}\b){0,4} ?(?:[:–—(]|- ))")
_HEADED = re.compile(r"(?:^|[.;\n。；])\s*[^\W_][^.;:：\n。]{1,60}[:：]")
_CARDINALS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eins",
        "zwei",
        "drei",
        "vier",
        "een",
        "één",
        "twee",
        "drie",
        "vier",
        "un",
        "une",
        "deux",
        "trois",
        "uno",
        "dos",
        "tres",
        "due",
        "tre",
        "um",
        "dois",
        "duas",
        "três",
        "jeden",
        "dwa",
        "trzy",
        "ett",
        "två",
        "bir",
        "iki",
        "üç",
        "yksi",
        "kaksi",
        "kolme",
        "jedna",
        "dva",
        "tři",
    ]
)
_LIMIT = re.compile(
    r"\b(\d{2,3})\s*(?:-\s*)?(?:char|zeich|caract|caratt|tek|znak|tecken|karakter|字|자|حرف|merk|tegn)"
)
_MAX_FIGURES = 60
"""So many figures of a text are looked at one by one."""
_SIGNS = "€$£¥￥₹₩₺元円원"
_CURRENCY = frozenset(_SIGNS + "%")
_LINES = (
    "char",
    "zeich",
    "caract",
    "caratt",
    "tek",
    "znak",
    "teck",
    "karakt",
    "signe",
    "line",
    "headl",
    "word",
    "wört",
    "mots",
    "palab",
    "parole",
    "title",
    "titul",
    "titel",
    "titol",
    "titr",
    "zeil",
    "字",
    "자",
    "本",
    "حرف",
    "merk",
    "tegn",
)
"""How limits and counts of the lines themselves go on after their figure."""
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
_TOOL = re.compile(
    "|".join(
        (
            "app",
            "software",
            "calculat",
            "calcul",
            "rechner",
            "kalkul",
            "hesap",
            "platform",
            "plattform",
            "portal",
            "compar",
            "vergleich",
            "vergelijk",
            "porówn",
            "game",
            "juego",
            "jeu",
            "spiel",
            "gioco",
            "gra ",
            "puzzle",
            "rätsel",
            "dictionary",
            "service",
            "tool",
            "verktyg",
            "werkzeug",
            "outil",
            "herramienta",
            "strumento",
            "ferramenta",
            "narzędzi",
            "simula",
            "magazin",
            "revista",
            "course",
            "kurs",
            "cours",
            "curso",
            "アプリ",
            "計算",
            "パズル",
            "应用",
            "课程",
            "앱",
            "계산",
            "게임",
            "تطبيق",
            "logiciel",
            "rekenmachine",
            "räknare",
            "program",
            "karşılaştırma",
            "sitesi",
        )
    )
)
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


def is_tool(product: str) -> bool:
    """Tell whether a product may itself calculate, compare or play: what is said of it asks for nothing."""
    return bool(product) and _TOOL.search(product.lower()) is not None


def measures(text: str, enough: int) -> bool:
    """Tell whether a text has that many figures with a unit or a currency; limits for lines have none."""
    count = 0
    for match in itertools.islice(_FIGURE.finditer(text), _MAX_FIGURES):
        start, end = match.span()
        after = text[end : end + 8].lstrip(" \u00a0-")
        if not _CURRENCY.isdisjoint(text[max(0, start - 2) : start]) or (
            after and (after[0] in _CURRENCY or after[0].isalpha()) and not after.lower().startswith(_LINES)
        ):
            count += 1
            if count >= enough:
                return True
    return False


def named_figures(text: str, own: str) -> list[str]:
    """Return the names that stand right before a figure, such as “Dynaro: 55 min”, if ``own`` is one."""
    place = text.find(own)
    while place >= 0 and not _FIGURE.search(text, place, place + len(own) + 8):
        place = text.find(own, place + len(own))
    if place < 0:
        return []
    names: dict[str, None] = {}
    for match in itertools.islice(_FIGURE.finditer(text), _MAX_FIGURES):
        start = match.start()
        head = text[max(0, start - 24) : start].rstrip(" :–—-€$£₹R\n").rpartition("\n")[2]
        words = head.split()[-2:]
        for word in words if len(words) == 2 and len(words[1]) < 3 else words[-1:]:
            if len(word) > 2 and word[0].isupper() and word.isalpha():
                names[word] = None
    return list(names)


def unbacked(benefits: Iterable[str], source: str) -> str:
    """Return the first figure in a benefit that the source does not have, or nothing."""
    for benefit in benefits:
        for figure in _FIGURE.findall(benefit):
            if figure.rstrip(".,") not in source:
                return str(figure)
    return ""


def table_rows(text: str) -> int:
    """Return how many pairs of figures stand side by side in a text, parted by strokes."""
    return len(_ROW.findall(text)) if "/" in text or "|" in text else 0


def headed_remarks(text: str) -> int:
    """Return how many remarks have a heading of their own, such as “Silver members: …”."""
    return len(_HEADED.findall(text)) if text.count(":") + text.count("：") > 2 else 0


def refers_by_number(text: str) -> bool:
    """Tell whether one numbered thing speaks of another: “email 2 has to contradict email 1”."""
    if not text:
        return False
    tokens = text.lower().replace("\n", ". ").split()
    if _CARDINALS.isdisjoint(tokens) and figures(text) < 2:
        return False
    named: set[str] = set()
    name = ""
    for token in tokens:
        word = token.rstrip(".,:;!?)")
        if name and (word in _CARDINALS or (word.isdigit() and len(word) < 3)):
            if name in named:
                return True
            named.add(name)
        name = word if len(word) > 2 and word.isalpha() else ""
        if token[-1] in ".!?":
            named.clear()
            name = ""
    return False


def labelled_places(text: str) -> list[str]:
    """Return the two-letter codes that head a remark, such as “GB: …”, each once."""
    return list(dict.fromkeys(_LABEL.findall(text)))


def has_blank(text: str) -> bool:
    """Tell whether a text leaves a figure open, such as “N months” or “X %”."""
    return any(mark in text and pattern.search(text) for mark, pattern in _BLANKS)


def clashes(must_include: Sequence[str], must_avoid: Iterable[str], asking: str) -> list[str]:
    """Return the demands that cannot be met: phrases to use that hold a banned one or pass the limit."""
    if not must_include:
        return []
    wanted = [phrase.lower() for phrase in must_include]
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
