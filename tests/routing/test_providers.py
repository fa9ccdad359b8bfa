"""What each vendor is sent, and how its stream is read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from routing.providers import PROVIDERS
from routing.providers.base import ReplyState
from routing.seed_models import SEED_MODELS
from routing.types import Finish, GenerationRequest, Usage

MODELS = {model.id: model for model in SEED_MODELS}


def test_inception_is_sent_nothing_it_does_not_know(request_to_model: GenerationRequest) -> None:
    wire = PROVIDERS["inception"].wire_request(request_to_model, MODELS["mercury-2.5"], "k")
    assert wire.path == "/chat/completions"
    assert wire.headers == {"authorization": "Bearer k"}
    assert wire.body["reasoning_effort"] == "instant"
    assert wire.body["reasoning_summary"] is False
    assert 0.5 <= wire.body["temperature"] <= 1.0
    assert not {"n", "seed", "top_p", "user", "max_tokens"} & set(wire.body)
    assert {message["role"] for message in wire.body["messages"]} == {"system", "user"}
    assert wire.body["response_format"]["json_schema"]["strict"] is True


def test_openai_gets_no_sampling_settings_beside_an_effort(request_to_model: GenerationRequest) -> None:
    model = replace(MODELS["gpt-6-luna"], temperature=0.7)
    assert "temperature" not in PROVIDERS["openai"].wire_request(request_to_model, model, "k").body
    plain = replace(model, effort="none")
    assert PROVIDERS["openai"].wire_request(request_to_model, plain, "k").body["temperature"] == 0.7


def test_anthropic_gets_its_own_shape_and_never_a_temperature(request_to_model: GenerationRequest) -> None:
    model = replace(MODELS["claude-haiku-5-5"], temperature=0.7)
    wire = PROVIDERS["anthropic"].wire_request(request_to_model, model, "k")
    assert wire.path == "/messages"
    assert set(wire.headers) == {"x-api-key", "anthropic-version"}
    assert wire.headers["x-api-key"] == "k"
    assert "temperature" not in wire.body
    assert wire.body["output_config"]["format"]["type"] == "json_schema"
    assert set(wire.body["output_config"]["format"]) == {"type", "schema"}
    assert wire.body["max_tokens"] == 900
    assert wire.body["system"] == "Write."


def _read(provider: str, events: list[tuple[str, object]]) -> ReplyState:
    state = ReplyState()
    for event, data in events:
        PROVIDERS[provider].read_event(event, data if isinstance(data, str) else json.dumps(data), state)
    return state


def test_an_anthropic_stream_gives_text_finish_and_total_input() -> None:
    state = _read(
        "anthropic",
        [
            (
                "message_start",
                {
                    "type": "message_start",
                    "message": {
                        "usage": {
                            "input_tokens": 100,
                            "cache_read_input_tokens": 40,
                            "cache_creation_input_tokens": 10,
                            "output_tokens": 1,
                        }
                    },
                },
            ),
            ("ping", {"type": "ping"}),
            (
                "content_block_delta",
                {"type": "content_block_delta", "delta": {"type": "thinking_delta", "thinking": "hm"}},
            ),
            (
                "content_block_delta",
                {"type": "content_block_delta", "delta": {"type": "text_delta", "text": '{"variants"'}},
            ),
            (
                "content_block_delta",
                {"type": "content_block_delta", "delta": {"type": "text_delta", "text": ":[]}"}},
            ),
            (
                "message_delta",
                {
                    "type": "message_delta",
                    "delta": {"stop_reason": "end_turn"},
                    "usage": {"output_tokens": 60, "output_tokens_details": {"thinking_tokens": 9}},
                },
            ),
            ("message_stop", {"type": "message_stop"}),
        ],
    )
    assert state.text == '{"variants":[]}'
    assert (state.finish, state.ended) == (Finish.STOP, True)
    assert state.usage == Usage(input=150, cached=40, cache_written=10, output=60, reasoning=9)


@pytest.mark.parametrize(
    ("provider", "reason", "finish"),
    [
        ("openai", "length", Finish.LENGTH),
        ("openai", "content_filter", Finish.REFUSED),
        ("inception", "stop", Finish.STOP),
        ("inception", "something new", Finish.UNKNOWN),
    ],
)
def test_chat_finish_reasons_have_one_vocabulary(provider: str, reason: str, finish: Finish) -> None:
    state = _read(provider, [("", {"choices": [{"delta": {}, "finish_reason": reason}]}), ("", "[DONE]")])
    assert state.finish is finish
    assert state.ended


def test_a_warning_beside_the_text_is_kept() -> None:
    assert _read("inception", [("", {"choices": [], "warning": "clamped"})]).warning == "clamped"


def test_inceptions_list_of_messages_is_one_sentence() -> None:
    body = {"error": {"message": [{"loc": ["n"], "msg": "not allowed"}, {"msg": "too long"}]}}
    assert PROVIDERS["inception"].error_text(body) == "not allowed; too long"


@pytest.mark.parametrize("count", [-5, 2.5, True, "7", None])
def test_nonsense_token_counts_count_as_none(count: object) -> None:
    state = _read("openai", [("", {"choices": [], "usage": {"prompt_tokens": count}})])
    assert state.usage.input == 0
