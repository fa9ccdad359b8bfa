"""Parts of a policy in plain words, for checks, histories and tables. Pure."""

from __future__ import annotations

from decimal import Decimal

from routing.policy import Operator, Rule
from routing.types import Strategy

STRATEGY_WORDS = {
    Strategy.DIFFUSE: "diffuse",
    Strategy.PLAN: "plan",
    Strategy.REASON: "reason",
}
_FACT_WORDS = {"items": "number of variants", "source_words": "number of words of source text"}
OPERATOR_WORDS = {
    Operator.IS: "is",
    Operator.IS_NOT: "is not",
    Operator.ONE_OF: "is one of",
    Operator.CONTAINS: "contains",
    Operator.AT_LEAST: "is at least",
    Operator.AT_MOST: "is at most",
}


def number_words(value: float) -> str:
    """Return a number with two decimals, or with more where it has them."""
    exact = f"{value:.6f}".rstrip("0")
    return exact if len(exact.partition(".")[2]) > 2 else f"{value:.2f}"


def share_words(share: float) -> str:
    """Return a share 0..1 in per cent."""
    return f"{round(share * 100, 4):g} %"


def money_words(amount: Decimal | None) -> str:
    """Return an amount in USD, or that there is no bound."""
    if amount is None:
        return "not bounded"
    # Cents at least; what is below them stays as it was given.
    exponent = amount.as_tuple().exponent
    return f"{amount:.2f} USD" if isinstance(exponent, int) and exponent > -2 else f"{amount:f} USD"


def fact_words(field: str) -> str:
    """Return a rule's field: a fact's name, or which part of the score."""
    return f"the part “{field[5:]}”" if field.startswith("part:") else _FACT_WORDS.get(field, field)


def condition_words(rule: Rule) -> str:
    """Return what a rule asks, such as “vertical is pharma”."""
    if isinstance(rule.value, tuple):
        value = ", ".join(rule.value)
    elif isinstance(rule.value, int | float):
        value = f"{rule.value:g}"
    else:
        value = rule.value
    return f"{fact_words(rule.field)} {OPERATOR_WORDS[rule.operator]} {value}"


def rule_words(rule: Rule) -> str:
    """Return a rule without its name, such as “vertical is pharma → reason”."""
    model = f" with {rule.model}" if rule.model else ""
    return f"{condition_words(rule)} → {STRATEGY_WORDS[rule.strategy]}{model}"
