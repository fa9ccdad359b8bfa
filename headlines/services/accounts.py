"""Workspaces, who belongs to them, and invitations by link."""

from __future__ import annotations

import hashlib
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import IntegrityError, transaction
from django.http import Http404
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify

from headlines.models import Invitation, Membership, Role, User, Workspace
from headlines.services.errors import Conflict, FieldErrors, NotAllowed, NothingToDo

logger = logging.getLogger(__name__)

LAST_OWNER = (
    "A workspace needs an owner, and this is the last one. Make another member an owner first, "
    "then try again."
)
_MAIL_TIMEOUT_SECONDS = 10
_SLUG_LENGTH = 50
_SLUG_TRIES = 5


class InvitationState(StrEnum):
    """Whether a link still lets somebody in, or why it does not."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


_CLOSED = {
    InvitationState.USED: "This invitation has been used already.",
    InvitationState.REVOKED: "This invitation was withdrawn.",
    InvitationState.EXPIRED: "This invitation has expired.",
}


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """An invitation with the token of its link, which exists nowhere else."""

    invitation: Invitation
    token: str


def workspace_create(*, name: str, owner: User) -> Workspace:
    """Create a workspace with its first owner. The slug comes from the name and is unique."""
    stem = slugify(name)[:_SLUG_LENGTH].strip("-") or "workspace"
    slug = stem
    for _ in range(_SLUG_TRIES):
        try:
            with transaction.atomic():
                workspace = Workspace.objects.create(name=name, slug=slug)
                Membership.objects.create(workspace=workspace, user=owner, role=Role.OWNER)
        except IntegrityError:  # the slug is taken
            slug = f"{stem}-{secrets.token_hex(3)}"
        else:
            return workspace
    raise Conflict("No free address was found for that name. Try again, or choose another name.")


def member_role_change(*, workspace: Workspace, actor: User, member_id: int, role: Role) -> Membership:
    """Give a member another role.

    Raises ``Http404``, ``NotAllowed`` when the actor is no owner any more, and ``NothingToDo`` for
    the last owner.
    """
    with transaction.atomic():
        _owner_locked(workspace, actor)
        member = _member(workspace, member_id)
        if role is not Role.OWNER:
            _another_owner_or_refuse(member)
        member.role = role
        member.save(update_fields=["role"])
    return member


def member_remove(*, workspace: Workspace, actor: User, member_id: int) -> Membership:
    """Take a member out of a workspace; anybody may take out themselves.

    Raises ``Http404``, ``NotAllowed`` when the actor may not, and ``NothingToDo`` for the last owner.
    """
    with transaction.atomic():
        _workspace_locked(workspace)
        member = _member(workspace, member_id)
        if member.user_id != actor.pk:
            _owner_or_refuse(workspace, actor)
        _another_owner_or_refuse(member)
        Membership.objects.filter(pk=member.pk).delete()
    return member


def invitation_create(*, workspace: Workspace, actor: User, email: str, role: Role) -> NewInvitation:
    """Invite somebody; an earlier open invitation of the same address stops working.

    Raises ``FieldErrors`` (field ``email``) for somebody who is a member already, and ``NotAllowed``
    when the actor is no owner any more.
    """
    now = timezone.now()
    email = email.strip().lower()
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        _owner_locked(workspace, actor)
        if workspace.memberships.filter(user__email=email).exists():
            raise FieldErrors({"email": [f"{email} is a member already. Change their role in the list."]})
        workspace.invitations.filter(email=email, accepted_at=None, revoked_at=None).update(revoked_at=now)
        invitation = Invitation.objects.create(
            workspace=workspace,
            email=email,
            role=role,
            token_hash=_token_hash(token),
            invited_by=actor,
            created_at=now,
            expires_at=now + settings.INVITATION_LIFETIME,
        )
    return NewInvitation(invitation, token)


def mail_is_configured() -> bool:
    """Tell whether mail reaches people, rather than the log of the web process."""
    return not str(settings.EMAIL_BACKEND).endswith((".console.EmailBackend", ".dummy.EmailBackend"))


def invitation_mail(invitation: Invitation, link: str) -> bool:
    """Send the link and tell whether that worked. To be called after the commit; never raises."""
    if not mail_is_configured():
        return False
    context = {"invitation": invitation, "link": link}
    inviter = invitation.invited_by or "Somebody"
    message = EmailMessage(
        subject=" ".join(f"{inviter} invites you to {invitation.workspace} in Second Gear".split()),
        body=render_to_string("headlines/invitation_email.txt", context),
        to=[invitation.email],
        connection=get_connection(timeout=_MAIL_TIMEOUT_SECONDS),
    )
    try:
        return message.send() == 1
    except OSError as error:  # the root of smtplib's and the socket's exceptions
        logger.warning("Invitation %s was not mailed: %s", invitation.pk, error)
        return False


def invitation_revoke(*, workspace: Workspace, invitation_id: int) -> Invitation:
    """Withdraw an open invitation. Raises ``Http404`` and, when it is not open, ``NothingToDo``."""
    invitation = workspace.invitations.filter(pk=invitation_id).first()
    if invitation is None:
        raise Http404("There is no such invitation.")
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    if not open_ones.update(revoked_at=timezone.now()):
        raise NothingToDo("That invitation was used or withdrawn in the meantime.")
    return invitation


def invitation_by_token(token: str) -> Invitation:
    """Return the invitation a link stands for, whatever its state. Raises ``Http404``."""
    invitation = (
        Invitation.objects.select_related("workspace", "invited_by")
        .filter(token_hash=_token_hash(token))
        .first()
    )
    if invitation is None:
        raise Http404("No invitation belongs to this link.")
    return invitation


def invitation_state(invitation: Invitation, now: datetime) -> InvitationState:
    """Return whether an invitation is open at ``now``, or why it is not."""
    if invitation.accepted_at:
        return InvitationState.USED
    if invitation.revoked_at:
        return InvitationState.REVOKED
    return InvitationState.EXPIRED if invitation.expires_at <= now else InvitationState.OPEN


def invitation_accept(*, invitation: Invitation, user: User) -> Membership:
    """Let the invited person in. Somebody who is a member already keeps the role they have.

    Raises ``NothingToDo`` when the invitation is not open, ``NotAllowed`` for another person.
    """
    with transaction.atomic():
        locked = _invitation_locked(invitation)
        return _join(locked, user)


def invitation_register(*, invitation: Invitation, name: str, password: str) -> User:
    """Create the invited person's account and let them in.

    Raises ``NothingToDo`` when the invitation is not open, and ``Conflict`` when the address got an
    account in the meantime.
    """
    with transaction.atomic():
        locked = _invitation_locked(invitation)
        if User.objects.filter(email=locked.email).exists():
            raise Conflict(f"{locked.email} has an account already. Log in to accept the invitation.")
        user = User.objects.create_user(locked.email, password, name=name)
        _join(locked, user)
    return user


def _join(invitation: Invitation, user: User) -> Membership:
    if user.email.lower() != invitation.email.lower():
        raise NotAllowed(f"This invitation is for {invitation.email}. Log in as that person to accept it.")
    member, _ = Membership.objects.get_or_create(
        workspace=invitation.workspace, user=user, defaults={"role": invitation.role}
    )
    invitation.accepted_at, invitation.accepted_by = timezone.now(), user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    return member


def _invitation_locked(invitation: Invitation) -> Invitation:
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("workspace")
    locked = rows.get(pk=invitation.pk)
    state = invitation_state(locked, timezone.now())
    if state is not InvitationState.OPEN:
        raise NothingToDo(_CLOSED[state])
    return locked


def _token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _workspace_locked(workspace: Workspace) -> None:
    """Hold the workspace's row, so that changes to who owns it happen one after the other."""
    Workspace.objects.select_for_update().get(pk=workspace.pk)


def _owner_locked(workspace: Workspace, actor: User) -> None:
    _workspace_locked(workspace)
    _owner_or_refuse(workspace, actor)


def _owner_or_refuse(workspace: Workspace, actor: User) -> None:
    """Look again under the lock: the actor may have lost the role since the page was fetched."""
    if not workspace.memberships.filter(user=actor, role=Role.OWNER).exists():
        raise NotAllowed("Only an owner of the workspace decides who belongs to it.")


def _member(workspace: Workspace, member_id: int) -> Membership:
    member = workspace.memberships.select_related("user", "workspace").filter(pk=member_id).first()
    if member is None:
        raise Http404("There is no such member.")
    return member


def _another_owner_or_refuse(member: Membership) -> None:
    if member.role != Role.OWNER:
        return
    others = Membership.objects.filter(workspace_id=member.workspace_id, role=Role.OWNER)
    if not others.exclude(pk=member.pk).exists():
        raise NothingToDo(LAST_OWNER)
