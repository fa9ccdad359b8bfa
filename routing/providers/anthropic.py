"""Anthropic messages (api.anthropic.com), API version 2023-06-01."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from routing.providers.base import (
    ReplyState,
    WireRequest,
    error_member,
    error_message,
    mapping,
    whole_number,
)
from routing.types import Finish, GenerationRequest, ModelSpec, Usage

_FINISHES = {
    "end_turn": Finish.STOP,
    "stop_sequence": Finish.STOP,
    "max_tokens": Finish.LENGTH,
    "model_context_window_exceeded": Finish.LENGTH,
    "refusal": Finish.REFUSED,
}


class Anthropic:
    """Messages with structured output; no temperature, which current models reject."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the streamed request."""
        output_config: dict[str, Any] = {"format": {"type": "json_schema", "schema": dict(request.schema)}}
        body: dict[str, Any] = {
            "model": model.id,
            "max_tokens": min(request.max_output_tokens, model.max_output_tokens),
            "system": request.system,
            "messages": [{"role": "user", "content": request.user}],
            "output_config": output_config,
            "stream": True,
        }
        if model.effort is None:
            body["thinking"] = {"type": "disabled"}
        else:
            body["thinking"] = {"type": "adaptive"}
            output_config["effort"] = model.effort
        return WireRequest("/messages", {"x-api-key": key, "anthropic-version": "2023-06-01"}, body)

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one event into the state; ``message_stop`` ends it. Thinking blocks are passed over."""
        payload = json.loads(data)
        if not isinstance(payload, dict):
            raise ValueError("an event is not an object")
        kind = payload.get("type")
        if kind == "error":
            state.error = payload
        elif kind == "message_start":
            state.usage = _usage(mapping(mapping(payload.get("message")).get("usage")), state.usage)
        elif kind == "content_block_delta":
            delta = mapping(payload.get("delta"))
            if delta.get("type") == "text_delta" and isinstance(delta.get("text"), str):
                state.text += delta["text"]
        elif kind == "message_delta":
            reason = mapping(payload.get("delta")).get("stop_reason")
            if reason:
                state.finish = _FINISHES.get(reason, Finish.UNKNOWN)
            state.usage = _usage(mapping(payload.get("usage")), state.usage)
        elif kind == "message_stop":
            state.ended = True

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words."""
        return error_message(body)

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether a spend limit was reached, which waiting does not cure."""
        error = error_member(body)
        code = mapping(error.get("details")).get("error_code")
        return error.get("type") == "billing_error" or code == "enforced_spend_limit_reached"


def _usage(usage: Mapping[str, Any], before: Usage) -> Usage:
    """Return cumulative usage; total input is fresh + cache writes + cache reads."""
    after = before
    if "input_tokens" in usage:
        cached = whole_number(usage.get("cache_read_input_tokens"))
        fresh = whole_number(usage.get("input_tokens"))
        written = whole_number(usage.get("cache_creation_input_tokens"))
        after = replace(after, input=fresh + written + cached, cached=cached)
    if "output_tokens" in usage:
        thinking = whole_number(mapping(usage.get("output_tokens_details")).get("thinking_tokens"))
        after = replace(after, output=whole_number(usage["output_tokens"]), reasoning=thinking)
    return after
