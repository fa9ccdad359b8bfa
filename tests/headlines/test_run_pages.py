"""The run list and the run page: who sees what, filters, counts, and how much it costs to show."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from headlines.models import Run, User, Workspace
from headlines.services.review import variant_decide
from headlines.views.run_header import stages_of, time_text
from routing.models import Call
from routing.policies import versions as policy_versions
from tests.stored_lines import lines_store

ClientFor = Callable[[User], Client]


def _page(run: Run, **query: str) -> str:
    return reverse("run_detail", args=[run.workspace.slug, run.pk], query=query or None)


def _post(client: Client, name: str, run: Run, **data: str) -> int:
    return client.post(reverse(name, args=[run.workspace.slug, run.pk]), data).status_code


def _codes(client: Client, address: str) -> list[str]:
    """Return the codes of the rows in the order of the page."""
    groups = client.get(address).context["groups"]
    return [line.code for group in groups for line in group.lines]


# --- Who may --------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["run_list", "run_detail", "run_activity"])
def test_a_stranger_is_told_that_there_is_nothing(
    page: str, run_with_variants: Run, stranger: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    args = [run.workspace.slug] + ([] if page == "run_list" else [run.pk])
    assert client_for(stranger).get(reverse(page, args=args)).status_code == 404


def test_a_run_of_another_workspace_is_not_found_under_ones_own(
    run_with_variants: Run, stranger: User, client_for: ClientFor
) -> None:
    own = reverse("run_detail", args=["elsewhere", run_with_variants.pk])
    assert client_for(stranger).get(own).status_code == 404


@pytest.mark.parametrize("action", ["run_cancel", "run_repeat"])
def test_only_marketers_and_owners_start_and_stop_runs(
    action: str, run_with_variants: Run, reviewer: User, viewer: User, stranger: User, client_for: ClientFor
) -> None:
    assert _post(client_for(reviewer), action, run_with_variants) == 403
    assert _post(client_for(viewer), action, run_with_variants) == 403
    assert _post(client_for(stranger), action, run_with_variants) == 404


def test_a_viewer_reads_the_lines_but_gets_no_buttons(
    run_with_variants: Run, viewer: User, reviewer: User, client_for: ClientFor
) -> None:
    shown = client_for(viewer).get(_page(run_with_variants)).content.decode()
    assert "Rain jackets that breathe" in shown
    assert 'data-act="approved"' not in shown
    assert "Run again" not in shown
    judged = client_for(reviewer).get(_page(run_with_variants)).content.decode()
    assert judged.count('data-act="approved"') == 11
    assert "Run again" not in judged


# --- What it shows --------------------------------------------------------------------------------


def test_lines_stand_in_groups_in_the_order_of_the_brief(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    groups = client_for(viewer).get(_page(run_with_variants)).context["groups"]
    assert [(group.label, group.language, len(group.lines)) for group in groups] == [
        ("Headlines", "en-GB", 8),
        ("Descriptions", "en-GB", 3),
    ]
    assert groups[0].needed == "an ad takes 3 to 15"


def test_the_page_says_what_decided_and_that_the_sandbox_wrote(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    page = client_for(viewer).get(_page(run_with_variants)).content.decode()
    assert "Complexity 0.10 is below the threshold 0.40." in page
    assert "Diffusion model, one pass" in page
    assert "sandbox, no cost" in page


def test_a_real_models_run_shows_what_it_cost(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.is_sandbox = False
    run.save(update_fields=["is_sandbox"])
    made_in = run.passes.get()
    Call.objects.create(
        workspace_id=run.workspace_id,
        task_id=made_in.task_id,
        provider="inception",
        model="mercury-2.5",
        gear="diffusion",
        outcome=Call.OutcomeChoice.OK,
        input_tokens=1200,
        output_tokens=640,
        cost_usd=Decimal("0.00072"),
    )
    page = client_for(viewer).get(_page(run)).content.decode()
    assert "$0.0007" in page
    assert "1,200 in, 640 out" in page
    assert "sandbox, no cost" not in page


def test_a_failed_run_says_what_to_do_and_shows_its_brief_is_safe(
    run_with_variants: Run, marketer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.variants.all().delete()
    run.status, run.error = Run.Status.FAILED, "The model did not answer. Start the run again."
    run.save(update_fields=["status", "error"])
    page = client_for(marketer).get(_page(run)).content.decode()
    assert "The model did not answer. Start the run again." in page
    assert "Run again" in page
    assert 'id="review-progress"' not in page


def test_an_open_run_keeps_a_place_for_every_line_that_is_to_come(
    run_with_variants: Run, marketer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.status, run.finished_at = Run.Status.QUEUED, None
    run.save(update_fields=["status", "finished_at"])
    response = client_for(marketer).get(_page(run))
    page = response.content.decode()
    # The brief asks for 12 headlines and 4 descriptions; 8 and 3 are there.
    assert [len(group.blanks) for group in response.context["groups"]] == [4, 1]
    assert page.count("line--blank") == 5
    assert "after=11" in page
    assert "js/live.js" in page
    assert "Reload" in page


def test_phrases_the_brief_asks_for_and_no_kept_line_has_are_named(
    run_with_variants: Run, reviewer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.version.must_include = ["free delivery", "lifetime repairs"]
    run.version.save(update_fields=["must_include"])
    client = client_for(reviewer)
    assert client.get(_page(run)).context["missing"] == ["lifetime repairs"]
    variant = run.variants.get(text__contains="free delivery")
    variant_decide(variant=variant, actor=reviewer, status="rejected")
    assert client.get(_page(run)).context["missing"] == ["free delivery", "lifetime repairs"]


def test_text_from_a_model_is_never_markup(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    variant = run_with_variants.variants.first()
    assert variant is not None
    variant.text = "<script>alert(1)</script> {{ settings }}"
    variant.findings = [
        {"rule": "braces", "severity": "error", "message": "<b>braces</b>", "start": 0, "end": 8}
    ]
    variant.save(update_fields=["text", "findings"])
    page = client_for(viewer).get(_page(run_with_variants)).content.decode()
    assert "<script>alert" not in page
    assert "<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt; {{ settings }}" in page
    assert "&lt;b&gt;braces&lt;/b&gt;" in page


# --- Filter, sort and counts ----------------------------------------------------------------------


def test_filters_narrow_the_lines_and_chips_count_beside_the_other_filters(
    run_with_variants: Run, reviewer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    for code in ("aaaaa01", "aaaaa02", "aaaaa09"):
        variant_decide(variant=run.variants.get(code=code), actor=reviewer, status="approved")
    client = client_for(reviewer)
    response = client.get(_page(run, status="approved", slot="headline"))
    assert [line.code for group in response.context["groups"] for line in group.lines] == [
        "aaaaa01",
        "aaaaa02",
    ]
    counts = response.context["counts"]
    assert (counts["all"], counts["approved"], counts["reviewed"], counts["shown"]) == (11, 3, 3, 2)
    # The verdict chips count headlines; the slot chips count approved lines.
    assert (counts["status:"], counts["status:approved"], counts["status:pending"]) == (8, 2, 6)
    assert (counts["slot:"], counts["slot:headline"], counts["slot:description"]) == (3, 2, 1)


def test_search_looks_in_the_words_and_finds_a_code(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    client = client_for(viewer)
    assert _codes(client, _page(run_with_variants, search="RAIN")) == ["aaaaa01", "aaaaa09"]
    assert _codes(client, _page(run_with_variants, search="aaaaa04")) == ["aaaaa04"]
    response = client.get(_page(run_with_variants, search="rain"))
    assert response.context["counts"]["slot:headline"] == 1


def test_sorting_by_length_holds_within_each_group(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    groups = client_for(viewer).get(_page(run_with_variants, sort="shortest")).context["groups"]
    for group in groups:
        lengths = [int(line.length) for line in group.lines]
        assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    "query",
    [
        {"status": "nonsense"},
        {"search": "\x00"},
        {"slot": "a\x00b", "angle": "%"},
        {"sort": "-pk", "channel": "<script>"},
        {"edit": "zzzzzzz"},
    ],
)
def test_a_strange_filter_is_no_error(
    query: dict[str, str], run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    assert client_for(viewer).get(_page(run_with_variants, **query)).status_code == 200


def test_a_filter_that_fits_nothing_offers_a_way_back(
    run_with_variants: Run, viewer: User, client_for: ClientFor
) -> None:
    page = client_for(viewer).get(_page(run_with_variants, search="umbrella")).content.decode()
    assert "No line fits this filter" in page
    assert "Show all lines" in page


# --- Cancel and repeat ----------------------------------------------------------------------------


def test_cancelling_keeps_what_had_arrived(
    run_with_variants: Run, marketer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.status, run.finished_at = Run.Status.QUEUED, None
    run.save(update_fields=["status", "finished_at"])
    client = client_for(marketer)
    page = client.post(reverse("run_cancel", args=[run.workspace.slug, run.pk]), follow=True)
    run.refresh_from_db()
    assert run.status == Run.Status.CANCELLED
    assert "the 11 lines that had arrived can be reviewed" in page.content.decode()
    again = client.post(reverse("run_cancel", args=[run.workspace.slug, run.pk]), follow=True)
    assert "The run had already ended." in again.content.decode()


def test_run_again_makes_one_new_run_however_often_it_is_pressed(
    run_with_variants: Run, marketer: User, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")  # makes a model known; nothing is called
    run = run_with_variants
    client = client_for(marketer)
    address = reverse("run_repeat", args=[run.workspace.slug, run.pk])
    first = client.post(address, {"key": "k1"})
    second = client.post(address, {"key": "k1"})
    assert first["Location"] == second["Location"]
    made = Run.objects.exclude(pk=run.pk).get()
    assert (made.repeat_of_id, made.take, made.status) == (run.pk, 2, Run.Status.QUEUED)
    assert made.requested_by == marketer


def test_run_again_without_a_model_says_so(
    run_with_variants: Run, marketer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    address = reverse("run_repeat", args=[run.workspace.slug, run.pk])
    page = client_for(marketer).post(address, {"key": "k1"}, follow=True).content.decode()
    assert "No model is configured." in page
    assert Run.objects.count() == 1


@pytest.mark.parametrize("action", ["run_cancel", "run_repeat"])
def test_nothing_happens_on_a_get(
    action: str, run_with_variants: Run, owner: User, client_for: ClientFor
) -> None:
    address = reverse(action, args=[run_with_variants.workspace.slug, run_with_variants.pk])
    assert client_for(owner).get(address).status_code == 405


# --- The list -------------------------------------------------------------------------------------


def test_the_list_shows_counts_and_turns_pages(
    run_with_variants: Run, reviewer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    variant_decide(variant=run.variants.get(code="aaaaa01"), actor=reviewer, status="approved")
    now = timezone.now()
    Run.objects.bulk_create(
        Run(
            workspace=run.workspace,
            version=run.version,
            status=Run.Status.DONE,
            idempotency_key=f"more-{number}",
            finished_at=now,
        )
        for number in range(30)
    )
    client = client_for(reviewer)
    address = reverse("run_list", args=[run.workspace.slug])
    first, last = client.get(address), client.get(address, {"page": "2"})
    assert len(first.context["page"]) == 25
    assert [row.pk for row in last.context["page"]][-1] == run.pk
    oldest = list(last.context["page"])[-1]
    assert (oldest.total, oldest.approved, oldest.pending) == (11, 1, 10)
    assert client.get(address, {"page": "zero"}).status_code == 200


def test_the_list_without_runs_says_what_a_run_is(
    workspace: Workspace, viewer: User, client_for: ClientFor
) -> None:
    page = client_for(viewer).get(reverse("run_list", args=[workspace.slug])).content.decode()
    assert "No runs yet" in page


# --- What it costs --------------------------------------------------------------------------------


def _fill(run: Run, count: int) -> None:
    long = {"rule": "length", "severity": "warning", "message": "Long.", "start": None, "end": None}
    texts = [f"Line number {number} of many" for number in range(count)]
    lines_store(run.passes.get(), texts, code="bb{:05d}", findings=[long])


@pytest.mark.parametrize("query", [{}, {"search": "number", "status": "pending"}])
def test_a_page_of_300_lines_takes_few_queries(
    query: dict[str, str], run_with_variants: Run, reviewer: User, client_for: ClientFor
) -> None:
    run = run_with_variants
    run.version.must_include = ["free delivery"]
    run.version.save(update_fields=["must_include"])
    _fill(run, 300)
    client = client_for(reviewer)
    policy_versions.in_force()  # a process reads it once in five seconds
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(_page(run, **query))
    assert response.context["counts"]["all"] == 311
    assert len(queries) <= 12, [query["sql"][:90] for query in queries]


def test_the_list_takes_few_queries(run_with_variants: Run, reviewer: User, client_for: ClientFor) -> None:
    client = client_for(reviewer)
    address = reverse("run_list", args=[run_with_variants.workspace.slug])
    policy_versions.in_force()  # a process reads it once in five seconds
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 8


# --- The parts of the head ------------------------------------------------------------------------


def test_stages_share_the_whole_width_in_their_order() -> None:
    stages = stages_of(
        {"save": 5.0, "queue": 5.0, "model": 70.0, "prepare": 10.0, "total": 95.0, "check": 10.0}
    )
    assert [stage.name for stage in stages] == ["queue", "prepare", "model", "check", "save"]
    assert [stage.start for stage in stages] == [0, 5, 15, 85, 95]
    assert sum(stage.width for stage in stages) == pytest.approx(100)
    assert stages_of({}) == []


@pytest.mark.parametrize(
    ("milliseconds", "text"), [(0.2, "under 1 ms"), (86.4, "86 ms"), (999, "999 ms"), (1240, "1.2 s")]
)
def test_durations_read_well(milliseconds: float, text: str) -> None:
    assert time_text(milliseconds) == text


def test_a_phrase_is_missing_only_when_nothing_more_is_coming(
    run_with_variants: Run, client_for: Callable[[User], Client], reviewer: User
) -> None:
    run_with_variants.version.must_include = ["lifetime repairs"]
    run_with_variants.version.save(update_fields=["must_include"])
    client = client_for(reviewer)
    assert client.get(_page(run_with_variants)).context["missing"] == ["lifetime repairs"]
    Run.objects.filter(pk=run_with_variants.pk).update(status=Run.Status.QUEUED, finished_at=None)
    assert client.get(_page(run_with_variants)).context["missing"] == []
