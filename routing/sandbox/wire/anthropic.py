"""Anthropic's Messages format."""

import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from routing.sandbox.pacing import Pace
from routing.sandbox.settings import Settings
from routing.sandbox.wire.body import flag, positive_integer, text_of
from routing.sandbox.wire.errors import ErrorShape, invalid
from routing.sandbox.wire.models import require_model
from routing.sandbox.wire.sse import event_stream, named_event
from routing.sandbox.wire.tokens import cut_to_tokens, pieces, token_estimate
from routing.sandbox.wire.writing import write_reply

SHAPE = ErrorShape(key_header="x-api-key", bearer=False, anthropic_style=True)
APPEND_CHUNKS = 6
# Sampling parameters that current models no longer accept.
REFUSED = ("temperature", "top_p", "top_k", "n")


@dataclass(frozen=True, slots=True)
class Reply:
    """What one call answers: id, model, text, why it stopped and the token counts."""

    id: str
    model: str
    text: str
    stop: str
    input_tokens: int
    output_tokens: int

    def message(self, text: str | None, stop: str | None, output_tokens: int) -> dict[str, Any]:
        """Write the message object; `text` None leaves its content empty."""
        return {
            "id": self.id,
            "type": "message",
            "role": "assistant",
            "model": self.model,
            "content": [] if text is None else [{"type": "text", "text": text}],
            "stop_reason": stop,
            "stop_sequence": None,
            "usage": self.usage(output_tokens),
        }

    def usage(self, output_tokens: int) -> dict[str, Any]:
        """Write the usage object; cumulative in streams."""
        return {
            "input_tokens": self.input_tokens,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": output_tokens,
        }


async def answer(request: Request, body: dict[str, Any], pace: Pace, settings: Settings) -> Response:
    """Check the request, write the copy, and reply whole or as a stream over the latency."""
    if not request.headers.get("anthropic-version", "").strip():
        raise invalid("The header anthropic-version is required.")
    streaming = flag(body, "stream")
    reply = _compose(body, settings)
    if streaming:
        return event_stream(_stream(reply, pace))
    await pace.until(1.0)
    return JSONResponse(reply.message(reply.text, reply.stop, reply.output_tokens))


def _compose(body: dict[str, Any], settings: Settings) -> Reply:
    model = require_model(body.get("model"))
    budget = positive_integer(body, "max_tokens")
    if budget is None:
        raise invalid("max_tokens: Field required", param="max_tokens")
    for name in REFUSED:
        if name in body:
            raise invalid(f"{name}: Extra inputs are not permitted", param=name)
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise invalid("messages: at least one message is required", param="messages")
    texts = [(_role(message), text_of(message.get("content"))) for message in messages]
    if texts[-1][0] != "user":
        raise invalid("The last message must have the role user.", param="messages")
    system = text_of(body["system"]) if body.get("system") is not None else ""
    _check_output_config(body.get("output_config"))
    user_text = "\n".join(text for role, text in texts if role == "user")
    text, stop = write_reply(user_text, settings.seed), "end_turn"
    if token_estimate(text) > budget:
        text, stop = cut_to_tokens(text, budget), "max_tokens"
    input_tokens = sum(token_estimate(text) for _, text in texts) + (token_estimate(system) if system else 0)
    identity = hashlib.sha256(f"{model}\n{user_text}".encode("utf-8", "replace")).hexdigest()[:24]
    return Reply(f"msg_{identity}", model, text, stop, input_tokens, token_estimate(text))


def _role(message: object) -> str:
    role = message.get("role") if isinstance(message, dict) else None
    if role not in {"user", "assistant"}:
        raise invalid("messages: role must be user or assistant", param="messages")
    return str(role)


def _check_output_config(config: object) -> None:
    if config is None:
        return
    if not isinstance(config, dict):
        raise invalid("output_config: must be an object", param="output_config")
    wanted = config.get("format")
    if wanted is None:
        return
    if (
        not isinstance(wanted, dict)
        or wanted.get("type") != "json_schema"
        or not isinstance(wanted.get("schema"), dict)
    ):
        raise invalid("output_config.format: must be a json_schema with a schema", param="output_config")


async def _stream(reply: Reply, pace: Pace) -> AsyncIterator[str]:
    yield named_event({"type": "message_start", "message": reply.message(None, None, 1)})
    yield named_event(
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    )
    yield named_event({"type": "ping"})
    parts = pieces(reply.text, APPEND_CHUNKS)
    for number, part in enumerate(parts, start=1):
        await pace.until(number / len(parts))
        yield named_event(
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": part}},
        )
    yield named_event({"type": "content_block_stop", "index": 0})
    stop = {"stop_reason": reply.stop, "stop_sequence": None}
    yield named_event({"type": "message_delta", "delta": stop, "usage": reply.usage(reply.output_tokens)})
    yield named_event({"type": "message_stop"})
