"""Logging in, passwords, workspaces and members, as a browser meets them."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client

from headlines.models import Membership, Role, User, Workspace
from headlines.services.accounts import (
    member_role_change,
    workspace_create,
)
from headlines.services.errors import ServiceError
from tests.conftest import PASSWORD

ClientFor = Callable[[User], Client]


def link_in(text: str) -> str:
    found = re.search(r"http://testserver(/[^\s\"<]+)", text)
    assert found, text
    return found.group(1)


# --- Logging in and out -------------------------------------------------------------------------


def test_log_in_takes_the_address_in_any_case_and_returns_to_the_page_wanted(
    client: Client, owner: User
) -> None:
    wanted = "/w/fellside/members/"
    refused = client.get(wanted)
    assert refused["Location"] == f"/login?next={wanted}"
    answer = client.post(
        refused["Location"], {"username": " OLIVE@Fellside.example ", "password": PASSWORD, "next": wanted}
    )
    assert answer["Location"] == wanted
    assert client.get(wanted).status_code == 200


def test_wrong_password_is_a_sentence_and_keeps_the_address(client: Client, owner: User) -> None:
    page = client.post("/login", {"username": owner.email, "password": "not it"}).content.decode()
    assert "No account has that e-mail address and password." in page
    assert f'value="{owner.email}"' in page


@pytest.mark.parametrize("typed", ["", "nobody", "a\x00b@fellside.example", "<script>@x", "x" * 5_000])
def test_unusable_log_in_address_is_refused_with_a_page(client: Client, db: None, typed: str) -> None:
    page = client.post("/login", {"username": typed, "password": PASSWORD})
    assert page.status_code == 200
    assert b"field__error" in page.content
    assert b"<script>@x" not in page.content


def test_log_out_takes_a_post(client: Client, owner: User) -> None:
    client.force_login(owner)
    assert client.get("/logout").status_code == 405
    assert client.post("/logout")["Location"] == "/login"
    assert client.get("/").status_code == 302


def test_log_in_never_leads_to_another_site(client: Client, owner: User) -> None:
    answer = client.post(
        "/login", {"username": owner.email, "password": PASSWORD, "next": "https://elsewhere.example/"}
    )
    assert answer["Location"] == "/"


def test_password_is_reset_through_the_mailed_link_once(
    client: Client, owner: User, mailoutbox: list[EmailMessage]
) -> None:
    client.post("/password/reset", {"email": owner.email.upper()})
    [mail] = mailoutbox
    assert mail.to == [owner.email]
    link = link_in(mail.body)
    form = client.get(link, follow=True)
    path = form.redirect_chain[-1][0]
    refused = client.post(path, {"new_password1": "olive", "new_password2": "olive"})
    assert b"too short" in refused.content
    new = "seven quiet harbours"
    done = client.post(path, {"new_password1": new, "new_password2": new}, follow=True)
    assert b"Your password is set" in done.content
    assert not client.login(email=owner.email, password=PASSWORD)
    assert client.login(email=owner.email, password=new)
    assert b"This link no longer works" in Client().get(link, follow=True).content


def test_reset_of_an_unknown_address_says_the_same_and_mails_nothing(
    client: Client, db: None, mailoutbox: list[EmailMessage]
) -> None:
    page = client.post("/password/reset", {"email": "nobody@nowhere.example"}, follow=True)
    assert b"If that address has an account here" in page.content
    assert mailoutbox == []


def test_password_change_asks_for_the_present_one(client: Client, owner: User) -> None:
    client.force_login(owner)
    new = {"new_password1": "seven quiet harbours", "new_password2": "seven quiet harbours"}
    assert b"not your present password" in client.post("/password", {"old_password": "no", **new}).content
    assert client.post("/password", {"old_password": PASSWORD, **new})["Location"] == "/"
    owner.refresh_from_db()
    assert owner.check_password("seven quiet harbours")


# --- Workspaces ---------------------------------------------------------------------------------


def test_home_goes_to_the_only_workspace_lists_several_and_offers_one(
    client_for: ClientFor, owner: User, stranger: User
) -> None:
    assert client_for(owner).get("/")["Location"] == "/w/fellside/"
    Membership.objects.create(workspace=Workspace.objects.get(slug="elsewhere"), user=owner, role=Role.VIEWER)
    page = client_for(owner).get("/").content.decode()
    assert "/w/fellside/" in page
    assert "/w/elsewhere/" in page
    alone = User.objects.create_user("alone@nowhere.example", PASSWORD)
    assert "You belong to no workspace yet" in client_for(alone).get("/").content.decode()


@pytest.mark.parametrize(
    ("name", "slug"), [("Harbour & Sons", "harbour-sons"), ("株式会社", "workspace"), ("  New   ", "new")]
)
def test_whoever_makes_a_workspace_owns_it(
    client_for: ClientFor, stranger: User, name: str, slug: str
) -> None:
    answer = client_for(stranger).post("/workspaces/new", {"name": name})
    assert answer["Location"] == f"/w/{slug}/"
    assert Membership.objects.get(workspace__slug=slug, user=stranger).role == Role.OWNER


def test_a_taken_name_gets_another_address(workspace: Workspace, owner: User) -> None:
    again = workspace_create(name="Fellside", owner=owner)
    assert again.slug.startswith("fellside-")
    assert again.slug != workspace.slug


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200b", "x" * 81, "a\x00b"])
def test_a_workspace_without_a_proper_name_is_refused_at_the_field(
    client_for: ClientFor, stranger: User, name: str
) -> None:
    page = client_for(stranger).post("/workspaces/new", {"name": name})
    assert page.status_code == 422
    assert b'aria-invalid="true"' in page.content
    assert Workspace.objects.count() == 1


# --- Members ------------------------------------------------------------------------------------


def test_owner_changes_a_role(client_for: ClientFor, owner: User, viewer: User) -> None:
    member = Membership.objects.get(user=viewer)
    page = client_for(owner).post(f"/w/fellside/members/{member.pk}/role", {"role": "marketer"}, follow=True)
    assert "Vic is a marketer now." in page.content.decode()
    member.refresh_from_db()
    assert member.role == Role.MARKETER


def test_unknown_role_changes_nothing(client_for: ClientFor, owner: User, viewer: User) -> None:
    member = Membership.objects.get(user=viewer)
    page = client_for(owner).post(f"/w/fellside/members/{member.pk}/role", {"role": "king"}, follow=True)
    assert "There is no such role." in page.content.decode()
    member.refresh_from_db()
    assert member.role == Role.VIEWER


@pytest.mark.parametrize(("action", "data"), [("role", {"role": "viewer"}), ("remove", {})])
def test_the_last_owner_stays(client_for: ClientFor, owner: User, action: str, data: dict[str, str]) -> None:
    member = Membership.objects.get(user=owner)
    page = client_for(owner).post(f"/w/fellside/members/{member.pk}/{action}", data, follow=True)
    assert "A workspace needs an owner, and this is the last one." in page.content.decode()
    member.refresh_from_db()
    assert member.role == Role.OWNER


@pytest.mark.django_db(transaction=True)
def test_two_owners_demoting_each_other_at_once_leave_one(owner: User, viewer: User) -> None:
    Membership.objects.filter(user=viewer).update(role=Role.OWNER)
    start = threading.Barrier(2)
    refusals: list[ServiceError] = []

    def demote(actor: User, other: User) -> None:
        member = Membership.objects.select_related("workspace").get(user=other)
        start.wait(timeout=10)
        try:
            member_role_change(workspace=member.workspace, actor=actor, member_id=member.pk, role=Role.VIEWER)
        except ServiceError as error:
            refusals.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=demote, args=pair) for pair in ((owner, viewer), (viewer, owner))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert Membership.objects.filter(role=Role.OWNER).count() == 1
    assert len(refusals) == 1


def test_a_removed_member_is_a_stranger_at_once(client_for: ClientFor, owner: User, viewer: User) -> None:
    their_browser = client_for(viewer)
    assert their_browser.get("/w/fellside/").status_code == 200
    member = Membership.objects.get(user=viewer)
    client_for(owner).post(f"/w/fellside/members/{member.pk}/remove")
    assert their_browser.get("/w/fellside/").status_code == 404


def test_anybody_may_leave(client_for: ClientFor, viewer: User) -> None:
    member = Membership.objects.get(user=viewer)
    answer = client_for(viewer).post(f"/w/fellside/members/{member.pk}/remove")
    assert answer["Location"] == "/"
    assert not Membership.objects.filter(pk=member.pk).exists()


def test_a_member_of_another_workspace_is_not_within_reach(
    client_for: ClientFor, owner: User, stranger: User
) -> None:
    theirs = Membership.objects.get(user=stranger)
    assert client_for(owner).post(f"/w/fellside/members/{theirs.pk}/remove").status_code == 404
    assert (
        client_for(owner).post(f"/w/fellside/members/{theirs.pk}/role", {"role": "viewer"}).status_code == 404
    )
    assert Membership.objects.get(user=stranger).role == Role.OWNER
