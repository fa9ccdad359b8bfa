"""The models a fresh catalogue starts with: limits, capabilities and list prices, each with its source.

Prices are list prices in USD per million tokens (promotions end), checked on the day given. What a
vendor does not document is left out rather than guessed, or said in the note. Models that are switched off
are there to be compared, or to be switched on by an administrator.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from routing.types import (
    Capabilities,
    Gear,
    ModelSpec,
    Price,
    RateLimits,
    Streaming,
    StructuredOutput,
)

CHECKED = datetime.date(2026, 11, 23)
SANDBOX_LANGUAGES = ("en", "de", "fr", "es")

_INCEPTION = "https://api.inceptionlabs.ai/v1"
_OPENAI = "https://api.openai.com/v1"
_ANTHROPIC = "https://api.anthropic.com/v1"


def _price(
    input_: str, cached: str, output: str, source: str, *, cache_write: str | None = None, above: int = 0
) -> Price:
    return Price(
        Decimal(input_),
        Decimal(cached),
        Decimal(output),
        source,
        CHECKED,
        above_input_tokens=above,
        cache_write=None if cache_write is None else Decimal(cache_write),
    )


_MERCURY = Capabilities(
    streaming=Streaming.DIFFUSING,
    # Documented for mercury-2; outside it the behaviour is not documented, for 2.5 and 3 no range is.
    temperature=(0.5, 1.0),
    efforts=("instant", "low", "medium", "high"),
)
_GPT = Capabilities(
    temperature=(0.0, 2.0),
    temperature_efforts=("none",),
    efforts=("none", "low", "medium", "high", "xhigh", "max"),
)
# A model that thinks first may send nothing meanwhile; a run may take 45 s in all.
_THINKS_IN_SILENCE = 30.0
_CLAUDE = Capabilities(efforts=("low", "medium", "high", "xhigh", "max"))
# The tier of a new account; a paid one has 3,000 / 3,000,000 / 300,000 (checked 2026-09-15).
_INCEPTION_FREE = RateLimits(requests=1_000, input_tokens=1_000_000, output_tokens=100_000)


def _mercury(
    model_id: str, price: Price, context: int, output: int, rank: int, *, on: bool, note: str = ""
) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        provider="inception",
        gear=Gear.DIFFUSION,
        prices=(price,),
        base_url=_INCEPTION,
        key_variable="INCEPTION_API_KEY",
        context_tokens=context,
        max_output_tokens=output,
        items_per_pass=30,
        can=_MERCURY,
        temperature=0.9,
        effort="instant",
        limits=_INCEPTION_FREE,
        rank=rank,
        is_enabled=on,
        note=note,
    )


def _openai(
    model_id: str,
    prices: tuple[Price, ...],
    context: int,
    rank: int,
    *,
    provider: str = "openai",
    on: bool = False,
    note: str = "",
) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        provider=provider,
        gear=Gear.AUTOREGRESSIVE,
        prices=prices,
        base_url=_OPENAI,
        key_variable="OPENAI_API_KEY",
        context_tokens=context,
        max_output_tokens=128_000,
        items_per_pass=30,
        can=_GPT,
        effort="medium",
        silence_seconds=_THINKS_IN_SILENCE,
        rank=rank,
        is_enabled=on,
        note=note,
    )


def _claude(
    model_id: str,
    prices: tuple[Price, ...],
    rank: int,
    *,
    can: Capabilities = _CLAUDE,
    effort: str | None = "medium",
    context: int = 1_000_000,
    output: int = 128_000,
    on: bool = False,
    note: str = "",
) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        provider="anthropic",
        gear=Gear.AUTOREGRESSIVE,
        prices=prices,
        base_url=_ANTHROPIC,
        key_variable="ANTHROPIC_API_KEY",
        context_tokens=context,
        max_output_tokens=output,
        items_per_pass=30,
        can=can,
        effort=effort,
        silence_seconds=_THINKS_IN_SILENCE,
        rank=rank,
        is_enabled=on,
        note=note,
    )


def _own_server(model_id: str, wire_id: str, rank: int, note: str) -> ModelSpec:
    nothing = Price(Decimal(0), Decimal(0), Decimal(0), "your own server: no list price", CHECKED)
    return ModelSpec(
        id=model_id,
        wire_id=wire_id,
        provider="openai_compatible",
        gear=Gear.DIFFUSION,
        prices=(nothing,),
        base_url="",
        key_variable="",
        max_output_tokens=4_096,
        items_per_pass=20,
        can=Capabilities(structured_output=StructuredOutput.PROMPT),
        rank=rank,
        is_enabled=False,
        note=note,
    )


def _sandbox(model_id: str, provider: str, gear: Gear, can: Capabilities) -> ModelSpec:
    nothing = Price(
        Decimal(0), Decimal(0), Decimal(0), "the sandbox is not a model and costs nothing", CHECKED
    )
    return ModelSpec(
        id=model_id,
        provider=provider,
        gear=gear,
        prices=(nothing,),
        base_url="",
        key_variable="",
        max_output_tokens=16_384,
        items_per_pass=30,
        can=can,
        languages=SANDBOX_LANGUAGES,
        is_sandbox=True,
        note="A local stand-in for development and tests. What it says of speed and cost is no model's.",
    )


_OPENAI_PRICES = "developers.openai.com/api/docs/pricing"
_LITELLM = "price map of the package litellm 1.109.1, which cites the vendor's price page"

SEED_MODELS: tuple[ModelSpec, ...] = (
    _mercury(
        "mercury-2.5",
        _price("0.20", "0.02", "0.75", "docs.inceptionlabs.ai/get-started/models"),
        260_000,
        65_536,
        10,
        on=True,
    ),
    _mercury(
        "mercury-3",
        _price("0.20", "0.02", "0.70", "openrouter.ai/inception/mercury-3, half-price offer doubled"),
        1_000_000,
        131_072,
        20,
        on=True,
        note="The list price is inferred from the vendor's half-price offer.",
    ),
    _mercury(
        "mercury-2",
        _price("0.25", "0.025", "0.75", "docs.inceptionlabs.ai/get-started/models"),
        128_000,
        50_000,
        30,
        on=False,
    ),
    _openai(
        "gpt-6-luna",
        (
            _price("0.10", "0.01", "0.50", _OPENAI_PRICES, cache_write="0.125"),
            _price(
                "0.20",
                "0.02",
                "0.75",
                f"{_OPENAI_PRICES}: twice in, 1.5 times out",
                cache_write="0.25",
                above=272_000,
            ),
        ),
        922_000,
        10,
        on=True,
    ),
    _openai("gpt-5.6-luna", (_price("0.20", "0.02", "1.20", _OPENAI_PRICES),), 922_000, 60),
    _openai(
        "gpt-5.4-nano",
        (_price("0.20", "0.02", "1.25", _OPENAI_PRICES),),
        272_000,
        70,
        note="One of the two models that the article compares with. The vendor ends it on 2027-04-01.",
    ),
    _openai("gpt-5.4-mini", (_price("0.75", "0.075", "4.50", _OPENAI_PRICES),), 272_000, 80),
    _openai(
        "gpt-6.1-terra",
        (_price("1.00", "0.05", "5.00", _OPENAI_PRICES),),
        922_000,
        40,
        provider="openai_responses",
    ),
    _openai(
        "gpt-6.1-sol",
        (_price("2.00", "0.10", "10.00", _OPENAI_PRICES),),
        922_000,
        50,
        provider="openai_responses",
    ),
    _openai(
        "gpt-6-astra",
        (_price("10", "1", "50", _OPENAI_PRICES),),
        922_000,
        90,
        provider="openai_responses",
    ),
    _claude(
        "claude-haiku-5-5",
        (
            _price(
                "0.10",
                "0.01",
                "0.50",
                "platform.claude.com/docs/en/models/haiku-5-5/overview.md",
                cache_write="0.125",
            ),
            _price(
                "0.50",
                "0.05",
                "2.50",
                "platform.claude.com/docs/en/models/haiku-5-5/overview.md; cache prices in proportion",
                cache_write="0.625",
                above=100_000,
            ),
        ),
        20,
        on=True,
    ),
    _claude(
        "claude-haiku-4-5",
        (_price("1.00", "0.10", "5.00", _LITELLM, cache_write="1.25"),),
        75,
        can=Capabilities(temperature=(0.0, 1.0)),
        effort=None,
        context=200_000,
        output=64_000,
        note="The nearest to the article's “Claude 4.6 Haiku”, a name that the vendor does not list.",
    ),
    _claude("claude-sonnet-5-5", (_price("2", "0.10", "10", _LITELLM, cache_write="2.5"),), 45),
    _claude("claude-opus-5-5", (_price("4", "0.20", "20", _LITELLM, cache_write="5"),), 85),
    _claude("claude-fable-5-1", (_price("10", "0.25", "50", _LITELLM, cache_write="12.5"),), 95),
    _own_server(
        "diffusiongemma-vllm",
        "google/diffusiongemma-26B-A4B-it",
        200,
        "DiffusionGemma on your own vLLM (0.24 or newer). Give its address. Start vLLM with "
        "--generation-config vllm, or replies end after 256 tokens; it takes no JSON schema.",
    ),
    _own_server(
        "llada-sglang",
        "inclusionAI/LLaDA2.1-mini",
        210,
        "LLaDA 2.1 on your own SGLang. Give its address. One request at a time unless the server is "
        "started with --max-running-requests; it takes no JSON schema.",
    ),
    _sandbox("sandbox-dllm", "inception", Gear.DIFFUSION, Capabilities(streaming=Streaming.DIFFUSING)),
    _sandbox("sandbox-ar", "openai", Gear.AUTOREGRESSIVE, Capabilities()),
)
