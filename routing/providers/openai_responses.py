"""OpenAI responses (api.openai.com), the newer of its two formats."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from routing.providers.base import (
    ReplyState,
    WireRequest,
    chat_messages,
    mapping,
    output_room,
    sent_effort,
    sent_temperature,
    sequence,
    streams,
    whole_number,
)
from routing.providers.chat_completions import ChatCompletions
from routing.types import Finish, GenerationRequest, ModelSpec, StructuredOutput, Usage

_TRUNCATED = "max_output_tokens"


class OpenAIResponses(ChatCompletions):
    """Responses with a strict JSON schema. Errors, key and model list are those of chat completions."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the request; nothing of it is to be stored with the vendor."""
        body: dict[str, Any] = {
            "model": model.wire_name,
            "input": chat_messages(request, model),
            "max_output_tokens": output_room(request, model),
            "store": False,
        }
        if model.can.structured_output is StructuredOutput.JSON_SCHEMA:
            body["text"] = {
                "format": {
                    "type": "json_schema",
                    "name": request.schema_name,
                    "strict": True,
                    "schema": dict(request.schema),
                }
            }
        elif model.can.structured_output is StructuredOutput.JSON_OBJECT:
            body["text"] = {"format": {"type": "json_object"}}
        if (effort := sent_effort(model)) is not None:
            body["reasoning"] = {"effort": effort}
        if (temperature := sent_temperature(model)) is not None:
            body["temperature"] = temperature
        if streams(model):
            body["stream"] = True
        return WireRequest("/responses", self.key_headers(key), body)

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one typed event into the state; completed, incomplete or failed ends it."""
        if data.strip() == "[DONE]":
            return
        payload = json.loads(data)
        if not isinstance(payload, dict):
            raise ValueError("an event is not an object")
        kind = payload.get("type")
        if kind == "error" or event == "error" or payload.get("error"):
            state.error = payload if payload.get("error") else {"error": payload}
        elif kind == "response.output_text.delta" and isinstance(payload.get("delta"), str):
            state.text += payload["delta"]
        elif kind == "response.refusal.delta":
            state.finish = Finish.REFUSED
        elif kind in ("response.completed", "response.incomplete", "response.failed"):
            self._read_end(mapping(payload.get("response")), state)

    def read_body(self, body: Any, state: ReplyState) -> None:
        """Fold a whole response into the state: the text parts of its messages, not its reasoning."""
        if not isinstance(body, dict):
            raise ValueError("the reply is not an object")
        for item in map(mapping, sequence(body.get("output"))):
            if item.get("type") != "message":
                continue
            for part in map(mapping, sequence(item.get("content"))):
                if part.get("type") == "output_text" and isinstance(part.get("text"), str):
                    state.text += part["text"]
                elif part.get("type") == "refusal":
                    state.finish = Finish.REFUSED
        self._read_end(body, state)

    def _read_end(self, response: Mapping[str, Any], state: ReplyState) -> None:
        state.usage = _usage(mapping(response.get("usage")))
        status = response.get("status")
        if status == "failed" or (response.get("error") and status != "completed"):
            state.error = {"error": mapping(response.get("error"))}
            return
        state.ended = True
        if state.finish is Finish.REFUSED:
            return
        reason = mapping(response.get("incomplete_details")).get("reason")
        if status == "completed":
            state.finish = Finish.STOP
        elif reason == _TRUNCATED:
            state.finish = Finish.LENGTH
        else:
            state.finish = Finish.REFUSED if reason == "content_filter" else Finish.UNKNOWN


def _usage(usage: Mapping[str, Any]) -> Usage:
    given = mapping(usage.get("input_tokens_details"))
    return Usage(
        input=whole_number(usage.get("input_tokens")),
        cached=whole_number(given.get("cached_tokens")),
        cache_written=whole_number(given.get("cache_write_tokens")),
        output=whole_number(usage.get("output_tokens")),
        reasoning=whole_number(mapping(usage.get("output_tokens_details")).get("reasoning_tokens")),
    )
