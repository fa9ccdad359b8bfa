"""What the sandbox replies, the vendors' SDKs read into their types, and as we read it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import openai
import pytest
from inceptionai import Inception
from pydantic import BaseModel

from routing.types import Capabilities, Finish, GenerationRequest, Streaming
from tests.model_server import ModelServer, Reply
from tests.routing.sdk.calls import client_of
from tests.routing.sdk.doors import (
    ANTHROPIC,
    AT_ONCE,
    DOORS,
    EFFORT,
    INCEPTION,
    OPENAI,
    RESPONSES,
    Door,
    chat_body,
    messages_body,
    open_client,
    read_ours,
    read_theirs,
    reading_of,
    responses_body,
    stream_usage,
)
from tests.routing.sdk.exchange import ask, whole

EACH_DOOR = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.model.provider)
EACH_TYPED_DOOR = pytest.mark.parametrize("door", DOORS[:-1], ids=lambda door: door.model.provider)
EACH_WAY = pytest.mark.parametrize("way", ["whole", "streamed"])


class Variant(BaseModel):
    """One line of a reply."""

    slot: str
    text: str
    angle: str


class Variants(BaseModel):
    """A reply, as the SDKs are asked to read it."""

    variants: list[Variant]


@EACH_WAY
@EACH_DOOR
def test_the_sdk_and_we_read_the_same_text_and_usage(
    door: Door, way: str, sandbox: str, ad_request: GenerationRequest
) -> None:
    theirs = read_theirs(door, sandbox, ad_request, way)
    assert theirs == reading_of(read_ours(door, sandbox, ad_request, way))
    assert theirs.finish is Finish.STOP
    assert len(Variants.model_validate_json(theirs.text).variants) == 6
    assert theirs.usage.input > 100
    assert theirs.usage.output > theirs.usage.reasoning


@EACH_WAY
@EACH_DOOR
def test_a_reply_that_is_cut_off_says_so_to_both(
    door: Door, way: str, sandbox: str, ad_request: GenerationRequest
) -> None:
    thinking = read_theirs(door, sandbox, ad_request, "whole").usage.reasoning
    cut_off = replace(ad_request, max_output_tokens=thinking + 20)
    theirs = read_theirs(door, sandbox, cut_off, way)
    assert theirs == reading_of(read_ours(door, sandbox, cut_off, way))
    assert theirs.text
    assert theirs.finish is Finish.LENGTH
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        json.loads(theirs.text)


@pytest.mark.parametrize("door", [INCEPTION, OPENAI, RESPONSES], ids=lambda door: door.model.provider)
def test_thinking_is_counted_in_the_output(door: Door, sandbox: str, ad_request: GenerationRequest) -> None:
    assert read_theirs(door, sandbox, ad_request, "whole").usage.reasoning > 0


@EACH_TYPED_DOOR
def test_the_sdk_parses_a_reply_into_a_model_of_its_caller(
    door: Door, sandbox: str, ad_request: GenerationRequest
) -> None:
    with open_client(door, sandbox) as client:
        if door is RESPONSES:
            body = responses_body(ad_request)
            parsed = client.responses.parse(**body, text_format=Variants).output_parsed
        elif door is ANTHROPIC:
            body = messages_body(ad_request, output_config={"effort": EFFORT})
            parsed = client.messages.parse(**body, output_format=Variants).parsed_output
        else:
            body = chat_body(ad_request, response_format=Variants)
            parsed = client.chat.completions.parse(**body).choices[0].message.parsed
    assert isinstance(parsed, Variants)
    assert len(parsed.variants) == 6


@EACH_TYPED_DOOR
def test_the_sdk_puts_a_stream_together_as_we_do(
    door: Door, sandbox: str, ad_request: GenerationRequest
) -> None:
    with open_client(door, sandbox) as client:
        if door is RESPONSES:
            with client.responses.stream(**responses_body(ad_request)) as stream:
                text = stream.get_final_response().output_text
        elif door is ANTHROPIC:
            with client.messages.stream(**messages_body(ad_request)) as stream:
                text = stream.get_final_text()
        else:
            with client.chat.completions.stream(**chat_body(ad_request)) as stream:
                for _event in stream:
                    pass
                text = stream.get_final_completion().choices[0].message.content
    assert text == read_ours(door, sandbox, ad_request, "streamed").text


def drafting(door: Door) -> Any:
    """Return a model that is asked for its drafts."""
    return replace(door.model, can=replace(door.model.can, streaming=Streaming.DIFFUSING), drafts=True)


def test_drafts_replace_each_other_for_the_sdk_and_us(sandbox: str, ad_request: GenerationRequest) -> None:
    body = chat_body(ad_request, stream=True, diffusing=True, stream_options={"include_usage": True})
    drafts, reasons, usage = [], [], None
    with open_client(INCEPTION, sandbox) as client:
        for chunk in client.chat.completions.create(**body):
            for choice in chunk.choices:
                if choice.delta.content:
                    assert chunk.model_extra["diffusion_meta"]["diffusion_content"] is True
                    drafts.append(choice.delta.content)
                reasons.append(choice.finish_reason)
            usage = stream_usage(chunk) or usage
    assert reasons[-1] == "stop"
    assert len(set(drafts)) > 2
    state = ask(drafting(INCEPTION), sandbox + INCEPTION.path, ad_request, headers=AT_ONCE)
    assert (state.text, state.finish) == (drafts[-1], Finish.STOP)
    assert (state.usage.output, state.usage.reasoning) == (
        usage.completion_tokens,
        usage.completion_tokens_details.reasoning_tokens,
    )
    assert len(Variants.model_validate_json(state.text).variants) == 6


def test_the_helper_of_the_inception_sdk_adds_drafts_up_which_is_why_none_is_used(
    sandbox: str, ad_request: GenerationRequest
) -> None:
    with (
        open_client(INCEPTION, sandbox) as client,
        client.chat.completions.stream(**chat_body(ad_request), diffusing=True) as stream,
    ):
        for _event in stream:
            pass
        added_up = stream.get_final_completion().choices[0].message.content
    text = ask(drafting(INCEPTION), sandbox + INCEPTION.path, ad_request, headers=AT_ONCE).text
    assert added_up != text
    assert added_up.endswith(text)


def test_a_temperature_outside_the_range_is_warned_of(sandbox: str, ad_request: GenerationRequest) -> None:
    with open_client(INCEPTION, sandbox) as client:
        theirs = client.chat.completions.create(**chat_body(ad_request), temperature=0.2).warning
    model = replace(INCEPTION.model, can=Capabilities(temperature=(0.0, 2.0)), temperature=0.2)
    ours = ask(whole(model), sandbox + INCEPTION.path, ad_request, headers=AT_ONCE).warning
    assert ours == theirs
    assert "clamped" in ours


def test_a_reply_that_does_not_fit_an_sdks_types_would_be_noticed() -> None:
    server = ModelServer()
    server.script = lambda body: Reply(chunks=[b"{}"], headers={"content-type": "application/json"})
    try:
        with client_of(openai.OpenAI, server.url) as client, pytest.raises(openai.APIResponseValidationError):
            client.chat.completions.create(model="m", messages=[])
        with (
            client_of(Inception, server.url) as client,
            pytest.raises(Exception, match="invalid for expected schema"),
        ):
            client.chat.completions.create(model="m", messages=[])
    finally:
        server.close()
