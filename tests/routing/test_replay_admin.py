"""The pages of replay, calibration and learning: who may, what they read, that they change drafts only."""

from __future__ import annotations

import datetime
import json
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from headlines.models import Run, User
from headlines.services.run_execution import run_execute
from routing.history import outcomes
from routing.history import selectors as replay_selectors
from routing.history.selectors import PastCases, Selection
from routing.models import Call, Decision, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.types import Gear
from tests.conftest import PASSWORD
from tests.routing.history import past_decisions, policy_hold
from tests.routing.reviewed import reviewed_rows

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User], Client]
LEARNING = "admin:routing_learning"


@pytest.fixture(autouse=True)
def held(db: None) -> None:
    policy_hold()


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_superuser("ada@fellside.example", PASSWORD)


@pytest.fixture
def admin(client_for: ClientFor, ada: User) -> Client:
    return client_for(ada)


@pytest.fixture
def looker(client_for: ClientFor) -> Client:
    """Somebody who may look at policies and change nothing."""
    user = User.objects.create_user("stan@fellside.example", PASSWORD, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_policyversion"))
    return client_for(user)


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INCEPTION_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.setenv(name, "sk-not-called")


@pytest.fixture
def draft(ada: User) -> PolicyVersion:
    return draft_with(ada, plan_at=0.3, reason_at=0.8)


@pytest.fixture
def reviews() -> Iterator[None]:
    before = outcomes._reader
    outcomes.register(lambda since, until, workspace_id=None: reviewed_rows(timezone.now()))
    yield
    outcomes.register(before)


def draft_with(actor: User, **changes: Any) -> PolicyVersion:
    row = policy_versions.draft_create(actor=actor)
    policy = replace(policy_versions.policy_of(row), **changes)
    return policy_versions.draft_save(
        draft=row, data=policy_to_json(policy), note="Earlier plans", actor=actor, revision=row.revision
    )


def address(row: PolicyVersion, what: str = "replay") -> str:
    return reverse(f"admin:routing_policyversion_{what}", args=[row.pk])


def text_of(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def messages_of(client: Client, there: str) -> str:
    return " ".join(str(message) for message in client.get(there).context["messages"])


# --- Who may ------------------------------------------------------------------------------------------


def test_only_staff_who_may_see_policies_come_in(
    client: Client, owner: User, client_for: ClientFor, looker: Client, draft: PolicyVersion
) -> None:
    bare = User.objects.create_user("bea@fellside.example", PASSWORD, is_staff=True)
    for there in (address(draft), address(draft, "calibrate"), reverse(LEARNING)):
        assert client.get(there).status_code == 302
        assert client_for(owner).get(there).status_code == 302
        assert client_for(bare).get(there).status_code == 403
        assert looker.get(there).status_code == 200


def test_who_may_only_look_changes_nothing(looker: Client, draft: PolicyVersion, reviews: None) -> None:
    past_decisions(20)
    assert "Go on to publish" not in text_of(looker.get(address(draft)))
    assert "Use 0." not in text_of(looker.get(address(draft, "calibrate") + "?target=50"))
    assert "Make a draft" not in text_of(looker.get(reverse(LEARNING)))
    for there in (address(draft, "calibrate"), reverse(LEARNING)):
        assert looker.post(there, {"plan_at": 0.1, "reason_at": 0.1}).status_code == 403
    draft.refresh_from_db()
    assert (draft.data["plan_at"], PolicyVersion.objects.filter(status="draft").count()) == (0.3, 1)


def test_a_version_that_is_not_there_is_not_found(admin: Client) -> None:
    assert admin.get(reverse("admin:routing_policyversion_replay", args=[987654])).status_code == 404


# --- Replay -------------------------------------------------------------------------------------------


def test_a_page_of_five_thousand_takes_few_queries_and_writes_nothing(
    admin: Client, draft: PolicyVersion, keys: None
) -> None:
    past_decisions(1_200)
    admin.get(address(draft))
    for there in (
        address(draft) + "?last=5000",
        address(draft, "calibrate") + "?last=5000&aim=a_day&target=1",
        reverse(LEARNING),
    ):
        policy_versions.forget()
        with CaptureQueriesContext(connection) as queries:
            response = admin.get(there)
        assert response.status_code == 200
        assert len(queries) <= 12, [query["sql"][:90] for query in queries]
        assert not any(
            re.match(r"\s*(INSERT|UPDATE|DELETE)", query["sql"]) for query in queries.captured_queries
        )


def test_the_first_sentence_says_what_changes(admin: Client, draft: PolicyVersion, keys: None) -> None:
    past_decisions(300)
    page = admin.get(address(draft))
    assert re.match(
        r"With version 2, \d+ more of 300 briefs go to a plan.*; "
        r"the cost (rises|falls) from \$\d\.\d\d to \$\d\.\d\d a thousand\.",
        page.context["summary"],
    )
    assert f'href="{reverse("admin:routing_policyversion_publish", args=[draft.pk])}"' in text_of(page)
    assert "tokens that their own run took" in text_of(page)


def test_decisions_without_a_profile_are_counted_and_told(admin: Client, draft: PolicyVersion) -> None:
    rows = past_decisions(10)
    Decision.objects.filter(pk__in=[row.pk for row in rows[:3]]).update(profile={})
    page = admin.get(address(draft))
    assert page.context["found"].total == 7
    assert "3 decisions have no stored profile and are left out." in text_of(page)


def test_a_day_a_workspace_and_a_number_choose_the_decisions(admin: Client, draft: PolicyVersion) -> None:
    noon = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
    past_decisions(5, until=noon)
    past_decisions(4, until=noon + datetime.timedelta(days=2), workspace_id=7)

    def total(question: str) -> int:
        return int(admin.get(f"{address(draft)}?{question}").context["found"].total)

    assert (total(""), total("last=3"), total("since=2026-11-22"), total("workspace=7")) == (9, 3, 4, 4)
    assert total("since=2026-11-21&workspace=1") == 0
    assert "Enter a valid date" in text_of(admin.get(f"{address(draft)}?since=yesterday"))
    assert "less than or equal to 5000" in text_of(admin.get(f"{address(draft)}?last=5001"))


def test_a_chosen_set_is_decided_and_other_numbers_are_refused(admin: Client, draft: PolicyVersion) -> None:
    rows = past_decisions(9)
    page = admin.post(address(draft), {"numbers": f"{rows[0].pk}, #{rows[1].pk}\n{rows[1].pk} 999999999"})
    assert page.context["found"].total == 2
    subjects = {"numbers": "1003 1004", "kind": "subjects"}
    assert admin.post(address(draft), subjects).context["found"].total == 2
    assert "is no number" in text_of(admin.post(address(draft), {"numbers": "12 twelve"}))
    assert "longer than any number" in text_of(admin.post(address(draft), {"numbers": "9" * 30}))
    assert "Paste numbers or choose a file." in text_of(admin.post(address(draft), {"numbers": ""}))


def test_a_file_of_briefs_is_decided_and_its_bad_lines_are_named(
    admin: Client, draft: PolicyVersion, keys: None
) -> None:
    plain = {
        "name": "Jackets",
        "brand": "Fellside",
        "product": "Jacket",
        "description": "Dry.",
        "language": "en-GB",
    }
    lines = [json.dumps(plain), "", '{"name": ', json.dumps({**plain, "name": "Shoes"})]
    file = SimpleUploadedFile("briefs.jsonl", "\n".join(lines).encode())
    page = admin.post(address(draft), {"file": file})
    assert page.context["found"].total == 2
    assert "Line 3:" in text_of(page)
    empty = SimpleUploadedFile("briefs.jsonl", b"")
    assert "The file is empty." in text_of(admin.post(address(draft), {"file": empty}))
    latin = SimpleUploadedFile("briefs.jsonl", b"\xff\xfe\x00")
    assert "not UTF-8" in text_of(admin.post(address(draft), {"file": latin}))


def test_flips_are_listed_with_cause_and_way_to_the_decision_page_by_page(
    admin: Client, draft: PolicyVersion, keys: None
) -> None:
    past_decisions(1_000)
    page = admin.get(f"{address(draft)}?flow=diffuse-plan")
    flips = page.context["flips"]
    assert len(flips) == 50
    assert {(before, after) for _, before, after, _ in flips} == {("Diffusion model", "Plan first")}
    first = flips[0][0]
    assert f"/admin/routing/decision/{first.id}/change/" in text_of(page)
    assert "threshold 0.45 → 0.30" in flips[0][3]
    second = admin.get(f"{address(draft)}?flow=diffuse-plan&page=2")
    assert second.context["flips_first"] == 51
    assert admin.get(f"{address(draft)}?flow=nonsense&page=-3").context["flips_first"] == 1


def test_another_version_can_be_compared_with(admin: Client, ada: User, draft: PolicyVersion) -> None:
    past_decisions(100)
    other = draft_with(ada, plan_at=0.9, reason_at=0.95)
    page = admin.get(f"{address(draft)}?against={other.number}")
    assert page.context["found"].now.policy.plan_at == 0.9
    assert "There is no version 77." in text_of(admin.get(f"{address(draft)}?against=77"))


def test_without_a_key_costs_are_list_prices_and_the_sandbox_is_no_model(
    admin: Client, draft: PolicyVersion, sandbox: str
) -> None:
    past_decisions(50, is_sandbox=True)
    page = text_of(admin.get(address(draft)))
    assert "Only the sandbox can be called here, and it is no model." in page
    assert "0 of 50 briefs are priced with the tokens that their own run took" in page
    assert "sandbox-dllm" not in page


def test_a_version_that_cannot_be_read_any_more_is_told_and_breaks_nothing(
    admin: Client, draft: PolicyVersion
) -> None:
    PolicyVersion.objects.filter(pk=draft.pk).update(data={"plan_at": "high"})
    for what in ("replay", "calibrate"):
        response = admin.get(address(draft, what))
        assert response.headers["Location"] == reverse("admin:routing_policyversion_changelist")
    past_decisions(5)
    kept = PolicyVersion.objects.get(status="published")
    assert "cannot be read any more (plan_at)" in messages_of(admin, address(kept))


# --- What decisions took ------------------------------------------------------------------------------


def call_of(decision: Decision, gear: Gear, **changes: Any) -> None:
    given = {
        "workspace_id": 1,
        "task_id": uuid.uuid4(),
        "provider": "any",
        "model": "mercury-2.5" if gear is Gear.DIFFUSION else "gpt-6-luna",
        "gear": gear,
        "outcome": "ok",
        "decision_id": decision.pk,
        "purpose": "variants",
        "input_tokens": 100,
        "output_tokens": 50,
        "total_ms": 1000.0,
        "cost_usd": Decimal(0),
    }
    Call.objects.create(**{**given, **changes})


def test_a_plans_tokens_are_told_from_the_writers_and_the_judges_are_left_out() -> None:
    [decision] = past_decisions(1, with_calls=0)
    Decision.objects.filter(pk=decision.pk).update(strategy="plan")
    call_of(decision, Gear.DIFFUSION)
    call_of(decision, Gear.DIFFUSION, input_tokens=300)
    call_of(decision, Gear.DIFFUSION, purpose="verdict", input_tokens=999)
    call_of(decision, Gear.AUTOREGRESSIVE, purpose="plan", output_tokens=70)
    [case] = PastCases(Selection())
    assert case.taken is not None
    assert (case.taken.writing.input, case.taken.writing_calls) == (400, 2)
    assert (case.taken.planning.output, case.taken.planning_calls) == (70, 1)


def test_the_sandboxs_tokens_are_no_measurement() -> None:
    [decision] = past_decisions(1, with_calls=0)
    call_of(decision, Gear.DIFFUSION, is_sandbox=True)
    [case] = PastCases(Selection())
    assert case.taken is None


def test_times_and_thinking_come_from_the_ledger() -> None:
    [decision] = past_decisions(1, with_calls=0)
    for total_ms in (1000.0, 2000.0, 9000.0):
        call_of(decision, Gear.AUTOREGRESSIVE, total_ms=total_ms, output_tokens=300, reasoning_tokens=200)
    call_of(decision, Gear.AUTOREGRESSIVE, total_ms=1.0, workspace_id=None)
    past = replay_selectors.past(timezone.now())
    assert past.milliseconds == {"gpt-6-luna": 2000.0}
    assert past.thinking == {"gpt-6-luna": 2.0}


def test_a_runs_calls_name_its_decision(sandbox: str, run_with_variants: Run, marketer: User) -> None:
    run = Run.objects.create(
        workspace=run_with_variants.workspace,
        version=run_with_variants.version,
        idempotency_key="again",
        wanted=11,
        requested_by=marketer,
    )
    run_execute(run.pk)
    run.refresh_from_db()
    calls = Call.objects.filter(decision_id=run.decision_id)
    assert run.decision_id is not None
    assert calls.exists()
    assert set(calls.values_list("purpose", flat=True)) == {"variants"}
    assert not Call.objects.exclude(decision_id=run.decision_id).exists()


# --- Calibration --------------------------------------------------------------------------------------


def chosen(client: Client, row: PolicyVersion, question: str = "aim=share&target=40") -> dict[str, Any]:
    """Return what the button of the calibration's page would send."""
    page = client.get(f"{address(row, 'calibrate')}?{question}")
    step = page.context["chosen"]
    return {"plan_at": step.plan_at, "reason_at": step.reason_at, "revision": page.context["row"].revision}


def test_one_click_puts_the_threshold_into_the_draft(admin: Client, ada: User) -> None:
    past_decisions(300)
    draft = draft_with(ada, plan_at=0.45, reason_at=0.8)
    data = chosen(admin, draft)
    response = admin.post(address(draft, "calibrate"), data)
    assert response.headers["Location"] == address(draft)
    draft.refresh_from_db()
    assert draft.data["plan_at"] == data["plan_at"] < 0.45
    assert draft.data["reason_at"] == 0.8
    assert draft.status == "draft"
    assert "Threshold" in LogEntry.objects.latest("pk").get_change_message()
    assert "Nothing is published" in messages_of(admin, address(draft))


def test_who_comes_second_is_told_and_nothing_is_lost(admin: Client, ada: User) -> None:
    past_decisions(300)
    draft = draft_with(ada, plan_at=0.45, reason_at=0.8)
    data = chosen(admin, draft)
    policy_versions.draft_save(
        draft=draft, data={**draft.data, "plan_at": 0.5}, note="Mine", actor=ada, revision=draft.revision
    )
    there = admin.post(address(draft, "calibrate"), data).headers["Location"]
    draft.refresh_from_db()
    assert (draft.data["plan_at"], draft.note) == (0.5, "Mine")
    assert "changed this draft" in messages_of(admin, there)


def test_a_published_version_stays_and_a_new_draft_has_the_threshold(admin: Client) -> None:
    past_decisions(300)
    published = policy_versions.published_row()
    before = dict(published.data)
    data = chosen(admin, published)
    admin.post(address(published, "calibrate"), data)
    published.refresh_from_db()
    draft = PolicyVersion.objects.get(status="draft")
    assert (published.data, published.status) == (before, "published")
    assert (draft.data["plan_at"], draft.based_on) == (data["plan_at"], published)


@pytest.mark.parametrize(
    "sent",
    [{}, {"plan_at": "2", "reason_at": "2"}, {"plan_at": "0.8", "reason_at": "0.3"}, {"plan_at": "nan"}],
)
def test_nonsense_is_refused_with_a_sentence(
    admin: Client, draft: PolicyVersion, sent: dict[str, str]
) -> None:
    there = admin.post(address(draft, "calibrate"), sent).headers["Location"]
    assert "no thresholds" in messages_of(admin, there)
    draft.refresh_from_db()
    assert draft.data["plan_at"] == 0.3


def test_a_target_out_of_bounds_is_told_at_its_field(admin: Client, draft: PolicyVersion) -> None:
    page = text_of(admin.get(address(draft, "calibrate") + "?aim=share&target=140"))
    assert "A share is 100 per cent at most." in page
    assert "Give 0 or more." in text_of(admin.get(address(draft, "calibrate") + "?target=-1"))
    assert "Select a valid choice" in text_of(admin.get(address(draft, "calibrate") + "?aim=luck&target=1"))


# --- Learning -----------------------------------------------------------------------------------------


def test_a_proposal_is_only_a_button(admin: Client, reviews: None) -> None:
    page = text_of(admin.get(reverse(LEARNING)))
    assert "Make a draft with 0.30" in page
    assert PolicyVersion.objects.count() == 1
    admin.post(reverse(LEARNING), {"plan_at": "0.3", "reason_at": "0.65"})
    draft = PolicyVersion.objects.get(status="draft")
    assert (draft.data["plan_at"], draft.data["reason_at"]) == (0.3, 0.65)
    assert policy_versions.in_force().published.plan_at != 0.3


def test_reviews_of_the_product_reach_the_report(admin: Client, run_with_variants: Run) -> None:
    run_with_variants.variants.update(status="approved")
    page = admin.get(reverse(LEARNING))
    assert page.context["has_reader"]
    assert page.context["report"].sandbox == 1
    assert "1 run of the sandbox does not count" in text_of(page)


def test_no_reader_is_said(admin: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "_reader", None)
    assert "Nobody has said what becomes of the lines" in text_of(admin.get(reverse(LEARNING)))
