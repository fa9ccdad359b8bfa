"""Inception Labs' Mercury (api.inceptionlabs.ai), as its SDK 0.3.0 speaks it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from routing.providers.base import ListedModel, WireRequest, mapping, wants_drafts, whole_number
from routing.providers.chat_completions import ChatCompletions
from routing.types import GenerationRequest, ModelSpec

_MILLION = Decimal(1_000_000)


class Inception(ChatCompletions):
    """Chat completions without ``developer`` role, ``n``, ``seed`` or ``top_p``."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the request; the reasoning summary is switched off, it is never shown."""
        body = self.body(request, model)
        body["reasoning_summary"] = False
        drafts = wants_drafts(model)
        if drafts:
            body["diffusing"] = True
        return WireRequest("/chat/completions", self.key_headers(key), body, replaces=drafts)

    def read_models(self, body: Any) -> list[ListedModel]:
        """Return ids with limits and prices, which Inception gives in USD for one token, as strings."""
        entries = mapping(body).get("data")
        if not isinstance(entries, list):
            raise ValueError("the list of models has no data")
        return [_listed(entry) for entry in map(mapping, entries) if isinstance(entry.get("id"), str)]


def _listed(entry: Any) -> ListedModel:
    pricing = mapping(entry.get("pricing"))
    return ListedModel(
        id=entry["id"],
        name=str(entry.get("name") or "")[:200],
        context_tokens=whole_number(entry.get("context_length")) or None,
        max_output_tokens=whole_number(entry.get("max_output_length")) or None,
        input_price=_per_million(pricing.get("prompt")),
        cached_input_price=_per_million(pricing.get("input_cache_reads")),
        output_price=_per_million(pricing.get("completion")),
    )


def _per_million(value: object) -> Decimal | None:
    """Return USD per million tokens from a price for one, or ``None`` where that is no price."""
    if not isinstance(value, str):
        return None
    try:
        price = Decimal(value) * _MILLION
    except ArithmeticError:
        return None
    return price.normalize() if price.is_finite() and 0 <= price < 10_000 else None
