"""OpenAI chat completions (api.openai.com)."""

from __future__ import annotations

from routing.providers.base import WireRequest
from routing.providers.chat_stream import ChatStream, chat_body
from routing.types import GenerationRequest, ModelSpec


class OpenAI(ChatStream):
    """Chat completions with a strict JSON schema."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the streamed request. Sampling settings go only with effort ``none``."""
        body = chat_body(
            model.id,
            request.system,
            request.user,
            request.schema_name,
            request.schema,
            min(request.max_output_tokens, model.max_output_tokens),
        )
        if model.effort is not None:
            body["reasoning_effort"] = model.effort
        if model.temperature is not None and model.effort in (None, "none"):
            body["temperature"] = model.temperature
        return WireRequest("/chat/completions", {"authorization": f"Bearer {key}"}, body)
