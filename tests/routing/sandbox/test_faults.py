"""Faults in how a reply is sent, in every format, streamed and not."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.routing.sandbox import european_briefs as briefs
from tests.routing.sandbox.briefs import prompt, task
from tests.routing.sandbox.calls import (
    GOOD,
    PROMPT,
    VENDORS,
    body,
    call,
    data_of,
    events_of,
    headers,
    path,
    read,
    read_body,
    read_events,
)
from tests.routing.sandbox.conftest import running_sandbox

STREAMS = pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
EVERY_VENDOR = pytest.mark.parametrize("vendor", VENDORS)
FRENCH = prompt(briefs.FRENCH_BIKE, task(briefs.FRENCH_BIKE, ("headline", 12, 30)))


def is_end(vendor: str, data: str) -> bool:
    ends = ('"message_stop"', '"response.completed"', '"finish_reason":"stop"', "[DONE]")
    return any(end in data for end in ends)


@EVERY_VENDOR
@STREAMS
@pytest.mark.parametrize("fault", ["slow_first_byte", "stall"])
def test_silences_delay_a_good_reply(client: httpx.Client, vendor: str, stream: bool, fault: str) -> None:
    started = time.monotonic()
    response = call(client, vendor, f"{fault};seconds=0.15", stream=stream)
    assert time.monotonic() - started >= 0.14
    assert read(vendor, response).finish == GOOD[vendor]


@EVERY_VENDOR
@STREAMS
def test_a_stall_begins_after_some_text(client: httpx.Client, vendor: str, stream: bool) -> None:
    request = client.build_request(
        "POST",
        path(vendor),
        json=body(vendor, stream=stream),
        headers=headers(vendor, fault="stall;seconds=60"),
        timeout=0.3,
    )
    response = client.send(request, stream=True)
    chunks: list[bytes] = []
    with pytest.raises(httpx.ReadTimeout):
        chunks.extend(response.iter_raw())
    response.close()
    received = b"".join(chunks)
    assert b"headline" in received
    assert not is_end(vendor, received.decode())


@EVERY_VENDOR
@STREAMS
def test_a_drip_cuts_characters_and_lines(client: httpx.Client, vendor: str, stream: bool) -> None:
    chunks: list[bytes] = []
    with client.stream(
        "POST",
        path(vendor),
        json=body(vendor, FRENCH, stream=stream),
        headers=headers(vendor, fault="slow_drip;pause=0.0001"),
    ) as response:
        chunks.extend(response.iter_raw())
    whole = b"".join(chunks)
    assert len(chunks) > 50
    assert any(0x80 <= chunk[0] < 0xC0 for chunk in chunks), "no chunk begins within a character"
    result = (
        read_events(vendor, events_of(whole.decode()))
        if stream
        else read_body(vendor, json.loads(whole.decode()))
    )
    assert (len(json.loads(result.text)["variants"]), result.finish) == (12, GOOD[vendor])


@EVERY_VENDOR
@STREAMS
def test_a_cut_connection(client: httpx.Client, vendor: str, stream: bool) -> None:
    chunks: list[bytes] = []
    with client.stream(
        "POST", path(vendor), json=body(vendor, stream=stream), headers=headers(vendor, fault="disconnect")
    ) as response:
        assert response.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError):
            chunks.extend(response.iter_raw())
    assert b"headline" in b"".join(chunks)
    assert client.get("/healthz").text == "ok"


@EVERY_VENDOR
def test_a_stream_without_its_end(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "missing_end", stream=True)
    assert not is_end(vendor, response.text)
    result = read_events(vendor, events_of(response.text))
    assert result.finish is None
    assert len(json.loads(result.text)["variants"]) == 24


@EVERY_VENDOR
def test_a_body_without_its_end(client: httpx.Client, vendor: str) -> None:
    with pytest.raises(json.JSONDecodeError):
        call(client, vendor, "missing_end").json()


@EVERY_VENDOR
@pytest.mark.parametrize("fault", ["error_in_stream", "failed"])
def test_an_error_after_some_text(client: httpx.Client, vendor: str, fault: str) -> None:
    response = call(client, vendor, fault, stream=True)
    assert response.status_code == 200
    *before, last = events_of(response.text)
    assert read_events(vendor, before).text.startswith('{"variants"')
    if vendor == "anthropic":
        assert (last["type"], last["error"]["type"]) == ("error", "overloaded_error")
    elif vendor != "openai_responses":
        assert last["error"]["message"]
    elif fault == "failed":
        assert (last["type"], last["response"]["status"]) == ("response.failed", "failed")
        assert last["response"]["error"]["code"] == "server_error"
    else:
        assert (last["type"], last["code"]) == ("error", "server_error")
    if vendor == "openai_responses":
        assert last["sequence_number"] == len(before)
    assert not is_end(vendor, response.text)


@EVERY_VENDOR
def test_an_error_as_a_whole_reply(client: httpx.Client, vendor: str) -> None:
    for fault in ("error_in_stream", "failed"):
        response = call(client, vendor, fault)
        assert response.status_code == 200
        assert response.json()["error"]["message"]


@EVERY_VENDOR
@STREAMS
@pytest.mark.parametrize("user", [PROMPT, PROMPT.replace("£", "$"), "Hello"], ids=["pounds", "plain", "none"])
def test_latin_1_that_is_called_utf_8(client: httpx.Client, vendor: str, stream: bool, user: str) -> None:
    response = call(client, vendor, "wrong_charset", stream=stream, user=user)
    assert response.headers["content-type"].endswith("charset=utf-8")
    with pytest.raises(UnicodeDecodeError):
        response.content.decode("utf-8")
    text = response.content.decode("latin-1")
    found = read_events(vendor, events_of(text)) if stream else read_body(vendor, json.loads(text))
    assert any("\xa1" <= character <= "\xff" for character in found.text)


@EVERY_VENDOR
def test_json_where_a_stream_was_asked_for(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "not_sse", stream=True)
    assert response.headers["content-type"] == "application/json"
    assert len(json.loads(read_body(vendor, response.json()).text)["variants"]) == 24


def free_events(stream: str) -> list[str]:
    """Read a stream as the standard says: CRLF, several data lines an event, comments."""
    found = []
    for block in stream.split("\r\n\r\n"):
        fields = [line.partition(":")[::2] for line in block.split("\r\n")]
        data = [value.removeprefix(" ") for name, value in fields if name == "data"]
        if data:
            found.append("\n".join(data))
    return found


@EVERY_VENDOR
def test_a_good_stream_in_its_freest_form(client: httpx.Client, vendor: str) -> None:
    text = call(client, vendor, "crlf", stream=True).text
    assert "\n" not in text.replace("\r\n", "")
    assert "\r\n: ping\r\n" in text
    events = [json.loads(data) for data in free_events(text) if data != "[DONE]"]
    result = read_events(vendor, events)
    assert (len(json.loads(result.text)["variants"]), result.finish) == (24, GOOD[vendor])
    if vendor == "anthropic":
        assert sum(event["type"] == "ping" for event in events) > 1
    elif vendor != "openai_responses":
        assert any(event["choices"] == [] and event["usage"] for event in events)


@EVERY_VENDOR
def test_one_event_that_is_no_json(client: httpx.Client, vendor: str) -> None:
    broken = []
    for data in data_of(call(client, vendor, "not_json_event", stream=True).text):
        try:
            json.loads(data)
        except json.JSONDecodeError:
            broken.append(data)
    assert [data for data in broken if data != "[DONE]"] == ["upstream connect error"]


@EVERY_VENDOR
@STREAMS
def test_many_megabytes(client: httpx.Client, vendor: str, stream: bool) -> None:
    response = call(client, vendor, "huge;mb=2", stream=stream)
    assert 1_990_000 < len(response.content) < 2_100_000
    assert is_end(vendor, response.text[-5000:]) if stream else response.json()


@EVERY_VENDOR
@STREAMS
def test_a_small_body_that_inflates(client: httpx.Client, vendor: str, stream: bool) -> None:
    with client.stream(
        "POST",
        path(vendor),
        json=body(vendor, stream=stream),
        headers=headers(vendor, fault="gzip_bomb;mb=2"),
    ) as response:
        assert response.headers["content-encoding"] == "gzip"
        assert int(response.headers["content-length"]) < 30_000
        assert len(response.read()) > 1_990_000


def test_fifty_megabytes_where_nothing_else_is_said(client: httpx.Client) -> None:
    with client.stream(
        "POST", path("openai"), json=body("openai", stream=True), headers=headers("openai", fault="huge")
    ) as response:
        assert sum(len(chunk) for chunk in response.iter_raw()) > 49_000_000


def test_drafts_meet_faults_too(client: httpx.Client) -> None:
    def drafts(fault: str) -> list[dict[str, Any]]:
        response = call(client, "inception", fault, stream=True, diffusing=True)
        return [event for event in events_of(response.text) if "diffusion_meta" in event]

    assert len(drafts("ok")) == 6
    assert len(drafts("error_in_stream")) == 3
    last = drafts("truncated")[-1]["choices"][0]["delta"]["content"]
    with pytest.raises(json.JSONDecodeError):
        json.loads(last)
    assert all(len(draft["choices"][0]["delta"]["content"]) > 900_000 for draft in drafts("huge;mb=2"))


def test_faults_leave_nothing_in_the_log(tmp_path: Path) -> None:
    with (
        (tmp_path / "log").open("wb") as log,
        running_sandbox(log) as url,
        httpx.Client(base_url=url, timeout=0.3) as client,
    ):
        for vendor in VENDORS:
            with pytest.raises(httpx.RemoteProtocolError):
                call(client, vendor, "disconnect", stream=True)
        with pytest.raises(httpx.ReadTimeout):
            call(client, "openai", "stall", stream=True)
        with pytest.raises(httpx.ReadTimeout):
            call(client, "openai", "slow_first_byte;seconds=0.4")
    assert (tmp_path / "log").read_text() == ""
