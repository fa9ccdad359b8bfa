"""The same call in each vendor's format, and what its reply says in all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import httpx

from tests.routing.sandbox import briefs

VENDORS = ("inception", "openai", "openai_responses", "anthropic", "openai_compatible")
PATHS = {"openai_responses": "responses", "anthropic": "messages"}
PROMPT = briefs.prompt(briefs.KETTLE, briefs.task(briefs.KETTLE, ("headline", 24, 30)))


def path(vendor: str) -> str:
    return f"/{vendor}/v1/{PATHS.get(vendor, 'chat/completions')}"


def body(vendor: str, user: str = PROMPT, **more: Any) -> dict[str, Any]:
    if vendor == "openai_responses":
        return {"model": "sandbox-ar", "input": user, **more}
    messages = [{"role": "user", "content": user}]
    if vendor == "anthropic":
        return {"model": "sandbox-ar", "max_tokens": 8000, "messages": messages, **more}
    return {"model": "sandbox-dllm", "messages": messages, **more}


def headers(vendor: str, key: str = "any-key", fault: str | None = None) -> dict[str, str]:
    keys = (
        {"x-api-key": key, "anthropic-version": "2023-06-01"}
        if vendor == "anthropic"
        else {"authorization": f"Bearer {key}"}
    )
    return {**keys, "x-sandbox-latency-ms": "0", **({"x-sandbox-fault": fault} if fault else {})}


def call(
    client: httpx.Client, vendor: str, fault: str | None = None, key: str = "any-key", **more: Any
) -> httpx.Response:
    return client.post(path(vendor), json=body(vendor, **more), headers=headers(vendor, key, fault))


def data_of(stream: str) -> list[str]:
    return [line.removeprefix("data: ") for line in stream.splitlines() if line.startswith("data: ")]


def events_of(stream: str) -> list[dict[str, Any]]:
    return [json.loads(data) for data in data_of(stream) if data != "[DONE]"]


@dataclass
class Read:
    """What a careful client makes of a reply: its text, why it ended, and its usage."""

    text: str
    finish: str | None
    usage: dict[str, Any]
    refused: bool = False


def read(vendor: str, response: httpx.Response) -> Read:
    """Read a reply, streamed or not."""
    if response.headers["content-type"].startswith("text/event-stream"):
        return read_events(vendor, events_of(response.text))
    return read_body(vendor, response.json())


def read_body(vendor: str, reply: dict[str, Any]) -> Read:
    if vendor == "openai_responses":
        parts = [part for item in reply["output"] for part in item.get("content", [])]
        text = "".join(part.get("text", "") for part in parts)
        refused = any(part["type"] == "refusal" for part in parts)
        incomplete = (reply["incomplete_details"] or {}).get("reason")
        return Read(text, incomplete or reply["status"], reply["usage"], refused)
    if vendor == "anthropic":
        text = "".join(block["text"] for block in reply["content"] if block["type"] == "text")
        return Read(text, reply["stop_reason"], reply["usage"], reply["stop_reason"] == "refusal")
    (choice,) = reply["choices"]
    refused = bool(choice["message"].get("refusal")) or choice["finish_reason"] == "content_filter"
    return Read(choice["message"]["content"] or "", choice["finish_reason"], reply["usage"], refused)


def read_events(vendor: str, events: list[dict[str, Any]]) -> Read:
    result = Read("", None, {})
    for event in events:
        if vendor == "openai_responses":
            if event["type"] == "response.output_text.delta":
                result.text += event["delta"]
            elif event["type"] in ("response.completed", "response.incomplete"):
                whole = read_body(vendor, event["response"])
                assert whole.text == result.text
                result = whole
        elif vendor == "anthropic":
            if event["type"] == "content_block_delta" and event["delta"]["type"] == "text_delta":
                result.text += event["delta"]["text"]
            elif event["type"] == "message_delta":
                result.finish, result.usage = event["delta"]["stop_reason"], event["usage"]
                result.refused = result.finish == "refusal"
        else:
            result.usage = event.get("usage") or result.usage
            for choice in event["choices"]:
                result.text += choice["delta"].get("content") or ""
                result.finish = choice["finish_reason"] or result.finish
                result.refused |= "refusal" in choice["delta"] or result.finish == "content_filter"
    return result


GOOD = {
    "inception": "stop",
    "openai": "stop",
    "openai_responses": "completed",
    "anthropic": "end_turn",
    "openai_compatible": "stop",
}
CUT = {
    "inception": "length",
    "openai": "length",
    "openai_responses": "max_output_tokens",
    "anthropic": "max_tokens",
    "openai_compatible": "length",
}
