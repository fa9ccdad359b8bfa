"""Pages about people: accounts, workspaces, members, and brands."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.urls import path

from headlines.forms.accounts import LogInForm, NewPasswordForm, ResetRequestForm
from headlines.views import accounts, brands, workspaces

urlpatterns = [
    path("", workspaces.home, name="home"),
    path(
        "login",
        auth.LoginView.as_view(authentication_form=LogInForm, redirect_authenticated_user=True),
        name="login",
    ),
    path("logout", auth.LogoutView.as_view(), name="logout"),
    path("password", accounts.PasswordChange.as_view(), name="password_change"),
    path(
        "password/reset", auth.PasswordResetView.as_view(form_class=ResetRequestForm), name="password_reset"
    ),
    path("password/reset/sent", auth.PasswordResetDoneView.as_view(), name="password_reset_done"),
    path(
        "password/reset/<uidb64>/<token>",
        auth.PasswordResetConfirmView.as_view(form_class=NewPasswordForm),
        name="password_reset_confirm",
    ),
    path("password/reset/done", auth.PasswordResetCompleteView.as_view(), name="password_reset_complete"),
    path("invitations/<str:token>", accounts.invitation_answer, name="invitation_accept"),
    path("workspaces/new", workspaces.workspace_new, name="workspace_new"),
    path("w/<slug:workspace_slug>/", workspaces.workspace_home, name="workspace_home"),
    path("w/<slug:workspace_slug>/members/", workspaces.member_list, name="member_list"),
    path("w/<slug:workspace_slug>/members/invite", workspaces.invitation_new, name="invitation_create"),
    path(
        "w/<slug:workspace_slug>/invitations/<int:invitation_id>/revoke",
        workspaces.invitation_withdraw,
        name="invitation_revoke",
    ),
    path("w/<slug:workspace_slug>/members/<int:member_id>/role", workspaces.member_role, name="member_role"),
    path(
        "w/<slug:workspace_slug>/members/<int:member_id>/remove", workspaces.member_out, name="member_remove"
    ),
    path("w/<slug:workspace_slug>/brands/", brands.brand_list, name="brand_list"),
    path("w/<slug:workspace_slug>/brands/new", brands.brand_new, name="brand_new"),
    path("w/<slug:workspace_slug>/brands/<int:brand_id>", brands.brand_edit, name="brand_edit"),
]
