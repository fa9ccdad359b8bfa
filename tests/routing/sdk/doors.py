"""The sandbox's addresses, each read once by the vendor's SDK, into the words that we read it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from anthropic import Anthropic
from anthropic.types import TextBlock
from anthropic.types import Usage as AnthropicUsage
from inceptionai import Inception
from inceptionai.types.chat_completion_usage import ChatCompletionUsage
from openai import OpenAI
from openai.types.responses import Response, ResponseUsage

from routing.providers.base import ReplyState, standing_instructions
from routing.types import Capabilities, Finish, GenerationRequest, ModelSpec, Usage
from tests.routing.sdk.calls import Sdk, chat_format, client_of, messages_of
from tests.routing.sdk.exchange import MODELS, ask, whole

AT_ONCE = {"x-sandbox-latency-ms": "0"}
MODEL = "sandbox-ar"
EFFORT = "medium"
THINKS = Capabilities(efforts=(EFFORT,))


class FailedInStream(Exception):
    """An event of a failure. OpenAI's SDK hands these events on where it raises for chat completions."""


@dataclass(frozen=True)
class Reading:
    """What was read of a reply."""

    text: str
    finish: Finish
    usage: Usage


@dataclass(frozen=True)
class Door:
    """One address of the sandbox: as our model, and as the SDK asks and reads it, whole and streamed."""

    model: ModelSpec
    sdk: Sdk
    root: str
    whole: Callable[[Any, GenerationRequest], Reading]
    streamed: Callable[[Any, GenerationRequest], Reading]

    @property
    def path(self) -> str:
        """Return the path of our model's base address."""
        return f"/{self.model.provider}/v1"


def chat_finish(reason: str | None, refusal: str | None = None) -> Finish:
    """Return why a chat completion ended."""
    known = {"stop": Finish.STOP, "length": Finish.LENGTH, "content_filter": Finish.REFUSED}
    return Finish.REFUSED if refusal else known[str(reason)]


def chat_usage(usage: Any) -> Usage:
    """Return the usage of a chat completion of either SDK; many servers give no details."""
    prompt, completion = usage.prompt_tokens_details, usage.completion_tokens_details
    return Usage(
        input=usage.prompt_tokens,
        cached=getattr(prompt, "cached_tokens", None) or 0,
        cache_written=getattr(prompt, "cache_write_tokens", None) or 0,
        output=usage.completion_tokens,
        reasoning=getattr(completion, "reasoning_tokens", None) or 0,
    )


def chat_body(request: GenerationRequest, **more: Any) -> dict[str, Any]:
    """Return what a sandbox model is asked for a chat completion."""
    return {
        "model": MODEL,
        "messages": messages_of(request),
        "max_completion_tokens": request.max_output_tokens,
        "response_format": chat_format(request),
        "reasoning_effort": EFFORT,
        **more,
    }


def chat_whole(client: Any, request: GenerationRequest) -> Reading:
    """Read a chat completion."""
    return _chat_whole(client, chat_body(request))


def _chat_whole(client: Any, body: dict[str, Any]) -> Reading:
    reply = client.chat.completions.create(**body)
    (choice,) = reply.choices
    finish = chat_finish(choice.finish_reason, getattr(choice.message, "refusal", None))
    return Reading(choice.message.content or "", finish, chat_usage(reply.usage))


def chat_streamed(client: Any, request: GenerationRequest) -> Reading:
    """Read a streamed chat completion, its pieces one after the other."""
    return _chat_streamed(client, chat_body(request))


def _chat_streamed(client: Any, body: dict[str, Any]) -> Reading:
    text, reason, refusal, usage = "", None, "", None
    for chunk in client.chat.completions.create(**body, stream=True, stream_options={"include_usage": True}):
        for choice in chunk.choices:
            text += choice.delta.content or ""
            refusal += getattr(choice.delta, "refusal", None) or ""
            reason = choice.finish_reason or reason
        usage = stream_usage(chunk) or usage
    return Reading(text, chat_finish(reason, refusal), chat_usage(usage))


def stream_usage(chunk: Any) -> Any:
    """Return the usage of a chunk. Inception's SDK sends for it, but its chunk has no field for it."""
    if "usage" in type(chunk).model_fields:
        return chunk.usage
    extra = (chunk.model_extra or {}).get("usage")
    return ChatCompletionUsage.model_validate(extra) if extra else None


def own_body(request: GenerationRequest) -> dict[str, Any]:
    """Return what a server with the chat completions of OpenAI is asked."""
    return {"model": MODEL, "messages": messages_of(request), "max_tokens": request.max_output_tokens}


def responses_body(request: GenerationRequest, **more: Any) -> dict[str, Any]:
    """Return what a sandbox model is asked for a response."""
    return {
        "model": MODEL,
        "input": messages_of(request),
        "max_output_tokens": request.max_output_tokens,
        "reasoning": {"effort": EFFORT},
        "store": False,
        **more,
    }


def response_reading(response: Response) -> Reading:
    """Read a response of OpenAI's SDK."""
    parts = [part for item in response.output if item.type == "message" for part in item.content]
    if any(part.type == "refusal" for part in parts):
        finish = Finish.REFUSED
    elif response.status == "completed":
        finish = Finish.STOP
    else:
        assert response.status == "incomplete"
        assert response.incomplete_details is not None
        reasons = {"max_output_tokens": Finish.LENGTH, "content_filter": Finish.REFUSED}
        finish = reasons[str(response.incomplete_details.reason)]
    assert isinstance(response.usage, ResponseUsage)
    return Reading(response.output_text, finish, response_usage(response.usage))


def response_usage(usage: ResponseUsage) -> Usage:
    """Return the usage of a response."""
    return Usage(
        input=usage.input_tokens,
        cached=usage.input_tokens_details.cached_tokens,
        cache_written=usage.input_tokens_details.cache_write_tokens,
        output=usage.output_tokens,
        reasoning=usage.output_tokens_details.reasoning_tokens,
    )


def responses_whole(client: OpenAI, request: GenerationRequest) -> Reading:
    """Read a response."""
    return response_reading(client.responses.create(**responses_body(request)))


def responses_streamed(client: OpenAI, request: GenerationRequest) -> Reading:
    """Read a streamed response: its pieces of text, and the response that its last event brings."""
    text, last = "", None
    for event in client.responses.create(**responses_body(request), stream=True):
        if event.type == "response.output_text.delta":
            text += event.delta
        elif event.type in ("response.completed", "response.incomplete"):
            last = event.response
        elif event.type in ("error", "response.failed"):
            raise FailedInStream(event)
    assert isinstance(last, Response)
    reading = response_reading(last)
    assert reading.text == text
    return reading


def messages_body(request: GenerationRequest, **more: Any) -> dict[str, Any]:
    """Return what a sandbox model is asked for a message."""
    return {
        "model": MODEL,
        "max_tokens": request.max_output_tokens,
        "system": request.system,
        "messages": [{"role": "user", "content": request.user}],
        "thinking": {"type": "adaptive"},
        "output_config": {
            "format": {"type": "json_schema", "schema": request.schema},
            "effort": EFFORT,
        },
        **more,
    }


def message_reading(message: Any) -> Reading:
    """Read a message of Anthropic's SDK."""
    text = "".join(block.text for block in message.content if isinstance(block, TextBlock))
    known = {"end_turn": Finish.STOP, "max_tokens": Finish.LENGTH, "refusal": Finish.REFUSED}
    return Reading(text, known[message.stop_reason], message_usage(message.usage))


def message_usage(usage: AnthropicUsage) -> Usage:
    """Return the usage of a message: its input is what was read anew, from and into the cache."""
    cached, written = usage.cache_read_input_tokens or 0, usage.cache_creation_input_tokens or 0
    details = usage.output_tokens_details
    return Usage(
        input=usage.input_tokens + cached + written,
        cached=cached,
        cache_written=written,
        output=usage.output_tokens,
        reasoning=details.thinking_tokens if details else 0,
    )


def messages_whole(client: Anthropic, request: GenerationRequest) -> Reading:
    """Read a message."""
    return message_reading(client.messages.create(**messages_body(request)))


def messages_streamed(client: Anthropic, request: GenerationRequest) -> Reading:
    """Read a streamed message as the SDK puts it together."""
    with client.messages.stream(**messages_body(request)) as stream:
        return message_reading(stream.get_final_message())


def _model(provider: str) -> ModelSpec:
    return replace(MODELS["sandbox-ar"], provider=provider, can=THINKS, effort=EFFORT)


INCEPTION = Door(_model("inception"), Inception, "/inception", chat_whole, chat_streamed)
OPENAI = Door(_model("openai"), OpenAI, "/openai/v1", chat_whole, chat_streamed)
RESPONSES = Door(
    _model("openai_responses"), OpenAI, "/openai_responses/v1", responses_whole, responses_streamed
)
ANTHROPIC = Door(_model("anthropic"), Anthropic, "/anthropic", messages_whole, messages_streamed)
OWN_SERVER = Door(
    replace(MODELS["llada-sglang"], wire_id=MODEL),
    OpenAI,
    "/openai_compatible/v1",
    lambda client, request: _chat_whole(client, own_body(request)),
    lambda client, request: _chat_streamed(client, own_body(request)),
)
DOORS = (INCEPTION, OPENAI, RESPONSES, ANTHROPIC, OWN_SERVER)


def asking_for(fault: str = "") -> dict[str, str]:
    """Return the headers that have the sandbox reply at once, with a fault where one is named."""
    return {**AT_ONCE, "x-sandbox-fault": fault} if fault else dict(AT_ONCE)


def open_client(door: Door, sandbox: str, fault: str = "") -> Any:
    """Return the SDK's client of a door, which may ask for a fault."""
    return client_of(door.sdk, sandbox + door.root, default_headers=asking_for(fault))


def read_theirs(door: Door, sandbox: str, request: GenerationRequest, way: str, fault: str = "") -> Reading:
    """Have the SDK ask and read."""
    if door is OWN_SERVER:  # no schema can be sent, so it goes in words
        request = replace(request, system=standing_instructions(request, door.model))
    with open_client(door, sandbox, fault) as client:
        return (door.whole if way == "whole" else door.streamed)(client, request)


def read_ours(door: Door, sandbox: str, request: GenerationRequest, way: str, fault: str = "") -> ReplyState:
    """Ask and read by our own means."""
    model = whole(door.model) if way == "whole" else door.model
    return ask(model, sandbox + door.path, request, headers=asking_for(fault))


def reading_of(state: ReplyState) -> Reading:
    """Return what we have read, as a reading."""
    assert state.finish is not None
    return Reading(state.text, state.finish, state.usage)
