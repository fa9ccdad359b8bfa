"""Briefs in the browser's eyes: who may do what, the list, the form, versions and runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from headlines.channels import CHANNELS
from headlines.models import Brand, Brief, Run, User, Workspace
from headlines.services import runs as run_service
from headlines.services.briefs import brief_draft_save, brief_publish
from tests.headlines.brief_form_page import HTMX, LIST, NEW, edit_url, filled, form_of

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


# --- Who may -------------------------------------------------------------------------------------------


def test_a_stranger_learns_nothing_of_any_brief_page(
    stranger: User, client_for: ClientFor, brief: Brief
) -> None:
    client = client_for(stranger)
    for url in (LIST, NEW, edit_url(brief)):
        assert client.get(url).status_code == 404
    for url in (NEW, edit_url(brief), f"{edit_url(brief)}duplicate", f"{edit_url(brief)}archive"):
        assert client.post(url, {"name": "Mine"}).status_code == 404


def test_a_brief_of_another_workspace_is_not_found(as_marketer: Client, stranger: User) -> None:
    elsewhere = Workspace.objects.get(slug="elsewhere")
    theirs = Brief.objects.create(workspace=elsewhere, name="Theirs")
    assert as_marketer.get(edit_url(theirs)).status_code == 404
    assert as_marketer.post(edit_url(theirs), {"name": "Mine"}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.name == "Theirs"


@pytest.mark.parametrize("role", ["viewer", "reviewer"])
def test_viewer_and_reviewer_read_but_do_not_change(
    role: str, request: pytest.FixtureRequest, client_for: ClientFor, brief: Brief
) -> None:
    client = client_for(request.getfixturevalue(role))
    listed = client.get(LIST).content.decode()
    assert brief.name in listed
    assert "New brief" not in listed
    page = client.get(edit_url(brief)).content.decode()
    assert "Three-layer shell with taped seams" in page
    assert "<textarea" not in page
    assert "Write headlines</button>" not in page
    assert client.get(NEW).status_code == 403
    for url in (NEW, edit_url(brief), f"{edit_url(brief)}duplicate", f"{edit_url(brief)}archive"):
        assert client.post(url, {"name": "Mine"}).status_code == 403
    assert Brief.objects.count() == 1


@pytest.mark.parametrize("role", ["marketer", "owner"])
def test_marketer_and_owner_write_briefs(
    role: str, request: pytest.FixtureRequest, client_for: ClientFor
) -> None:
    client = client_for(request.getfixturevalue(role))
    response = client.post(NEW, filled(client, action="draft"))
    assert response.status_code == 302
    assert Brief.objects.get().name == "Spring jackets"


# --- The list ------------------------------------------------------------------------------------------


def test_the_empty_list_teaches_and_leads_to_the_form(as_marketer: Client) -> None:
    page = as_marketer.get(LIST).content.decode()
    assert "A brief is where headlines come from" in page
    assert f'href="{NEW}"' in page


def test_the_list_shows_product_channel_status_and_last_run(
    as_marketer: Client, workspace: Workspace, run_with_variants: Run
) -> None:
    run_with_variants.variants.filter(position__lte=3).update(status="approved")
    brief_draft_save(workspace=workspace, actor=None, raw={"name": "Half an idea"})
    page = as_marketer.get(LIST).content.decode()
    assert "Ridgeline rain jacket" in page
    assert "Google responsive search ad" in page
    assert "11 lines, 3 approved" in page
    assert reverse("run_detail", args=["fellside", run_with_variants.pk]) in page
    assert "Sandbox" in page
    assert page.count(">Draft<") == 1


def test_the_list_takes_few_queries_whatever_the_number(
    as_marketer: Client,
    workspace: Workspace,
    run_with_variants: Run,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(60):
        brief_draft_save(workspace=workspace, actor=None, raw={"name": f"Brief {number}", "product": "Tent"})
    with django_assert_max_num_queries(12):
        page = as_marketer.get(LIST).content.decode()
    assert "1–50 of 61 briefs" in page
    second = as_marketer.get(f"{LIST}?page=2").content.decode()
    assert "51–61 of 61 briefs" in second
    assert as_marketer.get(f"{LIST}?page=zwei").status_code == 200


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("jacket", True),
        ("RIDGELINE", True),
        ("fellside rain", True),
        ("kayak", False),
        ("100%", False),
        ("\x00", True),
    ],
)
def test_search_looks_at_name_brand_and_product(
    as_marketer: Client, brief: Brief, search: str, found: bool
) -> None:
    response = as_marketer.get(LIST, {"q": search}, headers=HTMX)
    assert (edit_url(brief) in response.content.decode()) is found
    assert b"<html" not in response.content


def test_a_broken_draft_does_not_break_the_list_or_its_page(
    as_marketer: Client, workspace: Workspace
) -> None:
    for draft in ([], "text", 7, {"targets": 5}, {"targets": [3, {"channel": {}}]}, {"name": {"a": []}}):
        brief = Brief.objects.create(workspace=workspace, name="Odd one", draft=draft)
        assert as_marketer.get(edit_url(brief)).status_code == 200
    assert as_marketer.get(LIST).status_code == 200


# --- Duplicate, archive --------------------------------------------------------------------------------


def test_duplicate_opens_a_draft_with_the_same_content(as_marketer: Client, brief: Brief) -> None:
    response = as_marketer.post(f"{edit_url(brief)}duplicate")
    copy = Brief.objects.exclude(pk=brief.pk).get()
    assert response["Location"] == edit_url(copy)
    assert (copy.name, copy.status, copy.latest_version) == ("Rain jackets, autumn (copy)", "draft", None)
    assert copy.draft["proof"] == brief.draft["proof"]
    assert copy.duplicated_from == brief


def test_archive_takes_a_brief_out_of_the_list_and_undo_brings_it_back(
    as_marketer: Client, brief: Brief
) -> None:
    page = as_marketer.post(f"{edit_url(brief)}archive", follow=True).content.decode()
    assert "is archived" in page
    assert edit_url(brief) + '"' not in page.replace(f"{edit_url(brief)}archive", "")
    assert edit_url(brief) in as_marketer.get(LIST, {"show": "archived"}).content.decode()
    archived = as_marketer.get(edit_url(brief)).content.decode()
    assert "This brief is archived" in archived
    assert "<textarea" not in archived
    as_marketer.post(f"{edit_url(brief)}archive", {"undo": "1"})
    brief.refresh_from_db()
    assert brief.status == "ready"


@pytest.mark.parametrize("address", [NEW, LIST])
@pytest.mark.parametrize("value", ["9" * 40, "-1", "x", "²"])
def test_odd_numbers_in_an_address_are_harmless(as_marketer: Client, address: str, value: str) -> None:
    assert as_marketer.get(address, {"archived": value, "page": value}).status_code == 200
    assert as_marketer.get(f"{LIST}{'9' * 40}/").status_code == 404


# --- The form ------------------------------------------------------------------------------------------


def test_a_new_form_has_every_channel_with_slots_and_usual_counts(as_marketer: Client) -> None:
    sent = form_of(as_marketer)
    for channel in CHANNELS.values():
        for slot in channel.slots:
            assert sent[f"count-{channel.key}-{slot.key}"] == str(slot.default_count)
    assert sent["channel"] == ["google_rsa"]
    assert sent["languages"] == ["en"]


def test_a_saved_form_sent_again_untouched_changes_nothing(as_marketer: Client, brief: Brief) -> None:
    before = Brief.objects.get()
    assert as_marketer.post(edit_url(brief), {**form_of(as_marketer, edit_url(brief)), "action": "write"})
    after = Brief.objects.get()
    assert after.draft == before.draft
    assert after.updated_at == before.updated_at
    assert after.versions.count() == 1


def test_every_field_is_kept_and_comes_back(as_marketer: Client) -> None:
    typed = {
        "brand": "Fellside",
        "description": "Two lines\nof text",
        "audience": "Walkers",
        "objective": "sales",
        "vertical": "Real estate",
        "markets": "gb, IE",
        "landing_url": "https://www.fellside.example/a",
        "benefits": "light\r\n\r\n  packs small  \r\n",
        "proof": "£79\n4.6/5 from 812 reviews",
        "offer": "Free delivery until Sunday",
        "source_text": "From the manual",
        "disclaimer": "Terms apply",
        "tone": "calm, not scary\ndry",
        "keywords": "rain jacket, walking jacket\nhill shell",
        "must_include": "Ridgeline",
        "must_avoid": "cheap",
        "control": "The old line",
        "instructions": "max 45 characters",
        "languages": ["en-GB", "de-DE"],
        "other_languages": "ro, pt_ao",
        "channel": ["meta", "x"],
        "count-meta-headline": "12",
    }
    as_marketer.post(NEW, filled(as_marketer, action="draft", **typed))
    draft = Brief.objects.get().draft
    assert draft["benefits"] == ["light", "packs small"]
    assert draft["tone"] == ["calm, not scary", "dry"]
    assert draft["keywords"] == ["rain jacket", "walking jacket", "hill shell"]
    assert draft["markets"] == ["gb", "IE"]
    assert draft["languages"] == ["en-GB", "de-DE", "ro", "pt_ao"]
    assert draft["vertical"] == "real_estate"
    assert [(t["channel"], t["slot"], t["count"]) for t in draft["targets"]][:2] == [
        ("meta", "headline", "12"),
        ("meta", "primary_text", "5"),
    ]
    page = as_marketer.get(edit_url(Brief.objects.get())).content.decode()
    for text in (
        "calm, not scary",
        "hill shell",
        "Two lines\nof text",
        "Real estate",
        "gb, IE",
        "The old line",
    ):
        assert text in page
    assert page.count('<details class="disclosure brief-group" open>') == 3


def test_groups_are_folded_until_they_hold_something(as_marketer: Client) -> None:
    page = as_marketer.get(NEW).content.decode()
    assert '<details class="disclosure brief-group" open>' not in page
    assert page.count("Nothing yet</span>") == 3
    client_sent = filled(as_marketer, action="draft", offer="Two for one")
    as_marketer.post(NEW, client_sent)
    page = as_marketer.get(edit_url(Brief.objects.get())).content.decode()
    assert page.count('<details class="disclosure brief-group" open>') == 1
    assert ">Offer</span>" in page


def test_the_brand_of_that_name_gives_its_voice(as_marketer: Client, workspace: Workspace) -> None:
    brand = Brand.objects.create(workspace=workspace, name="Fellside", voice="Plain and dry.")
    assert '<option value="Fellside">' in as_marketer.get(NEW).content.decode()
    as_marketer.post(NEW, filled(as_marketer, action="draft", brand="fellside"))
    assert Brief.objects.get().brand == brand
    assert (
        "The voice and terms of your brand" in as_marketer.get(edit_url(Brief.objects.get())).content.decode()
    )


# --- History -------------------------------------------------------------------------------------------


def test_the_page_lists_versions_with_their_runs(
    as_marketer: Client, brief: Brief, marketer: User, run_with_variants: Run
) -> None:
    brief_draft_save(
        workspace=brief.workspace, actor=marketer, raw={**brief.draft, "offer": "New"}, brief=brief
    )
    brief_publish(brief=brief, actor=marketer)
    page = as_marketer.get(edit_url(brief)).content.decode()
    assert "Version 2</span>" in page
    assert f"by {marketer}" in page
    assert reverse("run_detail", args=["fellside", run_with_variants.pk]) in page
    assert "11 lines, 11 to review" in page
