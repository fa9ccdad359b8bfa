"""What we send is what the vendor's own SDK sends for the same call."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from typing import Any

import anthropic
import inceptionai
import openai
import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from routing.errors import RequestRejected
from routing.providers import PROVIDERS
from routing.types import GenerationRequest
from tests.model_server import ModelServer, error_reply
from tests.routing.sdk.calls import CALLS, HAIKU, LUNA, MERCURY, ROOTS, TERRA, Call, claude, client_of
from tests.routing.sdk.exchange import KEY, ask

# Of the connection, not of the call.
CONNECTION = {"host", "connection", "content-length", "accept-encoding"}
# How an SDK speaks of itself and of its own settings.
ABOUT_THE_SDK = ("x-stainless-", "x-inception-")
# Headers that differ: ours, the SDK's, and the reason.
DIFFERENT_EVERYWHERE = {
    "accept": ("*/*", "application/json", "what is asked for is in the body's member stream"),
}
DIFFERENT_AT_ANTHROPIC = {
    "x-api-key": (KEY, None, "what the vendor documents for calls without an SDK"),
    "authorization": (None, f"Bearer {KEY}", "how the SDK sends the same key since 2.0"),
}
DIFFERENT_WITH_TEMPERATURE = {
    "anthropic-version": ("2023-06-01", "2026-10-21", "the SDK has no temperature, see calls.py"),
}
EACH_CALL = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)


@pytest.fixture
def refusing_server() -> Iterator[ModelServer]:
    """A server that writes down what it is sent and refuses it, which ends a call of either side."""
    server = ModelServer()
    server.script = lambda body: error_reply(400)
    yield server
    server.close()


def send_ours(call: Call, server: ModelServer, request: GenerationRequest) -> None:
    with pytest.raises(RequestRejected):
        ask(call.model, f"{server.url}/v1", request)


def send_theirs(call: Call, server: ModelServer, request: GenerationRequest) -> None:
    refused = (anthropic.BadRequestError, inceptionai.BadRequestError, openai.BadRequestError)
    with client_of(call.sdk, server.url + ROOTS[call.sdk]) as client, pytest.raises(refused):
        call.send(client, request)


def own_headers(headers: dict[str, str]) -> dict[str, str]:
    """Return the headers that say something of the call, without who sends it."""
    return {
        name: value
        for name, value in headers.items()
        if name not in CONNECTION and name != "user-agent" and not name.startswith(ABOUT_THE_SDK)
    }


def different_headers(call: Call) -> dict[str, tuple[str | None, str | None, str]]:
    """Return what is known to differ in a call."""
    return {
        **DIFFERENT_EVERYWHERE,
        **(DIFFERENT_AT_ANTHROPIC if call.sdk is anthropic.Anthropic else {}),
        **(DIFFERENT_WITH_TEMPERATURE if call.differences else {}),
    }


@EACH_CALL
def test_path_body_and_headers_are_those_of_the_sdk(
    call: Call, refusing_server: ModelServer, ad_request: GenerationRequest
) -> None:
    send_ours(call, refusing_server, ad_request)
    send_theirs(call, refusing_server, ad_request)
    assert refusing_server.paths[0] == refusing_server.paths[1]

    ours, theirs = refusing_server.requests
    assert set(call.differences) <= set(ours)
    assert {name: value for name, value in ours.items() if name not in call.differences} == theirs

    our_headers, their_headers = map(own_headers, refusing_server.headers)
    assert our_headers["content-type"] == "application/json"
    for name, (our_value, their_value, _reason) in different_headers(call).items():
        assert (our_headers.pop(name, None), their_headers.pop(name, None)) == (our_value, their_value), name
    assert our_headers == their_headers


@EACH_CALL
def test_the_sdk_has_a_name_and_a_type_for_everything_sent(call: Call, ad_request: GenerationRequest) -> None:
    wire = PROVIDERS[call.model.provider].wire_request(ad_request, call.model, KEY)
    known = {name: value for name, value in wire.body.items() if name not in call.differences}
    assert check_params(call.params, known) == known
    for name in call.differences:
        with pytest.raises(ValidationError, match=name):
            check_params(call.params, dict(wire.body))


def test_a_member_that_the_sdk_does_not_know_is_noticed() -> None:
    body = {"model": "m", "messages": [{"role": "user", "content": "a", "colour": "red"}]}
    with pytest.raises(ValidationError, match="colour"):
        check_params(CALLS[0].params, body)


def check_params(params: Any, body: dict[str, Any]) -> Any:
    """Return the body as an SDK's type reads it. Raises ``ValidationError`` where it does not fit."""
    return _read_out(_adapter(params).validate_python(body))


@functools.cache
def _adapter(params: Any) -> TypeAdapter[Any]:
    params.__pydantic_config__ = ConfigDict(extra="forbid")  # holds for the members too
    try:
        return TypeAdapter(params)
    finally:
        del params.__pydantic_config__


def _read_out(value: Any) -> Any:
    """Return the value with its lazy lists checked and read."""
    if isinstance(value, dict):
        return {name: _read_out(member) for name, member in value.items()}
    return [_read_out(member) for member in value] if isinstance(value, Iterator) else value


def test_the_sdk_of_anthropic_has_no_temperature(
    refusing_server: ModelServer, ad_request: GenerationRequest
) -> None:
    with client_of(anthropic.Anthropic, refusing_server.url) as client:
        with pytest.raises(TypeError, match="temperature"):
            claude(client, ad_request, "claude-haiku-4-5", temperature=0.7)
        with contextlib.suppress(anthropic.BadRequestError):
            claude(client, ad_request, "claude-haiku-4-5", extra_body={"temperature": 0.7})
    assert refusing_server.requests[0]["temperature"] == 0.7


@pytest.mark.parametrize(
    ("sdk", "model", "path"),
    [
        (inceptionai.Inception, MERCURY, "/v1/chat/completions"),
        (openai.OpenAI, LUNA, "/chat/completions"),
        (openai.OpenAI, TERRA, "/responses"),
        (anthropic.Anthropic, HAIKU, "/v1/messages"),
    ],
    ids=lambda value: getattr(value, "id", None),
)
def test_a_vendor_is_reached_where_its_sdk_reaches_it(
    sdk: Any, model: Any, path: str, ad_request: GenerationRequest
) -> None:
    with sdk(api_key=KEY) as client:
        theirs = str(client.base_url).rstrip("/") + path
    assert model.base_url + PROVIDERS[model.provider].wire_request(ad_request, model, KEY).path == theirs
