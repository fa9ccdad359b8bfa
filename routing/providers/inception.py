"""Inception Labs' Mercury (api.inceptionlabs.ai), as its SDK 0.3.0 speaks it."""

from __future__ import annotations

from routing.providers.base import WireRequest
from routing.providers.chat_stream import ChatStream, chat_body
from routing.types import GenerationRequest, ModelSpec


class Inception(ChatStream):
    """Chat completions without ``developer`` role, ``n``, ``seed`` or ``top_p``."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the streamed request; the reasoning summary is switched off, it is never shown."""
        body = chat_body(
            model.id,
            request.system,
            request.user,
            request.schema_name,
            request.schema,
            min(request.max_output_tokens, model.max_output_tokens),
        )
        body["reasoning_summary"] = False
        if model.effort is not None:
            body["reasoning_effort"] = model.effort
        if model.temperature is not None:
            # Documented range for mercury-2; outside it the behaviour is not documented.
            body["temperature"] = min(max(model.temperature, 0.5), 1.0)
        return WireRequest("/chat/completions", {"authorization": f"Bearer {key}"}, body)
