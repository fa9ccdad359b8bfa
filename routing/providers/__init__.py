"""The vendors' wire formats: one file and one registry line each."""

from __future__ import annotations

from routing.providers.anthropic import Anthropic
from routing.providers.base import Provider
from routing.providers.inception import Inception
from routing.providers.openai import OpenAI

PROVIDERS: dict[str, Provider] = {
    "inception": Inception(),
    "openai": OpenAI(),
    "anthropic": Anthropic(),
}

__all__ = ["PROVIDERS", "Provider"]
