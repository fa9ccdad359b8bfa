from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable

import pytest
from django.db.models import RestrictedError
from django.test import Client
from django.urls import reverse

from headlines.models import Ad, AdLine, Export, Run, User, Variant
from headlines.services.errors import FieldErrors, NothingToDo
from headlines.services.exports import ExportOptions, export_create, export_defaults, export_preview
from headlines.services.review import variant_decide

ClientFor = Callable[[User], Client]


def _page(run: Run) -> str:
    return reverse("export_new", args=[run.workspace.slug, run.pk])


@pytest.fixture
def approved_run(run_with_variants: Run, reviewer: User) -> Run:
    """A run of which a reviewer approved every line."""
    for variant in Variant.objects.filter(run=run_with_variants):
        variant_decide(variant=variant, actor=reviewer, status=Variant.Status.APPROVED)
    return run_with_variants


def _approve(run: Run, headlines: int, descriptions: int) -> None:
    for slot, count in (("headline", headlines), ("description", descriptions)):
        codes = Variant.objects.filter(run=run, slot=slot).order_by("position").values_list("code", flat=True)
        Variant.objects.filter(run=run, code__in=list(codes[:count])).update(status="approved")


def _fields(run: Run, **changes: str) -> dict[str, str]:
    where = export_defaults(run).destination
    return {
        "format": "google_ads_bulk",
        "channel": "google_rsa",
        "language": "en-GB",
        **{name: getattr(where, name) for name in where.__dataclass_fields__ if name != "status"},
        "status": "Paused",
        "ads": "0",
        **changes,
    }


def test_the_page_is_filled_in_from_the_brief(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    page = client_for(marketer).get(_page(approved_run)).content.decode()
    for value in (
        "Rain jackets, autumn",
        "Ridgeline rain jacket",
        "https://www.fellside.example/ridgeline",
        "ridgeline-rain",
        "utm_campaign=rain-jackets-autumn",
    ):
        assert f'value="{value}"' in page or value in page
    assert "Ready: 1 complete ad, paused." in page
    assert "written by the sandbox" in page
    assert "www.fellside.example/ridgeline-rain" in page


def test_the_page_says_what_is_missing(run_with_variants: Run, marketer: User, client_for: ClientFor) -> None:
    _approve(run_with_variants, headlines=1, descriptions=1)
    page = client_for(marketer).get(_page(run_with_variants)).content.decode()
    assert "2 more headlines and 1 more description needed" in page
    assert reverse("run_detail", args=[run_with_variants.workspace.slug, run_with_variants.pk]) in page
    assert "Ready:" not in page


def test_the_preview_alone_answers_htmx(approved_run: Run, marketer: User, client_for: ClientFor) -> None:
    data = {**_fields(approved_run), "path1": "other-path", "pin-aaaaa04": "1"}
    response = client_for(marketer).get(_page(approved_run), data, headers={"HX-Request": "true"})
    text = response.content.decode()
    assert "<html" not in text
    assert 'id="export-preview"' in text
    assert "www.fellside.example/other-path" in text
    headline = text.split('search-ad__headline">', 1)[1].split("</p>", 1)[0]
    assert headline.startswith("Packs into its own pocket |"), "the pinned line shows first"


def test_a_marketer_makes_a_file_and_downloads_it_twice_the_same(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    client = client_for(marketer)
    response = client.post(_page(approved_run), _fields(approved_run, **{"pin-aaaaa04": "1"}), follow=True)
    export = Export.objects.get()
    assert response.redirect_chain[0][0].endswith(f"?made={export.pk}#ready")
    assert "Your file is ready" in response.content.decode()
    assert "Tools › Bulk actions › Uploads" in response.content.decode()
    url = reverse("export_download", args=["fellside", export.pk])
    first, second = client.get(url), client.get(url)
    assert first.content == second.content
    assert hashlib.sha256(first.content).hexdigest() == export.sha256
    assert first["Content-Disposition"] == f'attachment; filename="{export.filename}"'
    [row] = csv.DictReader(io.StringIO(first.content.decode("utf-8"), newline=""))
    assert row["Headline 1"] == "Packs into its own pocket"
    assert row["Headline 1 position"] == "1"
    ad = Ad.objects.get()
    assert row["Label"] == f"var:{ad.code}"
    assert AdLine.objects.filter(ad=ad).count() == 11
    assert AdLine.objects.get(ad=ad, slot="headline", place=1).variant.code == "aaaaa04"
    assert export.created_by == marketer
    assert export.options["pins"] == {"aaaaa04": 1}


def test_a_name_beyond_ascii_is_sent_as_the_standard_asks(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    version = approved_run.version
    version.name = "Größe & Übergang"
    version.save(update_fields=["name"])
    export = export_create(run=approved_run, actor=marketer, format="csv", options=ExportOptions())
    response = client_for(marketer).get(reverse("export_download", args=["fellside", export.pk]))
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''gr%C3%B6%C3%9Fe-")


def test_later_changes_do_not_change_what_was_exported(approved_run: Run, marketer: User) -> None:
    options = export_defaults(approved_run)
    export = export_create(run=approved_run, actor=marketer, format="csv", options=options)
    Variant.objects.filter(run=approved_run).update(status="rejected")
    export.refresh_from_db()
    assert hashlib.sha256(bytes(export.content)).hexdigest() == export.sha256
    assert bytes(export.content).count(b"\r\n") == 12


def test_only_approved_lines_leave_and_say_who_approved_and_wrote_them(
    run_with_variants: Run, reviewer: User, marketer: User
) -> None:
    variant = Variant.objects.get(run=run_with_variants, code="aaaaa01")
    variant_decide(variant=variant, actor=reviewer, status=Variant.Status.APPROVED)
    export = export_create(run=run_with_variants, actor=marketer, format="csv", options=ExportOptions())
    [row] = csv.DictReader(io.StringIO(bytes(export.content).decode("utf-8-sig"), newline=""))
    assert (row["code"], row["reviewer"], row["writer"]) == ("aaaaa01", reviewer.name, "sandbox-dllm")


def test_an_option_that_is_not_right_is_answered_at_its_field_with_the_text_kept(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    response = client_for(marketer).post(
        _page(approved_run), _fields(approved_run, final_url="fellside.example/x", campaign="=Autumn")
    )
    page = response.content.decode()
    assert response.status_code == 422
    assert "Begin the address with https:// or http://." in page
    assert 'value="fellside.example/x"' in page
    assert "Begins with “=”" in page
    assert not Export.objects.exists()


def test_pins_that_leave_a_position_empty_are_refused(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    pins = {f"pin-aaaaa0{number}": "1" for number in range(1, 9)}
    response = client_for(marketer).post(_page(approved_run), _fields(approved_run, **pins))
    assert response.status_code == 422
    assert "nothing can show at position 2 and 3" in response.content.decode()


def test_an_incomplete_ad_is_not_exported(run_with_variants: Run, marketer: User) -> None:
    _approve(run_with_variants, headlines=2, descriptions=2)
    with pytest.raises(NothingToDo, match="1 more headline needed"):
        export_create(
            run=run_with_variants,
            actor=marketer,
            format="google_ads_bulk",
            options=export_defaults(run_with_variants),
        )
    assert not Export.objects.exists()


def test_a_sheet_needs_no_complete_ad_but_a_line(run_with_variants: Run, marketer: User) -> None:
    with pytest.raises(NothingToDo, match="No line of this run is approved yet"):
        export_create(run=run_with_variants, actor=marketer, format="xlsx", options=ExportOptions())
    _approve(run_with_variants, headlines=1, descriptions=0)
    export = export_create(run=run_with_variants, actor=marketer, format="xlsx", options=ExportOptions())
    assert export.size > 1_000
    assert not export.ads.exists()


def test_an_ad_never_takes_a_code_that_is_in_use(approved_run: Run, marketer: User) -> None:
    drawn = iter(["aaaaa01", "aaaaa02", "fresh01"])
    export = export_create(
        run=approved_run,
        actor=marketer,
        format="google_ads_bulk",
        options=export_defaults(approved_run),
        make_code=lambda: next(drawn),
    )
    assert [ad.code for ad in export.ads.all()] == ["fresh01"]


def test_another_channel_offers_the_sheets_only(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    Variant.objects.filter(run=approved_run).update(channel="meta")
    page = client_for(marketer).get(_page(approved_run)).content.decode()
    assert "Holds no Meta feed ad." in page
    assert "Ready: a sheet of 11 lines." in page
    with pytest.raises(NothingToDo, match="holds no Meta feed ad"):
        export_create(
            run=approved_run,
            actor=marketer,
            format="google_ads_bulk",
            options=export_defaults(approved_run),
        )


def test_a_run_with_several_channels_exports_the_chosen_one(approved_run: Run, marketer: User) -> None:
    Variant.objects.filter(run=approved_run, code="aaaaa01").update(channel="meta")
    preview = export_preview(approved_run, export_defaults(approved_run))
    assert [(pair.channel, pair.approved) for pair in preview.pairs] == [("google_rsa", 10), ("meta", 1)]
    assert len(preview.lines) == 10
    other = export_preview(approved_run, export_defaults(approved_run, "meta"))
    assert [each.code for each in other.lines] == ["aaaaa01"]
    assert other.ads == ()


def test_the_page_offers_every_channel_and_language_of_the_run(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    Variant.objects.filter(run=approved_run, slot="description").update(language="de-DE")
    client = client_for(marketer)
    first = client.get(_page(approved_run)).content.decode()
    assert '<option value="google_rsa:en-GB" selected>' in first
    assert "2 more descriptions needed" in first
    other = client.get(_page(approved_run), {"pair": "google_rsa:de-DE"}).content.decode()
    assert '<option value="google_rsa:de-DE" selected>' in other
    assert "3 more headlines needed" in other


def test_a_run_can_be_deleted_with_its_exports_but_an_exported_line_alone_cannot(
    approved_run: Run, marketer: User
) -> None:
    options = export_defaults(approved_run)
    export_create(run=approved_run, actor=marketer, format="google_ads_bulk", options=options)
    with pytest.raises(RestrictedError):
        Variant.objects.get(run=approved_run, code="aaaaa01").delete()
    approved_run.delete()
    assert not Export.objects.exists()


def test_every_format_names_the_field_of_a_url_that_is_none(approved_run: Run, marketer: User) -> None:
    for key in ("csv", "xlsx", "google_ads_bulk"):
        options = export_defaults(approved_run)
        where = options.destination
        bad = ExportOptions("google_rsa", "en-GB", type(where)(**{**_plain(where), "final_url": "nonsense"}))
        with pytest.raises(FieldErrors) as refused:
            export_create(run=approved_run, actor=marketer, format=key, options=bad)
        assert list(refused.value.errors) == ["final_url"]


def _plain(where: object) -> dict[str, object]:
    return {name: getattr(where, name) for name in where.__dataclass_fields__}  # type: ignore[attr-defined]


def test_the_settings_of_an_earlier_file_can_be_used_again(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    client = client_for(marketer)
    client.post(_page(approved_run), _fields(approved_run, campaign="Quite another", format="csv"))
    page = client.get(_page(approved_run), {"like": Export.objects.get().pk}).content.decode()
    assert 'value="Quite another"' in page
    assert 'value="csv" checked' in page


@pytest.mark.parametrize(
    ("role", "see", "make", "download"),
    [
        ("owner", 200, 302, 200),
        ("marketer", 200, 302, 200),
        ("reviewer", 200, 403, 200),
        ("viewer", 200, 403, 403),
        ("stranger", 404, 404, 404),
    ],
)
def test_who_may_do_what(
    approved_run: Run,
    marketer: User,
    client_for: ClientFor,
    request: pytest.FixtureRequest,
    role: str,
    see: int,
    make: int,
    download: int,
) -> None:
    export = export_create(run=approved_run, actor=marketer, format="csv", options=ExportOptions())
    client = client_for(request.getfixturevalue(role))
    assert client.get(_page(approved_run)).status_code == see
    assert client.post(_page(approved_run), _fields(approved_run)).status_code == make
    assert client.get(reverse("export_download", args=["fellside", export.pk])).status_code == download


def test_an_export_of_another_workspace_cannot_be_reached_through_ones_own(
    approved_run: Run, marketer: User, stranger: User, client_for: ClientFor
) -> None:
    export = export_create(run=approved_run, actor=marketer, format="csv", options=ExportOptions())
    client = client_for(stranger)
    assert client.get(reverse("export_download", args=["elsewhere", export.pk])).status_code == 404
    assert client.get(reverse("export_new", args=["elsewhere", approved_run.pk])).status_code == 404


@pytest.mark.parametrize("query", ["made=999999", "made=x", "like=-1", "made=" + "9" * 40])
def test_a_link_to_an_export_that_is_none_is_not_found(
    approved_run: Run, marketer: User, client_for: ClientFor, query: str
) -> None:
    assert client_for(marketer).get(f"{_page(approved_run)}?{query}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "pair=nonsense",
        "channel=x&language=y",
        "ads=-4",
        "ads=99999999",
        "pin-aaaaa01=9",
        "status=Removed",
        "format=exe",
    ],
)
def test_odd_choices_show_the_page_and_no_error(
    approved_run: Run, marketer: User, client_for: ClientFor, query: str
) -> None:
    assert client_for(marketer).get(f"{_page(approved_run)}?{query}").status_code == 200


def test_html_in_what_people_type_stays_text(
    approved_run: Run, marketer: User, client_for: ClientFor
) -> None:
    Variant.objects.filter(run=approved_run, code="aaaaa01").update(text="<script>1</script>")
    page = client_for(marketer).get(_page(approved_run), {"campaign": '"><script>2</script>'})
    assert "<script>1" not in page.content.decode()
    assert "<script>2" not in page.content.decode()


def test_the_page_costs_few_queries_however_many_lines(
    approved_run: Run,
    marketer: User,
    client_for: ClientFor,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    client = client_for(marketer)
    client.post(_page(approved_run), _fields(approved_run))
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        client.get(_page(approved_run))


def test_a_run_without_lines_says_so(run_with_variants: Run, marketer: User, client_for: ClientFor) -> None:
    Variant.objects.filter(run=run_with_variants).delete()
    page = client_for(marketer).get(_page(run_with_variants))
    assert "Nothing to export yet" in page.content.decode()
    response = client_for(marketer).post(_page(run_with_variants), {"format": "csv"})
    assert response.status_code == 422
