"""Each call twice: as a model of our catalogue, and as the vendor's own SDK is asked for the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import anthropic
import inceptionai
import openai
from anthropic import Anthropic
from anthropic.types.message_create_params import (
    MessageCreateParamsNonStreaming,
    MessageCreateParamsStreaming,
)
from inceptionai import Inception
from inceptionai.types.chat.completion_create_params import CompletionCreateParams
from openai import OpenAI
from openai.types.chat import completion_create_params as chat_params
from openai.types.responses import response_create_params

from routing.providers.base import standing_instructions
from routing.types import GenerationRequest, ModelSpec
from tests.routing.sdk.exchange import KEY, MODELS, whole

Sdk = type[Inception] | type[OpenAI] | type[Anthropic]

MODULES: dict[Sdk, Any] = {Inception: inceptionai, OpenAI: openai, Anthropic: anthropic}
# Inception's and Anthropic's clients put the /v1 into the path, OpenAI's into the address.
ROOTS: dict[Sdk, str] = {Inception: "", OpenAI: "/v1", Anthropic: ""}


def client_of(sdk: Sdk, url: str, **options: Any) -> Any:
    """Return a client that tries once and refuses a reply that does not fit its types.

    Reading the certificates that TLS needs takes longer than any of these calls, and none uses TLS.
    """
    return sdk(
        base_url=url,
        api_key=KEY,
        http_client=MODULES[sdk].DefaultHttpxClient(verify=False),
        max_retries=0,
        timeout=10,
        _strict_response_validation=True,
        **options,
    )


@dataclass(frozen=True)
class Call:
    """One call. ``params`` is the SDK's own description of the body.

    ``differences`` are members of our body that the SDK has no name for, with the reason.
    """

    name: str
    model: ModelSpec
    sdk: Sdk
    send: Callable[[Any, GenerationRequest], object]
    params: Any
    differences: dict[str, str] = field(default_factory=dict)


def messages_of(request: GenerationRequest) -> list[dict[str, str]]:
    """Return the two messages of a request."""
    return [{"role": "system", "content": request.system}, {"role": "user", "content": request.user}]


def chat_format(request: GenerationRequest) -> dict[str, Any]:
    """Return the structured output of chat completions."""
    schema = {"name": request.schema_name, "strict": True, "schema": request.schema}
    return {"type": "json_schema", "json_schema": schema}


def mercury(client: Inception, request: GenerationRequest, **how: Any) -> Any:
    """Ask Mercury 2.5."""
    return client.chat.completions.create(
        model="mercury-2.5",
        messages=messages_of(request),
        max_completion_tokens=1500,
        response_format=chat_format(request),
        reasoning_effort="instant",
        reasoning_summary=False,
        temperature=0.9,
        **how,
    )


def luna(client: OpenAI, request: GenerationRequest, **how: Any) -> Any:
    """Ask GPT-6 Luna for a chat completion."""
    return client.chat.completions.create(
        model="gpt-6-luna",
        messages=messages_of(request),
        max_completion_tokens=1500,
        response_format=chat_format(request),
        **how,
    )


def terra(client: OpenAI, request: GenerationRequest, **how: Any) -> Any:
    """Ask GPT-6.1 Terra for a response."""
    form = {"type": "json_schema", "name": request.schema_name, "strict": True, "schema": request.schema}
    return client.responses.create(
        model="gpt-6.1-terra",
        input=messages_of(request),
        max_output_tokens=1500,
        text={"format": form},
        store=False,
        **how,
    )


def claude(client: Anthropic, request: GenerationRequest, model: str, effort: str = "", **how: Any) -> Any:
    """Ask a Claude for a message: with thinking at an effort, or without."""
    config: dict[str, Any] = {"format": {"type": "json_schema", "schema": request.schema}}
    if effort:
        config["effort"] = effort
    return client.messages.create(
        model=model,
        max_tokens=1500,
        system=request.system,
        messages=[{"role": "user", "content": request.user}],
        thinking={"type": "adaptive" if effort else "disabled"},
        output_config=config,
        **how,
    )


def own_server(client: OpenAI, request: GenerationRequest, system: str, **how: Any) -> Any:
    """Ask a server with the chat completions of OpenAI, by the older name of the token limit."""
    return client.chat.completions.create(
        model="inclusionAI/LLaDA2.1-mini",
        messages=messages_of(replace(request, system=system)),
        max_tokens=1500,
        **how,
    )


MERCURY = MODELS["mercury-2.5"]
LUNA = MODELS["gpt-6-luna"]
TERRA = MODELS["gpt-6.1-terra"]
HAIKU = MODELS["claude-haiku-5-5"]
OLD_HAIKU = MODELS["claude-haiku-4-5"]
LLADA = MODELS["llada-sglang"]
STREAM: dict[str, Any] = {"stream": True, "stream_options": {"include_usage": True}}


def schema_in_words(request: GenerationRequest) -> str:
    """Return the standing instructions of a model that takes no schema. What they say is ours alone."""
    return standing_instructions(request, LLADA)


CALLS = (
    Call("mercury whole", whole(MERCURY), Inception, mercury, CompletionCreateParams),
    Call(
        "mercury streamed",
        MERCURY,
        Inception,
        lambda client, request: mercury(client, request, **STREAM),
        CompletionCreateParams,
    ),
    Call(
        "mercury drafts",
        replace(MERCURY, drafts=True),
        Inception,
        lambda client, request: mercury(client, request, diffusing=True, **STREAM),
        CompletionCreateParams,
    ),
    Call(
        "gpt chat at an effort, streamed",
        LUNA,
        OpenAI,
        lambda client, request: luna(client, request, reasoning_effort="medium", **STREAM),
        chat_params.CompletionCreateParamsStreaming,
    ),
    Call(
        "gpt chat without effort but with a temperature, whole",
        whole(replace(LUNA, effort="none", temperature=0.7)),
        OpenAI,
        lambda client, request: luna(client, request, reasoning_effort="none", temperature=0.7),
        chat_params.CompletionCreateParamsNonStreaming,
    ),
    Call(
        "gpt response, whole",
        whole(TERRA),
        OpenAI,
        lambda client, request: terra(client, request, reasoning={"effort": "medium"}),
        response_create_params.ResponseCreateParamsNonStreaming,
    ),
    Call(
        "gpt response, streamed",
        TERRA,
        OpenAI,
        lambda client, request: terra(client, request, reasoning={"effort": "medium"}, stream=True),
        response_create_params.ResponseCreateParamsStreaming,
    ),
    Call(
        "gpt response without effort but with a temperature, whole",
        whole(replace(TERRA, effort="none", temperature=0.7)),
        OpenAI,
        lambda client, request: terra(client, request, reasoning={"effort": "none"}, temperature=0.7),
        response_create_params.ResponseCreateParamsNonStreaming,
    ),
    Call(
        "claude that thinks, streamed",
        HAIKU,
        Anthropic,
        lambda client, request: claude(client, request, "claude-haiku-5-5", "medium", stream=True),
        MessageCreateParamsStreaming,
    ),
    Call(
        "claude that does not think, whole",
        whole(replace(HAIKU, effort=None)),
        Anthropic,
        lambda client, request: claude(client, request, "claude-haiku-5-5"),
        MessageCreateParamsNonStreaming,
    ),
    Call(
        "older claude with a temperature, streamed",
        replace(OLD_HAIKU, temperature=0.7),
        Anthropic,
        lambda client, request: claude(client, request, "claude-haiku-4-5", stream=True),
        MessageCreateParamsStreaming,
        differences={
            "temperature": "API version 2026-10-21 has none and so has the SDK; 2023-06-01 takes it "
            "for models as old as this one, which is why that version is sent with it."
        },
    ),
    Call(
        "own server, whole",
        whole(LLADA),
        OpenAI,
        lambda client, request: own_server(client, request, schema_in_words(request)),
        chat_params.CompletionCreateParamsNonStreaming,
    ),
    Call(
        "own server, streamed",
        LLADA,
        OpenAI,
        lambda client, request: own_server(client, request, schema_in_words(request), **STREAM),
        chat_params.CompletionCreateParamsStreaming,
    ),
)
