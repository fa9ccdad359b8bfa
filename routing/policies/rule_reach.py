"""Which tasks a hard rule can reach: never, always, or only those that an earlier one leaves. Pure.

A rule reaches a task by its fact alone, so what two rules share can be told from field, operator and value.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from routing.policy import Operator, Rule


class FactKind(enum.StrEnum):
    """What a rule's field holds."""

    TEXT = "a text"
    TEXTS = "several texts"
    NUMBER = "a number"


FACT_KINDS: Mapping[str, FactKind] = {
    "vertical": FactKind.TEXT,
    "objective": FactKind.TEXT,
    "brand": FactKind.TEXT,
    "product": FactKind.TEXT,
    "language": FactKind.TEXT,
    "languages": FactKind.TEXTS,
    "markets": FactKind.TEXTS,
    "channels": FactKind.TEXTS,
    "items": FactKind.NUMBER,
    "source_words": FactKind.NUMBER,
}
"""The facts that a task comes with. A test holds them to what headlines measures."""

NUMBER_OPERATORS = frozenset({Operator.AT_LEAST, Operator.AT_MOST})
_SLACK = 1e-9  # weights are decimal fractions, their sum is not exact


def kind_of(field: str) -> FactKind | None:
    """Return what a field holds, ``None`` where there is no such field."""
    if field == "score" or (field.startswith("part:") and field[5:]):
        return FactKind.NUMBER
    return FACT_KINDS.get(field)


def number_range(field: str, weights: Mapping[str, float]) -> tuple[float, float]:
    """Return the least and the most that a number can be under these weights."""
    if field == "score":
        return 0.0, min(sum(max(weight, 0.0) for weight in weights.values()), 1.0)
    if field.startswith("part:"):
        return 0.0, 1.0 if field[5:] in weights else 0.0
    return 1.0, math.inf  # there are no tasks without items, and no fact without source text


def fires_never(rule: Rule, weights: Mapping[str, float]) -> bool:
    """Tell whether a number rule asks for what cannot be."""
    value = _number(rule)
    if value is None:
        return False
    low, high = number_range(rule.field, weights)
    return value > high + _SLACK if rule.operator is Operator.AT_LEAST else value < low - _SLACK


def fires_always(rule: Rule, weights: Mapping[str, float]) -> bool:
    """Tell whether a number rule is true of every task."""
    value = _number(rule)
    if value is None or rule.field == "source_words" or fires_never(rule, weights):
        return False
    low, high = number_range(rule.field, weights)
    return value <= low if rule.operator is Operator.AT_LEAST else value >= high


def shadowing(earlier: Sequence[Rule], later: Rule, weights: Mapping[str, float]) -> tuple[int, ...]:
    """Return the places of those earlier rules that together take every task the later one could.

    Empty where it keeps something. Rules that never fire take nothing.
    """
    alive = [(place, rule) for place, rule in enumerate(earlier) if not fires_never(rule, weights)]
    for place, rule in alive:
        if covers(rule, later, weights):
            return (place,)
    wanted = _accepted(later)
    if wanted:
        takers = set()
        for value in wanted:
            one = Rule("", later.field, Operator.IS, value, later.strategy)
            taker = next((place for place, rule in alive if covers(rule, one, weights)), None)
            if taker is None:
                break
            takers.add(taker)
        else:
            return tuple(sorted(takers))
    for (first, one_rule), (second, other) in combinations(alive, 2):
        if _complementary(one_rule, other) or _complementary(other, one_rule):
            return first, second
    return ()


def covers(earlier: Rule, later: Rule, weights: Mapping[str, float]) -> bool:
    """Tell whether every task that ``later`` fires for is one that ``earlier`` fires for."""
    if fires_always(earlier, weights):
        return True
    first, second = _number(earlier), _number(later)
    if first is not None and second is not None:
        return _covers_numbers(earlier, first, later, second, weights)
    if first is not None or second is not None:
        return False
    if earlier.field != later.field and (earlier.field, later.field) != ("languages", "language"):
        return False
    if kind_of(earlier.field) is FactKind.NUMBER:
        return False
    return _covers_texts(earlier, later)


def _covers_numbers(
    earlier: Rule, first: float, later: Rule, second: float, weights: Mapping[str, float]
) -> bool:
    if earlier.operator is not later.operator:
        return False
    if earlier.field == later.field:
        return first <= second if earlier.operator is Operator.AT_LEAST else first >= second
    if earlier.operator is Operator.AT_LEAST and earlier.field == "score" and later.field.startswith("part:"):
        # A part adds its value times its weight, and no part takes anything away.
        no_part_subtracts = all(weight >= 0 for weight in weights.values())
        return no_part_subtracts and 0 < first <= second * weights.get(later.field[5:], 0.0) + _SLACK
    return False


def _covers_texts(earlier: Rule, later: Rule) -> bool:
    accepted, wanted = _accepted(earlier), _accepted(later)
    if earlier.operator is Operator.CONTAINS:
        words = _texts(earlier)
        if wanted:
            return all(any(word in value for word in words) for value in wanted)
        if later.operator is Operator.CONTAINS:
            return all(any(word in longer for word in words) for longer in _texts(later))
        return False
    if earlier.operator is Operator.IS_NOT:
        if later.operator is Operator.IS_NOT:
            return earlier.field == later.field and _texts(earlier) <= _texts(later)
        is_single = kind_of(earlier.field) is FactKind.TEXT
        return is_single and bool(wanted) and not wanted & _texts(earlier)
    return bool(wanted) and wanted <= accepted


def _complementary(one: Rule, other: Rule) -> bool:
    """Tell whether a task that the first leaves is always taken by the second."""
    if one.field != other.field:
        return False
    if one.operator is Operator.AT_LEAST and other.operator is Operator.AT_MOST:
        least, most = _number(one), _number(other)
        if least is None or most is None or one.field == "source_words":
            return False
        gap = 1.0 if one.field == "items" else 0.0  # items are whole
        return least - gap <= most
    accepted = _accepted(one)
    return bool(accepted) and other.operator is Operator.IS_NOT and _texts(other) <= accepted


def _number(rule: Rule) -> float | None:
    """Return what a rule compares a number with, ``None`` where it compares none."""
    is_number = rule.operator in NUMBER_OPERATORS and kind_of(rule.field) is FactKind.NUMBER
    return float(rule.value) if is_number and isinstance(rule.value, int | float) else None


def _accepted(rule: Rule) -> frozenset[str]:
    """Return the texts that make the rule fire by being there; empty where that is not how it works."""
    return _texts(rule) if rule.operator in (Operator.IS, Operator.ONE_OF) else frozenset()


def _texts(rule: Rule) -> frozenset[str]:
    values = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    return frozenset(str(value).lower() for value in values)
