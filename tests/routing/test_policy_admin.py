"""The tuning room: drafts and their problems, two administrators at once, publishing and going back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from headlines.models import Run, User
from routing import catalogue
from routing.admin.policy_fields import fields_of
from routing.ledger import decision_write
from routing.models import Decision, PolicyEvent, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.json_form import policy_to_json
from routing.policy import (
    DEFAULT_POLICY,
    Budget,
    Circumstances,
    Judge,
    Operator,
    Policy,
    Rule,
    StrategyModels,
    TopUpGear,
    decide,
)
from routing.types import BudgetState, Strategy, TaskProfile, Verdict
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User], Client]
ROOM = reverse("admin:routing_policyversion_changelist")
LOG = reverse("admin:routing_decision_changelist")
FULL = Policy(
    version=2,
    weights={**DEFAULT_POLICY.weights, "compute": 0.55},
    plan_at=0.42,
    reason_at=0.66,
    judge=Judge(0.35, 0.5, "sandbox-dllm", 0.8, Decimal("0.25")),
    rules=(
        Rule("pharma", "vertical", Operator.ONE_OF, ("pharma", "health"), Strategy.REASON, "sandbox-ar"),
        Rule("many", "items", Operator.AT_LEAST, 100.0, Strategy.DIFFUSE),
        Rule("spray", "product", Operator.CONTAINS, "spray", Strategy.PLAN),
    ),
    models={
        Strategy.DIFFUSE: StrategyModels(writers=("mercury-3", "sandbox-dllm")),
        Strategy.PLAN: StrategyModels(planners=("sandbox-ar",)),
    },
    items_per_pass={"sandbox-dllm": 24},
    switched_off=("mercury-2.5",),
    budget=Budget(Decimal("5"), Decimal("9.50"), {7: (None, Decimal("2"))}),
    control_share=0.05,
    margin=0.04,
    hedge=True,
    top_ups=1,
    top_up_gear=TopUpGear.OTHER,
    run_cost_usd=Decimal("0.75"),
)


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_superuser("ada@fellside.example", PASSWORD, name="Ada")


@pytest.fixture
def ben(db: None) -> User:
    return User.objects.create_superuser("ben@fellside.example", PASSWORD, name="Ben")


@pytest.fixture
def admin(client_for: ClientFor, ada: User) -> Client:
    return client_for(ada)


@pytest.fixture
def looker(client_for: ClientFor) -> Client:
    """Somebody who may look at policies and decisions, and change nothing."""
    user = User.objects.create_user("lou@fellside.example", PASSWORD, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_policyversion", "view_decision"]))
    return client_for(user)


def at(what: str, row: PolicyVersion | None = None) -> str:
    return reverse(f"admin:routing_policyversion_{what}", args=[row.pk] if row else [])


def text_of(response: Any) -> str:
    return unescape(response.content.decode())


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def draft_of(user: User, policy: Policy | None = None, note: str = "") -> PolicyVersion:
    draft = policy_versions.draft_create(actor=user)
    if policy is not None:
        policy_versions.draft_save(
            draft=draft, data=policy_to_json(policy), note=note, actor=user, revision=draft.revision
        )
    return draft


def sent(row: PolicyVersion, do: str = "save", **changes: str | None) -> dict[str, str]:
    """Return what a browser would send from a draft's page, with changes; ``None`` leaves a field out."""
    fields = fields_of(policy_versions.policy_of(row), row.note)
    fields |= {"revision": str(row.revision), "do": do, "brief": "", "decision": ""}
    fields |= {name: value for name, value in changes.items() if value is not None}
    return {name: value for name, value in fields.items() if changes.get(name, "") is not None}


def said(response: Any) -> list[tuple[str, str]]:
    return [(one.anchor, one.message) for one in response.context["editor"].said]


def in_force() -> Policy:
    policy_versions.forget()
    return policy_versions.in_force().published


def decided(policy: Policy = DEFAULT_POLICY, given: Circumstances | None = None, **signs: float) -> Decision:
    profile = TaskProfile(
        "en",
        markets=1,
        items=12,
        source_words=0,
        signs=signs,
        evidence=dict.fromkeys(signs, ("the words",)),
        facts={"vertical": "home", "items": 12.0},
    )
    decision = decide(profile, policy, catalogue.available_models(), given)
    return decision_write(4, decision, profile, subject_id=None)


# --- Who may ------------------------------------------------------------------------------------------


def test_only_staff_with_the_permission_come_in(client: Client, owner: User, client_for: ClientFor) -> None:
    nobody = User.objects.create_user("nan@fellside.example", PASSWORD, is_staff=True)
    assert client.get(ROOM).status_code == 302
    assert client_for(owner).get(ROOM).status_code == 302
    assert client_for(nobody).get(ROOM).status_code == 403


def test_who_may_only_look_sees_all_of_it_and_changes_nothing(looker: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    assert "New draft" not in text_of(looker.get(ROOM))
    page = text_of(looker.get(at("change", draft)))
    assert "pharma, health" in page
    assert "Save draft" not in page
    assert "New draft from this" not in page
    for what in ("publish", "trial", "discard"):
        assert looker.get(at(what, draft)).status_code == 403
        assert looker.post(at(what, draft), {"revision": "2"}).status_code == 403
    assert looker.post(at("new")).status_code == 403
    assert looker.post(at("trial_end")).status_code == 403
    looker.post(at("change", draft), sent(draft, plan_at="0.1"))
    draft.refresh_from_db()
    assert draft.data["plan_at"] == 0.42


def test_whatever_changes_something_is_posted_with_a_token(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    assert admin.get(at("new")).status_code == admin.get(at("trial_end")).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin.cookies
    for address in (at("new"), at("change", draft), at("publish", draft), at("discard", draft), ROOM):
        assert strict.post(address).status_code == 403, address
    assert PolicyVersion.objects.count() == 2


def test_no_version_is_added_or_deleted_by_djangos_own_pages(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    assert admin.get(reverse("admin:routing_policyversion_add")).status_code == 403
    assert admin.post(at("delete", draft), {"post": "yes"}).status_code == 403


# --- The room -----------------------------------------------------------------------------------------


def test_a_fresh_room_shows_what_second_gear_starts_with_and_writes_nothing(admin: Client) -> None:
    page = text_of(admin.get(ROOM))
    assert "Holds now: version 1" in page
    assert "what Second Gear starts with" in page
    assert PolicyVersion.objects.count() == 0


def test_the_room_tells_what_holds_what_is_tried_and_what_changed(admin: Client, ada: User) -> None:
    first = draft_of(ada, FULL, "Pharma is reasoned")
    policy_versions.policy_publish(version=first, actor=ada, note="Replay looked good.")
    second = draft_of(ada, replace(FULL, plan_at=0.3), "Lower")
    policy_versions.trial_begin(version=second, share=0.1, actor=ada)
    draft_of(ada, replace(FULL, plan_at=0.9), "Crossed")
    page = text_of(admin.get(ROOM))
    for words in (
        "Holds now: version 2",
        "by Ada",
        "Below 0.42 the diffusion model writes straight from the brief.",
        "sandbox-dllm is asked whether reasoning is needed",
        "Version 3",
        "10 %",
        "Threshold for planning: 0.42 → 0.30",
        "Draft 4",
        "Replay looked good.",
        "Pharma is reasoned",
        "changes from version 1",
    ):
        assert words in page, words
    draft = admin.get(ROOM).context["drafts"][0]
    assert draft.blocking >= 1


def test_the_room_takes_few_queries_however_much_there_is(admin: Client, ada: User) -> None:
    for number in range(15):
        policy_versions.policy_publish(
            version=draft_of(ada, replace(FULL, plan_at=0.3 + number / 100)), actor=ada
        )
    for _ in range(8):
        draft_of(ada, FULL)
    catalogue.forget()
    with CaptureQueriesContext(connection) as captured:
        response = admin.get(ROOM)
    assert len(captured) <= 12
    assert len(response.context["happened"]) == 12
    older = admin.get(ROOM, {"page": "2"})
    assert [one.event.version.number for one in older.context["happened"]] == [4, 3, 2]
    assert older.context["happened"][-1].before == 1
    assert older.context["held"].event.version.number == 16
    for nonsense in ("0", "-1", "x", "9" * 30):
        assert admin.get(ROOM, {"page": nonsense}).status_code == 200


# --- Drafts -------------------------------------------------------------------------------------------


def test_a_draft_begins_from_what_holds_or_from_any_version_and_is_logged(admin: Client, ada: User) -> None:
    admin.post(at("new"))
    other = PolicyVersion.objects.get(number=2)
    policy_versions.draft_save(
        draft=other, data=policy_to_json(FULL), note="", actor=ada, revision=other.revision
    )
    response = admin.post(at("new"), {"based_on": other.pk})
    copied = PolicyVersion.objects.get(number=3)
    assert response["Location"] == at("change", copied)
    assert copied.data == other.data
    assert copied.based_on == other
    assert LogEntry.objects.filter(object_id=str(copied.pk)).count() == 1
    assert admin.post(at("new"), {"based_on": "999"}).status_code == 404


def test_saving_a_page_unchanged_changes_nothing(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    before = policy_versions.policy_of(draft)
    response = admin.post(at("change", draft), sent(draft))
    assert response.status_code == 302
    draft.refresh_from_db()
    assert policy_versions.policy_of(draft) == before == replace(FULL, version=draft.number)
    assert draft.revision == 2


def test_every_field_of_the_page_is_saved(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    full = fields_of(FULL, "All of it")
    data = {**full, "revision": str(draft.revision), "do": "save"}
    assert admin.post(at("change", draft), data).status_code == 302
    draft.refresh_from_db()
    assert policy_versions.policy_of(draft) == replace(FULL, version=draft.number)
    assert (draft.note, draft.changed_by) == ("All of it", ada)
    entry = LogEntry.objects.filter(object_id=str(draft.pk)).latest("pk")
    assert "Threshold for planning" in entry.change_message


def test_a_draft_with_problems_is_saved_and_says_them_at_their_fields(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    response = admin.post(at("change", draft), sent(draft, plan_at="0.9", reason_at="0.5"), follow=True)
    draft.refresh_from_db()
    assert (draft.data["plan_at"], draft.data["reason_at"]) == (0.9, 0.5)
    assert "cannot be published yet" in messages_of(response)[0]
    cell = response.context["editor"].cells["reason_at"]
    assert cell.is_wrong
    assert any(anchor == "id_reason_at" for anchor, _ in said(response))
    page = text_of(response)
    assert 'href="#id_reason_at"' in page
    assert f'aria-describedby="{cell.problems_id}' in page


@pytest.mark.parametrize(
    ("policy", "anchor"),
    [
        (replace(FULL, weights={"compute": 0.0}), "score"),
        (replace(FULL, judge=Judge(0.6, 0.4, "sandbox-dllm")), "id_judge_"),
        (replace(FULL, judge=Judge(0.3, 0.6, "no-such-model")), "id_judge"),
        (replace(FULL, rules=(Rule("", "vertical", Operator.IS, "pharma", Strategy.REASON),)), "id_rule-0-"),
        (replace(FULL, rules=(*FULL.rules, FULL.rules[0])), "id_rule-3-"),
        (
            replace(FULL, models={Strategy.DIFFUSE: StrategyModels(writers=("no-such-model",))}),
            "order-diffuse_writers",
        ),
        (replace(FULL, items_per_pass={"sandbox-dllm": 0}), "id_items-sandbox-dllm"),
        (replace(FULL, budget=Budget(Decimal(9), Decimal(5))), "id_"),
        (replace(FULL, budget=Budget(None, None, {7: (Decimal(9), Decimal(5))})), "id_budget-0-"),
        (replace(FULL, control_share=0.9), "id_control_percent"),
        (replace(FULL, margin=2.0), "id_margin_percent"),
        (replace(FULL, top_ups=99), "id_top_ups"),
    ],
)
def test_each_problem_leads_to_where_it_can_be_mended(
    admin: Client, ada: User, policy: Policy, anchor: str
) -> None:
    draft = draft_of(ada, policy)
    response = admin.get(at("change", draft))
    page = text_of(response)
    anchors = [found for found, _ in said(response)]
    assert any(found.startswith(anchor) for found in anchors), said(response)
    for found in anchors:
        assert f'id="{found}"' in page, found


@pytest.mark.parametrize(
    ("changes", "anchor"),
    [
        ({"plan_at": "much"}, "id_plan_at"),
        ({"plan_at": ""}, "id_plan_at"),
        ({"plan_at": "nan"}, "id_plan_at"),
        ({"judge_usd": "-1"}, "id_judge_usd"),
        ({"rule-1-value": "many"}, "id_rule-1-value"),
        ({"rule-0-field": "vertical", "rule-0-operator": "resembles"}, "id_rule-0-operator"),
        ({"budget-0-workspace": "ours"}, "id_budget-0-workspace"),
        ({"items-sandbox-dllm": "-3"}, "id_items-sandbox-dllm"),
        ({"top_ups": "1.5"}, "id_top_ups"),
        ({"note": "x" * 301}, "id_note"),
    ],
)
def test_what_cannot_be_read_is_not_saved_and_stays_on_the_page(
    admin: Client, ada: User, changes: dict[str, str], anchor: str
) -> None:
    draft = draft_of(ada, FULL)
    response = admin.post(at("change", draft), sent(draft, **changes, margin_percent="7"))
    assert response.status_code == 200
    assert "Not saved" in messages_of(response)[0]
    assert anchor in [found for found, _ in said(response)]
    assert response.context["editor"].fields["margin_percent"] == "7"
    assert next(iter(changes.values())) in text_of(response)
    draft.refresh_from_db()
    assert draft.revision == 2


def test_rows_are_added_moved_and_removed_on_the_page_and_saved_with_it(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)

    def names(response: Any) -> list[str]:
        return [row["name"].value() for row in response.context["editor"].rule_rows]

    def press(do: str, **changes: str) -> Any:
        return admin.post(at("change", draft), sent(draft, do, **changes))

    assert names(press("rule:add")) == ["pharma", "many", "spray", ""]
    assert names(press("rule:up:2")) == ["pharma", "spray", "many"]
    assert names(press("rule:down:0")) == ["many", "pharma", "spray"]
    assert names(press("rule:remove:1")) == ["pharma", "spray"]
    for nonsense in ("rule:up:99", "rule:remove:x", "rule:fly:0", "rule:up:-1", "rule", "rule:down:2"):
        assert names(press(nonsense)) == ["pharma", "many", "spray"]
    moved = press("diffuse_writers:down:0").context["editor"].orders[0]
    assert [name for name, _ in moved.names] == ["sandbox-dllm", "mercury-3"]
    added = press("reason_writers:add", **{"reason_writers-new": "sandbox-ar"}).context["editor"].orders[3]
    assert [name for name, _ in added.names] == ["sandbox-ar"]
    assert len(press("budget:add").context["editor"].workspace_rows) == 2
    draft.refresh_from_db()
    assert draft.revision == 2, "a row button saves nothing"
    press("save", **{"plan_writers-new": "mercury-3", "rule-9-name": "", "rule-9-strategy": "plan"})
    draft.refresh_from_db()
    assert draft.data["models"]["plan"] == {"writers": ["mercury-3"], "planners": ["sandbox-ar"]}
    assert len(draft.data["rules"]) == 3


def test_a_new_row_is_not_called_wrong_before_it_is_filled_in(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    response = admin.post(at("change", draft), sent(draft, "rule:add"))
    assert response.context["editor"].said == []
    assert "aria-invalid" not in text_of(response)


def test_checking_reads_what_is_on_the_page_and_saves_nothing(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    wrong = admin.post(at("change", draft), sent(draft, "check", plan_at="0.9", reason_at="0.5"))
    assert "must be mended first" in messages_of(wrong)[0]
    assert wrong.context["shown"].is_unsaved
    fine = admin.post(at("change", draft), sent(draft, "check"))
    assert "must be mended" not in messages_of(fine)[0]
    draft.refresh_from_db()
    assert draft.revision == 1


def test_a_model_that_cannot_be_called_says_why_where_it_is_chosen(admin: Client, ada: User) -> None:
    page = text_of(admin.get(at("change", draft_of(ada, FULL))))
    assert "OPENAI_API_KEY is not set." in page
    assert "sandbox, no model" in page


def test_the_editor_takes_few_queries(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    policy_versions.forget()
    catalogue.forget()
    with CaptureQueriesContext(connection) as captured:
        admin.get(at("change", draft))
    assert len(captured) <= 12


# --- Two administrators -------------------------------------------------------------------------------


def test_the_second_of_two_administrators_is_told_and_loses_nothing(
    client_for: ClientFor, ada: User, ben: User
) -> None:
    draft = draft_of(ada, FULL)
    theirs, mine = sent(draft, plan_at="0.5"), sent(draft, plan_at="0.6", margin_percent="3", note="Mine")
    assert client_for(ben).post(at("change", draft), theirs).status_code == 302
    first = client_for(ada)
    response = first.post(at("change", draft), mine)
    page = text_of(response)
    assert response.status_code == 200
    assert "Ben saved this draft" in page
    changes = {
        change.label: (change.before, change.after) for change in response.context["shown"].clash.changes
    }
    assert changes["Threshold for planning"] == ("0.50", "0.60")
    editor = response.context["editor"]
    assert (editor.fields["plan_at"], editor.fields["note"]) == ("0.6", "Mine")
    draft.refresh_from_db()
    assert draft.data["plan_at"] == 0.5
    again = {**mine, "revision": str(response.context["shown"].revision)}
    assert first.post(at("change", draft), again).status_code == 302
    draft.refresh_from_db()
    assert (draft.data["plan_at"], draft.data["margin"], draft.note) == (0.6, 0.03, "Mine")


def test_a_draft_that_was_published_meanwhile_can_be_saved_as_another(
    admin: Client, ada: User, ben: User
) -> None:
    draft = draft_of(ada, FULL)
    mine = sent(draft, plan_at="0.6")
    policy_versions.policy_publish(version=draft, actor=ben)
    response = admin.post(at("change", draft), mine)
    assert "can no longer be changed" in text_of(response)
    assert response.context["editor"].fields["plan_at"] == "0.6"
    admin.post(at("change", draft), {**mine, "do": "save_new"})
    other = PolicyVersion.objects.get(number=3)
    assert (other.status, other.data["plan_at"]) == ("draft", 0.6)
    assert in_force().plan_at == 0.42


def test_what_was_changed_since_one_looked_is_not_published(admin: Client, ada: User, ben: User) -> None:
    draft = draft_of(ada, FULL)
    looked = {"revision": str(draft.revision), "instead_of": "1"}
    policy_versions.draft_save(
        draft=draft, data=policy_to_json(replace(FULL, plan_at=0.5)), note="", actor=ben, revision=2
    )
    response = admin.post(at("publish", draft), looked)
    assert response.status_code == 200
    assert "changed the draft" in messages_of(response)[0]
    assert in_force() == DEFAULT_POLICY


# --- Publish, trial, roll back, discard ---------------------------------------------------------------


def test_publishing_shows_the_diff_asks_and_holds_at_once(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL, "All of it")
    asked = admin.get(at("publish", draft))
    assert "Threshold for planning" in text_of(asked)
    assert in_force() == DEFAULT_POLICY
    response = admin.post(
        at("publish", draft),
        {"revision": draft.revision, "instead_of": "1", "note": "Replayed."},
        follow=True,
    )
    assert "Version 2 holds now" in messages_of(response)[0]
    assert in_force() == replace(FULL, version=2)
    event = PolicyEvent.objects.get()
    assert (event.kind, event.actor, event.note) == ("published", ada, "Replayed.")
    assert "Published" in LogEntry.objects.filter(object_id=str(draft.pk)).latest("pk").change_message


def test_a_draft_with_problems_cannot_be_published_or_put_on_trial(admin: Client, ada: User) -> None:
    draft = draft_of(ada, replace(FULL, plan_at=0.9))
    for what in ("publish", "trial"):
        page = text_of(admin.get(at(what, draft)))
        assert 'type="submit" class="tbtn tbtn--primary"' not in page
        response = admin.post(at(what, draft), {"revision": draft.revision, "instead_of": "1"})
        assert "must be mended first" in messages_of(response)[0]
    assert in_force() == DEFAULT_POLICY
    saved = admin.post(at("change", draft), sent(draft, "publish"))
    assert saved["Location"] == at("change", draft)


def test_publish_in_the_editor_saves_first_and_then_asks(admin: Client, ada: User) -> None:
    draft = draft_of(ada)
    for do in ("publish", "trial", "replay", "calibrate"):
        draft.refresh_from_db()
        response = admin.post(at("change", draft), sent(draft, do, plan_at="0.33"))
        assert response["Location"] == at(do, draft)
    draft.refresh_from_db()
    assert draft.data["plan_at"] == 0.33


def test_a_version_is_rolled_back_to_after_a_look_at_what_that_changes(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    policy_versions.policy_publish(version=draft, actor=ada)
    first = PolicyVersion.objects.get(number=1)
    assert "Roll back to it…" in text_of(admin.get(at("change", first)))
    asked = text_of(admin.get(at("publish", first)))
    assert "Roll back to version 1?" in asked
    assert "Threshold for planning" in asked
    admin.post(at("publish", first), {"revision": first.revision, "instead_of": "2"})
    assert in_force().plan_at == DEFAULT_POLICY.plan_at
    assert PolicyEvent.objects.latest("pk").kind == "rolled_back"
    room = text_of(admin.get(ROOM))
    assert "Rolled back to" in room
    assert "Roll back to version 2…" in room


def test_a_trial_gets_its_share_and_ends(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    for wrong in ("0", "60", "half"):
        response = admin.post(at("trial", draft), {"revision": draft.revision, "percent": wrong})
        assert "1 to 50" in messages_of(response)[0]
    admin.post(at("trial", draft), {"revision": draft.revision, "percent": "12.5"})
    policy_versions.forget()
    assert policy_versions.in_force().canary_share == 0.125
    assert admin.get(at("change", draft)).status_code == 200
    admin.post(at("trial_end"))
    policy_versions.forget()
    assert policy_versions.in_force().canary is None
    assert LogEntry.objects.filter(object_id=str(draft.pk)).count() == 2
    assert admin.post(at("trial_end")).status_code == 302


def test_only_drafts_are_discarded_and_those_that_began_from_them_stay(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    child = policy_versions.draft_create(actor=ada, based_on=draft)
    stale = admin.post(at("discard", draft), {"revision": "1"})
    assert "changed" in messages_of(stale)[0]
    assert PolicyVersion.objects.filter(pk=draft.pk).exists()
    admin.post(at("discard", draft), {"revision": draft.revision})
    assert list(PolicyVersion.objects.order_by("number").values_list("number", flat=True)) == [1, 3]
    assert "Draft 2 is gone." in messages_of(admin.get(ROOM))
    child.refresh_from_db()
    assert child.based_on is not None
    assert child.based_on.number == 1
    policy_versions.policy_publish(version=child, actor=ada)
    assert admin.get(at("discard", child)).status_code == 404
    refused = admin.post(at("discard", child), {"revision": child.revision}, follow=True)
    assert "no draft any more" in messages_of(refused)[0]


def test_a_draft_that_a_used_version_began_from_stays_on_record(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    child = policy_versions.draft_create(actor=ada, based_on=draft)
    policy_versions.policy_publish(version=child, actor=ada)
    refused = admin.post(at("discard", draft), {"revision": draft.revision}, follow=True)
    assert "stays on record" in messages_of(refused)[0]
    assert PolicyVersion.objects.filter(pk=draft.pk).exists()
    assert not LogEntry.objects.filter(object_id=str(draft.pk)).exists()


def test_a_published_version_is_shown_with_what_it_changed_and_cannot_be_edited(
    admin: Client, ada: User
) -> None:
    draft = draft_of(ada, FULL, "All of it")
    policy_versions.policy_publish(version=draft, actor=ada)
    page = text_of(admin.get(at("change", draft)))
    for words in ("What it changed", "New draft from this", "pharma, health", "All of it", "holds now"):
        assert words in page, words
    assert "<input" in page
    assert 'name="plan_at"' not in page


def test_a_version_that_can_no_longer_be_read_leaves_the_room_standing(admin: Client, ada: User) -> None:
    draft = draft_of(ada, FULL)
    PolicyVersion.objects.filter(pk=draft.pk).update(data={"plan_at": "high"})
    page = text_of(admin.get(ROOM))
    assert "cannot be read" in page
    response = admin.get(at("change", draft), follow=True)
    assert "can no longer be read" in messages_of(response)[0]
    assert admin.get(at("discard", draft)).status_code == 200


# --- Try it -------------------------------------------------------------------------------------------


def test_a_pasted_brief_is_tried_under_what_holds_and_the_unsaved_draft(
    admin: Client, ada: User, sandbox: str
) -> None:
    draft = draft_of(ada)
    brief = json.dumps({"product": "Pouch", "description": "Work out the exact % saved.", "vertical": "home"})
    changes = {"brief": brief, "plan_at": "0.01", "reason_at": "0.02"}
    response = admin.post(at("change", draft), sent(draft, "try", **changes))
    now, then = response.context["trial"].sides
    assert now.decision.score == then.decision.score > 0.02
    assert then.decision.strategy is Strategy.REASON
    assert then.cost == "none: the sandbox is no model"
    page = text_of(response)
    assert "Figures to work out" in page
    assert page.count(">sandbox<") >= 2
    draft.refresh_from_db()
    assert draft.revision == 1
    assert Decision.objects.count() == 0


def test_the_room_tries_a_past_decision_beside_a_draft(admin: Client, ada: User, sandbox: str) -> None:
    draft = draft_of(ada, replace(FULL, rules=(), judge=Judge(0.0, 0.9, "sandbox-dllm")), "Judged")
    decision = decided(compute=0.5)
    trial = admin.get(ROOM, {"decision": decision.pk, "beside": draft.number}).context["trial"]
    assert [side.title for side in trial.sides] == ["Holds now: version 1", "Draft 2: Judged"]
    assert "sandbox-dllm is asked first" in trial.sides[1].judged
    posted = admin.post(ROOM, {"brief": "", "decision": f"#{decision.pk}", "beside": ""})
    assert [side.title for side in posted.context["trial"].sides] == ["Holds now: version 1"]


def test_with_a_models_key_the_box_says_what_it_will_cost(
    admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INCEPTION_API_KEY", "sk-very-secret")
    response = admin.post(ROOM, {"brief": "Headlines for a kettle."})
    (side,) = response.context["trial"].sides
    assert side.cost.startswith("$0.00")
    assert side.models[0].id == "mercury-2.5"
    assert "sk-very-secret" not in text_of(response)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Paste a brief"),
        ({"decision": "abc"}, "digits only"),
        ({"decision": "999999"}, "no decision 999999"),
        ({"brief": "{"}, "none: line 1"),
        ({"brief": "Headlines for tea.", "decision": "7"}, "No model is configured"),
    ],
)
def test_what_cannot_be_tried_is_said_in_a_sentence(
    admin: Client, monkeypatch: pytest.MonkeyPatch, given: dict[str, str], words: str
) -> None:
    monkeypatch.delenv("SANDBOX_URL", raising=False)
    assert words in text_of(admin.post(ROOM, given))


# --- The decision log ---------------------------------------------------------------------------------


def found(client: Client, **query: Any) -> list[int]:
    return [row.pk for row in client.get(LOG, query).context["cl"].result_list]


def test_decisions_are_found_by_words_numbers_and_what_was_special(
    admin: Client, sandbox: str, run_with_variants: Run
) -> None:
    light = decided()
    rule = Rule("home first", "vertical", Operator.IS, "home", Strategy.REASON)
    ruled = decided(replace(DEFAULT_POLICY, rules=(rule,)))
    control = decided(replace(DEFAULT_POLICY, control_share=0.5), Circumstances(draw=0.1))
    soft = decided(DEFAULT_POLICY, Circumstances(budget=BudgetState.SOFT), compute=1.0)
    trial = decided(replace(DEFAULT_POLICY, version=9), Circumstances(is_canary=True))
    old = run_with_variants.decision
    assert old is not None
    assert found(admin, q="home first") == [ruled.pk]
    assert found(admin, q=f"decision {light.pk}") == found(admin, q=str(light.pk)) == [light.pk]
    assert set(found(admin, q="workspace 4")) == {light.pk, ruled.pk, control.pk, soft.pk, trial.pk}
    assert found(admin, q=f"run {run_with_variants.pk}") == [old.pk]
    assert found(admin, q=f"Brief #{run_with_variants.version.brief_id}") == [old.pk]
    assert found(admin, kind="control") == [control.pk]
    assert found(admin, kind="rule") == [ruled.pk]
    assert found(admin, kind="trial") == found(admin, policy_version=9) == [trial.pk]
    assert found(admin, budget="soft") == [soft.pk]
    assert set(found(admin, gear="autoregressive")) == {ruled.pk, control.pk}
    assert set(found(admin, strategy="reason")) == {ruled.pk, control.pk}
    assert found(admin, kind="nonsense") == found(admin)
    with CaptureQueriesContext(connection) as captured:
        admin.get(LOG)
    assert len(captured) <= 12


def test_a_decision_is_explained_with_what_would_have_changed_it(
    admin: Client, ada: User, sandbox: str
) -> None:
    policy = Policy(version=2, weights={"compute": 0.5, "verify": 0.3}, plan_at=0.45, reason_at=0.7)
    policy_versions.policy_publish(version=draft_of(ada, policy), actor=ada)
    draft_of(ada)
    near = decided(policy, compute=0.78)
    page = text_of(admin.get(reverse("admin:routing_decision_change", args=[near.pk])))
    for words in (
        "0.06 below the threshold",
        "Diffusion model, one pass",
        "Figures to work out",
        "“the words”",
        "money was left",
        "was not asked",
        "With draft 3",
        "workspace 4",
    ):
        assert words in page, words


def test_rules_controls_budgets_and_verdicts_say_what_they_changed(admin: Client, sandbox: str) -> None:
    def near(decision: Decision) -> str:
        return " ".join(
            admin.get(reverse("admin:routing_decision_change", args=[decision.pk])).context["near"]
        )

    rule = Rule("home first", "vertical", Operator.IS, "home", Strategy.REASON)
    assert "Without the rule “home first” the score would have decided: diffuse." in near(
        decided(replace(DEFAULT_POLICY, rules=(rule,)))
    )
    control = decided(replace(DEFAULT_POLICY, control_share=0.5), Circumstances(draw=0.1))
    assert "Had it not been drawn as a control: diffuse." in near(control)
    soft = Circumstances(budget=BudgetState.SOFT)
    assert "With money left on that day: " in near(decided(DEFAULT_POLICY, soft, compute=1.0, verify=1.0))
    judged = Circumstances(verdict=Verdict(True, "sandbox-dllm", 210.0, Decimal("0.0001")))
    policy = replace(DEFAULT_POLICY, judge=Judge(0.0, 0.9, "sandbox-dllm"))
    decision = decided(policy, judged, compute=0.2)
    assert "Had the judge said no: diffuse." in near(decision)
    page = text_of(admin.get(reverse("admin:routing_decision_change", args=[decision.pk])))
    assert "It needs reasoning. sandbox-dllm said so after 210 ms and $0.0001." in page
    heavy = decided(DEFAULT_POLICY, compute=1.0)
    assert "Without “Figures to work out”: 0.00, diffuse." in near(heavy)


def test_a_decision_from_before_profiles_were_kept_is_still_shown(
    admin: Client, looker: Client, run_with_variants: Run
) -> None:
    decision = run_with_variants.decision
    assert decision is not None
    address = reverse("admin:routing_decision_change", args=[decision.pk])
    page = text_of(admin.get(address))
    assert "No parts were kept" in page
    assert "Run" in page
    assert "Try it again" not in page
    assert looker.get(address).status_code == 200
    trial = admin.get(ROOM, {"decision": decision.pk}).context["trial"]
    assert "before profiles were kept" in trial.error
