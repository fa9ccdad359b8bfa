"""Joining by invitation and changing one's password. Logging in and resets are Django's own views."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from headlines.forms.accounts import ChangePasswordForm, JoinForm
from headlines.models import Invitation, User
from headlines.services.accounts import (
    InvitationState,
    invitation_accept,
    invitation_by_token,
    invitation_register,
    invitation_state,
)
from headlines.services.errors import Conflict, NotAllowed, NothingToDo


class PasswordChange(PasswordChangeView):
    """Change one's own password; other browsers are logged out by that."""

    form_class = ChangePasswordForm
    success_url = reverse_lazy("home")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        """Save the new password and say so."""
        messages.success(self.request, "Your password is changed.")
        return super().form_valid(form)


@require_http_methods(["GET", "POST"])
@never_cache
@sensitive_post_parameters("new_password1", "new_password2")
@login_not_required
def invitation_answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation and let the invited person in, with an account made here if need be."""
    invitation = invitation_by_token(token)
    if invitation_state(invitation, timezone.now()) is not InvitationState.OPEN:
        return _closed(request, invitation)
    user = request.user
    if isinstance(user, User):
        return _answer_as(request, invitation, user)
    if User.objects.filter(email=invitation.email).exists():
        return _page(request, invitation, case="log_in")
    return _register(request, invitation)


def _answer_as(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    if user.email != invitation.email:
        return _page(request, invitation, case="other_person")
    if request.method != "POST":
        return _page(request, invitation, case="accept")
    try:
        invitation_accept(invitation=invitation, user=user)
    except (NothingToDo, NotAllowed):
        invitation.refresh_from_db()
        return _closed(request, invitation)
    return _welcome(request, invitation)


def _register(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = JoinForm(User(email=invitation.email), request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _page(request, invitation, case="register", form=form)
    try:
        user = invitation_register(
            invitation=invitation,
            name=form.cleaned_data["name"],
            password=form.cleaned_data["new_password1"],
        )
    except Conflict:
        return _page(request, invitation, case="log_in")
    except NothingToDo:
        invitation.refresh_from_db()
        return _closed(request, invitation)
    login(request, user)
    return _welcome(request, invitation)


def _welcome(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    messages.success(request, f"Welcome to {invitation.workspace}.")
    return redirect("workspace_home", invitation.workspace.slug)


def _page(
    request: HttpRequest, invitation: Invitation, *, case: str, form: JoinForm | None = None
) -> HttpResponse:
    context = {"invitation": invitation, "case": case, "form": form}
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "headlines/invitation_accept.html", context, status=status)


def _closed(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    state = invitation_state(invitation, timezone.now())
    context = {"invitation": invitation, "state": state.value}
    return render(request, "headlines/invitation_closed.html", context, status=410)
