"""Forms for logging in, passwords, invitations, roles and workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    PasswordResetForm,
    SetPasswordForm,
)

from headlines.forms.names import visible_name
from headlines.models import Role, User

if TYPE_CHECKING:
    # The type stubs make it generic; Django's own class cannot be subscripted.
    _SetPasswordForm = SetPasswordForm[User]
else:
    _SetPasswordForm = SetPasswordForm

_EMAIL_ERRORS = {
    "required": "Enter an e-mail address.",
    "invalid": "This is not an e-mail address. It looks like name@example.com.",
}


class LogInForm(AuthenticationForm):
    """E-mail address and password."""

    username = forms.EmailField(
        label="E-mail",
        error_messages=_EMAIL_ERRORS,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    error_messages = {
        "invalid_login": "No account has that e-mail address and password. "
        "Mind capital letters in the password, or set a new one below.",
        "inactive": "This account is switched off. Ask an administrator of this site.",
    }


class ResetRequestForm(PasswordResetForm):
    """The address a link to set a new password goes to."""

    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        error_messages=_EMAIL_ERRORS,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "autofocus": True}),
    )


class NewPasswordForm(_SetPasswordForm):
    """A new password, twice."""

    error_messages = {"password_mismatch": "The two passwords differ. Type the same one twice."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word_new_password(self)


class ChangePasswordForm(PasswordChangeForm):
    """The old password, and a new one twice."""

    error_messages = {
        "password_mismatch": "The two passwords differ. Type the same one twice.",
        "password_incorrect": "That is not your present password. Type it again.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = "Present password"
        _word_new_password(self)


class JoinForm(NewPasswordForm):
    """What an invited person without an account gives: a name and a password."""

    name = forms.CharField(
        label="Your name",
        max_length=120,
        error_messages={
            "required": "Enter the name your colleagues know you by.",
            "max_length": "A name has at most 120 characters.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )
    field_order = ["name", "new_password1", "new_password2"]

    def clean_name(self) -> str:
        """Return the name in one line."""
        return visible_name(self.cleaned_data["name"], "Enter the name your colleagues know you by.")


class InvitationForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(
        label="E-mail",
        max_length=254,
        error_messages={**_EMAIL_ERRORS, "max_length": "An e-mail address has at most 254 characters."},
        widget=forms.EmailInput(attrs={"autocomplete": "off", "placeholder": "name@example.com"}),
    )
    role = forms.ChoiceField(
        label="Role",
        choices=[(role.value, role.label) for role in reversed(Role)],
        initial=Role.MARKETER.value,
        error_messages={"invalid_choice": "There is no such role. Choose one of the list."},
    )


class RoleForm(forms.Form):
    """Another role for a member."""

    role = forms.ChoiceField(
        choices=Role.choices,
        error_messages={"invalid_choice": "There is no such role. Choose one of the list."},
    )


class WorkspaceForm(forms.Form):
    """A new workspace's name."""

    name = forms.CharField(
        label="Name",
        max_length=80,
        help_text="Usually the company or the client. It becomes part of the address.",
        error_messages={
            "required": "Give the workspace a name.",
            "max_length": "A workspace’s name has at most 80 characters.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "organization", "autofocus": True}),
    )

    def clean_name(self) -> str:
        """Return the name in one line."""
        return visible_name(self.cleaned_data["name"], "Give the workspace a name.")


def _word_new_password(form: forms.Form) -> None:
    form.fields["new_password1"].label = "New password"
    form.fields[
        "new_password1"
    ].help_text = "At least 10 characters. A few words in a row are easier to keep in mind than odd signs."
    form.fields["new_password2"].label = "The same again"
    form.fields["new_password2"].help_text = ""
