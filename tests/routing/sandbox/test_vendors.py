"""What sets vendors apart: self-hosted servers, thinking blocks, lists of models."""

from __future__ import annotations

import json
from typing import Any

import anthropic
import httpx
import pytest

from tests.routing.sandbox.calls import PROMPT, VENDORS, body, call, events_of, headers, path, read

COMPATIBLE = "openai_compatible"
SCHEMA = {"type": "json_schema", "json_schema": {"name": "variants", "schema": {"type": "object"}}}


@pytest.mark.parametrize("wanted", [SCHEMA, {"type": "json_object"}])
def test_a_diffusion_server_takes_no_schema(client: httpx.Client, wanted: dict[str, Any]) -> None:
    response = call(client, COMPATIBLE, response_format=wanted)
    assert response.status_code == 400
    assert "not supported for diffusion models" in response.json()["error"]["message"]
    assert response.json()["error"]["code"] == 400
    assert call(client, COMPATIBLE, response_format={"type": "text"}).status_code == 200


@pytest.mark.parametrize("name", ["seed", "presence_penalty", "frequency_penalty", "logprobs", "logit_bias"])
def test_a_diffusion_server_refuses_sampling_it_cannot_do(client: httpx.Client, name: str) -> None:
    response = call(client, COMPATIBLE, **{name: 1})
    assert response.status_code == 400
    assert response.json()["error"]["param"] == name


def test_a_diffusion_server_counts_three_things(client: httpx.Client) -> None:
    response = call(client, COMPATIBLE, max_tokens=4000)
    assert set(response.json()["usage"]) == {"prompt_tokens", "completion_tokens", "total_tokens"}
    assert len(json.loads(read(COMPATIBLE, response).text)["variants"]) == 24
    cut = read(COMPATIBLE, call(client, COMPATIBLE, max_tokens=40))
    assert (cut.finish, len(cut.text)) == ("length", 160)
    stream = call(client, COMPATIBLE, stream=True, stream_options={"include_usage": True})
    assert "diffusion_meta" not in stream.text
    assert events_of(stream.text)[-1]["usage"] == response.json()["usage"]
    assert read(COMPATIBLE, stream).text == read(COMPATIBLE, response).text


def test_a_diffusion_server_needs_no_key(client: httpx.Client) -> None:
    for sent in ({}, {"authorization": "Bearer some-key"}):
        response = client.post(path(COMPATIBLE), json=body(COMPATIBLE), headers=sent)
        assert response.status_code == 200
    missing = call(client, COMPATIBLE, model="other")
    assert (missing.status_code, missing.json()["error"]["type"]) == (404, "NotFoundError")


def test_thinking_comes_before_the_text(client: httpx.Client) -> None:
    plain = call(client, "anthropic", thinking={"type": "disabled"})
    assert [block["type"] for block in plain.json()["content"]] == ["text"]
    assert "output_tokens_details" not in plain.json()["usage"]
    more = {"thinking": {"type": "adaptive"}, "output_config": {"effort": "high"}}
    reply = call(client, "anthropic", **more).json()
    assert [block["type"] for block in reply["content"]] == ["thinking", "text"]
    assert reply["usage"]["output_tokens_details"] == {"thinking_tokens": 400}
    assert reply["usage"]["output_tokens"] == plain.json()["usage"]["output_tokens"] + 400
    stream = call(client, "anthropic", stream=True, **more)
    events = events_of(stream.text)
    started = [
        (event["index"], event["content_block"]["type"])
        for event in events
        if event["type"] == "content_block_start"
    ]
    assert started == [(0, "thinking"), (1, "text")]
    assert read("anthropic", stream).text == reply["content"][1]["text"]
    assert read("anthropic", stream).usage == reply["usage"]


@pytest.mark.parametrize(
    "more",
    [
        {"thinking": {"type": "enabled", "budget_tokens": 2000}},
        {"thinking": {"type": "adaptive", "budget_tokens": 2000}},
        {"thinking": "adaptive"},
        {"output_config": {"effort": "instant"}},
    ],
)
def test_thinking_that_anthropic_refuses(client: httpx.Client, more: dict[str, Any]) -> None:
    response = call(client, "anthropic", **more)
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request_error"


def test_anthropics_own_sdk_reads_thinking_and_models(sandbox_url: str) -> None:
    with anthropic.Anthropic(
        base_url=f"{sandbox_url}/anthropic", api_key="any-key", max_retries=0, timeout=20
    ) as sdk:
        (listed,) = sdk.models.list()
        assert (listed.id, listed.display_name) == ("sandbox-ar", "Sandbox autoregressive model")
        with sdk.messages.stream(
            model="sandbox-ar",
            max_tokens=8000,
            thinking={"type": "adaptive"},
            messages=[{"role": "user", "content": PROMPT}],
            extra_headers={"x-sandbox-latency-ms": "0"},
        ) as stream:
            message = stream.get_final_message()
    assert [block.type for block in message.content] == ["thinking", "text"]
    assert message.usage.output_tokens_details is not None
    assert message.usage.output_tokens_details.thinking_tokens == 160


@pytest.mark.parametrize("vendor", VENDORS)
def test_lists_of_models(client: httpx.Client, vendor: str) -> None:
    address = f"/{vendor}/v1/models"
    reply = client.get(address, headers=headers(vendor)).json()
    (model,) = reply["data"]
    assert model["id"].startswith("sandbox-")
    if vendor == "anthropic":
        assert set(model) == {"type", "id", "display_name", "created_at"}
        assert (reply["has_more"], reply["first_id"], reply["last_id"]) == (False, model["id"], model["id"])
    else:
        assert (reply["object"], model["object"]) == ("list", "model")
    if vendor in ("openai", "openai_responses"):
        assert set(model) == {"id", "object", "created", "owned_by"}
    if vendor == COMPATIBLE:
        assert model["max_model_len"] == 32_768
    without_key = client.get(address)
    assert without_key.status_code == (200 if vendor == COMPATIBLE else 401)
    assert without_key.headers["x-sandbox"] == "1"
    assert call(client, vendor, model=model["id"]).status_code == 200


@pytest.mark.parametrize("name", ["x-api-key", "authorization"])
def test_anthropic_takes_its_key_in_either_header(client: httpx.Client, name: str) -> None:
    value = "Bearer some-key" if name == "authorization" else "some-key"
    sent = {name: value, "anthropic-version": "2023-06-01"}
    assert client.post(path("anthropic"), json=body("anthropic"), headers=sent).status_code == 200
