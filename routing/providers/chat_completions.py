"""The chat-completions format that OpenAI, Inception and many servers share."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from routing.providers.base import (
    ListedModel,
    ReplyState,
    chat_messages,
    error_member,
    error_message,
    mapping,
    output_room,
    plain_model_list,
    sent_effort,
    sent_temperature,
    sequence,
    status_of_error,
    streams,
    whole_number,
)
from routing.types import Finish, GenerationRequest, ModelSpec, StructuredOutput, Usage

_FINISHES = {
    "stop": Finish.STOP,
    "length": Finish.LENGTH,
    "content_filter": Finish.REFUSED,
}
# 429s that waiting does not cure (learn.microsoft.com dev-proxy, OpenAI rate limit reached).
_BILLING_CODES = frozenset({"insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached"})


class ChatCompletions:
    """Writes and reads chat completions: whole, appended in pieces, or as drafts that replace."""

    token_limit_field = "max_completion_tokens"  # noqa: S105 - the name of a field

    def body(self, request: GenerationRequest, model: ModelSpec) -> dict[str, Any]:
        """Return the members that every server of this format takes, as far as the model takes them."""
        body: dict[str, Any] = {
            "model": model.wire_name,
            "messages": chat_messages(request, model),
            self.token_limit_field: output_room(request, model),
        }
        if model.can.structured_output is StructuredOutput.JSON_SCHEMA:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {
                    "name": request.schema_name,
                    "strict": True,
                    "schema": dict(request.schema),
                },
            }
        elif model.can.structured_output is StructuredOutput.JSON_OBJECT:
            body["response_format"] = {"type": "json_object"}
        if (effort := sent_effort(model)) is not None:
            body["reasoning_effort"] = effort
        if (temperature := sent_temperature(model)) is not None:
            body["temperature"] = temperature
        if streams(model):
            body["stream"] = True
            body["stream_options"] = {"include_usage": True}
        return body

    def key_headers(self, key: str) -> Mapping[str, str]:
        """Return the bearer header."""
        return {"authorization": f"Bearer {key}"} if key else {}

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one event into the state; ``[DONE]`` ends it."""
        if data.strip() == "[DONE]":
            state.ended = True
            return
        chunk = json.loads(data)
        if not isinstance(chunk, dict):
            raise ValueError("a chunk is not an object")
        if event == "error" or chunk.get("error"):
            state.error = chunk
            return
        _read_around(chunk, state)
        if mapping(chunk.get("diffusion_meta")).get("diffusion_content") is True:
            state.replaces = True
        for choice in sequence(chunk.get("choices")):
            _read_choice(mapping(choice), "delta", state)

    def read_body(self, body: Any, state: ReplyState) -> None:
        """Fold a whole completion into the state."""
        if not isinstance(body, dict):
            raise ValueError("the reply is not an object")
        if body.get("error"):
            state.error = body
            return
        _read_around(body, state)
        for choice in sequence(body.get("choices")):
            _read_choice(mapping(choice), "message", state)
        state.ended = True

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words."""
        return error_message(body)

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether the account is out of credit."""
        error = error_member(body)
        return error.get("code") in _BILLING_CODES or error.get("type") in _BILLING_CODES

    def error_status(self, body: Any) -> int:
        """Return the status that belongs to an error's code or type."""
        return status_of_error(error_member(body))

    def read_models(self, body: Any) -> list[ListedModel]:
        """Return ids, and the context length where the server tells it."""
        return plain_model_list(body)


def _read_around(payload: Mapping[str, Any], state: ReplyState) -> None:
    if isinstance(warning := payload.get("warning"), str):
        state.warning = warning[:2000]
    if isinstance(usage := payload.get("usage"), dict):
        state.usage = chat_usage(usage)


def _read_choice(choice: Mapping[str, Any], member: str, state: ReplyState) -> None:
    if choice.get("index", 0) != 0:  # only one was asked for
        return
    message = mapping(choice.get(member))
    content = message.get("content")
    if isinstance(content, str) and content:
        if state.replaces:
            state.draft = content
        else:
            state.text += content
    if isinstance(message.get("refusal"), str) and message["refusal"]:
        state.finish = Finish.REFUSED
    reason = choice.get("finish_reason")
    if reason and state.finish is not Finish.REFUSED:
        state.finish = _FINISHES.get(reason, Finish.UNKNOWN) if isinstance(reason, str) else Finish.UNKNOWN
    if reason and state.replaces:
        # Only the last draft of a finished reply is text.
        state.text = state.draft


def chat_usage(usage: Mapping[str, Any]) -> Usage:
    """Return the usage of a chat-completions reply. ``steps`` where a server counts denoising steps."""
    prompt = mapping(usage.get("prompt_tokens_details"))
    completion = mapping(usage.get("completion_tokens_details"))
    steps = completion.get("diffusion_steps", usage.get("diffusion_steps"))
    return Usage(
        input=whole_number(usage.get("prompt_tokens")),
        cached=whole_number(prompt.get("cached_tokens")),
        cache_written=whole_number(prompt.get("cache_write_tokens")),
        output=whole_number(usage.get("completion_tokens")),
        reasoning=whole_number(completion.get("reasoning_tokens")),
        steps=None if steps is None else whole_number(steps),
    )
