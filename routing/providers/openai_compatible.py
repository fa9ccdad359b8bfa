"""Any server with OpenAI's chat completions: vLLM, SGLang, Ollama, OpenRouter and others."""

from __future__ import annotations

from routing.providers.base import WireRequest
from routing.providers.chat_completions import ChatCompletions
from routing.types import GenerationRequest, ModelSpec


class OpenAICompatible(ChatCompletions):
    """Chat completions with the older name of the token limit, which all of these servers take.

    Diffusion models on vLLM and SGLang refuse a schema: their capability says ``prompt``.
    """

    token_limit_field = "max_tokens"  # noqa: S105 - the name of a field

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the request, without a key where the server needs none."""
        return WireRequest("/chat/completions", self.key_headers(key), self.body(request, model))
