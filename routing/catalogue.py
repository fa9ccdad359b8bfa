"""The models that can be used: read from the database, with keys and addresses from the environment."""

from __future__ import annotations

import datetime
import os
import threading
import time
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from routing.models import CatalogueModel, ModelPrice
from routing.seed_models import SEED_MODELS
from routing.types import (
    Capabilities,
    Gear,
    ModelSpec,
    Price,
    RateLimits,
    Streaming,
    StructuredOutput,
)

SANDBOX_URL_VARIABLE = "SANDBOX_URL"
SANDBOX_KEY_VARIABLE = "SANDBOX_API_KEY"
FRESH_SECONDS = 5.0
"""How long a process works with what it read; an administrator's change reaches all within that."""

_lock = threading.Lock()
_known: tuple[float, tuple[ModelSpec, ...]] | None = None


class UnknownModel(LookupError):
    """The catalogue has no model of that name."""


def all_models() -> tuple[ModelSpec, ...]:
    """Return every model of the catalogue, in the order of gear, rank and name."""
    global _known
    known = _known
    if known is not None and time.monotonic() - known[0] < FRESH_SECONDS:
        return known[1]
    models = tuple(
        spec_from(row) for row in CatalogueModel.objects.prefetch_related("prices").order_by("rank", "name")
    )
    with _lock:
        _known = (time.monotonic(), models)
    return models


def forget() -> None:
    """Read the catalogue again at the next look."""
    global _known
    with _lock:
        _known = None


def model_named(name: str) -> ModelSpec:
    """Return a model. Raises ``UnknownModel`` with a sentence."""
    for model in all_models():
        if model.id == name:
            return model
    raise UnknownModel(
        f"There is no model {name!r} in the catalogue. It has: {', '.join(m.id for m in all_models())}."
    )


def model_key(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> str:
    """Return the model's key from the environment, or an empty string."""
    if model.is_sandbox:
        return environ.get(SANDBOX_KEY_VARIABLE, "").strip() or "sandbox"
    return environ.get(model.key_variable, "").strip() if model.key_variable else ""


def model_base_url(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> str:
    """Return where the model is reached, without a trailing slash. Empty: nowhere."""
    if model.is_sandbox:
        sandbox = environ.get(SANDBOX_URL_VARIABLE, "").rstrip("/")
        return f"{sandbox}/{model.provider}/v1" if sandbox else ""
    return model.base_url.rstrip("/")


def why_unavailable(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> str:
    """Return what keeps a model from being called, as a sentence; empty when nothing does."""
    if not model.is_enabled:
        return "Switched off."
    if not model_base_url(model, environ):
        return f"{SANDBOX_URL_VARIABLE} is not set." if model.is_sandbox else "It has no address."
    if model.key_variable and not model_key(model, environ):
        return f"{model.key_variable} is not set."
    if model.price_on(timezone.now().date()) is None:
        return "It has no list price for today."
    return ""


def available_models(environ: Mapping[str, str] = os.environ) -> tuple[ModelSpec, ...]:
    """Return the models that can be called, lowest rank first.

    The sandbox steps aside as soon as any real model can be called, so that its lines never mix with
    a model's.
    """
    able = tuple(model for model in all_models() if not why_unavailable(model, environ))
    return tuple(model for model in able if not model.is_sandbox) or able


def spec_from(row: CatalogueModel) -> ModelSpec:
    """Return a catalogue row and its prices as plain data."""
    temperature = None
    if row.lowest_temperature is not None and row.highest_temperature is not None:
        temperature = (row.lowest_temperature, row.highest_temperature)
    beside = row.temperature_efforts
    return ModelSpec(
        id=row.name,
        wire_id=row.wire_id,
        provider=row.provider,
        gear=Gear(row.gear),
        prices=tuple(_price_from(price) for price in row.prices.all()),
        base_url=row.base_url,
        key_variable=row.key_variable,
        context_tokens=row.context_tokens,
        max_output_tokens=row.max_output_tokens,
        items_per_pass=row.items_per_pass,
        can=Capabilities(
            structured_output=StructuredOutput(row.structured_output),
            streaming=Streaming(row.streaming),
            temperature=temperature,
            temperature_efforts=tuple(beside) if beside is not None else None,
            efforts=tuple(row.efforts),
            system_role=row.system_role,
        ),
        temperature=row.temperature,
        effort=row.effort or None,
        drafts=row.drafts,
        languages=tuple(row.languages) if row.languages else None,
        limits=RateLimits(
            requests=row.requests_per_minute,
            input_tokens=row.input_tokens_per_minute,
            output_tokens=row.output_tokens_per_minute,
        ),
        rank=row.rank,
        silence_seconds=row.silence_seconds,
        is_enabled=row.is_enabled,
        is_sandbox=row.is_sandbox,
        note=row.note,
    )


def _price_from(row: ModelPrice) -> Price:
    return Price(
        input=row.input,
        cached_input=row.cached_input,
        output=row.output,
        source=row.source,
        checked=row.checked_on,
        valid_from=row.valid_from,
        above_input_tokens=row.above_input_tokens,
        cache_write=row.cache_write,
        per_step=row.per_step,
        per_request=row.per_request,
    )


@transaction.atomic
def catalogue_seed() -> int:
    """Add the models and prices of ``seed_models`` that are not there yet; return how many models.

    What is there is an administrator's and stays as it is.
    """
    known = set(CatalogueModel.objects.values_list("name", flat=True))
    missing = [model for model in SEED_MODELS if model.id not in known]
    rows = CatalogueModel.objects.bulk_create([_row_from(model) for model in missing])
    ModelPrice.objects.bulk_create(
        price_row(row, price) for row, model in zip(rows, missing, strict=True) for price in model.prices
    )
    forget()
    return len(rows)


def _row_from(model: ModelSpec) -> CatalogueModel:
    lowest, highest = model.can.temperature or (None, None)
    beside = model.can.temperature_efforts
    return CatalogueModel(
        name=model.id,
        wire_id=model.wire_id,
        provider=model.provider,
        gear=model.gear,
        is_enabled=model.is_enabled,
        rank=model.rank,
        base_url=model.base_url,
        key_variable=model.key_variable,
        context_tokens=model.context_tokens,
        max_output_tokens=model.max_output_tokens,
        items_per_pass=model.items_per_pass,
        structured_output=model.can.structured_output,
        streaming=model.can.streaming,
        drafts=model.drafts,
        system_role=model.can.system_role,
        efforts=list(model.can.efforts),
        effort=model.effort or "",
        lowest_temperature=lowest,
        highest_temperature=highest,
        temperature_efforts=list(beside) if beside is not None else None,
        temperature=model.temperature,
        languages=list(model.languages) if model.languages else None,
        requests_per_minute=model.limits.requests,
        input_tokens_per_minute=model.limits.input_tokens,
        output_tokens_per_minute=model.limits.output_tokens,
        silence_seconds=model.silence_seconds,
        is_sandbox=model.is_sandbox,
        note=model.note,
        source=model.prices[0].source if model.prices else "",
        checked_on=model.prices[0].checked if model.prices else datetime.date.today(),
    )


def price_row(row: CatalogueModel, price: Price) -> ModelPrice:
    """Return a price as a row, not yet saved."""
    return ModelPrice(
        model=row,
        valid_from=price.valid_from,
        above_input_tokens=price.above_input_tokens,
        input=price.input,
        cached_input=price.cached_input,
        cache_write=price.cache_write,
        output=price.output,
        per_step=price.per_step,
        per_request=price.per_request,
        source=price.source,
        checked_on=price.checked,
    )
