"""Faults by a script for each key."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.routing.sandbox.calls import VENDORS, body, call, headers, path


@pytest.fixture
def key() -> str:
    return f"key-{uuid4().hex}"


def put(client: httpx.Client, key: str, script: Any) -> httpx.Response:
    return client.put(f"/faults/{key}", json=script)


def statuses(client: httpx.Client, key: str, count: int, vendor: str = "inception") -> list[int]:
    return [call(client, vendor, key=key, user="Hello").status_code for _ in range(count)]


@pytest.mark.parametrize("vendor", VENDORS)
def test_one_entry_a_call_then_the_rest(client: httpx.Client, vendor: str, key: str) -> None:
    response = put(client, key, {"script": ["503", "rate_limit;retry_after=1", "ok"], "then": "500"})
    assert response.status_code == 200
    assert response.json()["left"] == ["503", "rate_limit;retry_after=1", "ok"]
    assert statuses(client, key, 2, vendor) == [503, 429]
    report = client.get(f"/faults/{key}")
    assert report.json() == {"calls": 2, "left": ["ok"], "then": "500", "random": None}
    assert report.headers["x-sandbox"] == "1"
    assert statuses(client, key, 3, vendor) == [200, 500, 500]
    assert statuses(client, f"{key}-other", 1, vendor) == [200]
    assert client.delete(f"/faults/{key}").status_code == 204
    assert client.get(f"/faults/{key}").status_code == 404
    assert statuses(client, key, 1, vendor) == [200]


def test_after_a_script_all_is_well(client: httpx.Client, key: str) -> None:
    put(client, key, {"script": ["400"]})
    assert statuses(client, key, 3) == [400, 200, 200]
    put(client, key, {"then": "401"})
    assert statuses(client, key, 2) == [401, 401]


def test_the_wish_of_a_call_leaves_the_script_alone(client: httpx.Client, key: str) -> None:
    put(client, key, {"script": ["503"]})
    assert call(client, "openai", "404", key=key).status_code == 404
    assert client.get(f"/faults/{key}").json() == {"calls": 1, "left": ["503"], "then": "ok", "random": None}


def test_calls_without_a_key_are_those_of_none(client: httpx.Client) -> None:
    put(client, "none", {"script": ["503"]})
    try:
        sent = {"x-sandbox-latency-ms": "0"}
        vendor = "openai_compatible"
        assert client.post(path(vendor), json=body(vendor), headers=sent).status_code == 503
        assert client.post(path(vendor), json=body(vendor), headers=sent).status_code == 200
    finally:
        client.delete("/faults/none")


def test_chance_repeats_with_its_seed(client: httpx.Client, key: str) -> None:
    script = {"random": {"rate": 0.4, "seed": 7, "faults": ["503", "429"]}}
    put(client, key, script)
    first = statuses(client, key, 40)
    report = client.get(f"/faults/{key}").json()
    assert (report["calls"], report["random"]) == (40, script["random"])
    put(client, key, script)
    assert statuses(client, key, 40) == first
    counts = Counter(first)
    assert set(counts) == {200, 503, 429}
    assert 14 <= counts[200] <= 34
    put(client, key, {"random": {"rate": 1, "seed": 1, "faults": ["404"]}})
    assert statuses(client, key, 3) == [404] * 3


def test_calls_at_once_take_one_entry_each(sandbox_url: str, client: httpx.Client, key: str) -> None:
    put(client, key, {"script": ["503"] * 10})

    async def burst() -> list[int]:
        async with httpx.AsyncClient(base_url=sandbox_url, timeout=20) as many:
            replies = await asyncio.gather(
                *(
                    many.post(path("inception"), json=body("inception"), headers=headers("inception", key))
                    for _ in range(25)
                )
            )
        return [reply.status_code for reply in replies]

    assert Counter(asyncio.run(burst())) == {503: 10, 200: 15}
    assert client.get(f"/faults/{key}").json()["calls"] == 25


@pytest.mark.parametrize(
    "script",
    [
        {"script": ["explode"]},
        {"script": "503"},
        {"script": [503]},
        {"script": ["503"] * 1001},
        {"then": "stall;seconds=x"},
        {"when": "now"},
        {},
        {"random": {}},
        {"random": {"rate": 2, "faults": ["503"]}},
        {"random": {"rate": 0.5, "faults": []}},
        {"random": {"rate": 0.5, "seed": "a", "faults": ["503"]}},
        {"random": {"rate": 0.5, "faults": ["503"]}, "then": "ok"},
        [],
    ],
)
def test_bad_scripts_are_refused_with_a_sentence(client: httpx.Client, key: str, script: Any) -> None:
    response = put(client, key, script)
    assert response.status_code == 400
    assert response.json()["error"]["message"].endswith(".")
    assert client.get(f"/faults/{key}").status_code == 404


def test_a_bad_name_lists_the_known_ones(client: httpx.Client, key: str) -> None:
    message = put(client, key, {"script": ["explode"]}).json()["error"]["message"]
    known = [fault["name"] for fault in client.get("/faults").json()["faults"]]
    assert len(known) > 40
    assert all(name in message for name in known)
    assert client.put(f"/faults/{key}", content=b"{").status_code == 400


def test_every_listed_fault_says_what_it_does(client: httpx.Client) -> None:
    faults = client.get("/faults").json()["faults"]
    assert all(fault["does"].endswith(".") for fault in faults)
    (stall,) = [fault for fault in faults if fault["name"] == "stall"]
    assert stall["options"] == ["seconds"]
