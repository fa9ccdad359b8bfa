"""``manage.py route``: a decision a line, whatever the other lines hold, and nothing left behind."""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.core.management import CommandError, call_command

from headlines.brief_input import raw_from_json
from headlines.channels import CHANNELS
from headlines.generation.brief import BriefContent
from headlines.generation.planning import PassPlan, SlotPlan
from headlines.generation.prompt import build_prompt
from headlines.models import Brief, Run, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.route_preview import RoutePreviewer, brief_measured
from headlines.services.run_execution import run_execute
from headlines.services.runs import run_start
from routing.ledger import profile_json
from routing.models import Call, Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import DEFAULT_POLICY, Judge, Operator, Rule
from routing.traffic import latency
from routing.types import Strategy
from tests.model_server import ModelServer, Reply, chat_chunks

pytestmark = pytest.mark.django_db

BRIEF: dict[str, Any] = {
    "name": "Kettle launch",
    "brand": "Tarnmoor",
    "product": "Pour-over kettle",
    "vertical": "retail",
    "proof": ["£64", "two year guarantee"],
    "language": "en-GB",
    "platform": "google_rsa",
    "variants": 12,
}
LABELLED = {**BRIEF, "id": "rb-1", "trap": "none", "expected": {"route": "light"}, "colour": "red"}


class Said(NamedTuple):
    out: str
    err: str
    code: int

    @property
    def decisions(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def route(*arguments: object) -> Said:
    out, err = StringIO(), StringIO()
    code = 0
    try:
        call_command("route", *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        err.write(str(error))
        code = error.returncode
    return Said(out.getvalue(), err.getvalue(), code)


@pytest.fixture(autouse=True)
def sandbox_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox counts as there; nothing answers at its address, so that a call would be noticed."""
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")


@pytest.fixture
def real_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INCEPTION_API_KEY", "k")
    monkeypatch.setenv("OPENAI_API_KEY", "k")


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    """Write a JSONL file of briefs, or of raw lines."""

    def written(*items: dict[str, Any] | bytes, name: str = "briefs.jsonl") -> Path:
        path = tmp_path / name
        path.write_bytes(
            b"\n".join(item if isinstance(item, bytes) else json.dumps(item).encode() for item in items)
        )
        return path

    return written


Lines = Callable[..., Path]


def version(**change: Any) -> PolicyVersion:
    draft = policy_versions.draft_create(actor=None)
    data = policy_to_json(replace(policy_versions.policy_of(draft), **change))
    return policy_versions.draft_save(draft=draft, data=data, note="", actor=None, revision=1)


def test_each_line_gets_one_json_object_with_the_whole_decision(lines: Lines, real_models: None) -> None:
    said = route(lines(LABELLED, {**BRIEF, "name": "Second"}), "--json")
    first, second = said.decisions
    assert said.code == 0
    assert (first["line"], first["id"], first["name"]) == (1, "rb-1", "Kettle launch")
    assert (second["line"], second["id"], second["name"]) == (2, None, "Second")
    assert first["strategy"] == "diffuse"
    assert first["model"] == "mercury-2.5"
    assert first["fallbacks"] == ["mercury-3", "gpt-6-luna"]
    assert {part["name"] for part in first["parts"]} == set(DEFAULT_POLICY.weights)
    assert (first["score"], first["rules"], first["policy_version"]) == (0.0, [], 1)
    assert "below the threshold" in first["reason"]
    assert 0.0001 < first["expected_cost_usd"] < 0.01
    assert first["expected_tokens"]["output"] > 12 * 20
    assert first["expected_seconds"] is None
    assert first["sandbox"] is False


def test_what_a_brief_is_expected_to_be_changes_nothing(lines: Lines) -> None:
    plain, labelled = route(lines(BRIEF, LABELLED), "--json").decisions
    assert {**labelled, "line": 1, "id": None} == plain


def test_a_json_file_holds_one_brief(lines: Lines) -> None:
    said = route(lines(BRIEF, name="brief.json"), "--json")
    assert (said.code, len(said.decisions)) == (0, 1)
    assert "file" not in said.decisions[0]


def test_of_several_files_each_line_names_its_own(lines: Lines) -> None:
    one, two = lines(BRIEF, name="a.json"), lines(BRIEF, BRIEF, name="b.jsonl")
    decisions = route(one, two, "--json").decisions
    assert [(Path(each["file"]).name, each["line"]) for each in decisions] == [
        ("a.json", 1),
        ("b.jsonl", 1),
        ("b.jsonl", 2),
    ]


def test_lines_come_from_standard_input_too(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\ufeff" + json.dumps(BRIEF) + "\r\n\r\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert [each["name"] for each in route("-", "--json").decisions] == ["Kettle launch"]


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        (b"{not json", "not valid JSON: column 2"),
        (b"[1, 2]", "A brief is a JSON object"),
        (b'"text"', "A brief is a JSON object"),
        (b"null", "A brief is a JSON object"),
        (b"{}", "No field of a brief"),
        (b'{"colour": "red"}', "No field of a brief"),
        (b'{"product": {"a": 1}}', "Product must be one text"),
        (b'{"product": "x", "proof": [["a"]]}', "Proof must be a list of texts"),
        (b'{"product": "x", "language": "klingon"}', "is no language we know"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"product": ' + b"9" * 5_000 + b"}", "too long to be one"),
        (b'{"product": "' + b"x" * (5 * 1024 * 1024) + b'"}', "larger than 5 MB"),
        (b'{"product": "' + b"x" * (16 * 1024 * 1024) + b'"}', "larger than 5 MB"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_others_go_on(
    bad: bytes, sentence: str, lines: Lines
) -> None:
    said = route(lines(BRIEF, b"", bad, LABELLED), "--json")
    assert [each["line"] for each in said.decisions] == [1, 4]
    assert "briefs.jsonl, line 3: " in said.err
    assert sentence in said.err
    assert "1 brief could not be routed." in said.err
    assert said.code == 1


def test_a_file_that_is_not_there_does_not_stop_the_next(lines: Lines) -> None:
    said = route("nowhere.jsonl", lines(BRIEF), "--json")
    assert (len(said.decisions), said.code) == (1, 1)
    assert "nowhere.jsonl cannot be read: No such file" in said.err


def test_nothing_routed_at_all_is_another_exit_code(lines: Lines, tmp_path: Path) -> None:
    assert route(lines(b"{")).code == 2
    assert route("nowhere.json").code == 2
    empty = route(lines(b""))
    assert (empty.code, empty.err) == (2, "There is no brief in that.")


def test_incomplete_and_odd_briefs_are_routed_as_far_as_they_go(lines: Lines) -> None:
    said = route(
        lines(
            {"instructions": "Something for spring"},
            {**BRIEF, "platform": "fax", "variants": "many"},
            {**BRIEF, "variants": -3},
            {**BRIEF, "name": 7, "id": 12},
            {**BRIEF, "name": "\u202e\u001b[31mred", "product": "{{ settings }}"},
        ),
        "--json",
    )
    assert said.code == 0
    assert [each["id"] for each in said.decisions] == [None, None, None, "12", None]


def test_a_language_that_only_a_model_writes_is_still_told_where_it_would_go(lines: Lines) -> None:
    said = route(lines({**BRIEF, "language": "ja-JP"}), "--json")
    assert said.code == 0
    assert said.decisions[0]["strategy"] == "diffuse"
    assert "INCEPTION_API_KEY" in said.decisions[0]["note"]
    assert (
        "1 brief in a language that no model at hand writes" in route(lines({**BRIEF, "language": "ja"})).out
    )


def test_a_person_sees_an_aligned_table_and_the_sum(lines: Lines, real_models: None) -> None:
    policy_versions.policy_publish(
        version=version(
            rules=(Rule("Medicines", "vertical", Operator.IS, "pharma", Strategy.REASON),), control_share=0.05
        ),
        actor=None,
    )
    said = route(
        lines(
            LABELLED,
            {**BRIEF, "name": "日本語の見出しをたくさん書くための長い名前です", "vertical": "Pharma"},
            {**BRIEF, "name": "\u001b[2Jclear"},
        )
    )
    head, first, second, third, *rest = said.out.splitlines()
    assert head.split() == ["line", "brief", "strategy", "model", "score", "cost", "USD", "time", "why"]
    at = head.index("strategy")
    assert first[at : at + 7] == "diffuse"
    assert "rb-1" in first
    assert "…" in second
    assert "rule “Medicines”" in second
    assert "\u001b" not in third
    text = "\n".join(rest)
    assert "3 briefs by policy version 2: 2 diffuse (67%), 0 plan (0%), 1 reason (33%)." in text
    assert "Expected cost 0.0" in text
    assert "5.0% of the light ones would be drawn as controls" in text


def test_the_sandbox_is_never_shown_as_money_or_as_a_models_time(lines: Lines) -> None:
    for _ in range(30):
        latency.observe("sandbox-dllm", 70.0)
    said = route(lines(BRIEF))
    assert "USD at list price" not in said.out
    assert "The sandbox would write. It costs nothing, and its time is no model's." in said.out
    told = route(lines(BRIEF), "--json").decisions[0]
    assert (told["sandbox"], told["expected_cost_usd"]) == (True, 0.0)


def test_time_is_what_half_of_the_models_calls_stayed_within(lines: Lines, real_models: None) -> None:
    for number in range(40):
        latency.observe("mercury-2.5", 800.0 if number % 2 else 4_000.0)
    assert route(lines(BRIEF), "--json").decisions[0]["expected_seconds"] == pytest.approx(0.8)
    assert "0.8 s" in route(lines(BRIEF)).out


def test_another_version_can_be_tried_also_a_draft(lines: Lines) -> None:
    draft = version(rules=(Rule("All", "brand", Operator.IS, "tarnmoor", Strategy.REASON),))
    told = route(lines(BRIEF), "--json", "--policy", draft.number).decisions[0]
    assert (told["strategy"], told["rules"], told["policy_version"]) == ("reason", ["All"], draft.number)
    assert route(lines(BRIEF), "--json").decisions[0]["strategy"] == "diffuse"
    assert route(lines(BRIEF), "--json", "--policy", 1).decisions[0]["policy_version"] == 1


def test_a_version_that_there_is_not_is_a_sentence_with_those_there_are(lines: Lines) -> None:
    assert route(lines(BRIEF), "--policy", 1).code == 0
    version()
    said = route(lines(BRIEF), "--policy", 9)
    assert (said.code, said.out) == (2, "")
    assert "There is no policy version 9. There are: 2, 1." in said.err
    PolicyVersion.objects.create(number=5, data={"plan_at": "x"})
    assert "can no longer be read" in route(lines(BRIEF), "--policy", 5).err


def test_no_model_at_all_is_a_sentence_before_the_first_line(
    lines: Lines, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    monkeypatch.delenv("SANDBOX_URL")
    settings.EMBEDDED = False
    said = route(lines(BRIEF))
    assert (said.code, said.out) == (2, "")
    assert "Ask your administrator to set INCEPTION_API_KEY" in said.err


def test_where_the_sandbox_would_be_started_it_need_not_run(
    lines: Lines, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    monkeypatch.delenv("SANDBOX_URL")
    settings.EMBEDDED = True
    assert route(lines(BRIEF), "--json").decisions[0]["model"] == "sandbox-dllm"


GREY = {"rules": (), "judge": Judge(0.0, 0.5, "sandbox-dllm", 2.0, Decimal("0.50"))}


def test_nothing_is_called_drawn_or_stored(lines: Lines, model_server: ModelServer) -> None:
    policy_versions.policy_publish(version=version(**GREY, control_share=0.5), actor=None)
    policy_versions.forget()
    said = route(lines(*[{**BRIEF, "name": f"Brief {number}"} for number in range(40)]), "--json")
    assert {each["strategy"] for each in said.decisions} == {"diffuse"}
    assert all(each["wants_judge"] for each in said.decisions)
    assert model_server.requests == []
    assert [model.objects.count() for model in (Brief, Run, Decision, Call)] == [0, 0, 0, 0]
    assert "40 briefs in the grey band" in route(lines(*[BRIEF] * 40)).out


def test_a_policys_trial_and_controls_do_not_change_what_is_told(lines: Lines) -> None:
    draft = version(rules=(Rule("All", "brand", Operator.IS, "tarnmoor", Strategy.REASON),))
    policy_versions.trial_begin(version=draft, share=0.5, actor=None)
    said = route(lines(*[{**BRIEF, "name": f"Brief {number}"} for number in range(20)]), "--json")
    assert {each["policy_version"] for each in said.decisions} == {1}


@pytest.mark.django_db(transaction=True)
def test_the_command_says_what_a_run_of_the_same_brief_decides(workspace: Workspace, lines: Lines) -> None:
    brief = {
        **BRIEF,
        "languages": ["de_de", "en-GB"],
        "markets": ["DE", "at"],
        "instructions": "Work out the price per cup, then write an acrostic.",
        "source_text": "word " * 40,
    }
    saved = brief_draft_save(workspace=workspace, actor=None, raw=raw_from_json(brief))
    run = run_start(version=brief_publish(brief=saved, actor=None), actor=None, queue=False)
    run_execute(run.pk)  # nothing answers, and why it went there is stored all the same
    stored = Decision.objects.get()
    told = route(lines(brief), "--json").decisions[0]
    assert told["score"] > 0
    for name in ("strategy", "model", "parts", "rules", "reason", "policy_version", "threshold"):
        assert told[name] == getattr(stored, name), name
    assert told["score"] == round(stored.score, 4)
    profile, size, _ = brief_measured(brief)
    assert profile_json(profile) == stored.profile
    assert size.items == run.wanted


def judged(lines: Lines, model_server: ModelServer, answer: bool, *briefs: dict[str, Any]) -> Said:
    text = json.dumps({"needs_reasoning": answer, "why": "a sum"})
    model_server.script = lambda body: Reply(chunks=list(chat_chunks(text)))
    return route(lines(*briefs), "--json", "--judge")


def test_the_judge_is_asked_on_request_once_a_brief_and_recorded(
    lines: Lines, model_server: ModelServer
) -> None:
    policy_versions.policy_publish(version=version(**GREY), actor=None)
    policy_versions.forget()
    said = judged(lines, model_server, True, BRIEF, LABELLED, {**BRIEF, "name": "Other"})
    assert [each["strategy"] for each in said.decisions] == ["plan"] * 3
    assert [each["judge"]["is_remembered"] for each in said.decisions] == [False, True, False]
    assert "the judge says that it needs reasoning" in said.decisions[0]["reason"]
    assert len(model_server.requests) == 2
    assert Call.objects.count() == 2
    assert (Decision.objects.count(), Run.objects.count()) == (0, 0)


def test_a_judge_that_does_not_answer_leaves_it_to_the_score(lines: Lines) -> None:
    policy_versions.policy_publish(version=version(**GREY), actor=None)
    policy_versions.forget()
    said = route(lines(BRIEF), "--json", "--judge")
    assert (said.code, said.decisions[0]["strategy"]) == (0, "diffuse")
    assert said.decisions[0]["judge"]["needs_reasoning"] is None
    assert said.decisions[0]["judge"]["note"]


def test_a_size_is_close_to_the_prompt_that_is_sent() -> None:
    _, size, content = brief_measured({**BRIEF, "platform": "tiktok", "source_text": "A long story. " * 200})
    channel = CHANNELS["tiktok"]
    plan = PassPlan(channel, "en-GB", (SlotPlan(channel.slot("ad_text"), 12, 100),))
    prompt = build_prompt(content, plan)
    assert isinstance(content, BriefContent)
    assert size.output_tokens == prompt.expected_output_tokens
    sent = len(prompt.system) + len(prompt.user)
    assert sent * 0.85 < size.prompt_characters < sent * 1.15


def test_a_brief_takes_less_than_a_millisecond() -> None:
    previewer = RoutePreviewer(DEFAULT_POLICY)
    best = min(_milliseconds(lambda: previewer.preview(LABELLED)) for _ in range(30))
    assert best < 1.0


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
