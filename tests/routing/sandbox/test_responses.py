"""OpenAI's Responses format, by hand and with the official SDK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest

from tests.routing.sandbox import briefs
from tests.routing.sandbox.calls import PROMPT, call, data_of, events_of

RESPONSES = "openai_responses"
SCHEMA = {"type": "json_schema", "name": "variants", "strict": True, "schema": {"type": "object"}}


@pytest.fixture
def sdk(sandbox_url: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        base_url=f"{sandbox_url}/openai_responses/v1",
        api_key="any-key",
        max_retries=0,
        timeout=20,
        default_headers={"x-sandbox-latency-ms": "0"},
    ) as made:
        yield made


def test_a_whole_response(client: httpx.Client) -> None:
    reply = call(
        client, RESPONSES, text={"format": SCHEMA}, instructions="Write ads.", reasoning={"effort": "low"}
    ).json()
    assert (reply["object"], reply["status"], reply["incomplete_details"]) == ("response", "completed", None)
    reasoning, message = reply["output"]
    assert (reasoning["type"], message["type"], message["role"]) == ("reasoning", "message", "assistant")
    (part,) = message["content"]
    assert len(json.loads(part["text"])["variants"]) == 24
    usage = reply["usage"]
    assert usage["output_tokens_details"]["reasoning_tokens"] == 64
    assert usage["input_tokens_details"]["cached_tokens"] == 0
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
    assert reply["text"]["format"] == SCHEMA


def test_events_in_order(client: httpx.Client) -> None:
    response = call(client, RESPONSES, stream=True, reasoning={"effort": "none"}, store=False)
    assert response.headers["content-type"].startswith("text/event-stream")
    events = events_of(response.text)
    assert [event["sequence_number"] for event in events] == list(range(len(events)))
    names = [line.removeprefix("event: ") for line in response.text.splitlines() if line[:6] == "event:"]
    kinds = [event["type"] for event in events]
    assert kinds == names
    assert list(dict.fromkeys(kinds)) == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
        "response.output_text.delta",
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert kinds.count("response.output_text.delta") >= 3
    text = "".join(event["delta"] for event in events if event["type"] == "response.output_text.delta")
    assert events[-1]["response"]["output"][0]["content"][0]["text"] == text
    assert events[0]["response"]["status"] == "in_progress"
    assert "[DONE]" not in data_of(response.text)


def test_a_refusal_streams_as_one(client: httpx.Client) -> None:
    events = events_of(call(client, RESPONSES, "refusal", stream=True).text)
    kinds = [event["type"] for event in events]
    assert "response.refusal.delta" in kinds
    assert "response.output_text.delta" not in kinds
    done = events[kinds.index("response.refusal.done")]["refusal"]
    assert "".join(e["delta"] for e in events if e["type"] == "response.refusal.delta") == done


def test_a_token_budget_leaves_it_incomplete(client: httpx.Client) -> None:
    more: dict[str, Any] = {"max_output_tokens": 40, "reasoning": {"effort": "none"}}
    reply = call(client, RESPONSES, **more).json()
    assert (reply["status"], reply["incomplete_details"]) == ("incomplete", {"reason": "max_output_tokens"})
    last = events_of(call(client, RESPONSES, stream=True, **more).text)[-1]
    assert (last["type"], last["response"]["status"]) == ("response.incomplete", "incomplete")


def test_input_as_messages(client: httpx.Client) -> None:
    parts = [{"type": "input_text", "text": PROMPT}]
    messages = [{"role": "developer", "content": "Write ads."}, {"role": "user", "content": parts}]
    assert (
        call(client, RESPONSES, input=messages).json()["output"] == call(client, RESPONSES).json()["output"]
    )


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"temperature": 0.7}, "temperature"),
        ({"temperature": 0.7, "reasoning": {"effort": "low"}}, "temperature"),
        ({"reasoning": {"effort": "instant"}}, "reasoning.effort"),
        ({"reasoning": "low"}, "reasoning"),
        ({"max_output_tokens": 0}, "max_output_tokens"),
        ({"max_tokens": 10}, "max_tokens"),
        ({"response_format": {"type": "text"}}, "response_format"),
        ({"text": {"format": {"type": "json_schema"}}}, "text.format"),
        ({"text": "plain"}, "text.format"),
        ({"input": []}, "input"),
        ({"input": None}, "input"),
        ({"input": [{"role": "tool", "content": "x"}]}, "input"),
        ({"input": [{"role": "user", "content": [{"type": "input_image"}]}]}, "input"),
        ({"stream": "yes"}, "stream"),
        ({"store": "no"}, "store"),
        ({"model": None}, "model"),
    ],
)
def test_what_the_vendor_refuses(client: httpx.Client, more: dict[str, Any], param: str) -> None:
    response = call(client, RESPONSES, **more)
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request_error"
    assert response.json()["error"]["param"] == param


def test_temperature_where_nothing_is_thought(client: httpx.Client) -> None:
    reply = call(client, RESPONSES, temperature=0.7, reasoning={"effort": "none"}).json()
    assert reply["temperature"] == 0.7
    assert [item["type"] for item in reply["output"]] == ["message"]


def test_other_languages_and_models(client: httpx.Client) -> None:
    brief = {**briefs.KETTLE, "language": "ja-JP"}
    user = briefs.prompt(brief, briefs.task(brief, ("headline", 5, 30)))
    assert call(client, RESPONSES, user=user).json()["error"]["code"] == "unsupported_language"
    assert call(client, RESPONSES, model="gpt-6-luna").json()["error"]["code"] == "model_not_found"


def test_the_official_sdk_reads_it_whole(sdk: openai.OpenAI) -> None:
    response = sdk.responses.create(
        model="sandbox-ar",
        input=[{"role": "user", "content": PROMPT}],
        text={"format": SCHEMA},
        store=False,
    )
    assert len(json.loads(response.output_text)["variants"]) == 24
    assert response.status == "completed"
    assert response.usage is not None
    assert response.usage.output_tokens_details.reasoning_tokens == 160


def test_the_official_sdk_reads_the_stream(sdk: openai.OpenAI) -> None:
    text, final = "", None
    for event in sdk.responses.create(model="sandbox-ar", input=PROMPT, stream=True):
        if event.type == "response.output_text.delta":
            text += event.delta
        elif event.type == "response.completed":
            final = event.response
    assert final is not None
    assert final.output_text == text
    with sdk.responses.stream(model="sandbox-ar", input=PROMPT) as stream:
        assert stream.get_final_response().output_text == text


def test_the_official_sdk_raises_its_own_errors(sdk: openai.OpenAI) -> None:
    for fault, error in (("429", openai.RateLimitError), ("503", openai.InternalServerError)):
        with pytest.raises(error):
            sdk.responses.create(model="sandbox-ar", input=PROMPT, extra_headers={"x-sandbox-fault": fault})


def test_the_official_sdk_lists_models(sdk: openai.OpenAI) -> None:
    assert [model.id for model in sdk.models.list()] == ["sandbox-ar"]
