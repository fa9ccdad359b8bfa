"""What a call costs at list price."""

from __future__ import annotations

from decimal import Decimal

from routing.types import Price, Usage

_MILLION = Decimal(1_000_000)


def call_cost(price: Price, usage: Usage) -> Decimal:
    """Return the cost of one call in USD, exact.

    Cached input tokens are charged at their own price; output includes reasoning tokens, as every
    vendor bills it.
    """
    fresh = max(usage.input - usage.cached, 0)
    return (fresh * price.input + usage.cached * price.cached_input + usage.output * price.output) / _MILLION
