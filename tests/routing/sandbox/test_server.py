"""The three wire formats, over HTTP, against a running sandbox."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from typing import Any

import httpx
import pytest

from tests.routing.sandbox import briefs
from tests.routing.sandbox.conftest import AR_LATENCY_MS, LATENCY_MS

INCEPTION = "/inception/v1/chat/completions"
OPENAI = "/openai/v1/chat/completions"
ANTHROPIC = "/anthropic/v1/messages"
BEARER = {"authorization": "Bearer any-key"}
ANTHROPIC_HEADERS = {"x-api-key": "any-key", "anthropic-version": "2023-06-01"}
SCHEMA = {"type": "object", "properties": {"variants": {"type": "array"}}}
PROMPT = briefs.prompt(briefs.KETTLE, briefs.task(briefs.KETTLE, ("headline", 24, 30)))


def chat_body(model: str = "sandbox-dllm", user: str = PROMPT, **more: Any) -> dict[str, Any]:
    messages = [{"role": "system", "content": "Write ads."}, {"role": "user", "content": user}]
    return {"model": model, "messages": messages, **more}


def messages_body(user: str = PROMPT, **more: Any) -> dict[str, Any]:
    return {
        "model": "sandbox-ar",
        "max_tokens": 8000,
        "messages": [{"role": "user", "content": user}],
        **more,
    }


def post(client: httpx.Client, path: str, body: Any, **headers: str) -> httpx.Response:
    keys = ANTHROPIC_HEADERS if path == ANTHROPIC else BEARER
    return client.post(path, json=body, headers={**keys, **headers})


def events(response: httpx.Response) -> list[str]:
    return [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: ")]


def variants_of(text: str) -> list[dict[str, str]]:
    reply = json.loads(text)
    assert list(reply) == ["variants"]
    return list(reply["variants"])


def test_health_and_the_mark_of_the_sandbox(client: httpx.Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.text, response.headers["x-sandbox"]) == (200, "ok", "1")


def test_model_list(client: httpx.Client) -> None:
    response = client.get("/inception/v1/models", headers=BEARER)
    (model,) = response.json()["data"]
    assert model["id"] == "sandbox-dllm"
    assert set(model["pricing"]) == {"prompt", "completion", "input_cache_reads", "input_cache_writes"}
    assert client.get("/inception/v1/models").status_code == 401


@pytest.mark.parametrize(("path", "latency"), [(INCEPTION, LATENCY_MS), (OPENAI, AR_LATENCY_MS)])
def test_chat_reply_with_usage_in_about_the_latency(client: httpx.Client, path: str, latency: int) -> None:
    wanted = {"type": "json_schema", "json_schema": {"name": "variants", "strict": True, "schema": SCHEMA}}
    started = time.monotonic()
    response = post(client, path, chat_body(response_format=wanted))
    assert (time.monotonic() - started) * 1000 >= latency * 0.95
    assert response.headers["x-sandbox"] == "1"
    body = response.json()
    assert body["object"] == "chat.completion"
    assert body["choices"][0]["finish_reason"] == "stop"
    content = body["choices"][0]["message"]["content"]
    variants = variants_of(content)
    assert len(variants) == 24
    assert all(set(item) == {"slot", "text", "angle"} and len(item["text"]) <= 30 for item in variants)
    usage = body["usage"]
    assert usage["prompt_tokens"] >= len(PROMPT) // 4
    assert usage["completion_tokens"] >= len(content) // 4
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]


def test_append_stream_spells_out_the_same_text(client: httpx.Client) -> None:
    whole = post(client, OPENAI, chat_body("sandbox-ar")).json()["choices"][0]["message"]["content"]
    response = post(
        client, OPENAI, chat_body("sandbox-ar", stream=True, stream_options={"include_usage": True})
    )
    assert response.headers["content-type"].startswith("text/event-stream")
    *chunks, done = events(response)
    assert done == "[DONE]"
    parsed = [json.loads(chunk) for chunk in chunks]
    assert parsed[-1]["choices"] == []
    assert parsed[-1]["usage"]["completion_tokens"] > 0
    pieces = [chunk["choices"][0]["delta"].get("content", "") for chunk in parsed[:-1]]
    assert "".join(pieces) == whole
    assert sum(bool(piece) for piece in pieces) >= 3
    assert parsed[-2]["choices"][0]["finish_reason"] == "stop"


def test_stream_without_usage_option_has_no_usage_chunk(client: httpx.Client) -> None:
    parsed = [json.loads(chunk) for chunk in events(post(client, INCEPTION, chat_body(stream=True)))[:-1]]
    assert all(chunk["choices"] for chunk in parsed)


def test_drafts_are_full_snapshots_that_settle(client: httpx.Client) -> None:
    body = chat_body(stream=True, diffusing=True, stream_options={"include_usage": True})
    *chunks, done = events(post(client, INCEPTION, body))
    assert done == "[DONE]"
    drafts = [json.loads(chunk) for chunk in chunks if "diffusion_meta" in chunk]
    assert len(drafts) >= 3
    assert all(draft["diffusion_meta"]["diffusion_content"] is True for draft in drafts)
    progress = [draft["diffusion_meta"]["diffusion_progress"] for draft in drafts]
    assert progress == sorted(progress)
    assert progress[-1] == 1.0
    texts = [draft["choices"][0]["delta"]["content"] for draft in drafts]
    assert len({len(text) for text in texts}) == 1
    assert len(variants_of(texts[-1])) == 24
    with pytest.raises(ValueError, match="Expecting"):
        json.loads(texts[0])
    last = json.loads(chunks[-2])
    assert (last["choices"][0]["delta"], last["choices"][0]["finish_reason"]) == ({"content": ""}, "stop")


def test_anthropic_message(client: httpx.Client) -> None:
    config = {"format": {"type": "json_schema", "schema": SCHEMA}}
    body = post(client, ANTHROPIC, messages_body(system="Write ads.", output_config=config)).json()
    assert (body["type"], body["role"], body["stop_reason"]) == ("message", "assistant", "end_turn")
    (block,) = body["content"]
    assert block["type"] == "text"
    assert len(variants_of(block["text"])) == 24
    assert body["usage"]["input_tokens"] > 0
    assert body["usage"]["output_tokens"] >= len(block["text"]) // 4


def test_anthropic_stream_events_in_order(client: httpx.Client) -> None:
    response = post(client, ANTHROPIC, messages_body(stream=True))
    names = [
        line.removeprefix("event: ") for line in response.text.splitlines() if line.startswith("event: ")
    ]
    assert names[:3] == ["message_start", "content_block_start", "ping"]
    assert names[-3:] == ["content_block_stop", "message_delta", "message_stop"]
    parsed = [json.loads(chunk) for chunk in events(response)]
    assert [item["type"] for item in parsed] == names
    text = "".join(item["delta"]["text"] for item in parsed if item["type"] == "content_block_delta")
    assert len(variants_of(text)) == 24
    assert parsed[-2]["delta"]["stop_reason"] == "end_turn"
    assert parsed[-2]["usage"]["output_tokens"] > 0


@pytest.mark.parametrize(
    ("path", "body"), [(INCEPTION, chat_body()), (OPENAI, chat_body()), (ANTHROPIC, messages_body())]
)
def test_a_call_without_a_key_is_refused(client: httpx.Client, path: str, body: dict[str, Any]) -> None:
    response = client.post(path, json=body, headers={"anthropic-version": "2023-06-01"})
    assert response.status_code == 401
    assert response.json()["error"]["type"] == "authentication_error"
    assert response.headers["x-sandbox"] == "1"


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"n": 2}, "n"),
        ({"reasoning_effort": "none"}, "reasoning_effort"),
        ({"diffusing": True}, "diffusing"),
        ({"response_format": {"type": "xml"}}, "response_format"),
        ({"messages": [{"role": "developer", "content": "x"}]}, "messages"),
        ({"messages": []}, "messages"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"stream": "yes"}, "stream"),
    ],
)
def test_inception_refuses_what_the_vendor_refuses(
    client: httpx.Client, more: dict[str, Any], param: str
) -> None:
    response = post(client, INCEPTION, {**chat_body(), **more})
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request_error"
    assert response.json()["error"]["param"] == param


def test_openai_takes_the_developer_role(client: httpx.Client) -> None:
    messages = [{"role": "developer", "content": "Write."}, {"role": "user", "content": PROMPT}]
    assert post(client, OPENAI, {"model": "sandbox-ar", "messages": messages}).status_code == 200


@pytest.mark.parametrize("path", [INCEPTION, OPENAI])
def test_unknown_models_are_not_found(client: httpx.Client, path: str) -> None:
    response = post(client, path, chat_body("mercury-3"))
    assert (response.status_code, response.json()["error"]["code"]) == (404, "model_not_found")


def test_anthropic_errors_have_its_shape(client: httpx.Client) -> None:
    missing_version = client.post(ANTHROPIC, json=messages_body(), headers={"x-api-key": "k"})
    refused = [
        (missing_version, 400, "invalid_request_error"),
        (post(client, ANTHROPIC, messages_body(temperature=0.5)), 400, "invalid_request_error"),
        (post(client, ANTHROPIC, {**messages_body(), "max_tokens": None}), 400, "invalid_request_error"),
        (post(client, ANTHROPIC, {**messages_body(), "model": "other"}), 404, "not_found_error"),
    ]
    for response, status, kind in refused:
        body = response.json()
        assert (response.status_code, body["type"], body["error"]["type"]) == (status, "error", kind)
        assert body["error"]["message"]


@pytest.mark.parametrize("path", [INCEPTION, OPENAI, ANTHROPIC])
@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b"", b'"text"'])
def test_malformed_bodies_are_refused(client: httpx.Client, path: str, content: bytes) -> None:
    response = client.post(path, content=content, headers={**BEARER, **ANTHROPIC_HEADERS})
    assert response.status_code == 400
    assert response.json()["error"]["message"]


def test_bodies_over_four_megabytes_are_refused(client: httpx.Client) -> None:
    response = post(client, INCEPTION, chat_body(user="x" * (4 * 1024 * 1024 + 1)))
    assert response.status_code == 413


@pytest.mark.parametrize(("path", "field"), [(INCEPTION, "code"), (OPENAI, "code"), (ANTHROPIC, "type")])
def test_other_languages_are_refused_with_a_sentence(client: httpx.Client, path: str, field: str) -> None:
    brief = {**briefs.KETTLE, "language": "ja-JP"}
    user = briefs.prompt(brief, briefs.task(brief, ("headline", 5, 30)))
    body = messages_body(user) if path == ANTHROPIC else chat_body(user=user)
    response = post(client, path, body)
    assert response.status_code == 400
    assert response.json()["error"][field] == "unsupported_language"
    assert response.json()["error"]["message"] == (
        "The sandbox writes English, German, French and Spanish only. "
        "For Japanese set a model key, for example INCEPTION_API_KEY."
    )


@pytest.mark.parametrize(
    "user", ["Hello", "<brief>\n{}\n</brief>", "<brief>\n{\n</brief>\n<task>\n{}\n</task>"]
)
def test_a_prompt_without_both_blocks_gets_an_empty_list(client: httpx.Client, user: str) -> None:
    body = post(client, INCEPTION, chat_body(user=user)).json()
    assert body["choices"][0]["message"]["content"] == '{"variants":[]}'


def test_a_token_budget_cuts_the_reply_and_says_so(client: httpx.Client) -> None:
    choice = post(client, INCEPTION, chat_body(max_completion_tokens=40)).json()["choices"][0]
    assert choice["finish_reason"] == "length"
    assert len(choice["message"]["content"]) <= 160
    message = post(client, ANTHROPIC, {**messages_body(), "max_tokens": 40}).json()
    assert message["stop_reason"] == "max_tokens"


def test_reasoning_is_counted_as_completion(client: httpx.Client) -> None:
    usage = [
        post(client, INCEPTION, chat_body(reasoning_effort=effort)).json()["usage"]
        for effort in ("instant", "high")
    ]
    thought = usage[1]["completion_tokens_details"]["reasoning_tokens"]
    assert usage[0]["completion_tokens_details"]["reasoning_tokens"] == 0
    assert usage[1]["completion_tokens"] == usage[0]["completion_tokens"] + thought


def test_a_temperature_out_of_range_is_a_warning(client: httpx.Client) -> None:
    assert "temperature" in post(client, INCEPTION, chat_body(temperature=0.1)).json()["warning"]
    assert "warning" not in post(client, INCEPTION, chat_body(temperature=0.9)).json()


def test_the_latency_header_overrides_the_setting(client: httpx.Client) -> None:
    started = time.monotonic()
    post(client, INCEPTION, chat_body(), **{"x-sandbox-latency-ms": "400"})
    assert time.monotonic() - started >= 0.38


def test_calls_wait_side_by_side(sandbox_url: str) -> None:
    async def burst() -> float:
        body = chat_body(user="Hello")
        headers = {**BEARER, "x-sandbox-latency-ms": "500"}
        async with httpx.AsyncClient(base_url=sandbox_url, timeout=20) as client:
            started = time.monotonic()
            replies = await asyncio.gather(
                *(client.post(INCEPTION, json=body, headers=headers) for _ in range(20))
            )
        assert {reply.status_code for reply in replies} == {200}
        return time.monotonic() - started

    # One after another would be ten seconds.
    assert asyncio.run(burst()) < 4


def test_unknown_addresses_and_methods(client: httpx.Client) -> None:
    assert client.get("/nowhere").status_code == 404
    assert client.get(INCEPTION).status_code == 405


def test_the_sandbox_stands_by_itself() -> None:
    script = (
        "import sys, routing.sandbox.app as app; app.create_app(); "
        "print([name for name in sys.modules"
        " if name.split('.')[0] in {'django', 'headlines', 'rapidfuzz', 'httpx'}"
        " or (name.startswith('routing.') and not name.startswith('routing.sandbox'))])"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("value", ["soon", "-1", "nan"])
def test_a_setting_that_is_no_number_is_named(value: str) -> None:
    command = [sys.executable, "-m", "routing.sandbox", "--port", "0"]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=60, env={**os.environ, "SANDBOX_LATENCY_MS": value}
    )
    assert result.returncode != 0
    assert "SANDBOX_LATENCY_MS" in result.stderr
