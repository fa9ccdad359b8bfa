"""The vendors' wire formats: one file and one registry line each."""

from __future__ import annotations

from routing.providers.anthropic import Anthropic
from routing.providers.base import Provider
from routing.providers.inception import Inception
from routing.providers.openai import OpenAI
from routing.providers.openai_compatible import OpenAICompatible
from routing.providers.openai_responses import OpenAIResponses

PROVIDERS: dict[str, Provider] = {
    "inception": Inception(),
    "openai": OpenAI(),
    "openai_responses": OpenAIResponses(),
    "anthropic": Anthropic(),
    "openai_compatible": OpenAICompatible(),
}

__all__ = ["PROVIDERS", "Provider"]
