"""The models that can be used: prices, limits, capabilities, and which of them has its key.

A model is one entry. Prices are list prices (promotions end) with a source and the day checked.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from decimal import Decimal

from routing.types import Gear, ModelSpec, Price

_CHECKED = datetime.date(2026, 11, 23)
_NOTHING = Decimal(0)

SANDBOX_LANGUAGES = ("en", "de", "fr", "es")
SANDBOX_URL_VARIABLE = "SANDBOX_URL"


def _price(input_: str, cached: str, output: str, source: str) -> Price:
    return Price(Decimal(input_), Decimal(cached), Decimal(output), source, _CHECKED)


_SANDBOX_PRICE = Price(_NOTHING, _NOTHING, _NOTHING, "the sandbox is not a model and costs nothing", _CHECKED)


def _sandbox(model_id: str, provider: str, gear: Gear) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        provider=provider,
        gear=gear,
        price=_SANDBOX_PRICE,
        base_url="",
        key_variable="",
        max_output_tokens=16_384,
        items_per_pass=30,
        languages=SANDBOX_LANGUAGES,
        is_sandbox=True,
    )


MODELS: tuple[ModelSpec, ...] = (
    ModelSpec(
        id="mercury-2.5",
        provider="inception",
        gear=Gear.DIFFUSION,
        price=_price("0.20", "0.02", "0.75", "docs.inceptionlabs.ai/get-started/models"),
        base_url="https://api.inceptionlabs.ai/v1",
        key_variable="INCEPTION_API_KEY",
        max_output_tokens=65_536,
        items_per_pass=30,
        temperature=0.9,
        effort="instant",
    ),
    ModelSpec(
        id="gpt-6-luna",
        provider="openai",
        gear=Gear.AUTOREGRESSIVE,
        price=_price("0.10", "0.01", "0.50", "developers.openai.com/api/docs/pricing"),
        base_url="https://api.openai.com/v1",
        key_variable="OPENAI_API_KEY",
        max_output_tokens=128_000,
        items_per_pass=30,
        effort="medium",
    ),
    ModelSpec(
        id="claude-haiku-5-5",
        provider="anthropic",
        gear=Gear.AUTOREGRESSIVE,
        price=_price(
            "0.10", "0.01", "0.50", "platform.claude.com/docs/en/models/haiku-5-5/overview.md, to 100k input"
        ),
        base_url="https://api.anthropic.com/v1",
        key_variable="ANTHROPIC_API_KEY",
        max_output_tokens=128_000,
        items_per_pass=30,
        effort="medium",
    ),
    _sandbox("sandbox-dllm", "inception", Gear.DIFFUSION),
    _sandbox("sandbox-ar", "openai", Gear.AUTOREGRESSIVE),
)


def model_key(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> str:
    """Return the model's key from the environment, or an empty string."""
    return environ.get(model.key_variable, "").strip() if model.key_variable else ""


def model_base_url(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> str:
    """Return where the model is reached, without a trailing slash. Empty: nowhere."""
    if model.is_sandbox:
        sandbox = environ.get(SANDBOX_URL_VARIABLE, "").rstrip("/")
        return f"{sandbox}/{model.provider}/v1" if sandbox else ""
    return model.base_url


def is_available(model: ModelSpec, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the model can be called: it has its key, or it is the sandbox and that runs."""
    if model.is_sandbox:
        return bool(model_base_url(model, environ))
    return bool(model_key(model, environ))


def available_models(environ: Mapping[str, str] = os.environ) -> tuple[ModelSpec, ...]:
    """Return the models that can be called, real ones first.

    The sandbox steps aside as soon as any real model has its key, so that its lines never mix with
    a model's.
    """
    real = tuple(model for model in MODELS if not model.is_sandbox and is_available(model, environ))
    return real or tuple(model for model in MODELS if model.is_sandbox and is_available(model, environ))
