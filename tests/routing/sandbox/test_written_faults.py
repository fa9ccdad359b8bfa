"""Faults in what the model writes, in every format, streamed and not."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.routing.sandbox.calls import CUT, GOOD, VENDORS, Read, call, read

pytestmark = [
    pytest.mark.parametrize("vendor", VENDORS),
    pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"]),
]


def faulty(client: httpx.Client, vendor: str, stream: bool, fault: str, **more: object) -> Read:
    response = call(client, vendor, fault, stream=stream, **more)
    assert response.status_code == 200
    assert response.headers["x-sandbox"] == "1"
    return read(vendor, response)


def lines_of(result: Read) -> list[dict[str, str]]:
    return list(json.loads(result.text)["variants"])


def test_ok_is_a_good_reply(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "ok")
    assert (len(lines_of(result)), result.finish, result.refused) == (24, GOOD[vendor], False)


def test_truncated_ends_inside_an_item(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "truncated")
    assert result.finish == CUT[vendor]
    assert result.text.rfind('"text":"') == len(result.text) - len('"text":"') - 4
    assert result.text.count('"angle"') > 5


def test_malformed_json_ends_as_if_all_were_well(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "malformed_json")
    assert result.finish == GOOD[vendor]
    assert result.text.endswith("}]}")
    with pytest.raises(json.JSONDecodeError) as broken:
        json.loads(result.text)
    assert len(result.text) * 0.4 < broken.value.pos < len(result.text) * 0.7


def test_fenced_json_stands_between_sentences(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "fenced_json")
    before, inside, after = result.text.replace("```json", "```").split("```")
    assert before.strip()
    assert after.strip()
    assert len(json.loads(inside)["variants"]) == 24


def test_lines_that_fit_the_schema_and_nothing_else(client: httpx.Client, vendor: str, stream: bool) -> None:
    good = lines_of(faulty(client, vendor, stream, "ok"))
    nonsense = lines_of(faulty(client, vendor, stream, "nonsense"))
    assert [line["text"] for line in nonsense[:2]] == ["abc", "def"]
    assert {len(line["text"]) for line in nonsense} == {3}
    duplicates = lines_of(faulty(client, vendor, stream, "duplicates"))
    assert (len(duplicates), len({line["text"] for line in duplicates})) == (24, 2)
    assert len(lines_of(faulty(client, vendor, stream, "too_few"))) == 8
    many = lines_of(faulty(client, vendor, stream, "too_many"))
    assert many[:24] == good
    assert len({line["text"] for line in many}) == 48
    wrong = lines_of(faulty(client, vendor, stream, "wrong_slot"))
    assert {line["slot"] for line in wrong} == {"other_headline"}


def test_a_refusal_in_the_vendors_form(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "refusal")
    assert result.refused
    assert result.text == ""
    expected = {"inception": "content_filter", "openai_compatible": "content_filter", "anthropic": "refusal"}
    assert result.finish == expected.get(vendor, GOOD[vendor])


def test_empty_spends_the_whole_budget_on_thinking(client: httpx.Client, vendor: str, stream: bool) -> None:
    limit = {"openai_responses": "max_output_tokens", "openai": "max_completion_tokens"}.get(
        vendor, "max_tokens"
    )
    more: dict[str, object] = {limit: 700}
    if stream and vendor not in ("anthropic", "openai_responses"):
        more["stream_options"] = {"include_usage": True}
    result = faulty(client, vendor, stream, "empty", **more)
    assert (result.text, result.finish) == ("", CUT[vendor])
    output = "output_tokens" if vendor in ("anthropic", "openai_responses") else "completion_tokens"
    assert result.usage[output] == 700
    thought = {"anthropic": "thinking_tokens"}.get(vendor, "reasoning_tokens")
    if vendor != "openai_compatible":
        assert result.usage[f"{output}_details"][thought] == 700


def test_only_inception_warns(client: httpx.Client, vendor: str, stream: bool) -> None:
    response = call(client, vendor, "warning", stream=stream)
    assert len(lines_of(read(vendor, response))) == 24
    assert ('"warning"' in response.text) == (vendor == "inception")


def test_deep_json_is_a_hundred_thousand_brackets(client: httpx.Client, vendor: str, stream: bool) -> None:
    result = faulty(client, vendor, stream, "deep_json")
    assert len(result.text) == 100_000
    assert set(result.text) == {"[", "]"}


def test_a_prompt_without_a_task_meets_the_same_faults(
    client: httpx.Client, vendor: str, stream: bool
) -> None:
    for fault in ("truncated", "malformed_json", "duplicates", "too_few", "too_many", "wrong_charset"):
        assert call(client, vendor, fault, stream=stream, user="Hello").status_code == 200
