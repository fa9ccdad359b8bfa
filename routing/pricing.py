"""What a call costs at list price, and how many tokens a text is likely to be."""

from __future__ import annotations

import datetime
from decimal import Decimal

from routing.types import ModelSpec, Price, Usage

_MILLION = Decimal(1_000_000)
CHARACTERS_PER_TOKEN = 4
"""A rule of thumb for European languages; vendors' own counts replace it as soon as they report."""


def call_cost(price: Price, usage: Usage) -> Decimal:
    """Return the cost of one answered call in USD, exact.

    Cached input tokens and tokens written to a cache are charged at their own prices; output includes
    reasoning tokens, as every vendor bills it.
    """
    cached = min(usage.cached, usage.input)
    written = min(usage.cache_written, usage.input - cached)
    fresh = usage.input - cached - written
    write_price = price.input if price.cache_write is None else price.cache_write
    tokens = (
        fresh * price.input
        + cached * price.cached_input
        + written * write_price
        + usage.output * price.output
    )
    return tokens / _MILLION + (usage.steps or 0) * price.per_step + price.per_request


def model_cost(model: ModelSpec, usage: Usage, day: datetime.date) -> Decimal:
    """Return what a call costs at the list price of that day; nothing where no price is known."""
    price = model.price_on(day, usage.input)
    return call_cost(price, usage) if price is not None else Decimal(0)


def token_estimate(text: str) -> int:
    """Return about how many tokens a text is, rounded up."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)
