"""Whether a sum that a model wrote down adds up. Only plain sums are judged, other text is let through."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from fractions import Fraction

LONGEST_SUM = 120
_NUMBER = r"\d+(?:[.,]\d+)*"
_TERM = rf"[(\s]*[$£€¥₹]?\s?{_NUMBER}\s?(?:%|[$£€¥₹]|[a-zA-ZÀ-ÿ]{{0,14}})[)\s]*"
_SUM = re.compile(
    rf"(?<![\w.,:/])({_TERM}(?:[-+−–*×x·/÷]{_TERM})+)[=≈]\s*[$£€¥₹]?\s?({_NUMBER})(?![\d:])\s?(%?)"
)
_UNIT = re.compile(r"[^\W\d_]{2,}|[a-wyzA-Z]|[$£€¥₹]")
_UNFINISHED = tuple("-+−–*×·/÷")
_SIGNS = str.maketrans({"−": "-", "–": "-", "×": "*", "x": "*", "·": "*", "÷": "/"})
_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def working_is_wrong(text: str) -> bool:
    """Tell whether a text holds a plain sum, such as ``£18 ÷ 60 = £0.30``, with a wrong result.

    A result may be rounded either way in its last digit. Sums with units of several kinds, or in words,
    are not judged.
    """
    text = text[:2000]
    return any(_is_wrong(text, match) for match in _SUM.finditer(text))


def _is_wrong(text: str, match: re.Match[str]) -> bool:
    written, result, percent = match.groups()
    if len(written) > LONGEST_SUM or text[: match.start()].rstrip().endswith(_UNFINISHED):
        return False
    units = {unit.casefold() for unit in _UNIT.findall(written)}
    words = {unit for unit in units if unit.isalpha()}
    if len(words) > 1 or len(units - words) > 1 or re.search(r"[-+−–].*%|%.*[-+−–]", written):
        return False  # dates, exchange rates, “less 30%”
    terms = re.sub(r"\s", "", _UNIT.sub("", written))
    terms = re.sub(_NUMBER, lambda number: _plain(number.group()), terms)
    terms = re.sub(rf"({_NUMBER})%", r"(\1/100)", terms).translate(_SIGNS)
    value = _value(terms)
    if value is None:
        return False
    plain = _plain(result)
    unit = Fraction(1, 10 ** len(plain.partition(".")[2]))
    wanted = Fraction(plain)
    readings = (value, value * 100) if percent else (value,)
    # Rounding moves a figure by less than one unit of its last digit, up or down.
    return all(abs(reading - wanted) >= unit for reading in readings)


def _plain(number: str) -> str:
    """Return a number with a point for its decimals and nothing between its thousands.

    Three digits after a single mark are thousands, as nobody prices to a tenth of a cent that way.
    """
    head, mark, tail = re.match(r"(.*?)(?:([.,])(\d+))?$", number).groups()  # type: ignore[union-attr]
    if mark is None or (len(tail) == 3 and head != "0"):
        return re.sub(r"[.,]", "", number).lstrip("0") or "0"
    return f"{re.sub(r'[.,]', '', head).lstrip('0') or '0'}.{tail}"


def _value(terms: str) -> Fraction | None:
    try:
        return _evaluated(ast.parse(terms, mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, MemoryError):
        return None


def _evaluated(node: ast.expr) -> Fraction:
    """Return the value of numbers and the four operations; ``ValueError`` for anything else."""
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return _OPERATORS[type(node.op)](_evaluated(node.left), _evaluated(node.right))
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Fraction(str(node.value))
    raise ValueError("not a sum")
