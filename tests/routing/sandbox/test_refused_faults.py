"""Errors instead of a reply, in every format, and faults that nobody knows."""

from __future__ import annotations

import httpx
import pytest

from tests.routing.sandbox.calls import VENDORS, body, call, path

STATUSES = (400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503, 529)
EVERY_VENDOR = pytest.mark.parametrize("vendor", VENDORS)


@EVERY_VENDOR
@pytest.mark.parametrize("status", STATUSES)
def test_errors_have_the_vendors_shape(client: httpx.Client, vendor: str, status: int) -> None:
    response = call(client, vendor, str(status), stream=True)
    assert response.status_code == status
    assert response.headers["x-sandbox"] == "1"
    assert "retry-after" not in response.headers
    error = response.json()["error"]
    if vendor == "anthropic":
        assert response.json()["type"] == "error"
        assert set(error) == {"type", "message"}
        assert error["type"] == {429: "rate_limit_error", 529: "overloaded_error", 402: "billing_error"}.get(
            status, error["type"]
        )
    elif vendor == "openai_compatible":
        assert error == "Unauthorized" if status == 401 else error["code"] == status
    else:
        assert set(error) == {"message", "type", "param", "code"}
        expected = {401: "invalid_api_key", 429: "rate_limit_exceeded", 503: "server_is_overloaded"}
        assert error["code"] == expected.get(status, error["code"])
    if (vendor, status) == ("inception", 422):
        assert error["message"][0]["loc"] == ["body", "messages"]


@EVERY_VENDOR
def test_retry_headers(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "429; retry_after=2; retry_after_ms=1500")
    assert (response.headers["retry-after"], response.headers["retry-after-ms"]) == ("2", "1500")
    assert call(client, vendor, "rate_limit;retry_after=0.5").headers["retry-after"] == "0.5"
    assert call(client, vendor, "503;retry_after=1").headers["retry-after"] == "1"


@EVERY_VENDOR
def test_an_account_without_credit(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "429_billing")
    error = response.json()["error"]
    assert response.status_code == 429
    assert "retry-after" not in response.headers
    if vendor == "anthropic":
        assert error["type"] == "rate_limit_error"
        assert error["details"] == {"error_code": "enforced_spend_limit_reached"}
    else:
        assert (error["type"], error["code"]) == ("insufficient_quota", "insufficient_quota")


@EVERY_VENDOR
def test_a_proxy_answers_in_html(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "502")
    assert (response.status_code, response.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert response.text.startswith("<html>")


@EVERY_VENDOR
def test_an_unknown_fault_is_refused_with_the_known_names(client: httpx.Client, vendor: str) -> None:
    response = call(client, vendor, "explode")
    assert response.status_code == 400
    assert "slow_drip" in response.json()["error"]["message"]
    for wrong in ("stall;minutes=1", "stall;seconds=soon", "stall;seconds=-1", "429;retry_after=nan"):
        assert call(client, vendor, wrong).status_code == 400
    assert "seconds" in call(client, vendor, "stall;minutes=1").json()["error"]["message"]


def test_a_key_is_asked_for_before_any_fault(client: httpx.Client) -> None:
    for vendor in VENDORS:
        sent = {"anthropic-version": "2023-06-01", "x-sandbox-fault": "503"}
        expected = 503 if vendor == "openai_compatible" else 401
        assert client.post(path(vendor), json=body(vendor), headers=sent).status_code == expected
