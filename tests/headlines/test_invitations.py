"""Invitations by link, from the owner's form to the newcomer's first page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from headlines.models import Invitation, Membership, Role, User, Workspace
from headlines.services.accounts import (
    invitation_accept,
    invitation_create,
    invitation_mail,
)
from headlines.services.errors import NothingToDo
from tests.conftest import PASSWORD

ClientFor = Callable[[User], Client]


def link_in(text: str) -> str:
    found = re.search(r"http://testserver(/[^\s\"<]+)", text)
    assert found, text
    return found.group(1)


def invite(client: Client, email: str, role: str = "marketer") -> str:
    """Return the path of a new invitation's link."""
    page = client.post("/w/fellside/members/invite", {"email": email, "role": role})
    assert page.status_code == 200, page.content.decode()
    return link_in(page.content.decode())


def test_an_invited_newcomer_makes_an_account_and_is_in(client_for: ClientFor, owner: User) -> None:
    path = invite(client_for(owner), "New@Fellside.example", "reviewer")
    token = path.rsplit("/", 1)[1]
    assert token not in str(Invitation.objects.values_list().get()), "the token is stored nowhere"
    assert token not in client_for(owner).get("/w/fellside/members/").content.decode(), "shown once only"

    browser = Client()
    assert "Join Fellside Outdoor" in browser.get(path).content.decode()
    data = {"name": "Nell", "new_password1": "short", "new_password2": "short"}
    refused = browser.post(path, data)
    assert refused.status_code == 422
    assert 'value="Nell"' in refused.content.decode()
    welcome = browser.post(
        path,
        data | {"new_password1": "seven quiet harbours", "new_password2": "seven quiet harbours"},
        follow=True,
    )
    assert welcome.redirect_chain == [("/w/fellside/", 302)]
    member = Membership.objects.get(user__email="new@fellside.example")
    assert (member.role, member.user.name) == (Role.REVIEWER, "Nell")
    used = Client().get(path)
    assert used.status_code == 410
    assert b"This invitation has been used" in used.content


def test_somebody_with_an_account_logs_in_first_and_accepts_with_a_button(
    client_for: ClientFor, owner: User, stranger: User
) -> None:
    path = invite(client_for(owner), stranger.email)
    page = Client().get(path).content.decode()
    assert "has an account already" in page
    assert f"/login?next={path}" in page
    browser = client_for(stranger)
    assert "Accept and join" in browser.get(path).content.decode()
    assert browser.post(path)["Location"] == "/w/fellside/"
    assert Membership.objects.get(user=stranger, workspace__slug="fellside").role == Role.MARKETER


def test_nobody_uses_the_account_of_an_address_by_its_invitation(
    client_for: ClientFor, owner: User, stranger: User
) -> None:
    path = invite(client_for(owner), stranger.email)
    new = "seven quiet harbours"
    Client().post(path, {"name": "Thief", "new_password1": new, "new_password2": new})
    stranger.refresh_from_db()
    assert stranger.check_password(PASSWORD)
    assert not Membership.objects.filter(user=stranger, workspace__slug="fellside").exists()


def test_an_invitation_is_for_its_address_only(client_for: ClientFor, owner: User, stranger: User) -> None:
    path = invite(client_for(owner), "somebody@fellside.example")
    page = client_for(stranger).post(path).content.decode()
    assert "the invitation is for another" in page
    assert Membership.objects.filter(user=stranger).count() == 1


def test_an_expired_link_says_so_and_lets_nobody_in(client_for: ClientFor, owner: User) -> None:
    path = invite(client_for(owner), "late@fellside.example")
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    page = Client().post(path, {"name": "Late", "new_password1": PASSWORD, "new_password2": PASSWORD})
    assert page.status_code == 410
    assert b"This invitation has expired" in page.content
    assert not User.objects.filter(email="late@fellside.example").exists()


def test_a_withdrawn_link_says_so(client_for: ClientFor, owner: User) -> None:
    path = invite(client_for(owner), "gone@fellside.example")
    invitation = Invitation.objects.get()
    client_for(owner).post(f"/w/fellside/invitations/{invitation.pk}/revoke")
    page = Client().get(path)
    assert page.status_code == 410
    assert b"This invitation was withdrawn" in page.content
    again = client_for(owner).post(f"/w/fellside/invitations/{invitation.pk}/revoke", follow=True)
    assert "used or withdrawn in the meantime" in again.content.decode()


def test_an_unknown_link_is_not_found(client: Client, db: None) -> None:
    assert client.get("/invitations/no-such-token").status_code == 404


def test_a_second_invitation_replaces_the_first(client_for: ClientFor, owner: User) -> None:
    first = invite(client_for(owner), "twice@fellside.example")
    second = invite(client_for(owner), "Twice@fellside.example", "viewer")
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200


def test_an_invitation_lets_in_once(workspace: Workspace, owner: User, stranger: User) -> None:
    new = invitation_create(workspace=workspace, actor=owner, email=stranger.email, role=Role.VIEWER)
    invitation_accept(invitation=new.invitation, user=stranger)
    with pytest.raises(NothingToDo):
        invitation_accept(invitation=new.invitation, user=stranger)


@pytest.mark.parametrize(
    ("email", "role", "sentence"),
    [
        ("", "viewer", "Enter an e-mail address."),
        ("not an address", "viewer", "This is not an e-mail address."),
        ("a@b.example", "king", "There is no such role."),
        ("olive@fellside.example", "viewer", "is a member already"),
    ],
)
def test_an_impossible_invitation_is_refused_at_the_field(
    client_for: ClientFor, owner: User, email: str, role: str, sentence: str
) -> None:
    page = client_for(owner).post("/w/fellside/members/invite", {"email": email, "role": role})
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Invitation.objects.exists()


def test_the_link_is_mailed_where_mail_is_configured(
    client_for: ClientFor, owner: User, mailoutbox: list[EmailMessage]
) -> None:
    path = invite(client_for(owner), "new@fellside.example")
    [mail] = mailoutbox
    assert mail.to == ["new@fellside.example"]
    assert link_in(mail.body) == path
    assert "Olive invites you to Fellside Outdoor" in mail.subject


def test_mail_that_fails_leaves_the_link(workspace: Workspace, owner: User, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # the discard port: nobody listens
    new = invitation_create(workspace=workspace, actor=owner, email="new@x.example", role=Role.VIEWER)
    assert invitation_mail(new.invitation, "http://testserver/invitations/x") is False


def test_nothing_is_mailed_into_the_log(workspace: Workspace, owner: User, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    new = invitation_create(workspace=workspace, actor=owner, email="new@x.example", role=Role.VIEWER)
    assert invitation_mail(new.invitation, "http://testserver/invitations/x") is False
