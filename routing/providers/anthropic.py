"""Anthropic messages (api.anthropic.com), API version 2026-10-21."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from routing.providers.base import (
    ListedModel,
    ReplyState,
    WireRequest,
    error_member,
    error_message,
    mapping,
    output_room,
    plain_model_list,
    sent_effort,
    sent_temperature,
    sequence,
    standing_instructions,
    status_of_error,
    streams,
    whole_number,
)
from routing.types import Finish, GenerationRequest, ModelSpec, StructuredOutput, Usage

_VERSION = "2026-10-21"
# The version above has no temperature, for any model (platform.claude.com/docs/en/api/migration-2026-10-21).
_VERSION_WITH_TEMPERATURE = "2023-06-01"

_FINISHES = {
    "end_turn": Finish.STOP,
    "stop_sequence": Finish.STOP,
    "max_tokens": Finish.LENGTH,
    "model_context_window_exceeded": Finish.LENGTH,
    "refusal": Finish.REFUSED,
}


class Anthropic:
    """Messages with structured output. Thinking blocks are passed over."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the request. An effort switches thinking on, none switches it off."""
        effort = sent_effort(model)
        body: dict[str, Any] = {
            "model": model.wire_name,
            "max_tokens": output_room(request, model),
            "system": standing_instructions(request, model),
            "messages": [{"role": "user", "content": request.user}],
            "thinking": {"type": "disabled" if effort is None else "adaptive"},
        }
        output_config: dict[str, Any] = {}
        if model.can.structured_output is StructuredOutput.JSON_SCHEMA:
            output_config["format"] = {"type": "json_schema", "schema": dict(request.schema)}
        if effort is not None:
            output_config["effort"] = effort
        if output_config:
            body["output_config"] = output_config
        headers = dict(self.key_headers(key))
        if (temperature := sent_temperature(model)) is not None:
            body["temperature"] = temperature
            headers["anthropic-version"] = _VERSION_WITH_TEMPERATURE
        if streams(model):
            body["stream"] = True
        return WireRequest("/messages", headers, body)

    def key_headers(self, key: str) -> Mapping[str, str]:
        """Return the key's header and the version of the API."""
        return {"x-api-key": key, "anthropic-version": _VERSION}

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one event into the state; ``message_stop`` ends it."""
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
            _read_stop(mapping(payload.get("delta")).get("stop_reason"), state)
            state.usage = _usage(mapping(payload.get("usage")), state.usage)
        elif kind == "message_stop":
            state.ended = True

    def read_body(self, body: Any, state: ReplyState) -> None:
        """Fold a whole message into the state, its text blocks chosen by type."""
        if not isinstance(body, dict):
            raise ValueError("the reply is not an object")
        if body.get("type") == "error":
            state.error = body
            return
        for block in map(mapping, sequence(body.get("content"))):
            if block.get("type") == "text" and isinstance(block.get("text"), str):
                state.text += block["text"]
        _read_stop(body.get("stop_reason"), state)
        state.usage = _usage(mapping(body.get("usage")), state.usage)
        state.ended = True

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words."""
        return error_message(body)

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether a spend limit was reached, which waiting does not cure."""
        error = error_member(body)
        code = mapping(error.get("details")).get("error_code")
        return error.get("type") == "billing_error" or code == "enforced_spend_limit_reached"

    def error_status(self, body: Any) -> int:
        """Return the status that belongs to an error's type."""
        return status_of_error(error_member(body))

    def read_models(self, body: Any) -> list[ListedModel]:
        """Return ids and names; Anthropic lists neither limits nor prices."""
        return plain_model_list(body)


def _read_stop(reason: object, state: ReplyState) -> None:
    if reason:
        state.finish = _FINISHES.get(reason, Finish.UNKNOWN) if isinstance(reason, str) else Finish.UNKNOWN


def _usage(usage: Mapping[str, Any], before: Usage) -> Usage:
    """Return cumulative usage; total input is fresh + cache writes + cache reads.

    An event gives what it knows by then: a count that is missing or ``null`` stays as it was before.
    """
    fresh = _count(usage, "input_tokens", before.input - before.cached - before.cache_written)
    cached = _count(usage, "cache_read_input_tokens", before.cached)
    written = _count(usage, "cache_creation_input_tokens", before.cache_written)
    return replace(
        before,
        input=fresh + written + cached,
        cached=cached,
        cache_written=written,
        output=_count(usage, "output_tokens", before.output),
        reasoning=_count(mapping(usage.get("output_tokens_details")), "thinking_tokens", before.reasoning),
    )


def _count(usage: Mapping[str, Any], name: str, before: int) -> int:
    return before if usage.get(name) is None else whole_number(usage[name])
