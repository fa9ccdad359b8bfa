"""Chat completions: the format that OpenAI, Inception and self-hosted servers share."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from routing.sandbox.wire.body import flag, positive_integer, text_of
from routing.sandbox.wire.drafts import draft_snapshots
from routing.sandbox.wire.errors import ErrorShape, WireError, invalid
from routing.sandbox.wire.models import require_model
from routing.sandbox.wire.reply import REFUSAL, Call, Ending, Reply
from routing.sandbox.wire.sse import Event, Part
from routing.sandbox.wire.tokens import APPEND_CHUNKS, pieces, thinking_tokens, token_estimate

DRAFT_STEPS = 6
FINISH = {Ending.FINISHED: "stop", Ending.OUT_OF_TOKENS: "length"}


@dataclass(frozen=True, slots=True)
class ChatFormat:
    """What one vendor's chat completions accept, and the members its replies have.

    `efforts` begins with the default; without any, thinking cannot be asked for. `filters` says that a
    refusal is the finish `content_filter` without text, not a `refusal` beside the content; `warns`, that
    replies may hold a `warning`.
    """

    shape: ErrorShape
    roles: frozenset[str]
    efforts: tuple[str, ...]
    refused: frozenset[str]
    refused_because: str = "Unknown parameter: '{name}'."
    drafts: bool = False
    schemas: bool = True
    detailed_usage: bool = True
    filters: bool = False
    warns: bool = False

    def read(self, request: Request, body: dict[str, Any]) -> Call:
        """Check a request; raises WireError for what the vendor refuses."""
        streaming = flag(body, "stream")
        drafts = flag(body, "diffusing") if self.drafts else False
        if drafts and not streaming:
            raise invalid("'diffusing' needs 'stream': true.", param="diffusing")
        options = body.get("stream_options") or {}
        if not isinstance(options, dict):
            raise invalid("'stream_options' must be an object.", param="stream_options")
        model = require_model(body.get("model"))
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            raise invalid("'messages' must be a list that is not empty.", param="messages")
        texts = [(self._role(message), text_of(message.get("content"))) for message in messages]
        for name in sorted(self.refused):
            if body.get(name) is not None:
                raise invalid(self.refused_because.format(name=name), param=name, code="unknown_parameter")
        thinking = self._thinking(body)
        self._check_response_format(body.get("response_format"))
        return Call(
            model=model,
            user_text="\n".join(text for role, text in texts if role == "user"),
            input_tokens=sum(token_estimate(text) for _, text in texts),
            budget=positive_integer(body, "max_completion_tokens") or positive_integer(body, "max_tokens"),
            streaming=streaming,
            thinking_tokens=thinking,
            drafts=drafts,
            usage_chunk=bool(options.get("include_usage")),
            warning=self._warning(body),
        )

    def whole(self, reply: Reply) -> dict[str, Any]:
        """Write the body of a reply that is not streamed."""
        refuses = reply.ending is Ending.REFUSED
        message: dict[str, Any] = {"role": "assistant", "content": "" if refuses else reply.text}
        if refuses and not self.filters:
            message.update(content=None, refusal=REFUSAL)
        body: dict[str, Any] = {
            "id": f"chatcmpl-{reply.call.identity}",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": reply.call.model,
            "choices": [{"index": 0, "message": message, "finish_reason": self._finish(reply)}],
            "usage": self._usage(reply),
        }
        if reply.warning and self.warns:
            body["warning"] = reply.warning
        return body

    def events(self, reply: Reply) -> Iterator[Event]:
        """Write the chunks of a streamed reply: appended pieces, or drafts that replace each other."""
        yield Event(_chunk(reply, {"role": "assistant", "content": ""}), Part.HEAD)
        if reply.ending is Ending.REFUSED:
            delta = {} if self.filters else {"refusal": REFUSAL}
            yield Event(_chunk(reply, delta), Part.TEXT, due=1.0)
        elif reply.call.drafts:
            for progress, draft in draft_snapshots(reply.text, DRAFT_STEPS):
                yield Event(_draft(reply, draft, progress), Part.TEXT, due=progress)
        else:
            parts = pieces(reply.text, APPEND_CHUNKS)
            for number, part in enumerate(parts, start=1):
                yield Event(_chunk(reply, {"content": part}), Part.TEXT, due=number / len(parts))
        last = _chunk(reply, {"content": ""} if reply.call.drafts else {}, self._finish(reply))
        if reply.warning and self.warns:
            last["warning"] = reply.warning
        yield Event(last, Part.END)
        if reply.call.usage_chunk:
            yield Event({**_chunk(reply, None), "usage": self._usage(reply)}, Part.END)
        yield Event("[DONE]", Part.END)

    def text_event(self, reply: Reply, text: str, number: int) -> Event:
        """Write one chunk with a piece of text, or a whole draft."""
        data = _draft(reply, text, 0.5) if reply.call.drafts else _chunk(reply, {"content": text})
        return Event(data, Part.TEXT)

    def idle_event(self, reply: Reply) -> Event | None:
        """Write a chunk with usage and no choices."""
        return Event({**_chunk(reply, None), "usage": self._usage(reply)}, Part.HEAD)

    def error_event(self, error: WireError, number: int) -> Event:
        """Write an error inside a stream: a data event that holds an error object."""
        return Event(self.shape.body(error), Part.END)

    def failed_event(self, reply: Reply, error: WireError, number: int) -> Event:
        """Write the error event; chat completions have no failed state."""
        return self.error_event(error, number)

    def failed_body(self, reply: Reply, error: WireError) -> dict[str, Any]:
        """Write the error body, as gateways send it with HTTP 200."""
        return self.shape.body(error)

    def _role(self, message: object) -> str:
        role = message.get("role") if isinstance(message, dict) else None
        if not isinstance(role, str) or role not in self.roles:
            raise invalid(f"Role must be one of {', '.join(sorted(self.roles))}.", param="messages")
        return role

    def _thinking(self, body: dict[str, Any]) -> int:
        if not self.efforts:
            return 0
        return thinking_tokens(
            body.get("reasoning_effort", self.efforts[0]), self.efforts, "reasoning_effort"
        )

    def _warning(self, body: dict[str, Any]) -> str | None:
        temperature = body.get("temperature")
        if temperature is None or not self.warns:
            return None
        if isinstance(temperature, bool) or not isinstance(temperature, int | float):
            raise invalid("'temperature' must be a number.", param="temperature")
        return None if 0.5 <= temperature <= 1.0 else "temperature was clamped to the range 0.5 to 1.0"

    def _check_response_format(self, value: object) -> None:
        if value is None:
            return
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in {"text", "json_object", "json_schema"}:
            raise invalid(
                "'response_format.type' must be text, json_object or json_schema.", param="response_format"
            )
        if kind != "text" and not self.schemas:
            raise invalid(
                f"response_format {kind} is not supported for diffusion models", param="response_format"
            )
        if kind == "json_schema":
            wanted = value.get("json_schema") if isinstance(value, dict) else None
            named = isinstance(wanted, dict) and isinstance(wanted.get("schema"), dict) and wanted.get("name")
            if not named:
                raise invalid(
                    "'response_format.json_schema' needs a name and a schema.", param="response_format"
                )

    def _finish(self, reply: Reply) -> str:
        return FINISH.get(reply.ending, "content_filter" if self.filters else "stop")

    def _usage(self, reply: Reply) -> dict[str, Any]:
        usage: dict[str, Any] = {
            "prompt_tokens": reply.call.input_tokens,
            "completion_tokens": reply.output_tokens,
            "total_tokens": reply.total_tokens,
        }
        if self.detailed_usage:
            usage["prompt_tokens_details"] = {"cached_tokens": 0}
            usage["completion_tokens_details"] = {"reasoning_tokens": reply.thinking_tokens}
        return usage


def _chunk(reply: Reply, delta: dict[str, Any] | None, finish: str | None = None) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{reply.call.identity}",
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": reply.call.model,
        "choices": [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}],
    }


def _draft(reply: Reply, text: str, progress: float) -> dict[str, Any]:
    meta = {"diffusion_content": True, "diffusion_progress": progress}
    return {**_chunk(reply, {"content": text}), "diffusion_meta": meta}
