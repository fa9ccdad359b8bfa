"""Versions of the policy: drafts that two people edit, publishing, trials, roll-back, what never changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from headlines.models import User
from routing.models import PolicyEvent, PolicyVersion
from routing.policies import versions as policy_versions
from routing.policies.in_force import FRESH_SECONDS
from routing.policies.json_form import PolicyUnreadable, policy_to_json
from routing.policies.versions import (
    EditedMeanwhile,
    NotPublishable,
    PolicyError,
    draft_create,
    draft_problems,
    draft_save,
    in_force,
    policy_of,
    policy_publish,
    published_row,
    trial_begin,
    trial_end,
)
from routing.policy import DEFAULT_POLICY, Operator, Policy, Rule
from routing.types import Strategy, TaskProfile

pytestmark = pytest.mark.django_db(transaction=True)

Draft = Callable[..., PolicyVersion]


@pytest.fixture(autouse=True)
def models_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox counts as there; nothing is sent to it."""
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_user("ada@fellside.example", "a-long-password-1", name="Ada")


@pytest.fixture
def draft(ada: User) -> Draft:
    """Make a draft of what holds, changed as given."""

    def made(**change: Any) -> PolicyVersion:
        row = draft_create(actor=ada)
        data = policy_to_json(replace(policy_of(row), **change))
        return draft_save(draft=row, data=data, note="", actor=ada, revision=row.revision)

    return made


def numbers(**where: Any) -> list[int]:
    return sorted(PolicyVersion.objects.filter(**where).values_list("number", flat=True))


def kinds() -> list[tuple[int, str]]:
    return list(PolicyEvent.objects.order_by("pk").values_list("version__number", "kind"))


def at_once(*works: Callable[[], Any]) -> list[Exception]:
    """Do things in threads that begin together, each with a connection of its own; return what failed."""
    begin, failed = threading.Barrier(len(works)), list[Exception]()

    def one(work: Callable[[], Any]) -> None:
        begin.wait(20)
        try:
            work()
        except Exception as error:  # told to the test
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return failed


# --- drafts and publishing ----------------------------------------------------------------------------------


def test_until_something_is_published_the_default_holds_without_a_row() -> None:
    assert in_force() == policy_versions.InForce(DEFAULT_POLICY)
    assert PolicyVersion.objects.count() == 0


def test_a_draft_starts_from_what_holds_and_gets_the_next_number(ada: User) -> None:
    first = draft_create(actor=ada, note="x" * 400)
    assert first.number == 2
    assert replace(policy_of(first), version=1) == DEFAULT_POLICY
    assert first.based_on == published_row()
    assert len(first.note) == 300
    assert draft_create(actor=ada, based_on=first).based_on == first
    assert numbers() == [1, 2, 3]


def test_a_published_draft_holds_at_once_and_its_predecessor_retires(ada: User, draft: Draft) -> None:
    in_force()
    row = policy_publish(version=draft(plan_at=0.4), actor=ada, note="Lower")
    assert (in_force().published.plan_at, in_force().published.version) == (0.4, row.number)
    assert numbers(status="published") == [2]
    assert numbers(status="retired") == [1]
    event = PolicyEvent.objects.get()
    assert (event.kind, event.actor, event.note) == ("published", ada, "Lower")


def test_a_policy_with_a_blocking_problem_is_not_published_and_says_why(ada: User, draft: Draft) -> None:
    row = draft(plan_at=0.9, reason_at=0.2)
    with pytest.raises(NotPublishable, match="swap them") as refused:
        policy_publish(version=row, actor=ada)
    assert [problem.place for problem in refused.value.problems] == ["reason_at"]
    with pytest.raises(NotPublishable):
        trial_begin(version=row, share=0.1, actor=ada)
    assert numbers(status="published") == [1]
    assert PolicyEvent.objects.count() == 0


def test_a_draft_is_saved_with_its_problems_but_not_as_something_else(ada: User, draft: Draft) -> None:
    row = draft(plan_at=0.9, reason_at=0.2)
    with pytest.raises(PolicyUnreadable):
        draft_save(draft=row, data={"plan_at": "high"}, note="", actor=ada, revision=row.revision)
    assert policy_of(PolicyVersion.objects.get(pk=row.pk)).plan_at == 0.9


def test_of_two_people_editing_one_draft_the_second_is_told_who_was_first(ada: User, draft: Draft) -> None:
    row = draft()
    opened = row.revision
    bob = User.objects.create_user("bob@fellside.example", "a-long-password-1", name="Bob")
    data = policy_to_json(replace(policy_of(row), plan_at=0.3))
    draft_save(draft=row, data=data, note="Bob was here", actor=bob, revision=opened)
    stale = PolicyVersion.objects.get(pk=row.pk)
    with pytest.raises(EditedMeanwhile, match=r"changed this draft at \d\d:\d\d UTC") as told:
        draft_save(draft=stale, data=policy_to_json(POLICY), note="", actor=ada, revision=opened)
    assert str(bob) in str(told.value)
    assert policy_of(PolicyVersion.objects.get(pk=row.pk)).plan_at == 0.3


POLICY = Policy(version=2, plan_at=0.5)


def test_twelve_people_saving_at_once_change_it_once(ada: User, draft: Draft) -> None:
    row = draft()

    def save(number: int) -> None:
        mine = PolicyVersion.objects.get(pk=row.pk)
        data = policy_to_json(replace(POLICY, plan_at=number / 100))
        draft_save(draft=mine, data=data, note="", actor=ada, revision=row.revision)

    failed = at_once(*(lambda number=number: save(number) for number in range(12)))
    assert [type(error) for error in failed] == [EditedMeanwhile] * 11
    assert PolicyVersion.objects.get(pk=row.pk).revision == row.revision + 1


def test_drafts_begun_at_once_get_numbers_of_their_own(ada: User) -> None:
    assert at_once(*(lambda: draft_create(actor=ada) for _ in range(12))) == []
    assert numbers() == list(range(1, 14))


def test_what_was_changed_after_the_check_is_not_published(ada: User, draft: Draft) -> None:
    row = draft()
    seen = row.revision
    draft_save(draft=row, data=policy_to_json(POLICY), note="", actor=ada, revision=seen)
    for act in (
        lambda: policy_publish(version=row, actor=ada, revision=seen),
        lambda: trial_begin(version=row, share=0.1, actor=ada, revision=seen),
    ):
        with pytest.raises(EditedMeanwhile):
            act()


def test_of_two_drafts_published_at_once_one_holds_and_the_other_is_told(ada: User, draft: Draft) -> None:
    rows = [draft(plan_at=0.3), draft(plan_at=0.4)]
    failed = at_once(*(lambda row=row: policy_publish(version=row, actor=ada, instead_of=1) for row in rows))
    assert [type(error) for error in failed] == [EditedMeanwhile]
    assert len(numbers(status="published")) == 1
    assert PolicyEvent.objects.count() == 1


def test_publishing_one_draft_twice_at_once_happens_once(ada: User, draft: Draft) -> None:
    row = draft()
    failed = at_once(*(lambda: policy_publish(version=row, actor=ada) for _ in range(6)))
    assert len(failed) == 5
    assert all("holds already" in str(error) for error in failed)
    assert PolicyEvent.objects.count() == 1


def test_drafts_trials_and_publishing_at_once_leave_one_of_each(ada: User, draft: Draft) -> None:
    rows = [draft(plan_at=0.2 + number / 50) for number in range(6)]
    failed = at_once(
        *(lambda row=row: trial_begin(version=row, share=0.1, actor=ada) for row in rows[:3]),
        *(lambda row=row: policy_publish(version=row, actor=ada) for row in rows[3:]),
        lambda: draft_create(actor=ada),
        lambda: trial_end(actor=ada),
    )
    assert failed == []
    assert len(numbers(status="published")) == 1
    assert len(numbers(status="canary")) <= 1


def test_a_draft_begun_before_somebody_elses_was_published_says_so(ada: User, draft: Draft) -> None:
    older = draft(plan_at=0.3)
    policy_publish(version=draft(plan_at=0.4), actor=ada)
    told = draft_problems(older)
    assert [(problem.place, problem.is_blocking) for problem in told] == [("", False)]
    assert "Version 3 was published after this draft was begun" in told[0].message
    assert draft_problems(draft(plan_at=0.35)) == []


def test_publishing_a_version_that_was_deleted_is_a_sentence(ada: User, draft: Draft) -> None:
    row = draft()
    PolicyVersion.objects.filter(pk=row.pk).delete()
    with pytest.raises(PolicyError, match="no version 2 any more"):
        policy_publish(version=row, actor=ada)


# --- roll-back and trials -----------------------------------------------------------------------------------


def test_an_earlier_version_is_rolled_back_to_and_the_first_one_too(ada: User, draft: Draft) -> None:
    second = policy_publish(version=draft(plan_at=0.4), actor=ada)
    policy_publish(version=draft(plan_at=0.3), actor=ada)
    policy_publish(version=second, actor=ada)
    policy_publish(version=PolicyVersion.objects.get(number=1), actor=ada)
    assert kinds() == [(2, "published"), (3, "published"), (2, "rolled_back"), (1, "rolled_back")]
    assert in_force().published == DEFAULT_POLICY


def test_a_version_that_was_only_on_trial_is_published_not_rolled_back_to(ada: User, draft: Draft) -> None:
    row = trial_begin(version=draft(plan_at=0.4), share=0.1, actor=ada)
    trial_end(actor=ada)
    policy_publish(version=row, actor=ada)
    assert kinds() == [(2, "trial_begun"), (2, "trial_ended"), (2, "published")]


def test_a_trial_gets_its_share_and_ends_when_another_begins(ada: User, draft: Draft) -> None:
    first = trial_begin(version=draft(plan_at=0.4), share=0.2, actor=ada)
    policy, is_canary = in_force().policy_for(0.19)
    assert (policy.version, is_canary) == (first.number, True)
    assert in_force().policy_for(0.2) == (DEFAULT_POLICY, False)
    second = trial_begin(version=draft(plan_at=0.3), share=0.5, actor=ada)
    assert numbers(status="canary") == [second.number]
    trial_end(actor=ada)
    trial_end(actor=ada)
    assert in_force().canary is None
    assert kinds() == [(2, "trial_begun"), (2, "trial_ended"), (3, "trial_begun"), (3, "trial_ended")]


@pytest.mark.parametrize("share", [0.0, 0.51, -1.0, float("nan")])
def test_a_trial_of_another_share_is_refused(ada: User, draft: Draft, share: float) -> None:
    with pytest.raises(PolicyError, match="1 to 50 per cent"):
        trial_begin(version=draft(), share=share, actor=ada)


def test_what_holds_or_is_on_trial_cannot_be_put_on_trial(ada: User, draft: Draft) -> None:
    row = trial_begin(version=draft(), share=0.1, actor=ada)
    for used in (row, published_row()):
        with pytest.raises(PolicyError, match="in use already"):
            trial_begin(version=used, share=0.1, actor=ada)


# --- what never changes -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["published", "canary", "retired"])
@pytest.mark.parametrize(
    "change",
    [
        {"data": {"plan_at": 0.1}},
        {"number": 99},
        {"status": "draft", "canary_share": 0.0},
        {"based_on": None},
    ],
)
def test_a_version_that_was_in_use_is_held_by_the_database(
    ada: User, draft: Draft, status: str, change: dict[str, Any]
) -> None:
    row = draft()
    if status == "published":
        policy_publish(version=row, actor=ada)
    else:
        trial_begin(version=row, share=0.1, actor=ada)
        if status == "retired":
            trial_end(actor=ada)
    rows = PolicyVersion.objects.filter(pk=row.pk, status=status)
    with pytest.raises(IntegrityError, match="can no longer be changed"), transaction.atomic():
        rows.update(**change)
    with (
        pytest.raises(IntegrityError, match="cannot be deleted"),
        transaction.atomic(),
        connection.cursor() as c,
    ):
        c.execute("DELETE FROM routing_policyversion WHERE id = %s", [row.pk])
    with pytest.raises(PolicyError, match="can no longer be changed"):
        draft_save(draft=row, data=policy_to_json(POLICY), note="", actor=ada, revision=row.revision)
    assert rows.get().data == row.data


def test_whoever_made_a_version_may_leave(ada: User, draft: Draft) -> None:
    row = policy_publish(version=draft(), actor=ada)
    ada.delete()
    row.refresh_from_db()
    assert row.created_by is None


# --- what holds, elsewhere and in trouble -------------------------------------------------------------------


def test_what_another_process_publishes_holds_here_within_five_seconds(ada: User, draft: Draft) -> None:
    now = [100.0]
    assert in_force(clock=lambda: now[0]).published.version == 1
    row = draft(plan_at=0.4)
    # As another process would: this one is not told.
    PolicyVersion.objects.filter(number=1).update(status="retired")
    PolicyVersion.objects.filter(pk=row.pk).update(status="published")
    assert in_force(clock=lambda: now[0]).published.version == 1
    now[0] += FRESH_SECONDS
    assert FRESH_SECONDS <= 5
    assert in_force(clock=lambda: now[0]).published.version == row.number


def test_a_published_version_that_cannot_be_read_stands_aside_and_is_told(
    ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    data = {**policy_to_json(DEFAULT_POLICY), "an_older_field": 1}
    broken = PolicyVersion.objects.create(number=5, status="published", data=data)
    trial = PolicyVersion.objects.create(number=6, status="canary", canary_share=0.5, data={"plan_at": "x"})
    assert in_force() == policy_versions.InForce(DEFAULT_POLICY)
    assert "Policy version 5 (published) cannot be read at 'an_older_field'" in caplog.text
    assert "Policy version 6 (canary) cannot be read at 'plan_at'" in caplog.text
    for row, place in ((broken, "an_older_field"), (trial, "plan_at")):
        problem = draft_problems(row)[0]
        assert (problem.place, problem.is_blocking) == (place, True)
        assert "can no longer be read" in problem.message
        with pytest.raises(PolicyError, match="can no longer be read"):
            draft_create(actor=ada, based_on=row)
    mended = draft_create(actor=ada)
    assert replace(policy_of(mended), version=1) == DEFAULT_POLICY
    assert "Version 5 is published and can no longer be read" in draft_problems(mended)[0].message
    policy_publish(version=mended, actor=ada)
    assert in_force().published.version == mended.number


def test_a_rule_that_decided_none_of_the_briefs_given_is_told(draft: Draft) -> None:
    rule = Rule("Law", "vertical", Operator.IS, "farma", Strategy.REASON)
    row = draft(rules=(rule,))
    profile = TaskProfile("en", 1, 24, 0, signs={}, facts={"vertical": "pharma"})
    told = draft_problems(row, profiles=[profile] * 7)
    assert [problem.message for problem in told] == ["The rule “Law” decided none of the last 7 briefs."]


def test_a_key_that_is_missing_is_named_by_its_variable(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    rule = Rule("Law", "vertical", Operator.IS, "pharma", Strategy.REASON, "gpt-6-luna")
    told = draft_problems(draft(rules=(rule,)))
    assert [problem.is_blocking for problem in told] == [False]
    assert "OPENAI_API_KEY is not set." in told[0].message
