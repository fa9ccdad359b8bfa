"""The parts of a model's page, each with a word on what it is about."""

from __future__ import annotations

from typing import Any

FIELDSETS: Any = (
    (
        None,
        {
            "fields": ("name", "gear", "is_enabled", "rank", "standing", "note"),
            "description": "Models are never deleted, because calls and prices refer to them: switch one "
            "off instead.",
        },
    ),
    (
        "Where it is reached",
        {
            "fields": ("provider", "wire_id", "base_url", "key_variable"),
            "description": "The key itself stays in the environment; here is only the variable’s name.",
        },
    ),
    (
        "How much it takes",
        {
            "fields": ("context_tokens", "max_output_tokens", "items_per_pass", "source", "checked_on"),
            "description": "As the vendor documents it, with the page and the day.",
        },
    ),
    (
        "Limits a minute",
        {
            "fields": (
                "requests_per_minute",
                "input_tokens_per_minute",
                "output_tokens_per_minute",
            ),
            "description": "What your account may use. All workers together stay below it, and bulk work "
            "leaves a quarter of it to people who wait.",
        },
    ),
    (
        "What it can be sent",
        {
            "fields": (
                "structured_output",
                "streaming",
                "system_role",
                "efforts",
                "lowest_temperature",
                "highest_temperature",
                "temperature_efforts",
                "languages",
            ),
            "description": "Nothing else is sent, so that the vendor refuses nothing. Put commas between "
            "several values.",
        },
    ),
    (
        "What it is asked for",
        {
            "fields": ("effort", "temperature", "drafts", "silence_seconds"),
            "description": "Within what it can be sent.",
        },
    ),
)
