"""Replies in the vendors' own words: the SDK and we read the same in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import anthropic
import inceptionai
import openai
import pytest

from routing.errors import CallFailed, ModelUnreachable, RateLimited
from routing.types import Finish, GenerationRequest, Usage
from tests.model_server import ModelServer, Reply
from tests.routing.sdk.calls import ROOTS, client_of
from tests.routing.sdk.doors import ANTHROPIC, INCEPTION, OPENAI, RESPONSES, Door, Reading, reading_of
from tests.routing.sdk.exchange import ask, whole
from tests.routing.sdk.vendor_replies import (
    MESSAGE_USAGE,
    TEXT,
    THINKING,
    body_reply,
    chat,
    chat_stream,
    message,
    message_stream,
    response,
    response_stream,
    stream_reply,
    text_part,
)

CHAT_USAGE = Usage(input=700, cached=200, cache_written=50, output=300, reasoning=20)
INCEPTION_USAGE = Usage(input=700, cached=200, output=300, reasoning=20)
MESSAGE_TOTALS = Usage(input=150, cached=40, cache_written=10, output=60, reasoning=9)
NO = "I can not help with that."
REFUSAL = {"type": "refusal", "refusal": NO}
TEXT_DELTA = {"type": "response.output_text.delta", "delta": TEXT, "logprobs": []}
SERVER_ERROR = {"message": "It broke.", "type": "server_error", "param": None, "code": "server_error"}
TOO_MANY = {"message": "Slow.", "type": "rate_limit_error", "param": None, "code": "rate_limit_exceeded"}
# Inception's SDK looks for no error within a stream; that its types do not fit is all it says.
STREAM_ERRORS: dict[Any, type[Exception]] = {
    openai.OpenAI: openai.APIError,
    anthropic.Anthropic: anthropic.APIStatusError,
    inceptionai.Inception: inceptionai.APIResponseValidationError,
}


@pytest.fixture
def vendor() -> Iterator[ModelServer]:
    """A server that sends one reply to everybody."""
    server = ModelServer()
    yield server
    server.close()


def read_both(door: Door, vendor: ModelServer, request: GenerationRequest, reply: Reply) -> Reading:
    """Return what the SDK and we read alike."""
    vendor.script = lambda body: reply
    streamed = reply.headers["content-type"] == "text/event-stream"
    with client_of(door.sdk, vendor.url + ROOTS[door.sdk]) as client:
        theirs = (door.streamed if streamed else door.whole)(client, request)
    model = door.model if streamed else whole(door.model)
    assert reading_of(ask(model, f"{vendor.url}/v1", request)) == theirs
    return theirs


@pytest.mark.parametrize(
    ("door", "reply", "reading"),
    [
        (OPENAI, chat({"content": TEXT}, "stop"), Reading(TEXT, Finish.STOP, CHAT_USAGE)),
        (OPENAI, chat({"refusal": NO}, "stop"), Reading("", Finish.REFUSED, CHAT_USAGE)),
        (OPENAI, chat({"content": "{"}, "content_filter"), Reading("{", Finish.REFUSED, CHAT_USAGE)),
        (
            OPENAI,
            chat_stream(({"role": "assistant", "refusal": NO[:5]}, None), ({"refusal": NO[5:]}, "stop")),
            Reading("", Finish.REFUSED, CHAT_USAGE),
        ),
        (
            OPENAI,
            chat_stream(({"content": "{"}, None), ({}, "length")),
            Reading("{", Finish.LENGTH, CHAT_USAGE),
        ),
        (
            RESPONSES,
            body_reply(response(text_part(TEXT))),
            Reading(TEXT, Finish.STOP, CHAT_USAGE),
        ),
        (RESPONSES, body_reply(response(REFUSAL)), Reading("", Finish.REFUSED, CHAT_USAGE)),
        (
            RESPONSES,
            body_reply(response(text_part("{"), "incomplete", "content_filter")),
            Reading("{", Finish.REFUSED, CHAT_USAGE),
        ),
        (
            RESPONSES,
            response_stream(TEXT_DELTA, response(text_part(TEXT))),
            Reading(TEXT, Finish.STOP, CHAT_USAGE),
        ),
        (
            RESPONSES,
            response_stream(TEXT_DELTA, response(text_part(TEXT), "incomplete", "max_output_tokens")),
            Reading(TEXT, Finish.LENGTH, CHAT_USAGE),
        ),
        (
            RESPONSES,
            response_stream({"type": "response.refusal.delta", "delta": NO}, response(REFUSAL)),
            Reading("", Finish.REFUSED, CHAT_USAGE),
        ),
        (
            ANTHROPIC,
            body_reply(message([THINKING, {"type": "text", "text": TEXT}], "end_turn")),
            Reading(TEXT, Finish.STOP, MESSAGE_TOTALS),
        ),
        (
            ANTHROPIC,
            body_reply(message([], "refusal", stop_details={"type": "refusal", "category": "cyber"})),
            Reading("", Finish.REFUSED, MESSAGE_TOTALS),
        ),
        (
            ANTHROPIC,
            message_stream("max_tokens", MESSAGE_USAGE),
            Reading(TEXT, Finish.LENGTH, MESSAGE_TOTALS),
        ),
        (ANTHROPIC, message_stream("refusal", MESSAGE_USAGE), Reading(TEXT, Finish.REFUSED, MESSAGE_TOTALS)),
        (
            INCEPTION,
            chat({"content": TEXT}, "content_filter"),
            Reading(TEXT, Finish.REFUSED, INCEPTION_USAGE),
        ),
    ],
)
def test_what_ends_a_reply_is_read_alike(
    door: Door, reply: Reply, reading: Reading, vendor: ModelServer, ad_request: GenerationRequest
) -> None:
    if door is INCEPTION:  # its SDK knows no tokens written into the cache
        reply.chunks = [reply.chunks[0].replace(b'"cache_write_tokens": 50', b'"cache_write_tokens": 0')]
    assert read_both(door, vendor, ad_request, reply) == reading


@pytest.mark.parametrize(
    "end",
    [
        {"output_tokens": 60},
        {"output_tokens": 60, "input_tokens": 100},
        {"output_tokens": 60, "input_tokens": None, "cache_read_input_tokens": None},
        {"output_tokens": 60, "output_tokens_details": None},
        MESSAGE_USAGE,
    ],
)
def test_a_count_that_the_end_of_a_message_leaves_out_stays_as_it_was(
    end: dict[str, Any], vendor: ModelServer, ad_request: GenerationRequest
) -> None:
    read = read_both(ANTHROPIC, vendor, ad_request, message_stream("end_turn", end))
    assert read.usage == MESSAGE_TOTALS


def failed_response(code: str) -> dict[str, Any]:
    return {
        **response(text_part("")),
        "status": "failed",
        "output": [],
        "error": {"code": code, "message": "It broke."},
    }


@pytest.mark.parametrize(
    ("door", "reply", "our_error"),
    [
        (OPENAI, stream_reply({"error": SERVER_ERROR}), ModelUnreachable),
        (OPENAI, stream_reply({"error": TOO_MANY}), RateLimited),
        (RESPONSES, stream_reply({"error": SERVER_ERROR}), ModelUnreachable),
        (
            ANTHROPIC,
            stream_reply({"type": "error", "error": {"type": "overloaded_error", "message": "Full."}}),
            ModelUnreachable,
        ),
        (
            ANTHROPIC,
            stream_reply({"type": "error", "error": {"type": "rate_limit_error", "message": "Slow."}}),
            RateLimited,
        ),
        (INCEPTION, stream_reply({"error": SERVER_ERROR}), ModelUnreachable),
    ],
)
def test_an_error_within_a_stream_is_one_to_both(
    door: Door,
    reply: Reply,
    our_error: type[CallFailed],
    vendor: ModelServer,
    ad_request: GenerationRequest,
) -> None:
    vendor.script = lambda body: reply
    client = client_of(door.sdk, vendor.url + ROOTS[door.sdk])
    with client, pytest.raises(STREAM_ERRORS[door.sdk]):
        door.streamed(client, ad_request)
    with pytest.raises(our_error):
        ask(door.model, f"{vendor.url}/v1", ad_request)


@pytest.mark.parametrize(
    ("code", "our_error"), [("server_error", ModelUnreachable), ("rate_limit_exceeded", RateLimited)]
)
def test_a_failed_response_is_one_to_both(
    code: str, our_error: type[CallFailed], vendor: ModelServer, ad_request: GenerationRequest
) -> None:
    final = failed_response(code)
    vendor.script = lambda body: (
        response_stream(TEXT_DELTA, final) if body.get("stream") else body_reply(final)
    )
    with client_of(openai.OpenAI, vendor.url) as client:
        assert client.responses.create(model="m", input="a").error.code == code
        *_, last = client.responses.create(model="m", input="a", stream=True)
    assert (last.type, last.response.error.code) == ("response.failed", code)
    for model in (RESPONSES.model, whole(RESPONSES.model)):
        with pytest.raises(our_error, match="It broke"):
            ask(model, f"{vendor.url}/v1", ad_request)


def test_an_error_event_of_a_response_is_one_to_both(
    vendor: ModelServer, ad_request: GenerationRequest
) -> None:
    event = {"type": "error", "code": "rate_limit_exceeded", "message": "Slow.", "param": None}
    vendor.script = lambda body: stream_reply({**event, "sequence_number": 0})
    with client_of(openai.OpenAI, vendor.url) as client:
        (only,) = client.responses.create(model="m", input="a", stream=True)
    assert (only.type, only.code, only.message) == ("error", "rate_limit_exceeded", "Slow.")
    with pytest.raises(RateLimited, match="Slow"):
        ask(RESPONSES.model, f"{vendor.url}/v1", ad_request)
