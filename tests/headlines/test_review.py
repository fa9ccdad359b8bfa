"""Verdicts, edits and undo: the service, and the requests that reach it with and without script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from headlines.models import ReviewEvent, Run, User, Variant
from headlines.services.errors import Conflict, FieldErrors, NothingToDo
from headlines.services.review import review_undo, variant_decide, variant_edit

ClientFor = Callable[[User], Client]
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def line(run_with_variants: Run) -> Variant:
    return run_with_variants.variants.get(code="aaaaa01")


def _send(client: Client, name: str, variant: Variant, *, script: bool = True, **data: Any) -> HttpResponse:
    address = reverse(name, args=[variant.run.workspace.slug, variant.run_id, variant.code])
    return client.post(address, data, headers=SCRIPT if script else {})


def _undo(client: Client, run: Run, *, script: bool = True, **data: Any) -> HttpResponse:
    address = reverse("review_undo", args=[run.workspace.slug, run.pk])
    return client.post(address, data, headers=SCRIPT if script else {})


def _give_error(variant: Variant) -> None:
    variant.findings = [
        {"rule": "length", "severity": "error", "message": "Too long by 3.", "start": None, "end": None}
    ]
    variant.save(update_fields=["findings"])


# --- The service ----------------------------------------------------------------------------------


def test_a_verdict_is_kept_with_who_gave_it(line: Variant, reviewer: User) -> None:
    variant_decide(variant=line, actor=reviewer, status="rejected", revision=1, reason="Too dull")
    line.refresh_from_db()
    event = ReviewEvent.objects.get()
    assert (line.status, line.revision) == ("rejected", 2)
    assert (event.actor, event.kind, event.reason) == (reviewer, "reject", "Too dull")
    assert (event.status_before, event.status_after) == ("pending", "rejected")


def test_the_same_verdict_again_changes_nothing_even_when_its_first_answer_was_lost(
    line: Variant, reviewer: User
) -> None:
    variant_decide(variant=line, actor=reviewer, status="approved", revision=1)
    again = variant_decide(variant=line, actor=reviewer, status="approved", revision=1)
    assert again.revision == 2
    assert ReviewEvent.objects.count() == 1


def test_a_verdict_on_words_that_changed_meanwhile_is_a_conflict(
    line: Variant, reviewer: User, marketer: User
) -> None:
    variant_edit(variant=line, actor=marketer, text="Jackets that really breathe", revision=1)
    with pytest.raises(Conflict):
        variant_decide(variant=line, actor=reviewer, status="approved", revision=1)
    line.refresh_from_db()
    assert line.status == "pending"


def test_a_line_with_an_error_cannot_be_approved(line: Variant, reviewer: User) -> None:
    _give_error(line)
    with pytest.raises(NothingToDo, match=r"Too long by 3\."):
        variant_decide(variant=line, actor=reviewer, status="approved")
    assert not ReviewEvent.objects.exists()


def test_an_edit_is_counted_linted_and_kept_beside_the_original(line: Variant, reviewer: User) -> None:
    variant_edit(variant=line, actor=reviewer, text="  Dry  from £79 ", revision=1)
    line.refresh_from_db()
    assert (line.text, line.length) == ("Dry from £79", 12)
    assert line.original_text == "Rain jackets that breathe"
    assert line.findings == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The line is empty."),
        (" \t\n", "The line is empty."),
        ("A cheap jacket for the rain", "ruled out"),
        ("A rain jacket for each and every hill of the north", "Cut 20"),
        ("x" * 1_000_000, "no ad text is that long"),
        ("DRY SHOULDERS, light pack", "says the same"),
    ],
)
def test_words_that_would_be_refused_are_refused_here(
    text: str, sentence: str, line: Variant, reviewer: User
) -> None:
    with pytest.raises(FieldErrors, match=sentence):
        variant_edit(variant=line, actor=reviewer, text=text)
    line.refresh_from_db()
    assert (line.text, line.revision) == ("Rain jackets that breathe", 1)
    assert not ReviewEvent.objects.exists()


def test_undo_goes_back_step_by_step_and_then_says_there_is_nothing_left(
    line: Variant, reviewer: User
) -> None:
    variant_edit(variant=line, actor=reviewer, text="Dry from £79")
    variant_decide(variant=line, actor=reviewer, status="approved")
    states = []
    for _ in range(2):
        undone = review_undo(run=line.run, actor=reviewer)
        states.append((undone.variant.text, undone.variant.status))
    assert states == [("Dry from £79", "pending"), ("Rain jackets that breathe", "pending")]
    with pytest.raises(NothingToDo):
        review_undo(run=line.run, actor=reviewer)
    assert ReviewEvent.objects.count() == 4


def test_undo_is_ones_own_and_never_overwrites_somebody_else(
    line: Variant, reviewer: User, marketer: User
) -> None:
    variant_decide(variant=line, actor=reviewer, status="approved")
    with pytest.raises(NothingToDo):
        review_undo(run=line.run, actor=marketer)
    variant_decide(variant=line, actor=marketer, status="rejected")
    with pytest.raises(Conflict):
        review_undo(run=line.run, actor=reviewer)
    line.refresh_from_db()
    assert line.status == "rejected"


# --- By script ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "said"),
    [("approved", "Approved"), ("rejected", "Rejected")],
)
def test_a_verdict_answers_with_the_row_and_every_count(
    status: str, said: str, line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    answer = _send(client_for(reviewer), "variant_decide", line, status=status, revision=1).json()
    assert (answer["code"], answer["said"], answer["changed"]) == ("aaaaa01", said, True)
    assert f'data-status="{status}"' in answer["row"]
    assert 'data-revision="2"' in answer["row"]
    counts = answer["counts"]
    assert (counts["all"], counts["reviewed"], counts[status], counts["pending"]) == (11, 1, 1, 10)
    assert counts["group:google_rsa-headline-en-GB"] == 8


def test_reopening_makes_a_line_pending_again(line: Variant, reviewer: User, client_for: ClientFor) -> None:
    client = client_for(reviewer)
    _send(client, "variant_decide", line, status="approved", revision=1)
    answer = _send(client, "variant_decide", line, status="pending", revision=2).json()
    assert answer["counts"]["reviewed"] == 0
    line.refresh_from_db()
    assert line.status == "pending"


def test_counts_follow_the_filter_of_the_page_that_asked(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    answer = _send(
        client_for(reviewer), "variant_decide", line, status="approved", query="status=pending&search=rain"
    ).json()
    # “rain” stands in two lines, and one of them is no longer pending.
    assert (answer["counts"]["shown"], answer["counts"]["status:approved"]) == (1, 1)
    assert "edit=aaaaa01" in answer["row"]
    assert "status=pending&amp;search=rain&amp;edit" in answer["row"]


def test_a_conflict_is_409_with_the_line_as_it_stands(
    line: Variant, reviewer: User, marketer: User, client_for: ClientFor
) -> None:
    variant_edit(variant=line, actor=marketer, text="Jackets that breathe better")
    response = _send(client_for(reviewer), "variant_decide", line, status="approved", revision=1)
    assert response.status_code == 409
    assert "Jackets that breathe better" in response.json()["row"]
    assert "Somebody changed this line" in response.json()["error"]


def test_an_edit_that_will_not_do_is_422_with_the_sentence(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    response = _send(client_for(reviewer), "variant_edit", line, text="A cheap jacket", revision=1)
    assert response.status_code == 422
    assert "“cheap” is ruled out" in response.json()["error"]
    assert "Rain jackets that breathe" in response.json()["row"]


def test_approving_a_line_with_an_error_is_422(line: Variant, reviewer: User, client_for: ClientFor) -> None:
    _give_error(line)
    response = _send(client_for(reviewer), "variant_decide", line, status="approved", revision=1)
    assert (response.status_code, response.json()["error"]) == (
        422,
        "Edit the line before you approve it: Too long by 3.",
    )


@pytest.mark.parametrize("data", [{}, {"status": "published"}, {"status": "approved", "revision": "x"}])
def test_a_verdict_that_is_none_is_refused_in_words(
    data: dict[str, str], line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    response = _send(client_for(reviewer), "variant_decide", line, **data)
    assert response.status_code == 422
    assert response.json()["error"].endswith(".")
    line.refresh_from_db()
    assert line.status == "pending"


def test_undo_answers_with_the_line_it_gave_back(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    client = client_for(reviewer)
    _send(client, "variant_decide", line, status="approved", revision=1)
    answer = _undo(client, line.run).json()
    assert (answer["code"], answer["said"]) == ("aaaaa01", "Taken back: approved")
    assert 'data-status="pending"' in answer["row"]
    nothing = _undo(client, line.run)
    assert nothing.status_code == 409
    assert nothing.json() == {"error": "There is nothing of yours left to undo here."}


def test_a_verdict_takes_few_queries(line: Variant, reviewer: User, client_for: ClientFor) -> None:
    client = client_for(reviewer)
    with CaptureQueriesContext(connection) as queries:
        _send(client, "variant_decide", line, status="approved", revision=1)
    assert len(queries) <= 14, [query["sql"][:80] for query in queries]


# --- Without script -------------------------------------------------------------------------------


def test_without_script_one_comes_back_to_the_same_line_under_the_same_filter(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    response = _send(
        client_for(reviewer),
        "variant_decide",
        line,
        script=False,
        status="approved",
        query="status=pending&sort=score",
    )
    assert response.status_code == 302
    page = reverse("run_detail", args=[line.run.workspace.slug, line.run_id])
    assert response["Location"] == f"{page}?status=pending&sort=score#v-aaaaa01"


def test_the_page_to_come_back_to_is_never_elsewhere(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    response = _send(
        client_for(reviewer),
        "variant_decide",
        line,
        script=False,
        status="approved",
        query="//evil.example/#x\r\nSet-Cookie: a=b",
    )
    assert response["Location"].startswith("/w/fellside/runs/")
    assert "\n" not in response["Location"]


def test_a_plain_button_sends_the_revision_it_was_drawn_with(
    line: Variant, reviewer: User, marketer: User, client_for: ClientFor
) -> None:
    variant_edit(variant=line, actor=marketer, text="Jackets that breathe better")
    address = reverse("variant_decide", args=["fellside", line.run_id, line.code])
    page = client_for(reviewer).post(f"{address}?revision=1", {"status": "approved"}, follow=True)
    assert "Somebody changed this line" in page.content.decode()
    line.refresh_from_db()
    assert line.status == "pending"


def test_without_script_the_editor_opens_in_the_page_and_keeps_what_was_typed(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    client = client_for(reviewer)
    page = reverse("run_detail", args=["fellside", line.run_id], query={"edit": line.code})
    assert 'name="text" form="act"' in client.get(page).content.decode()
    response = _send(client, "variant_edit", line, script=False, text="A cheap <b>jacket</b>")
    shown = response.content.decode()
    assert response.status_code == 422
    assert "A cheap &lt;b&gt;jacket&lt;/b&gt;</textarea>" in shown
    assert "ruled out by the brief" in shown


def test_without_script_undo_says_what_it_cannot_do(
    line: Variant, reviewer: User, client_for: ClientFor
) -> None:
    client = client_for(reviewer)
    address = reverse("review_undo", args=["fellside", line.run_id])
    assert "nothing of yours left to undo" in client.post(address, follow=True).content.decode()


# --- Who may --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["variant_decide", "variant_edit"])
def test_a_viewer_is_refused_in_words_and_a_stranger_finds_nothing(
    name: str, line: Variant, viewer: User, stranger: User, client_for: ClientFor
) -> None:
    refused = _send(client_for(viewer), name, line, status="approved", text="Other words")
    assert refused.status_code == 403
    assert "As a viewer you cannot do this" in refused.json()["error"]
    assert _send(client_for(viewer), name, line, script=False, status="approved").status_code == 403
    assert _send(client_for(stranger), name, line, status="approved").status_code == 404
    assert _undo(client_for(viewer), line.run).status_code == 403
    assert _undo(client_for(stranger), line.run).status_code == 404
    line.refresh_from_db()
    assert (line.status, line.text) == ("pending", "Rain jackets that breathe")


def test_a_line_of_another_run_is_not_found(line: Variant, reviewer: User, client_for: ClientFor) -> None:
    address = reverse("variant_decide", args=["fellside", line.run_id + 1, line.code])
    assert client_for(reviewer).post(address, {"status": "approved"}).status_code == 404


@pytest.mark.parametrize("role", ["reviewer", "marketer", "owner"])
def test_reviewers_and_above_judge(
    role: str, line: Variant, client_for: ClientFor, request: pytest.FixtureRequest
) -> None:
    client = client_for(request.getfixturevalue(role))
    assert _send(client, "variant_decide", line, status="approved").status_code == 200


# --- Who did what ---------------------------------------------------------------------------------


def test_the_history_tells_each_change_with_its_words_and_its_author(
    line: Variant, reviewer: User, marketer: User, viewer: User, client_for: ClientFor
) -> None:
    variant_edit(variant=line, actor=marketer, text="Jackets that breathe better")
    variant_decide(variant=line, actor=reviewer, status="approved")
    client = client_for(viewer)
    address = reverse("variant_history", args=["fellside", line.run_id, line.code])
    part = client.get(address, headers=SCRIPT).content.decode()
    assert "<html" not in part
    assert "<strong>Changed" not in part
    for words in (
        "Edited</strong> by Max",
        "Approved</strong> by Rita",
        "<del>Rain jackets that breathe</del>",
    ):
        assert words in part
    assert "<html" in client.get(address).content.decode()


def test_the_activity_lists_the_whole_run_newest_first(
    line: Variant, reviewer: User, viewer: User, client_for: ClientFor
) -> None:
    other = line.run.variants.get(code="aaaaa02")
    variant_decide(variant=line, actor=reviewer, status="approved")
    variant_decide(variant=other, actor=reviewer, status="rejected")
    address = reverse("run_activity", args=["fellside", line.run_id])
    page = client_for(viewer).get(address).content.decode()
    assert page.index(other.text) < page.index(line.text)


def test_a_stranger_sees_no_history(line: Variant, stranger: User, client_for: ClientFor) -> None:
    address = reverse("variant_history", args=["fellside", line.run_id, line.code])
    assert client_for(stranger).get(address).status_code == 404
