"""Saving, publishing, copying and archiving briefs, as form, command and API do it."""

from __future__ import annotations

import datetime
import threading
from typing import Any

import pytest
from django.db import connection

from headlines.models import Brand, Brief, User, Workspace
from headlines.services.briefs import (
    UNTITLED,
    brief_archive,
    brief_draft_save,
    brief_duplicate,
    brief_id_reserve,
    brief_publish,
    brief_restore,
)
from headlines.services.errors import Conflict, FieldErrors, NothingToDo

pytestmark = pytest.mark.django_db


def test_a_draft_keeps_whatever_was_typed(workspace: Workspace, marketer: User) -> None:
    brief = brief_draft_save(workspace=workspace, actor=marketer, raw={"offer": "Half", "targets": "?"})
    assert (brief.name, brief.status, brief.draft["offer"]) == (UNTITLED, "draft", "Half")
    assert brief.created_by == marketer


def test_a_brand_of_the_workspace_is_found_by_name_in_any_case(workspace: Workspace, stranger: User) -> None:
    elsewhere = Workspace.objects.get(slug="elsewhere")
    Brand.objects.create(workspace=elsewhere, name="Tarn")
    brief = brief_draft_save(workspace=workspace, actor=None, raw={"brand": "Tarn"})
    assert brief.brand is None
    brand = Brand.objects.create(workspace=workspace, name="TARN")
    assert (
        brief_draft_save(workspace=workspace, actor=None, raw={"brand": "Tarn"}, brief=brief).brand == brand
    )


def test_an_unchanged_draft_is_not_a_change(brief: Brief) -> None:
    before = brief.updated_at
    assert (
        brief_draft_save(workspace=brief.workspace, actor=None, raw=brief.draft, brief=brief).updated_at
        == before
    )


def test_a_reserved_id_is_used_once(workspace: Workspace) -> None:
    number = brief_id_reserve()
    first = brief_draft_save(workspace=workspace, actor=None, raw={"name": "First"}, brief_id=number)
    again = brief_draft_save(workspace=workspace, actor=None, raw={"name": "Second"}, brief_id=number)
    other = brief_draft_save(workspace=workspace, actor=None, raw={"name": "Other"})
    assert (first.pk, again.pk) == (number, number)
    assert other.pk != number
    assert {one.name for one in Brief.objects.all()} == {"Second", "Other"}


@pytest.mark.django_db(transaction=True)
def test_two_saves_at_once_make_one_brief_one_version(
    workspace: Workspace, raw_brief: dict[str, Any]
) -> None:
    number = brief_id_reserve()
    start = threading.Barrier(4)
    failures: list[BaseException] = []

    def save() -> None:
        try:
            start.wait()
            brief = brief_draft_save(workspace=workspace, actor=None, raw=raw_brief, brief_id=number)
            brief_publish(brief=brief, actor=None)
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=save) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert Brief.objects.get().versions.count() == 1


def test_a_save_from_an_old_sight_is_refused_and_changes_nothing(brief: Brief) -> None:
    seen = brief.updated_at
    workspace = brief.workspace
    brief_draft_save(
        workspace=workspace, actor=None, raw={**brief.draft, "offer": "Theirs"}, brief=brief, seen=seen
    )
    with pytest.raises(Conflict, match="Somebody changed this brief at"):
        brief_draft_save(
            workspace=workspace, actor=None, raw={**brief.draft, "offer": "Mine"}, brief=brief, seen=seen
        )
    assert Brief.objects.get().draft["offer"] == "Theirs"


def test_the_same_text_from_an_old_sight_is_fine(brief: Brief) -> None:
    long_ago = brief.updated_at - datetime.timedelta(days=1)
    brief_draft_save(workspace=brief.workspace, actor=None, raw=brief.draft, brief=brief, seen=long_ago)


def test_publishing_the_same_content_again_makes_no_version(brief: Brief) -> None:
    first, updated = brief.latest_version, brief.updated_at
    assert brief_publish(brief=brief, actor=None) == first
    assert brief.updated_at == updated


def test_publishing_other_content_makes_the_next_version_and_keeps_the_first(
    brief: Brief, marketer: User
) -> None:
    first = brief.latest_version
    assert first is not None
    brief_draft_save(
        workspace=brief.workspace, actor=marketer, raw={**brief.draft, "offer": "New"}, brief=brief
    )
    second = brief_publish(brief=brief, actor=marketer)
    first.refresh_from_db()
    assert (first.number, first.offer) == (1, "")
    assert (second.number, second.offer, second.targets.count()) == (2, "New", 2)


def test_a_refused_draft_stays_a_draft(workspace: Workspace) -> None:
    brief = brief_draft_save(workspace=workspace, actor=None, raw={"description": "Something"})
    with pytest.raises(FieldErrors) as refused:
        brief_publish(brief=brief, actor=None)
    assert set(refused.value.errors) == {"name", "targets"}
    brief.refresh_from_db()
    assert (brief.status, brief.draft["description"]) == ("draft", "Something")


def test_a_copy_is_a_draft_of_its_own(brief: Brief, marketer: User) -> None:
    copy = brief_duplicate(brief=brief, actor=marketer)
    brief_draft_save(
        workspace=brief.workspace, actor=marketer, raw={**copy.draft, "offer": "Only here"}, brief=copy
    )
    brief.refresh_from_db()
    assert brief.draft["offer"] == ""
    assert (copy.duplicated_from, copy.status) == (brief, "draft")


def test_a_broken_draft_can_be_copied(workspace: Workspace) -> None:
    odd = Brief.objects.create(workspace=workspace, name="Odd", draft=[1, 2])
    assert brief_duplicate(brief=odd, actor=None).draft["name"] == "Odd (copy)"


def test_archive_and_back(brief: Brief, workspace: Workspace) -> None:
    draft = brief_draft_save(workspace=workspace, actor=None, raw={"name": "Draft"})
    for one, status in ((brief, "ready"), (draft, "draft")):
        brief_archive(brief=one)
        assert Brief.objects.get(pk=one.pk).status == "archived"
        brief_restore(brief=one)
        assert Brief.objects.get(pk=one.pk).status == status
        with pytest.raises(NothingToDo, match="not archived"):
            brief_restore(brief=one)
