"""What the catalogue's list and a model's page say of a model."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from routing import catalogue
from routing.admin.shown import breaker_chip, chip, milliseconds, money, short_count, with_remark
from routing.models import CatalogueModel
from routing.selectors import models_health

CALLS_LISTED = "admin:routing_call_changelist"


class CatalogueColumns:
    """Columns; the list adds ``spec`` and ``health`` to its rows."""

    @admin.display(description="Model", ordering="name")
    def shown_name(self, row: CatalogueModel) -> SafeString:
        """Return the name with gear and provider, labelled where it is the sandbox."""
        label = chip("sandbox", "warn") if row.is_sandbox else ""
        return format_html(
            '{} {}<span class="cell__remark">{}, {}</span>',
            row.name,
            label,
            row.get_gear_display(),
            row.provider,
        )

    @admin.display(description="Available")
    def availability(self, row: CatalogueModel) -> SafeString:
        """Return whether the model can be called, and why not."""
        why = catalogue.why_unavailable(catalogue.spec_from(row))
        if not why:
            return chip("Ready", "good")
        if not row.is_enabled:
            return chip("Switched off")
        return with_remark(chip("Not ready", "bad"), why)

    @admin.display(description="In · cached · out")
    def price_today(self, row: Any) -> SafeString | str:
        """Return today's list price in USD per million tokens."""
        price = row.spec.price_on(timezone.now().date())
        if price is None:
            return chip("no list price", "bad")
        if row.is_sandbox:
            return "no model"
        if not price.input and not price.output:
            return "not billed"
        steps = sorted({one.above_input_tokens for one in row.spec.prices if one.above_input_tokens})
        dearer = f"another above {short_count(steps[0])} in" if steps else ""
        return with_remark(
            f"${money(price.input)} · {money(price.cached_input)} · {money(price.output)}", dearer
        )

    @admin.display(description="Context · output, a minute")
    def room(self, row: CatalogueModel) -> SafeString:
        """Return the most tokens that it reads and writes, and what may be used in a minute."""
        context = short_count(row.context_tokens) if row.context_tokens else "?"
        held = (
            (row.requests_per_minute, "calls"),
            (row.input_tokens_per_minute, "in"),
            (row.output_tokens_per_minute, "out"),
        )
        limits = ", ".join(f"{short_count(limit)} {of}" for limit, of in held if limit)
        return with_remark(f"{context} · {short_count(row.max_output_tokens)}", limits or "no limits held")

    @admin.display(description="Breaker")
    def shown_health(self, row: Any) -> SafeString:
        """Return where the breaker stands, what 95 of 100 calls took lately, and the way to the calls."""
        p95 = row.health.p95_ms
        lately = f"95 of 100 within {milliseconds(p95)}" if p95 is not None else ""
        return format_html(
            '{} <span class="cell__remark">{}</span>',
            with_remark(breaker_chip(row.health.breaker), lately),
            self.calls(row),
        )

    def calls(self, row: CatalogueModel) -> SafeString:
        """Return a link to the model's calls."""
        return format_html(
            '<a href="{}?{}" aria-label="Calls of {}">Calls</a>',
            reverse(CALLS_LISTED),
            urlencode({"model": row.name}),
            row.name,
        )

    @admin.display(description="How it is now")
    def standing(self, row: CatalogueModel) -> SafeString | str:
        """Return availability and breaker for the page of one model."""
        if row.pk is None:
            return "It can be called once it is saved, switched on, and has its key and a list price."
        health = models_health([row.name])[row.name]
        lately = (
            f"95 of 100 calls took {milliseconds(health.p95_ms)} at most lately."
            if health.p95_ms is not None
            else "Under 20 calls lately: what they usually take is not known."
        )
        return format_html(
            '<span class="standing">{} {} <span>Breaker: {}</span> <span>{}</span> {}</span>',
            chip("sandbox: no model", "warn") if row.is_sandbox else "",
            self.availability(row),
            breaker_chip(health.breaker),
            lately,
            self.calls(row),
        )
