"""Refusals, cut-off replies and errors of the sandbox, as the vendors' SDKs and we understand them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routing.errors import (
    CallFailed,
    CreditExhausted,
    KeyRejected,
    ModelNotFound,
    ModelUnreachable,
    RateLimited,
    RequestRejected,
)
from routing.types import Finish, GenerationRequest
from tests.routing.sdk.calls import MODULES
from tests.routing.sdk.doors import (
    ANTHROPIC,
    DOORS,
    INCEPTION,
    RESPONSES,
    Door,
    FailedInStream,
    read_ours,
    read_theirs,
    reading_of,
)

EACH_DOOR = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.model.provider)
EACH_WAY = pytest.mark.parametrize("way", ["whole", "streamed"])


def error_of(door: Door, name: str) -> Any:
    """Return an exception class of the door's SDK."""
    return getattr(MODULES[door.sdk], name)


def spoken_in(body: Any) -> str:
    """Return the vendor's words of an error body; OpenAI's SDK has unpacked it, and vLLM may be short."""
    said = body if isinstance(body, str) else (body.get("error") or body)["message"]
    return said[0]["msg"] if isinstance(said, list) else str(said)


@EACH_WAY
@EACH_DOOR
@pytest.mark.parametrize(
    ("fault", "finish"),
    [("refusal", Finish.REFUSED), ("truncated", Finish.LENGTH), ("empty", Finish.LENGTH)],
)
def test_a_reply_without_a_good_end_is_read_alike(
    door: Door, way: str, fault: str, finish: Finish, sandbox: str, ad_request: GenerationRequest
) -> None:
    theirs = read_theirs(door, sandbox, ad_request, way, fault=fault)
    assert theirs == reading_of(read_ours(door, sandbox, ad_request, way, fault=fault))
    assert theirs.finish is finish


@EACH_DOOR
@pytest.mark.parametrize(
    ("fault", "status", "their_error", "our_error"),
    [
        ("401", 401, "AuthenticationError", KeyRejected),
        ("402", 402, "APIStatusError", CreditExhausted),
        ("422", 422, "UnprocessableEntityError", RequestRejected),
        ("429;retry_after=1", 429, "RateLimitError", RateLimited),
        ("429_billing", 429, "RateLimitError", CreditExhausted),
        ("503", 503, "InternalServerError", ModelUnreachable),
        ("529", 529, "InternalServerError", ModelUnreachable),
    ],
)
def test_an_error_status_has_the_same_meaning_to_both(
    door: Door,
    fault: str,
    status: int,
    their_error: str,
    our_error: type[CallFailed],
    sandbox: str,
    ad_request: GenerationRequest,
) -> None:
    with pytest.raises(error_of(door, their_error)) as theirs:
        read_theirs(door, sandbox, ad_request, "streamed", fault=fault)
    with pytest.raises(our_error) as ours:
        read_ours(door, sandbox, ad_request, "streamed", fault=fault)
    assert theirs.value.status_code == ours.value.status_code == status
    assert spoken_in(theirs.value.body).rstrip(". ") in str(ours.value)
    if our_error is RateLimited:
        assert theirs.value.response.headers["retry-after"] == "1"
        assert ours.value.retry_after == 1.0


def their_stream_error(door: Door) -> Any:
    """Return what the SDK raises for an error within a stream."""
    if door is RESPONSES:
        return FailedInStream
    if door is INCEPTION:  # its SDK looks for none; that its types do not fit is all it says
        return error_of(door, "APIResponseValidationError")
    return error_of(door, "APIStatusError" if door is ANTHROPIC else "APIError")


@EACH_DOOR
def test_an_error_within_a_stream_is_one_to_both(
    door: Door, sandbox: str, ad_request: GenerationRequest
) -> None:
    with pytest.raises(their_stream_error(door)):
        read_theirs(door, sandbox, ad_request, "streamed", fault="error_in_stream")
    with pytest.raises(ModelUnreachable):
        read_ours(door, sandbox, ad_request, "streamed", fault="error_in_stream")


@EACH_DOOR
def test_a_model_that_is_not_there_is_missed_by_both(
    door: Door, sandbox: str, ad_request: GenerationRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.routing.sdk.doors.MODEL", "no-such-model")
    with pytest.raises(error_of(door, "NotFoundError")) as theirs:
        read_theirs(door, sandbox, ad_request, "whole")
    unknown = replace(door, model=replace(door.model, wire_id="no-such-model"))
    with pytest.raises(ModelNotFound) as ours:
        read_ours(unknown, sandbox, ad_request, "whole")
    assert spoken_in(theirs.value.body).rstrip(". ") in str(ours.value)
