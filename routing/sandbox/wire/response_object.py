"""The response object of OpenAI's Responses format, whole and in progress."""

import time
from typing import Any

from routing.sandbox.wire.reply import REFUSAL, Ending, Reply


def response_object(reply: Reply) -> dict[str, Any]:
    """Write a finished response: completed, or incomplete where it ran out of tokens."""
    full = reply.ending is Ending.OUT_OF_TOKENS
    return {
        **response_begun(reply),
        "status": "incomplete" if full else "completed",
        "completed_at": None if full else int(time.time()),
        "incomplete_details": {"reason": "max_output_tokens"} if full else None,
        "output": output_items(reply),
        "usage": _usage(reply),
    }


def response_begun(reply: Reply) -> dict[str, Any]:
    """Write a response of which nothing has been written yet."""
    return {
        "id": f"resp_{reply.call.identity}",
        "object": "response",
        "created_at": int(time.time()),
        "status": "in_progress",
        "error": None,
        "incomplete_details": None,
        "model": reply.call.model,
        "output": [],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "top_p": None,
        "metadata": {},
        "usage": None,
        **reply.call.echo,
    }


def output_items(reply: Reply) -> list[dict[str, Any]]:
    """Write the output: a reasoning item where the model thought, then the message where it wrote one."""
    items = [reasoning_item(reply)] if reply.call.thinks else []
    if has_message(reply):
        items.append(message_item(reply))
    return items


def has_message(reply: Reply) -> bool:
    """Tell whether there is a message; there is none where thinking used up all the room."""
    return bool(reply.text) or not reply.thinking_tokens or reply.ending is Ending.REFUSED


def reasoning_item(reply: Reply) -> dict[str, Any]:
    """Write the reasoning item, whose content the vendor keeps to itself."""
    return {"id": f"rs_{reply.call.identity}", "type": "reasoning", "summary": []}


def message_item(reply: Reply) -> dict[str, Any]:
    """Write the finished message."""
    full = reply.ending is Ending.OUT_OF_TOKENS
    status = "incomplete" if full else "completed"
    return {**message_begun(reply), "status": status, "content": [content_part(reply)]}


def message_begun(reply: Reply) -> dict[str, Any]:
    """Write a message without content."""
    return {
        "id": f"msg_{reply.call.identity}",
        "type": "message",
        "role": "assistant",
        "status": "in_progress",
        "content": [],
    }


def content_part(reply: Reply) -> dict[str, Any]:
    """Write the part that holds the text, or the refusal."""
    if reply.ending is Ending.REFUSED:
        return {"type": "refusal", "refusal": REFUSAL}
    return {"type": "output_text", "text": reply.text, "annotations": [], "logprobs": []}


def _usage(reply: Reply) -> dict[str, Any]:
    return {
        "input_tokens": reply.call.input_tokens,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": reply.output_tokens,
        "output_tokens_details": {"reasoning_tokens": reply.thinking_tokens},
        "total_tokens": reply.total_tokens,
    }
