"""Probing models: one small call each, recorded, with a sentence a person can act on."""

from __future__ import annotations

import json
import time
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from routing import catalogue
from routing.models import Call, CatalogueModel
from routing.probe import models_probe
from routing.traffic import latency
from routing.traffic.breaker import Breaker, Phase
from tests.model_server import ModelServer, Reply, chat_chunks, error_reply

GOOD = '{"ok": true, "word": "river"}'
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def closed_breakers() -> None:
    for model in catalogue.all_models():
        Breaker().reset(model.id)


def answer(text: str, **options: Any) -> Any:
    return lambda body: Reply(chunks=list(chat_chunks(text, **options)))


def probe(*arguments: str) -> tuple[str, int]:
    out = StringIO()
    try:
        call_command("probe", *arguments, stdout=out, stderr=StringIO())
    except CommandError as error:
        return out.getvalue() + str(error), error.returncode
    except SystemExit as error:
        return out.getvalue(), int(error.code or 0)
    return out.getvalue(), 0


def test_a_model_that_answers_as_asked_works_and_is_recorded(model_server: ModelServer) -> None:
    model_server.script = answer(GOOD)
    (result,) = models_probe([catalogue.model_named("sandbox-dllm")])
    assert (result.works, result.sentence, result.is_sandbox) == (True, "It works.", True)
    assert (result.input_tokens, result.output_tokens, result.cost_usd) == (700, 300, None)
    assert result.first_byte_ms is not None
    assert result.last_byte_ms is not None
    call = Call.objects.get()
    assert (call.workspace_id, call.outcome, call.usable_items, call.is_sandbox) == (None, "ok", 1, True)
    body = model_server.requests[0]
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["ok", "word"]
    assert body.get("max_completion_tokens", body.get("max_tokens")) == 200


@pytest.mark.parametrize(
    ("text", "works", "sentence"),
    [
        ('{"variants":[]}', True, "It works; its JSON has another shape than was asked for."),
        ("[1]", True, "It works; its JSON has another shape than was asked for."),
        (f"```json\n{GOOD}\n```", True, "It works. The JSON came inside a Markdown fence."),
        ("Sure! Here you are.", False, "It answered, but not with JSON."),
        ("[" * 50_000, False, "It answered, but not with JSON."),
    ],
)
def test_any_well_formed_json_counts_as_working(
    model_server: ModelServer, text: str, works: bool, sentence: str
) -> None:
    model_server.script = answer(text)
    (result,) = models_probe([catalogue.model_named("sandbox-dllm")])
    assert (result.works, result.sentence) == (works, sentence)
    assert Call.objects.get().outcome == ("ok" if works else "useless")


def test_a_reply_cut_off_says_so(model_server: ModelServer) -> None:
    model_server.script = answer('{"ok": tr', finish="length")
    (result,) = models_probe([catalogue.model_named("sandbox-dllm")])
    assert not result.works
    assert "used up its room" in result.sentence


def test_a_failure_is_tried_once_only_and_told_to_the_breaker(model_server: ModelServer) -> None:
    model_server.script = lambda body: error_reply(401)
    model = catalogue.model_named("sandbox-dllm")
    (result,) = models_probe([model])
    assert not result.works
    assert "refused the key" in result.sentence
    assert len(model_server.requests) == 1
    assert Call.objects.get().status_code == 401
    assert Breaker().states([model.id])[model.id].phase is Phase.OPEN


def test_a_probe_goes_although_the_breaker_rests_and_its_success_closes_it(model_server: ModelServer) -> None:
    model_server.script = answer(GOOD)
    model = catalogue.model_named("sandbox-dllm")
    Breaker().failed(model.id, "broken replies", at_once=True)
    before = latency.p95(model.id)
    (result,) = models_probe([model])
    assert result.works
    assert Breaker().states([model.id])[model.id].phase is Phase.CLOSED
    assert latency.p95(model.id) == before  # a small call is no measure for others


def test_a_model_that_says_nothing_ends_with_the_deadline(model_server: ModelServer) -> None:
    model_server.script = lambda body: Reply(wait=2.0)
    started = time.monotonic()
    (result,) = models_probe([catalogue.model_named("sandbox-dllm")], seconds=0.4)
    assert time.monotonic() - started < 1.5
    assert result.sentence == "sandbox-dllm did not answer in time."


def test_probes_go_side_by_side(model_server: ModelServer) -> None:
    model_server.script = lambda body: Reply(wait=0.3, chunks=list(chat_chunks(GOOD)))
    started = time.monotonic()
    results = models_probe([catalogue.model_named("sandbox-ar")] * 4)
    assert time.monotonic() - started < 0.9
    assert [result.works for result in results] == [True] * 4
    assert Call.objects.count() == 4


def test_a_real_model_costs_its_list_price_and_thinking_gets_room(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    model_server.script = answer(GOOD)
    CatalogueModel.objects.filter(name="gpt-6-luna").update(base_url=model_server.url)
    catalogue.forget()
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    (result,) = models_probe([catalogue.model_named("gpt-6-luna")])
    assert result.works
    assert result.cost_usd == Decimal("0.000202")  # 500 fresh, 200 cached, 300 out
    assert model_server.requests[0]["max_completion_tokens"] == 1_000


def test_the_command_probes_what_can_be_called_and_says_why_not_of_the_rest(
    model_server: ModelServer,
) -> None:
    model_server.script = answer(GOOD)
    printed, code = probe()
    assert code == 0
    head, *lines = printed.splitlines()
    assert head.startswith("model")
    assert [line.split()[:2] for line in lines[:2]] == [["sandbox-ar", "works"], ["sandbox-dllm", "works"]]
    assert "no model" in lines[0]
    assert any("mercury-2.5" in line and "INCEPTION_API_KEY is not set." in line for line in lines)
    assert any("mercury-2 " in line and "Switched off." in line for line in lines)


def test_a_named_model_is_probed_also_when_it_is_switched_off(model_server: ModelServer) -> None:
    model_server.script = answer(GOOD)
    CatalogueModel.objects.filter(name="sandbox-ar").update(is_enabled=False)
    catalogue.forget()
    printed, code = probe("sandbox-ar", "--json")
    assert code == 0
    report = json.loads(printed)
    assert [(one["model"], one["works"], one["cost_usd"]) for one in report["probed"]] == [
        ("sandbox-ar", True, None)
    ]


def test_a_named_model_without_its_key_fails_with_the_variable(model_server: ModelServer) -> None:
    printed, code = probe("mercury-3")
    assert code == 1
    assert "FAILED" in printed
    assert "INCEPTION_API_KEY is not set." in printed
    assert model_server.requests == []


def test_no_secret_and_no_control_character_is_printed(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANDBOX_API_KEY", "sk-very-secret")
    model_server.script = lambda body: error_reply(400, {"message": "bad \x1b[2J thing", "type": "x"})
    printed, code = probe("sandbox-dllm")
    assert code == 1
    assert "\x1b" not in printed
    assert "sk-very-secret" not in printed


def test_an_unknown_name_is_answered_with_those_there_are(model_server: ModelServer) -> None:
    printed, code = probe("mercury-77")
    assert code == 2
    assert "mercury-2.5" in printed


def test_the_real_sandbox_works(sandbox: str) -> None:
    printed, code = probe("sandbox-dllm", "sandbox-ar")
    assert code == 0, printed
    assert printed.count("works") >= 2
