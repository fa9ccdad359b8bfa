"""A person's workspaces, a workspace's home, and who belongs to it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headlines.forms.accounts import InvitationForm, RoleForm, WorkspaceForm
from headlines.models import Membership, Role, User
from headlines.overview import workspace_overview
from headlines.selectors import invitations_open, members_in, membership_get, memberships_of
from headlines.services.accounts import (
    NewInvitation,
    invitation_create,
    invitation_mail,
    invitation_revoke,
    member_remove,
    member_role_change,
    workspace_create,
)
from headlines.services.errors import FieldErrors, NotAllowed, NothingToDo


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Go to the person's only workspace, or show all of them, or offer to make one."""
    memberships = list(memberships_of(_person(request)))
    if len(memberships) == 1:
        return redirect("workspace_home", memberships[0].workspace.slug)
    return render(request, "headlines/workspace_list.html", {"memberships": memberships})


@require_http_methods(["GET", "POST"])
def workspace_new(request: HttpRequest) -> HttpResponse:
    """Make a workspace; whoever makes it owns it."""
    form = WorkspaceForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(
            request, "headlines/workspace_new.html", {"form": form}, status=422 if form.is_bound else 200
        )
    workspace = workspace_create(name=form.cleaned_data["name"], owner=_person(request))
    messages.success(request, f"{workspace} is ready.")
    return redirect("workspace_home", workspace.slug)


@require_safe
def workspace_home(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Show how things stand in a workspace."""
    membership = membership_get(request.user, workspace_slug)
    context = {
        "workspace": membership.workspace,
        "membership": membership,
        "overview": workspace_overview(membership.workspace),
    }
    return render(request, "headlines/workspace_home.html", context)


@require_safe
def member_list(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Show who belongs to a workspace and, to owners, who is invited."""
    membership = membership_get(request.user, workspace_slug)
    return _members_page(request, membership, InvitationForm())


@require_POST
@never_cache
def invitation_new(request: HttpRequest, workspace_slug: str) -> HttpResponse:
    """Invite somebody and show the link, this once: only its hash is stored.

    That is why this answers with the page itself and does not redirect to it.
    """
    membership = membership_get(request.user, workspace_slug, Role.OWNER)
    form = InvitationForm(request.POST)
    if not form.is_valid():
        return _members_page(request, membership, form, status=422)
    try:
        new = invitation_create(
            workspace=membership.workspace,
            actor=_person(request),
            email=form.cleaned_data["email"],
            role=Role(form.cleaned_data["role"]),
        )
    except FieldErrors as error:
        for field, sentences in error.errors.items():
            form.add_error(field or None, sentences)
        return _members_page(request, membership, form, status=422)
    except NotAllowed as error:
        messages.error(request, str(error))
        return redirect("member_list", workspace_slug)
    return _members_page(request, membership, InvitationForm(), new=new)


@require_POST
def invitation_withdraw(request: HttpRequest, workspace_slug: str, invitation_id: int) -> HttpResponse:
    """Withdraw an open invitation."""
    membership = membership_get(request.user, workspace_slug, Role.OWNER)
    try:
        invitation = invitation_revoke(workspace=membership.workspace, invitation_id=invitation_id)
    except NothingToDo as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, f"The invitation of {invitation.email} is withdrawn; its link no longer works."
        )
    return redirect("member_list", workspace_slug)


@require_POST
def member_role(request: HttpRequest, workspace_slug: str, member_id: int) -> HttpResponse:
    """Give a member another role."""
    membership = membership_get(request.user, workspace_slug, Role.OWNER)
    form = RoleForm(request.POST)
    if not form.is_valid():
        messages.error(request, "There is no such role. Choose one of the list.")
        return redirect("member_list", workspace_slug)
    try:
        changed = member_role_change(
            workspace=membership.workspace,
            actor=_person(request),
            member_id=member_id,
            role=Role(form.cleaned_data["role"]),
        )
    except (NothingToDo, NotAllowed) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{changed.user} is {_a(Role(changed.role).label.lower())} now.")
    return redirect("member_list", workspace_slug)


@require_POST
def member_out(request: HttpRequest, workspace_slug: str, member_id: int) -> HttpResponse:
    """Take a member out; everybody may leave, owners may take out others."""
    membership = membership_get(request.user, workspace_slug)
    leaving = membership.pk == member_id
    if not leaving:
        membership = membership_get(request.user, workspace_slug, Role.OWNER)
    try:
        removed = member_remove(workspace=membership.workspace, actor=_person(request), member_id=member_id)
    except (NothingToDo, NotAllowed) as error:
        messages.error(request, str(error))
        return redirect("member_list", workspace_slug)
    if leaving:
        messages.success(request, f"You have left {membership.workspace}.")
        return redirect("home")
    messages.success(request, f"{removed.user} no longer belongs to {membership.workspace}.")
    return redirect("member_list", workspace_slug)


def _members_page(
    request: HttpRequest,
    membership: Membership,
    form: InvitationForm,
    *,
    new: NewInvitation | None = None,
    status: int = 200,
) -> HttpResponse:
    workspace = membership.workspace
    may_manage = membership.granted.allows(Role.OWNER)
    members = sorted(members_in(workspace), key=lambda member: -member.granted.rank)
    context = {
        "workspace": workspace,
        "membership": membership,
        "members": members,
        "roles": list(reversed(Role)),
        "may_manage": may_manage,
        "invitations": invitations_open(workspace) if may_manage else [],
        "now": timezone.now(),
        "form": form,
    }
    if new is not None:
        link = request.build_absolute_uri(reverse("invitation_accept", args=[new.token]))
        context |= {"new_invitation": new.invitation, "new_link": link}
        context["was_mailed"] = invitation_mail(new.invitation, link)
    return render(request, "headlines/member_list.html", context, status=status)


def _person(request: HttpRequest) -> User:
    """Return who asks. The log-in middleware let nobody else through."""
    assert isinstance(request.user, User)
    return request.user


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
