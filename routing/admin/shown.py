"""How numbers, money and states are written in admin."""

from __future__ import annotations

from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString

from routing.traffic.breaker import BreakerState, Phase


def money(amount: Decimal) -> str:
    """Return USD with at least two places and no more than it has: 0.2 is 0.20, 0.025 stays."""
    whole, _, places = f"{amount.normalize():f}".partition(".")
    return f"{whole}.{places.ljust(2, '0')}"


def milliseconds(value: float) -> str:
    """Return a time as a person reads it: under ten seconds in ms, above in s."""
    if value < 10:
        return f"{value:.1f} ms"
    return f"{value:,.0f} ms" if value < 10_000 else f"{value / 1000:,.1f} s"


def short_count(value: int) -> str:
    """Return a count of tokens in short: 128k, 65.5k, 1M."""
    for size, unit in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            return f"{value / size:.1f}".removesuffix(".0") + unit
    return str(value)


def chip(word: str, tone: str = "") -> SafeString:
    """Return a word as a chip. ``tone`` is good, warn, bad or empty."""
    return format_html('<span class="chip chip--{}">{}</span>', tone or "plain", word)


def with_remark(first: object, remark: str) -> SafeString:
    """Return something with a quieter line below it."""
    if not remark:
        return format_html("{}", first)
    return format_html('{} <span class="cell__remark">{}</span>', first, remark)


def breaker_chip(state: BreakerState) -> SafeString:
    """Return where a breaker stands, with the reason."""
    if state.phase is Phase.CLOSED:
        return chip("Closed")
    if state.phase is Phase.OPEN:
        return with_remark(chip("Resting", "bad"), f"{max(state.retry_in, 1):.0f} s more: {state.reason}")
    return with_remark(chip("Half-open", "warn"), f"the next call is a trial: {state.reason}")
