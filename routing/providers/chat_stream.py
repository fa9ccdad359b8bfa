"""The chat-completions stream that OpenAI and Inception share."""

from __future__ import annotations

import json
from typing import Any

from routing.providers.base import ReplyState, error_member, error_message, mapping, whole_number
from routing.types import Finish, Usage

_FINISHES = {
    "stop": Finish.STOP,
    "length": Finish.LENGTH,
    "content_filter": Finish.REFUSED,
}
# 429s that waiting does not cure (learn.microsoft.com dev-proxy, OpenAI rate limit reached).
_BILLING_CODES = frozenset({"insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached"})


class ChatStream:
    """Reads ``chat.completion.chunk`` events, whose text is appended."""

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one event into the state; ``[DONE]`` ends it."""
        if data.strip() == "[DONE]":
            state.ended = True
            return
        chunk = json.loads(data)
        if not isinstance(chunk, dict):
            raise ValueError("a chunk is not an object")
        if event == "error" or "error" in chunk:
            state.error = chunk
            return
        if isinstance(warning := chunk.get("warning"), str):
            state.warning = warning
        if isinstance(usage := chunk.get("usage"), dict):
            state.usage = chat_usage(usage)
        for choice in chunk.get("choices") or []:
            self._read_choice(mapping(choice), state)

    def _read_choice(self, choice: Any, state: ReplyState) -> None:
        delta = mapping(choice.get("delta"))
        content = delta.get("content")
        if isinstance(content, str):
            state.text += content
        if isinstance(delta.get("refusal"), str) and delta["refusal"]:
            state.finish = Finish.REFUSED
        reason = choice.get("finish_reason")
        if reason and state.finish is not Finish.REFUSED:
            state.finish = _FINISHES.get(reason, Finish.UNKNOWN)

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words."""
        return error_message(body)

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether the account is out of credit."""
        error = error_member(body)
        return error.get("code") in _BILLING_CODES or error.get("type") in _BILLING_CODES


def chat_usage(usage: Any) -> Usage:
    """Return the usage of a chat-completions reply."""
    return Usage(
        input=whole_number(usage.get("prompt_tokens")),
        cached=whole_number(mapping(usage.get("prompt_tokens_details")).get("cached_tokens")),
        output=whole_number(usage.get("completion_tokens")),
        reasoning=whole_number(mapping(usage.get("completion_tokens_details")).get("reasoning_tokens")),
    )


def chat_body(
    model: str, system: str, user: str, schema_name: str, schema: Any, max_output_tokens: int
) -> dict[str, Any]:
    """Return the part of a chat-completions body that both vendors take."""
    return {
        "model": model,
        "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
        "max_completion_tokens": max_output_tokens,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": schema_name, "strict": True, "schema": dict(schema)},
        },
        "stream": True,
        "stream_options": {"include_usage": True},
    }
