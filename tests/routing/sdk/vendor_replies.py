"""Replies as the vendors document them, whole and streamed, with what the sandbox has no reason to send."""

from __future__ import annotations

import json
from typing import Any

from tests.model_server import Reply

JSON = {"content-type": "application/json"}
TEXT = '{"variants":[]}'


def body_reply(body: Any, status: int = 200) -> Reply:
    """Return a whole reply."""
    return Reply(status=status, chunks=[json.dumps(body).encode()], headers=dict(JSON))


def stream_reply(*events: Any) -> Reply:
    """Return a stream: a dict with a ``type`` is a named event, any other an unnamed one."""
    return Reply(chunks=[_event(event) for event in events])


def _event(event: Any) -> bytes:
    if isinstance(event, str):
        return f"data: {event}\n\n".encode()
    name = f"event: {event['type']}\n" if "type" in event else ""
    return f"{name}data: {json.dumps(event)}\n\n".encode()


# --- chat completions ---------------------------------------------------------------------------------

CHAT_USAGE = {
    "prompt_tokens": 700,
    "completion_tokens": 300,
    "total_tokens": 1000,
    "prompt_tokens_details": {"cached_tokens": 200, "cache_write_tokens": 50},
    "completion_tokens_details": {"reasoning_tokens": 20},
}


def chat(message: dict[str, Any], finish: str) -> Reply:
    """Return a chat completion."""
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": None, **message},
        "finish_reason": finish,
    }
    around = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m"}
    return body_reply({**around, "choices": [choice], "usage": CHAT_USAGE})


def chat_stream(*choices: tuple[dict[str, Any], str | None]) -> Reply:
    """Return a streamed chat completion of (delta, finish reason) pairs."""
    around = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    chunks = [
        {**around, "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
        for delta, reason in choices
    ]
    return stream_reply(*chunks, {**around, "choices": [], "usage": CHAT_USAGE}, "[DONE]")


# --- responses ----------------------------------------------------------------------------------------

RESPONSE_USAGE = {
    "input_tokens": 700,
    "input_tokens_details": {"cached_tokens": 200, "cache_write_tokens": 50},
    "output_tokens": 300,
    "output_tokens_details": {"reasoning_tokens": 20},
    "total_tokens": 1000,
}
THOUGHT = {"id": "rs_1", "type": "reasoning", "summary": []}


def response(part: dict[str, Any], status: str = "completed", reason: str | None = None) -> dict[str, Any]:
    """Return a response object: a thought, then a message of one part."""
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "status": status,
        "error": None,
        "incomplete_details": {"reason": reason} if reason else None,
        "instructions": None,
        "metadata": {},
        "model": "m",
        "output": [
            THOUGHT,
            {
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "status": "completed" if status == "completed" else "incomplete",
                "content": [part],
            },
        ],
        "parallel_tool_calls": True,
        "temperature": None,
        "tool_choice": "auto",
        "tools": [],
        "top_p": None,
        "usage": RESPONSE_USAGE,
    }


def text_part(text: str) -> dict[str, Any]:
    """Return a part with text."""
    return {"type": "output_text", "text": text, "annotations": []}


def response_stream(delta: dict[str, Any], final: dict[str, Any]) -> Reply:
    """Return a streamed response: one delta, and the event that the final response belongs to."""
    begun = {**final, "status": "in_progress", "output": [], "usage": None, "incomplete_details": None}
    place = {"item_id": "msg_1", "output_index": 1, "content_index": 0}
    return stream_reply(
        {"type": "response.created", "sequence_number": 0, "response": begun},
        {**place, "sequence_number": 1, **delta},
        {"type": f"response.{final['status']}", "sequence_number": 2, "response": final},
    )


# --- messages -----------------------------------------------------------------------------------------

MESSAGE_USAGE = {
    "input_tokens": 100,
    "cache_read_input_tokens": 40,
    "cache_creation_input_tokens": 10,
    "output_tokens": 60,
    "output_tokens_details": {"thinking_tokens": 9},
}
THINKING = {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"}


def message(content: list[dict[str, Any]], stop: str | None, **more: Any) -> dict[str, Any]:
    """Return a message object."""
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": content,
        "stop_reason": stop,
        "stop_sequence": None,
        "usage": MESSAGE_USAGE,
        **more,
    }


def message_stream(stop: str, end_usage: dict[str, Any], *, text: str = TEXT) -> Reply:
    """Return a streamed message that thinks first; its last event brings ``end_usage``."""
    blocks: list[dict[str, Any]] = [
        {"type": "content_block_start", "index": 0, "content_block": {**THINKING, "thinking": ""}},
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "thinking_delta", "thinking": "Hm."},
        },
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "signature_delta", "signature": "c2ln"},
        },
        {"type": "content_block_stop", "index": 0},
        {"type": "content_block_start", "index": 1, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 1, "delta": {"type": "text_delta", "text": text}},
        {"type": "content_block_stop", "index": 1},
    ]
    begun = message([], None, usage={**MESSAGE_USAGE, "output_tokens": 1})
    return stream_reply(
        {"type": "message_start", "message": begun},
        {"type": "ping"},
        *blocks,
        {
            "type": "message_delta",
            "delta": {"stop_reason": stop, "stop_sequence": None},
            "usage": end_usage,
        },
        {"type": "message_stop"},
    )
