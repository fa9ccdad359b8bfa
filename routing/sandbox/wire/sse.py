"""Server-sent events."""

import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import StreamingResponse

DONE = "data: [DONE]\n\n"


def data_event(payload: dict[str, Any]) -> str:
    """Write one unnamed event."""
    return f"data: {json.dumps(payload, ensure_ascii=False, separators=(',', ':'))}\n\n"


def named_event(payload: dict[str, Any]) -> str:
    """Write one event named after the payload's `type`."""
    return f"event: {payload['type']}\n{data_event(payload)}"


def event_stream(events: AsyncIterator[str]) -> StreamingResponse:
    """Answer with a stream that no proxy should hold back."""
    headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)
