"""Who may open which of the account, member and brand pages; the frame and the error pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from headlines.models import Brand, Invitation, Membership, Role, Run, User, Workspace
from headlines.services.accounts import invitation_create
from headlines.services.brands import BrandContent, brand_save

ClientFor = Callable[[User], Client]

# Page: (method, name, kind of thing in its address, the least role)
PAGES = [
    ("get", "workspace_home", None, Role.VIEWER),
    ("get", "member_list", None, Role.VIEWER),
    ("get", "brand_list", None, Role.VIEWER),
    ("get", "brand_new", None, Role.MARKETER),
    ("post", "brand_new", None, Role.MARKETER),
    ("get", "brand_edit", "brand", Role.MARKETER),
    ("post", "brand_edit", "brand", Role.MARKETER),
    ("post", "invitation_create", None, Role.OWNER),
    ("post", "invitation_revoke", "invitation", Role.OWNER),
    ("post", "member_role", "member", Role.OWNER),
    ("post", "member_remove", "member", Role.OWNER),
]


@pytest.fixture
def things(workspace: Workspace, owner: User) -> dict[str, int]:
    """A brand, an invitation, and a member who is nobody of the cast."""
    brand = brand_save(workspace=workspace, content=BrandContent("Fellside", "", (), (), ()))
    new = invitation_create(workspace=workspace, actor=owner, email="n@x.example", role=Role.VIEWER)
    other = User.objects.create_user("other@fellside.example")
    member = Membership.objects.create(workspace=workspace, user=other, role=Role.VIEWER)
    return {"brand": brand.pk, "invitation": new.invitation.pk, "member": member.pk}


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize(("method", "name", "thing", "least"), PAGES)
def test_each_page_opens_for_its_roles_and_is_not_there_for_strangers(
    request: pytest.FixtureRequest,
    client_for: ClientFor,
    things: dict[str, int],
    method: str,
    name: str,
    thing: str | None,
    least: Role,
    role: Role | None,
) -> None:
    user = request.getfixturevalue(role.value if role else "stranger")
    before = _state()
    path = reverse(name, args=["fellside", *([things[thing]] if thing else [])])
    answer = getattr(client_for(user), method)(path)
    if role is None:
        assert answer.status_code == 404
    elif role.allows(least):
        assert answer.status_code in (200, 302, 422)
    else:
        assert answer.status_code == 403
        assert "Ask an owner of the workspace to change your role." in answer.content.decode()
    if role is None or not role.allows(least):
        assert _state() == before


@pytest.mark.parametrize(("method", "name", "thing", "least"), PAGES)
def test_each_page_asks_for_log_in(
    client: Client, things: dict[str, int], method: str, name: str, thing: str | None, least: Role
) -> None:
    path = reverse(name, args=["fellside", *([things[thing]] if thing else [])])
    answer = getattr(client, method)(path)
    assert answer["Location"].startswith("/login?next=")


def test_a_stranger_cannot_tell_a_workspace_from_none(
    client_for: ClientFor, owner: User, stranger: User
) -> None:
    there = client_for(stranger).get("/w/fellside/")
    not_there = client_for(stranger).get("/w/no-such-workspace/")
    assert there.status_code == not_there.status_code == 404
    assert _without_token(there.content) == _without_token(not_there.content)
    assert b"Fellside" not in there.content


def test_members_see_controls_only_where_they_may_use_them(
    client_for: ClientFor, owner: User, viewer: User
) -> None:
    invitation_create(
        workspace=Workspace.objects.get(), actor=owner, email="soon@x.example", role=Role.VIEWER
    )
    for_owner = client_for(owner).get("/w/fellside/members/").content.decode()
    for_viewer = client_for(viewer).get("/w/fellside/members/").content.decode()
    assert "Invite somebody" in for_owner
    assert "soon@x.example" in for_owner
    assert "Invite somebody" not in for_viewer
    assert "soon@x.example" not in for_viewer
    assert "/role" not in for_viewer


# --- The frame ----------------------------------------------------------------------------------


def test_the_frame_names_the_workspace_and_marks_the_area(client_for: ClientFor, viewer: User) -> None:
    page = client_for(viewer).get("/w/fellside/brands/").content.decode()
    assert "<title>Brands · Fellside Outdoor · Second Gear</title>" in page
    current = re.findall(r'<a href="([^"]+)" aria-current="page"', page)
    assert current == ["/w/fellside/brands/"]


def test_no_page_has_inline_script_or_style(client_for: ClientFor, owner: User) -> None:
    paths = ["/", "/password", "/workspaces/new", "/nowhere"]
    paths += [f"/w/fellside/{area}" for area in ("", "members/", "brands/", "brands/new")]
    for path in paths:
        page = client_for(owner).get(path, follow=True)
        text = page.content.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text), path
        assert not re.search(r'(?:src|href)="(?:https?:)?//', text), path
        assert "'unsafe" not in page["Content-Security-Policy"]


def test_the_sandbox_is_announced_only_while_it_answers(
    client_for: ClientFor, viewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = "a local stand-in writes the lines"
    monkeypatch.setenv("SANDBOX_URL", "http://127.0.0.1:9")
    assert notice in client_for(viewer).get("/w/fellside/").content.decode()
    monkeypatch.setenv("INCEPTION_API_KEY", "a-key")
    assert notice not in client_for(viewer).get("/w/fellside/").content.decode()


def test_the_home_page_costs_few_queries_and_says_what_waits(
    client_for: ClientFor,
    reviewer: User,
    run_with_variants: Run,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    browser = client_for(reviewer)
    with django_assert_max_num_queries(12):
        page = browser.get("/w/fellside/").content.decode()
    assert "11 lines of" in page
    assert reverse("run_detail", args=["fellside", run_with_variants.pk]) in page


def test_a_new_workspace_teaches(client_for: ClientFor, marketer: User, viewer: User) -> None:
    new_brief = reverse("brief_new", args=["fellside"])
    page = client_for(marketer).get("/w/fellside/").content.decode()
    assert "From a brief to headlines, in three steps" in page
    assert new_brief in page
    assert new_brief not in client_for(viewer).get("/w/fellside/").content.decode()


# --- Error pages --------------------------------------------------------------------------------


def test_an_unknown_address_is_a_page_of_the_product(client: Client, db: None) -> None:
    page = client.get("/no/such/page")
    assert page.status_code == 404
    assert "This page is not here" in page.content.decode()
    assert "Second Gear" in page.content.decode()


def test_a_stale_form_is_explained(owner: User) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(owner)
    page = browser.post("/workspaces/new", {"name": "X"})
    assert page.status_code == 403
    assert "That form was too old to be sent" in page.content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_pages_for_the_worst_need_neither_request_nor_database(name: str) -> None:
    page = get_template(name).render()
    assert "Second Gear" in page
    assert "Go back" in page


# --- Admin --------------------------------------------------------------------------------------


def test_every_admin_list_opens_and_the_records_cannot_be_changed(
    client_for: ClientFor, run_with_variants: Run, things: dict[str, int]
) -> None:
    admin = client_for(User.objects.create_superuser("admin@x.example", "a-long-password-1"))
    index = admin.get("/admin/").content.decode()
    assert "css/tokens.css" in index
    lists = set(re.findall(r'href="(/admin/(?:headlines|routing)/\w+/)"', index))
    assert len(lists) >= 12
    for path in lists:
        assert admin.get(path, {"q": "fell"}).status_code == 200, path
    assert admin.post(f"/admin/headlines/run/{run_with_variants.pk}/delete/").status_code == 403
    assert admin.get("/admin/headlines/variant/add/").status_code == 403
    assert admin.get(f"/admin/headlines/run/{run_with_variants.pk}/change/").status_code == 200


def test_an_admin_makes_a_person_by_address(client_for: ClientFor, db: None) -> None:
    admin = client_for(User.objects.create_superuser("admin@x.example", "a-long-password-1"))
    answer = admin.post(
        "/admin/headlines/user/add/",
        {
            "email": "made@x.example",
            "name": "Made",
            "usable_password": "true",
            "password1": "seven quiet harbours",
            "password2": "seven quiet harbours",
            "memberships-TOTAL_FORMS": "0",
            "memberships-INITIAL_FORMS": "0",
        },
    )
    assert answer.status_code == 302, answer.content.decode()
    assert User.objects.get(email="made@x.example").check_password("seven quiet harbours")


def _without_token(page: bytes) -> str:
    return re.sub(r'(X-CSRFToken": "|csrfmiddlewaretoken" value=")\w+', "", page.decode())


def _state() -> tuple[object, ...]:
    return (
        Brand.objects.count(),
        list(Membership.objects.order_by("pk").values_list("pk", "role")),
        list(Invitation.objects.order_by("pk").values_list("pk", "revoked_at")),
    )
