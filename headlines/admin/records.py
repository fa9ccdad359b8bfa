"""Headlines in Django admin: people can be changed, what happened can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern

from headlines import models
from headlines.admin.savings import savings_urls

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelAdmin = admin.ModelAdmin[Any]
    _TabularInline = admin.TabularInline[Any, Any]
    _UserAdmin = UserAdmin[models.User]
    _UserCreationForm = AdminUserCreationForm[models.User]
    _UserChangeForm = UserChangeForm[models.User]
else:
    _ModelAdmin = admin.ModelAdmin
    _TabularInline = admin.TabularInline
    _UserAdmin, _UserCreationForm, _UserChangeForm = UserAdmin, AdminUserCreationForm, UserChangeForm

# Rights come from memberships in the product and from superuser here; groups would decide nothing.
admin.site.unregister(Group)


class ReadOnlyAdmin(_ModelAdmin):
    """Shows rows and changes none: services write them, with their checks."""

    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: rows come from the product."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: rows come from the product."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: rows are the record of what happened."""
        return False


class PersonCreationForm(_UserCreationForm):
    """A person by e-mail address."""

    class Meta:
        model = models.User
        fields = ("email", "name")


class PersonChangeForm(_UserChangeForm):
    """A person's details; the password has a page of its own."""

    class Meta:
        model = models.User
        fields = "__all__"


class MembershipOfPerson(_TabularInline):
    """Where a person belongs."""

    model = models.Membership
    extra = 0
    autocomplete_fields = ("workspace",)


@admin.register(models.User)
class PersonAdmin(_UserAdmin):
    """People: switch accounts off, set passwords, see where they belong."""

    form = PersonChangeForm
    add_form = PersonCreationForm
    list_display = ("email", "name", "is_active", "is_staff", "last_login", "created_at")
    list_filter = ("is_active", "is_staff", "is_superuser")
    search_fields = ("email", "name")
    ordering = ("email",)
    readonly_fields = ("last_login", "created_at")
    filter_horizontal = ()
    inlines = (MembershipOfPerson,)
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        ("Access", {"fields": ("is_active", "is_staff", "is_superuser")}),
        ("Dates", {"fields": ("last_login", "created_at")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("email", "name", "usable_password", "password1", "password2"),
            },
        ),
    )


class MembershipOfWorkspace(_TabularInline):
    """Who belongs to a workspace."""

    model = models.Membership
    extra = 0
    autocomplete_fields = ("user",)


@admin.register(models.Workspace)
class WorkspaceAdmin(_ModelAdmin):
    """Workspaces and who belongs to them."""

    list_display = ("name", "slug", "created_at")
    search_fields = ("name", "slug")
    readonly_fields = ("created_at",)
    prepopulated_fields = {"slug": ("name",)}
    inlines = (MembershipOfWorkspace,)


@admin.register(models.Invitation)
class InvitationAdmin(ReadOnlyAdmin):
    """Invitations and what became of them. The link itself is stored nowhere."""

    list_display = ("email", "workspace", "role", "invited_by", "created_at", "accepted_at", "revoked_at")
    list_filter = (
        "role",
        ("accepted_at", admin.EmptyFieldListFilter),
        ("revoked_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("workspace", "invited_by")
    search_fields = ("email", "workspace__name")
    exclude = ("token_hash",)


@admin.register(models.Brand)
class BrandAdmin(ReadOnlyAdmin):
    """Brands as their workspaces describe them."""

    list_display = ("name", "workspace", "updated_at")
    list_select_related = ("workspace",)
    search_fields = ("name", "workspace__name")


@admin.register(models.Brief)
class BriefAdmin(ReadOnlyAdmin):
    """Briefs, with the draft as it was typed."""

    list_display = ("name", "workspace", "status", "brand", "created_by", "updated_at")
    list_filter = ("status",)
    list_select_related = ("workspace", "brand", "created_by")
    search_fields = ("name", "workspace__name")
    date_hierarchy = "updated_at"


@admin.register(models.Run)
class RunAdmin(ReadOnlyAdmin):
    """Runs: what was asked for, how long each stage took, and why one failed."""

    list_display = ("id", "version", "workspace", "status", "is_sandbox", "created_at", "error")
    list_filter = ("status", "is_sandbox", "created_at")
    list_select_related = ("version", "workspace")
    search_fields = ("=id", "version__name", "workspace__name", "error")
    date_hierarchy = "created_at"

    def get_urls(self) -> list[URLPattern]:
        """Add the page of savings and quality, which is about runs."""
        return [*savings_urls(), *super().get_urls()]


@admin.register(models.Pass)
class PassAdmin(ReadOnlyAdmin):
    """Passes: one model call each, with how many lines came and how many were kept."""

    list_display = (
        "run",
        "number",
        "kind",
        "status",
        "channel",
        "language",
        "model",
        "wanted",
        "received",
        "kept",
    )
    list_filter = ("status", "kind", "channel", "model")
    list_select_related = ("run",)
    search_fields = ("=run__id", "=task_id", "error")


@admin.register(models.Variant)
class VariantAdmin(ReadOnlyAdmin):
    """Variants, to be found by the code that results come back under."""

    list_display = ("code", "text", "channel", "slot", "language", "status", "length", "score", "run")
    list_filter = ("status", "channel", "slot", "angle")
    list_select_related = ("run",)
    search_fields = ("=code", "text", "=run__id")


@admin.register(models.ReviewEvent)
class ReviewEventAdmin(ReadOnlyAdmin):
    """Who did what to which line."""

    list_display = ("created_at", "kind", "variant", "actor", "workspace")
    list_filter = ("kind", "created_at")
    list_select_related = ("variant", "actor", "workspace")
    search_fields = ("=variant__code", "actor__email", "workspace__name")


@admin.register(models.Export)
class ExportAdmin(ReadOnlyAdmin):
    """Files that left the product."""

    list_display = ("filename", "format", "workspace", "size", "created_by", "created_at")
    list_filter = ("format", "created_at")
    list_select_related = ("workspace", "created_by")
    search_fields = ("filename", "workspace__name", "=sha256")
    exclude = ("content",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Leave the files' bytes in the database."""
        return super().get_queryset(request).defer("content")
