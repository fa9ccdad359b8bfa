"""OpenAI chat completions (api.openai.com)."""

from __future__ import annotations

from routing.providers.base import WireRequest
from routing.providers.chat_completions import ChatCompletions
from routing.types import GenerationRequest, ModelSpec


class OpenAI(ChatCompletions):
    """Chat completions with a strict JSON schema."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the request."""
        return WireRequest("/chat/completions", self.key_headers(key), self.body(request, model))
