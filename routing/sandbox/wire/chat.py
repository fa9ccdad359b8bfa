"""Chat completions: OpenAI's format, and Inception's, which is OpenAI's with drafts and some refusals."""

import hashlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from routing.sandbox.pacing import Pace
from routing.sandbox.settings import Settings
from routing.sandbox.wire.body import flag, positive_integer, text_of
from routing.sandbox.wire.drafts import draft_snapshots
from routing.sandbox.wire.errors import ErrorShape, invalid
from routing.sandbox.wire.models import require_model
from routing.sandbox.wire.sse import DONE, data_event, event_stream
from routing.sandbox.wire.tokens import cut_to_tokens, pieces, token_estimate
from routing.sandbox.wire.writing import write_reply

APPEND_CHUNKS = 6
DRAFT_STEPS = 6
# Thinking a model of that effort would spend, in tokens; part of completion_tokens, as with the vendors.
REASONING_TOKENS = {
    "none": 0,
    "instant": 0,
    "minimal": 16,
    "low": 64,
    "medium": 160,
    "high": 400,
    "xhigh": 800,
    "max": 1600,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What one call answers: id, model, text, why it ended, usage and an optional warning."""

    id: str
    model: str
    text: str
    finish: str
    usage: dict[str, Any]
    warning: str | None


@dataclass(frozen=True, slots=True)
class ChatFormat:
    """What one vendor's chat completions accept."""

    shape: ErrorShape
    roles: frozenset[str]
    efforts: frozenset[str]
    refused: frozenset[str]
    drafts: bool

    async def answer(
        self, _request: Request, body: dict[str, Any], pace: Pace, settings: Settings
    ) -> Response:
        """Check the request, write the copy, and reply whole or as a stream over the latency."""
        streaming = flag(body, "stream")
        diffusing = flag(body, "diffusing") if self.drafts else False
        if diffusing and not streaming:
            raise invalid("'diffusing' needs 'stream': true.", param="diffusing")
        options = body.get("stream_options") or {}
        if not isinstance(options, dict):
            raise invalid("'stream_options' must be an object.", param="stream_options")
        reply = self._compose(body, settings)
        if streaming:
            with_usage = bool(options.get("include_usage"))
            return event_stream(_stream(reply, pace, diffusing=diffusing, with_usage=with_usage))
        await pace.until(1.0)
        return JSONResponse(_whole(reply))

    def _compose(self, body: dict[str, Any], settings: Settings) -> Reply:
        model = require_model(body.get("model"))
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            raise invalid("'messages' must be a list that is not empty.", param="messages")
        texts = [(self._role(message), text_of(message.get("content"))) for message in messages]
        for name in self.refused:
            if body.get(name) is not None:
                raise invalid(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")
        default_effort = "instant" if self.drafts else "none"
        effort = body.get("reasoning_effort", default_effort)
        if effort not in self.efforts:
            raise invalid(
                f"'reasoning_effort' must be one of {', '.join(sorted(self.efforts))}.",
                param="reasoning_effort",
            )
        _check_response_format(body.get("response_format"))
        budget = positive_integer(body, "max_completion_tokens") or positive_integer(body, "max_tokens")
        user_text = "\n".join(text for role, text in texts if role == "user")
        text = write_reply(user_text, settings.seed)
        reasoning = REASONING_TOKENS[effort]
        finish = "stop"
        if budget is not None and token_estimate(text) + reasoning > budget:
            text, finish = cut_to_tokens(text, budget - reasoning), "length"
            reasoning = min(reasoning, budget)
        completion = (token_estimate(text) if text else 0) + reasoning
        prompt_tokens = sum(token_estimate(text) for _, text in texts)
        usage = {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion,
            "total_tokens": prompt_tokens + completion,
            "prompt_tokens_details": {"cached_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": reasoning},
        }
        identity = hashlib.sha256(f"{model}\n{user_text}".encode("utf-8", "replace")).hexdigest()[:24]
        return Reply(f"chatcmpl-{identity}", model, text, finish, usage, self._warning(body))

    def _role(self, message: object) -> str:
        role = message.get("role") if isinstance(message, dict) else None
        if not isinstance(role, str) or role not in self.roles:
            raise invalid(f"Role must be one of {', '.join(sorted(self.roles))}.", param="messages")
        return role

    def _warning(self, body: dict[str, Any]) -> str | None:
        temperature = body.get("temperature")
        if temperature is None or not self.drafts:
            return None
        if isinstance(temperature, bool) or not isinstance(temperature, int | float):
            raise invalid("'temperature' must be a number.", param="temperature")
        return None if 0.5 <= temperature <= 1.0 else "temperature was clamped to the range 0.5 to 1.0"


def _check_response_format(value: object) -> None:
    if value is None:
        return
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in {"text", "json_object", "json_schema"}:
        raise invalid(
            "'response_format.type' must be text, json_object or json_schema.", param="response_format"
        )
    if kind == "json_schema":
        wanted = value.get("json_schema") if isinstance(value, dict) else None
        if (
            not isinstance(wanted, dict)
            or not isinstance(wanted.get("schema"), dict)
            or not wanted.get("name")
        ):
            raise invalid("'response_format.json_schema' needs a name and a schema.", param="response_format")


def _whole(reply: Reply) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply.text}
    body: dict[str, Any] = {
        "id": reply.id,
        "object": "chat.completion",
        "created": int(time.time()),
        "model": reply.model,
        "choices": [{"index": 0, "message": message, "finish_reason": reply.finish}],
        "usage": reply.usage,
    }
    if reply.warning:
        body["warning"] = reply.warning
    return body


async def _stream(reply: Reply, pace: Pace, *, diffusing: bool, with_usage: bool) -> AsyncIterator[str]:
    created = int(time.time())

    def chunk(delta: dict[str, Any] | None, finish: str | None = None) -> dict[str, Any]:
        choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
        base = {"id": reply.id, "object": "chat.completion.chunk", "created": created, "model": reply.model}
        return {**base, "choices": choices}

    yield data_event(chunk({"role": "assistant", "content": ""}))
    if diffusing:
        for progress, draft in draft_snapshots(reply.text, DRAFT_STEPS):
            await pace.until(progress)
            meta = {"diffusion_content": True, "diffusion_progress": progress}
            yield data_event({**chunk({"content": draft}), "diffusion_meta": meta})
    else:
        parts = pieces(reply.text, APPEND_CHUNKS)
        for number, part in enumerate(parts, start=1):
            await pace.until(number / len(parts))
            yield data_event(chunk({"content": part}))
    yield data_event(chunk({"content": ""} if diffusing else {}, reply.finish))
    if with_usage:
        yield data_event({**chunk(None), "usage": reply.usage})
    yield DONE


BEARER = ErrorShape(key_header="authorization", bearer=True)
OPENAI = ChatFormat(
    shape=BEARER,
    roles=frozenset({"system", "developer", "user", "assistant"}),
    efforts=frozenset({"none", "minimal", "low", "medium", "high", "xhigh", "max"}),
    refused=frozenset({"diffusing", "realtime"}),
    drafts=False,
)
INCEPTION = ChatFormat(
    shape=BEARER,
    roles=frozenset({"system", "user", "assistant"}),
    efforts=frozenset({"instant", "low", "medium", "high"}),
    refused=frozenset({"n", "seed", "top_p", "logprobs"}),
    drafts=True,
)
