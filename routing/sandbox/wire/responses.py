"""OpenAI's Responses format: what a request may hold and what whole replies look like."""

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request

from routing.sandbox.wire.body import flag, positive_integer, text_of
from routing.sandbox.wire.errors import ErrorShape, WireError, invalid
from routing.sandbox.wire.models import require_model
from routing.sandbox.wire.reply import Call, Reply
from routing.sandbox.wire.response_events import TextPlace, stream
from routing.sandbox.wire.response_object import response_begun, response_object
from routing.sandbox.wire.sse import Event, Part, named
from routing.sandbox.wire.tokens import thinking_tokens, token_estimate

ROLES = frozenset({"system", "developer", "user", "assistant"})
# The first is the default (gpt-6-luna thinks at medium effort where nothing is said).
EFFORTS = ("medium", "none", "minimal", "low", "high", "xhigh", "max")
TEXT_KINDS = frozenset({"input_text", "output_text", "text"})
# Members of chat completions that this format does not know.
UNKNOWN = (
    "messages",
    "max_tokens",
    "max_completion_tokens",
    "response_format",
    "reasoning_effort",
    "n",
    "seed",
    "stop",
    "diffusing",
    "realtime",
)


class Responses:
    """The wire of `POST /responses`."""

    shape = ErrorShape()

    def read(self, request: Request, body: dict[str, Any]) -> Call:
        """Check a request; raises WireError for what the vendor refuses."""
        streaming = flag(body, "stream")
        flag(body, "store")
        model = require_model(body.get("model"))
        for name in UNKNOWN:
            if name in body:
                raise invalid(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")
        texts = _input_texts(body.get("input"))
        instructions = body.get("instructions")
        if instructions is not None:
            texts.append(("system", text_of(instructions, TEXT_KINDS, "instructions")))
        effort = _effort(body.get("reasoning"))
        thinking = thinking_tokens(effort, EFFORTS, "reasoning.effort")
        temperature = _temperature(body.get("temperature"), effort)
        wanted = _text_format(body.get("text"))
        budget = positive_integer(body, "max_output_tokens")
        return Call(
            model=model,
            user_text="\n".join(text for role, text in texts if role == "user"),
            input_tokens=sum(token_estimate(text) for _, text in texts),
            budget=budget,
            streaming=streaming,
            thinking_tokens=thinking,
            thinks=thinking > 0,
            echo={
                "instructions": instructions,
                "max_output_tokens": budget,
                "reasoning": {"effort": effort, "summary": None},
                "store": body.get("store") is not False,
                "temperature": temperature,
                "text": {"format": wanted},
            },
        )

    def whole(self, reply: Reply) -> dict[str, Any]:
        """Write the response object."""
        return response_object(reply)

    def events(self, reply: Reply) -> Iterator[Event]:
        """Write the typed events of a streamed response."""
        return stream(reply)

    def text_event(self, reply: Reply, text: str, number: int) -> Event:
        """Write one delta with a piece of text."""
        return named({**TextPlace(reply).delta(text), "sequence_number": number}, Part.TEXT)

    def idle_event(self, reply: Reply) -> Event | None:
        """Return nothing: this format has no event without content."""
        return None

    def error_event(self, error: WireError, number: int) -> Event:
        """Write the event `error`, whose members stand beside its type."""
        code = error.code or error.kind
        data = {"type": "error", "code": code, "message": error.message, "param": error.param}
        return named({**data, "sequence_number": number}, Part.END)

    def failed_event(self, reply: Reply, error: WireError, number: int) -> Event:
        """Write `response.failed`."""
        body = self.failed_body(reply, error)
        return named({"type": "response.failed", "response": body, "sequence_number": number}, Part.END)

    def failed_body(self, reply: Reply, error: WireError) -> dict[str, Any]:
        """Write a response whose status is failed."""
        failure = {"code": error.code or error.kind, "message": error.message}
        return {**response_begun(reply), "status": "failed", "error": failure}


def _input_texts(value: object) -> list[tuple[str, str]]:
    if isinstance(value, str):
        return [("user", value)]
    if not isinstance(value, list) or not value:
        raise invalid("'input' must be a string or a list that is not empty.", param="input")
    texts = []
    for item in value:
        role = item.get("role") if isinstance(item, dict) else None
        if not isinstance(role, str) or role not in ROLES:
            raise invalid(f"Role must be one of {', '.join(sorted(ROLES))}.", param="input")
        texts.append((role, text_of(item.get("content"), TEXT_KINDS, "input")))
    return texts


def _effort(reasoning: object) -> object:
    if reasoning is None:
        return EFFORTS[0]
    if not isinstance(reasoning, dict):
        raise invalid("'reasoning' must be an object.", param="reasoning")
    return reasoning.get("effort") or EFFORTS[0]


def _temperature(value: object, effort: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 2:
        raise invalid("'temperature' must be a number from 0 to 2.", param="temperature")
    if effort != "none":
        raise invalid(
            "Unsupported parameter: 'temperature' is not supported with this model.",
            param="temperature",
            code="unsupported_parameter",
        )
    return float(value)


def _text_format(text: object) -> dict[str, Any]:
    wanted = {"type": "text"} if text is None else None
    if isinstance(text, dict):
        wanted = text.get("format", {"type": "text"})
    kind = wanted.get("type") if isinstance(wanted, dict) else None
    if not isinstance(wanted, dict) or kind not in {"text", "json_object", "json_schema"}:
        raise invalid("'text.format.type' must be text, json_object or json_schema.", param="text.format")
    if kind == "json_schema" and not (isinstance(wanted.get("schema"), dict) and wanted.get("name")):
        raise invalid("'text.format' needs a name and a schema.", param="text.format")
    return wanted
