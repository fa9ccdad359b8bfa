"""Routing in Django admin: why each run went where it went, and every call that was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from routing.models import Call, Decision

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelAdmin = admin.ModelAdmin[Any]
else:
    _ModelAdmin = admin.ModelAdmin


class RecordAdmin(_ModelAdmin):
    """Shows records and changes none."""

    show_full_result_count = False
    date_hierarchy = "created_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse: the gateway writes records."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: a record says what happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse: spend must add up."""
        return False


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    """Decisions with their score, its parts and the sentence shown to people."""

    list_display = ("id", "strategy", "model", "score", "threshold", "policy_version", "reason", "created_at")
    list_filter = ("strategy", "model", "policy_version", "created_at")
    search_fields = ("reason", "=workspace_id", "=id")


@admin.register(Call)
class CallAdmin(RecordAdmin):
    """Calls with tokens, time and cost at the price of that day."""

    list_display = (
        "id",
        "model",
        "outcome",
        "attempt",
        "input_tokens",
        "output_tokens",
        "cost_usd",
        "total_ms",
        "is_sandbox",
        "created_at",
    )
    list_filter = ("outcome", "provider", "model", "gear", "is_sandbox", "created_at")
    search_fields = ("=task_id", "=workspace_id", "error", "model")
