"""Anthropic's Messages format."""

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request

from routing.sandbox.wire.body import flag, positive_integer, text_of
from routing.sandbox.wire.errors import ErrorShape, Style, WireError, invalid
from routing.sandbox.wire.models import require_model
from routing.sandbox.wire.reply import Call, Ending, Reply
from routing.sandbox.wire.sse import Event, Part, named
from routing.sandbox.wire.tokens import APPEND_CHUNKS, pieces, thinking_tokens, token_estimate

# Sampling parameters that current models no longer accept.
REFUSED = ("temperature", "top_p", "top_k", "n")
# The first is the default (Haiku 5.5 thinks at medium effort where nothing is said).
EFFORTS = ("medium", "low", "high", "xhigh", "max")
STOPS = {
    Ending.FINISHED: "end_turn",
    Ending.OUT_OF_TOKENS: "max_tokens",
    Ending.REFUSED: "refusal",
}
THOUGHT = "The lines should follow the brief. I will write them in the order of the slots."
SIGNATURE = "c2FuZGJveA=="


class Messages:
    """The wire of `POST /messages`; with adaptive thinking a thinking block comes before the text."""

    # pypi:anthropic==2.13.0 sends its key as a bearer token, older ones as x-api-key; both are taken.
    shape = ErrorShape(Style.ANTHROPIC, key_header="x-api-key", request_id_header="request-id")

    def read(self, request: Request, body: dict[str, Any]) -> Call:
        """Check a request; raises WireError for what the vendor refuses."""
        if not request.headers.get("anthropic-version", "").strip():
            raise invalid("The header anthropic-version is required.")
        streaming = flag(body, "stream")
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
        if body.get("system") is not None:
            texts.append(("system", text_of(body["system"])))
        thinks = _thinks(body.get("thinking"))
        effort = _effort(body.get("output_config"))
        return Call(
            model=model,
            user_text="\n".join(text for role, text in texts if role == "user"),
            input_tokens=sum(token_estimate(text) for _, text in texts),
            budget=budget,
            streaming=streaming,
            thinking_tokens=effort if thinks else 0,
            thinks=thinks,
        )

    def whole(self, reply: Reply) -> dict[str, Any]:
        """Write the message object."""
        content: list[dict[str, Any]] = []
        if reply.call.thinks:
            content.append({"type": "thinking", "thinking": THOUGHT, "signature": SIGNATURE})
        if _has_text(reply):
            content.append({"type": "text", "text": reply.text})
        return _message(reply, content, STOPS[reply.ending], reply.output_tokens)

    def events(self, reply: Reply) -> Iterator[Event]:
        """Write the events of a streamed message."""
        yield named({"type": "message_start", "message": _message(reply, [], None, 1)}, Part.HEAD)
        if reply.call.thinks:
            empty = {"type": "thinking", "thinking": "", "signature": ""}
            yield named({"type": "content_block_start", "index": 0, "content_block": empty}, Part.HEAD)
            yield named(_delta(0, {"type": "thinking_delta", "thinking": THOUGHT}), Part.HEAD)
            yield named(_delta(0, {"type": "signature_delta", "signature": SIGNATURE}), Part.HEAD)
            yield named({"type": "content_block_stop", "index": 0}, Part.HEAD)
        if _has_text(reply):
            index = _text_index(reply)
            block = {"type": "text", "text": ""}
            yield named({"type": "content_block_start", "index": index, "content_block": block}, Part.HEAD)
            yield named({"type": "ping"}, Part.HEAD)
            parts = pieces(reply.text, APPEND_CHUNKS)
            for number, part in enumerate(parts, start=1):
                delta = _delta(index, {"type": "text_delta", "text": part})
                yield named(delta, Part.TEXT, due=number / len(parts))
            yield named({"type": "content_block_stop", "index": index}, Part.END)
        stop = {"stop_reason": STOPS[reply.ending], "stop_sequence": None, **_stop_details(reply)}
        usage = _usage(reply, reply.output_tokens)
        yield named({"type": "message_delta", "delta": stop, "usage": usage}, Part.END, due=1.0)
        yield named({"type": "message_stop"}, Part.END)

    def text_event(self, reply: Reply, text: str, number: int) -> Event:
        """Write one delta with a piece of text."""
        return named(_delta(_text_index(reply), {"type": "text_delta", "text": text}), Part.TEXT)

    def idle_event(self, reply: Reply) -> Event | None:
        """Write a ping."""
        return named({"type": "ping"}, Part.HEAD)

    def error_event(self, error: WireError, number: int) -> Event:
        """Write the event `error`."""
        return named(self.shape.body(error), Part.END)

    def failed_event(self, reply: Reply, error: WireError, number: int) -> Event:
        """Write the error event; messages have no failed state."""
        return self.error_event(error, number)

    def failed_body(self, reply: Reply, error: WireError) -> dict[str, Any]:
        """Write the error body, as gateways send it with HTTP 200."""
        return self.shape.body(error)


def _role(message: object) -> str:
    role = message.get("role") if isinstance(message, dict) else None
    if role not in {"user", "assistant"}:
        raise invalid("messages: role must be user or assistant", param="messages")
    return str(role)


def _thinks(thinking: object) -> bool:
    if thinking is None:
        return False
    kind = thinking.get("type") if isinstance(thinking, dict) else None
    if kind not in {"adaptive", "disabled"}:
        raise invalid("thinking.type: must be adaptive or disabled", param="thinking")
    if isinstance(thinking, dict) and "budget_tokens" in thinking:
        raise invalid("thinking.budget_tokens: Extra inputs are not permitted", param="thinking")
    return bool(kind == "adaptive")


def _effort(config: object) -> int:
    """Check `output_config` and return the thinking tokens of its effort."""
    if config is None:
        config = {}
    if not isinstance(config, dict):
        raise invalid("output_config: must be an object", param="output_config")
    wanted = config.get("format")
    if wanted is not None and (
        not isinstance(wanted, dict)
        or wanted.get("type") != "json_schema"
        or not isinstance(wanted.get("schema"), dict)
    ):
        raise invalid("output_config.format: must be a json_schema with a schema", param="output_config")
    return thinking_tokens(config.get("effort") or EFFORTS[0], EFFORTS, "output_config.effort")


def _has_text(reply: Reply) -> bool:
    return reply.ending is not Ending.REFUSED and bool(reply.text or not reply.thinking_tokens)


def _text_index(reply: Reply) -> int:
    return 1 if reply.call.thinks else 0


def _delta(index: int, delta: dict[str, Any]) -> dict[str, Any]:
    return {"type": "content_block_delta", "index": index, "delta": delta}


def _stop_details(reply: Reply) -> dict[str, Any]:
    if reply.ending is not Ending.REFUSED:
        return {}
    return {"stop_details": {"type": "refusal", "category": None, "explanation": None}}


def _message(
    reply: Reply, content: list[dict[str, Any]], stop: str | None, output_tokens: int
) -> dict[str, Any]:
    return {
        "id": f"msg_{reply.call.identity}",
        "type": "message",
        "role": "assistant",
        "model": reply.call.model,
        "content": content,
        "stop_reason": stop,
        "stop_sequence": None,
        **(_stop_details(reply) if stop else {}),
        "usage": _usage(reply, output_tokens),
    }


def _usage(reply: Reply, output_tokens: int) -> dict[str, Any]:
    """Write the usage object; cumulative in streams."""
    usage: dict[str, Any] = {
        "input_tokens": reply.call.input_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "output_tokens": output_tokens,
    }
    if reply.call.thinks or reply.thinking_tokens:
        usage["output_tokens_details"] = {"thinking_tokens": min(reply.thinking_tokens, output_tokens)}
    return usage
