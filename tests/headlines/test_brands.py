"""Brands, as a browser meets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from headlines.forms.brands import MAX_EXEMPLARS, MAX_TERMS
from headlines.models import Brand, User, Workspace
from headlines.services.brands import BrandContent, brand_save

ClientFor = Callable[[User], Client]

NEW = "/w/fellside/brands/new"
TYPED = {
    "name": "Fellside",
    "voice": "Plain and dry.",
    "exemplars": "Dry shoulders, light pack\r\n\r\n  Made for the hill  \r\n",
    "banned_terms": "cheap\nCheap\nguaranteed",
    "cased_terms": "GORE-TEX",
}


def test_a_brand_is_made_with_one_entry_a_line(client_for: ClientFor, marketer: User) -> None:
    page = client_for(marketer).post(NEW, TYPED, follow=True)
    assert "Fellside is saved." in page.content.decode()
    brand = Brand.objects.get()
    assert brand.exemplars == ["Dry shoulders, light pack", "Made for the hill"]
    assert brand.banned_terms == ["cheap", "guaranteed"]
    assert brand.cased_terms == ["GORE-TEX"]


def test_a_brand_is_changed_and_shows_what_it_has(
    client_for: ClientFor, marketer: User, workspace: Workspace
) -> None:
    brand = brand_save(
        workspace=workspace, content=BrandContent("Fellside", "Dry.", ("One", "Two"), (), ("NASA",))
    )
    browser, path = client_for(marketer), f"/w/fellside/brands/{brand.pk}"
    assert "One\nTwo</textarea>" in browser.get(path).content.decode()
    assert browser.post(path, TYPED | {"exemplars": ""})["Location"] == "/w/fellside/brands/"
    brand.refresh_from_db()
    assert (brand.voice, brand.exemplars) == ("Plain and dry.", [])


def test_two_brands_of_one_name_are_refused_within_a_workspace_only(
    client_for: ClientFor, marketer: User, stranger: User
) -> None:
    assert client_for(marketer).post(NEW, TYPED).status_code == 302
    page = client_for(marketer).post(NEW, TYPED | {"name": "FELLSIDE"})
    assert page.status_code == 422
    assert "There is a brand called “FELLSIDE” already" in page.content.decode()
    assert client_for(stranger).post("/w/elsewhere/brands/new", TYPED).status_code == 302


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "Give the brand a name."),
        ("name", "\u200b \u202e", "Give the brand a name."),
        ("name", "x" * 121, "at most 120 characters"),
        ("voice", "x" * 2_001, "at most 2,000 characters"),
        ("exemplars", "y" * 301, "has 301 characters; 300 is the most"),
        ("exemplars", "\n".join(map(str, range(MAX_EXEMPLARS + 1))), f"{MAX_EXEMPLARS} is the most"),
        ("banned_terms", "\n".join(map(str, range(MAX_TERMS + 1))), f"{MAX_TERMS} is the most"),
        ("cased_terms", "z" * 1_000_000, "120 is the most"),
    ],
)
def test_bad_input_is_refused_at_the_field_and_kept(
    client_for: ClientFor, marketer: User, field: str, typed: str, sentence: str
) -> None:
    page = client_for(marketer).post(NEW, TYPED | {field: typed})
    assert page.status_code == 422
    assert page.context["form"].errors.keys() == {field}
    text = page.content.decode()
    assert sentence in text
    assert typed in text
    assert not Brand.objects.exists()


def test_odd_characters_are_cleaned_or_kept_and_never_run(client_for: ClientFor, marketer: User) -> None:
    lines = "<script>alert(1)</script>\n{{ settings.SECRET_KEY }}\nשלום עולם\n🧥 Warm\u202e and\u200b dry"
    page = client_for(marketer).post(NEW, TYPED | {"exemplars": lines}, follow=True).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert Brand.objects.get().exemplars == [
        "<script>alert(1)</script>",
        "{{ settings.SECRET_KEY }}",
        "שלום עולם",
        "🧥 Warm and dry",
    ]


def test_an_empty_list_teaches_and_offers_only_what_the_role_allows(
    client_for: ClientFor, marketer: User, viewer: User
) -> None:
    assert NEW in client_for(marketer).get("/w/fellside/brands/").content.decode()
    page = client_for(viewer).get("/w/fellside/brands/").content.decode()
    assert "Teach it how you sound" in page
    assert NEW not in page


def test_brands_of_other_workspaces_are_neither_shown_nor_reached(
    client_for: ClientFor, marketer: User, stranger: User
) -> None:
    elsewhere = Workspace.objects.get(slug="elsewhere")
    theirs = brand_save(workspace=elsewhere, content=BrandContent("Secret", "", (), (), ()))
    assert "Secret" not in client_for(marketer).get("/w/fellside/brands/").content.decode()
    assert client_for(marketer).get(f"/w/fellside/brands/{theirs.pk}").status_code == 404
