"""Saving from the form: drafts, versions and their runs, autosave, and two people at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from headlines.models import Brief, Run, User, Workspace
from headlines.services import runs as run_service
from headlines.services.briefs import brief_draft_save
from routing import catalogue
from tests.headlines.brief_form_page import HTMX, NEW, edit_url, fields_in, filled, form_of

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User], Client]


@pytest.fixture(autouse=True)
def _nothing_is_executed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs are started here, not executed; the sandbox is known, nothing calls it."""
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")
    monkeypatch.setattr(run_service, "run_queue", lambda *_: None)


@pytest.fixture
def as_marketer(marketer: User, client_for: ClientFor) -> Client:
    return client_for(marketer)


# --- Saving and writing --------------------------------------------------------------------------------


def test_write_headlines_publishes_a_version_and_opens_its_run(as_marketer: Client, marketer: User) -> None:
    response = as_marketer.post(NEW, filled(as_marketer, action="write"))
    run = Run.objects.get()
    assert response["Location"] == reverse("run_detail", args=["fellside", run.pk])
    assert (run.version.number, run.requested_by, run.wanted) == (1, marketer, 28)
    brief = Brief.objects.get()
    assert (brief.status, brief.latest_version) == ("ready", run.version)


def test_write_headlines_over_htmx_redirects_the_browser(as_marketer: Client) -> None:
    response = as_marketer.post(NEW, filled(as_marketer, action="write"), headers=HTMX)
    assert response.status_code == 200
    assert response["HX-Redirect"] == reverse("run_detail", args=["fellside", Run.objects.get().pk])
    assert edit_url(Brief.objects.get()) in response["HX-Trigger"]


def test_a_double_click_makes_one_brief_one_version_one_run(as_marketer: Client) -> None:
    sent = filled(as_marketer, action="write")
    first, second = as_marketer.post(NEW, sent), as_marketer.post(NEW, sent)
    assert first["Location"] == second["Location"]
    assert (Brief.objects.count(), Run.objects.count()) == (1, 1)
    assert Brief.objects.get().versions.count() == 1


def test_the_same_form_sent_with_other_text_is_another_run_of_another_version(
    as_marketer: Client, brief: Brief
) -> None:
    sent = {**form_of(as_marketer, edit_url(brief)), "action": "write"}
    as_marketer.post(edit_url(brief), sent)
    brief.refresh_from_db()
    as_marketer.post(edit_url(brief), {**sent, "offer": "Free socks", "seen": brief.updated_at.isoformat()})
    assert sorted(Run.objects.values_list("version__number", flat=True)) == [1, 2]


def test_an_unfinished_brief_is_kept_as_draft_and_comes_back_with_sentences(as_marketer: Client) -> None:
    response = as_marketer.post(
        NEW, filled(as_marketer, action="write", name="", product="", audience="Night owls")
    )
    assert response.status_code == 422
    page = response.content.decode()
    assert "Saved as draft." in page
    assert 'href="#brief-name"' in page
    assert "Give the brief a name" in page
    assert "Say what is advertised" in page
    assert "Night owls" in page
    brief = Brief.objects.get()
    assert (brief.status, brief.draft["audience"]) == ("draft", "Night owls")
    assert f'action="{edit_url(brief)}"' in page
    again = as_marketer.post(
        edit_url(brief), {**fields_in(page), "name": "Now named", "product": "Tent", "action": "write"}
    )
    assert again.status_code == 302
    assert Brief.objects.count() == 1


def test_over_htmx_the_refusal_is_the_form_alone(as_marketer: Client) -> None:
    response = as_marketer.post(NEW, filled(as_marketer, action="write", name=""), headers=HTMX)
    assert response.status_code == 422
    assert b"<html" not in response.content
    assert b'id="brief-desk"' in response.content


def test_a_language_no_model_writes_is_said_at_the_field_and_the_brief_is_ready(as_marketer: Client) -> None:
    response = as_marketer.post(NEW, filled(as_marketer, action="write", languages=["ja-JP"]))
    page = response.content.decode()
    assert response.status_code == 422
    assert 'id="brief-languages-error"' in page
    assert "not ja-JP" in page
    assert Brief.objects.get().status == "ready"
    assert not Run.objects.exists()


def test_without_any_model_the_form_says_so_on_top(
    as_marketer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = filled(as_marketer, action="write")
    monkeypatch.setattr(catalogue, "available_models", list)
    response = as_marketer.post(NEW, sent)
    assert response.status_code == 422
    assert "No model is configured" in response.content.decode()
    assert Brief.objects.get().status == "ready"


def test_another_language_without_a_code_is_asked_for(as_marketer: Client) -> None:
    response = as_marketer.post(NEW, filled(as_marketer, action="write", languages=[""], other_languages=""))
    assert "Give the code of the language" in response.content.decode()


def test_a_brief_that_names_no_language_is_written_in_english(
    as_marketer: Client, workspace: Workspace, raw_brief: dict[str, object]
) -> None:
    brief = brief_draft_save(workspace=workspace, actor=None, raw={**raw_brief, "languages": []})
    sent = form_of(as_marketer, edit_url(brief))
    assert sent["languages"] == ["en"]
    assert as_marketer.post(edit_url(brief), {**sent, "action": "write"}).status_code == 302
    assert Run.objects.get().version.languages == ["en"]


def test_a_part_of_the_form_loses_nothing_of_the_rest(as_marketer: Client, brief: Brief) -> None:
    as_marketer.post(edit_url(brief), {"name": "Only the name", "action": "draft"})
    changed = Brief.objects.get()
    assert changed.name == "Only the name"
    assert {**changed.draft, "name": ""} == {**brief.draft, "name": ""}


# --- Autosave ------------------------------------------------------------------------------------------


def test_autosave_creates_the_brief_once_and_gives_it_an_address(as_marketer: Client) -> None:
    sent = {**form_of(as_marketer), "product": "Ten", "action": "autosave"}
    first = as_marketer.post(NEW, sent, headers=HTMX)
    brief = Brief.objects.get()
    assert first["HX-Replace-Url"] == edit_url(brief)
    assert "Saved" in first.content.decode()
    seen = re.search(r'id="brief-seen" value="([^"]*)" hx-swap-oob', first.content.decode())
    assert seen is not None
    # the browser may still post to the old address, or already to the new one
    as_marketer.post(NEW, {**sent, "product": "Tent", "seen": seen[1]}, headers=HTMX)
    brief.refresh_from_db()
    assert brief.draft["product"] == "Tent"
    as_marketer.post(
        edit_url(brief), {**sent, "product": "Tents", "seen": brief.updated_at.isoformat()}, headers=HTMX
    )
    assert Brief.objects.get().draft["product"] == "Tents"
    assert not Run.objects.exists()


def test_autosave_of_an_untouched_form_keeps_nothing(as_marketer: Client) -> None:
    assert (
        as_marketer.post(NEW, {**form_of(as_marketer), "action": "autosave"}, headers=HTMX).status_code == 204
    )
    assert not Brief.objects.exists()


def test_autosave_leaves_a_ready_brief_ready(as_marketer: Client, brief: Brief) -> None:
    sent = {**form_of(as_marketer, edit_url(brief)), "offer": "Half pri", "action": "autosave"}
    as_marketer.post(edit_url(brief), sent, headers=HTMX)
    brief.refresh_from_db()
    assert (brief.status, brief.draft["offer"], brief.versions.count()) == ("ready", "Half pri", 1)
    assert "The draft has changed since version 1" in as_marketer.get(edit_url(brief)).content.decode()


def test_a_forged_form_token_reserves_nothing(as_marketer: Client, brief: Brief) -> None:
    as_marketer.post(NEW, filled(as_marketer, action="draft", brief=str(brief.pk)))
    brief.refresh_from_db()
    assert brief.name == "Rain jackets, autumn"
    assert Brief.objects.count() == 2


# --- Two people ----------------------------------------------------------------------------------------


def test_a_later_save_over_somebody_elses_asks_first_and_keeps_both_texts(
    as_marketer: Client, owner: User, client_for: ClientFor, brief: Brief
) -> None:
    mine = {**form_of(as_marketer, edit_url(brief)), "offer": "Mine", "action": "draft"}
    theirs = client_for(owner)
    theirs.post(edit_url(brief), {**form_of(theirs, edit_url(brief)), "offer": "Theirs", "action": "draft"})

    clash = as_marketer.post(edit_url(brief), mine)
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "Somebody changed this brief at" in page
    assert "Mine" in page
    assert Brief.objects.get().draft["offer"] == "Theirs"

    quiet = as_marketer.post(edit_url(brief), {**mine, "action": "autosave"}, headers=HTMX)
    assert "somebody else changed this brief" in quiet.content.decode()
    assert "brief-seen" not in quiet.content.decode()
    assert Brief.objects.get().draft["offer"] == "Theirs"

    as_marketer.post(edit_url(brief), {**fields_in(page), "action": "copy"})
    assert {one.draft["offer"] for one in Brief.objects.all()} == {"Mine", "Theirs"}

    as_marketer.post(edit_url(brief), {**fields_in(page), "action": "draft"})
    assert Brief.objects.get(pk=brief.pk).draft["offer"] == "Mine"


def test_the_same_text_saved_twice_is_no_clash(as_marketer: Client, brief: Brief) -> None:
    sent = {**form_of(as_marketer, edit_url(brief)), "offer": "Mine", "action": "draft"}
    assert as_marketer.post(edit_url(brief), sent).status_code == 302
    assert as_marketer.post(edit_url(brief), sent).status_code == 302


@pytest.mark.parametrize(
    "seen", ["", "yesterday", "2026-02-30T10:00:00+00:00", "2026-01-01T10:00:00", "\x00"]
)
def test_a_tampered_time_of_last_sight_counts_as_never(as_marketer: Client, brief: Brief, seen: str) -> None:
    sent = {**form_of(as_marketer, edit_url(brief)), "offer": "Mine", "seen": seen, "action": "draft"}
    assert as_marketer.post(edit_url(brief), sent).status_code == 409
