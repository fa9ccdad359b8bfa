"""What happened: calls, to be read only; and what all records have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from routing.admin.shown import chip, milliseconds, money, with_remark
from routing.models import Call, CatalogueModel
from routing.types import Gear, Outcome, Priority

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelAdmin = admin.ModelAdmin[Any]
else:
    _ModelAdmin = admin.ModelAdmin

_STAGES = {
    "queue": "Its turn came after",
    "first_byte": "First byte after",
    "first_usable": "First line that could be used after",
    "last_byte": "Last byte after",
    "connect": "Of that, connecting took",
    "parse": "Reading the reply took",
}
_TONES = {Outcome.OK: "good", Outcome.TRUNCATED: "warn", Outcome.USELESS: "warn", Outcome.CANCELLED: ""}


class KnownFilter(admin.SimpleListFilter):
    """A filter over known words; looking for the distinct ones would read every row."""

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows with the chosen word."""
        return queryset.filter(**{str(self.parameter_name): self.value()}) if self.value() else queryset


class ModelFilter(KnownFilter):
    """By model of the catalogue."""

    title = "model"
    parameter_name = "model"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the models of the catalogue."""
        return [
            (name, name) for name in CatalogueModel.objects.order_by("name").values_list("name", flat=True)
        ]


class PriorityFilter(KnownFilter):
    """By who waited for it."""

    title = "priority"
    parameter_name = "priority"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the priorities."""
        return [(priority.value, priority.value.capitalize()) for priority in Priority]


class SandboxFilter(KnownFilter):
    """Models, or the sandbox."""

    title = "sandbox"
    parameter_name = "is_sandbox"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the two."""
        return [("False", "Models"), ("True", "The sandbox")]


class GearFilter(KnownFilter):
    """By gear."""

    title = "gear"
    parameter_name = "gear"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the two gears."""
        return [(gear.value, gear.value.capitalize()) for gear in Gear]


class RecordAdmin(_ModelAdmin):
    """Shows records and changes none."""

    ordering = ("-pk",)
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each count would read every row
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

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the list under its own name."""
        title = str(self.opts.verbose_name_plural).capitalize()
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    @admin.display(description="Workspace", ordering="workspace_id")
    def workspace(self, record: Any) -> SafeString | str:
        """Return the workspace's number, which leads to its records."""
        if record.workspace_id is None:
            return "none"
        there = reverse(f"admin:routing_{self.opts.model_name}_changelist")
        return format_html(
            '<a href="{}?workspace_id__exact={}">{}</a>', there, record.workspace_id, record.workspace_id
        )


@admin.register(Call)
class CallAdmin(RecordAdmin):
    """Calls with tokens, time and cost at the price of that day."""

    list_display = (
        "created_at",
        "workspace",
        "called",
        "how_it_ended",
        "tokens",
        "cost",
        "took",
    )
    list_filter = (
        "outcome",
        ModelFilter,
        GearFilter,
        SandboxFilter,
        PriorityFilter,
        "created_at",
    )
    search_fields = ("=id", "=task_id", "=workspace_id", "=vendor_request_id", "error")
    search_help_text = (
        "A call, a task, a workspace's number, the vendor's request number, or words of an error."
    )
    fieldsets = (
        (None, {"fields": ("called", "gear", "provider", "workspace", "brand_id", "task_id", "created_at")}),
        (
            "How it ended",
            {
                "fields": (
                    "how_it_ended",
                    "error",
                    "warning",
                    "finish",
                    "status_code",
                    "vendor_request_id",
                    "usable_items",
                    "attempt",
                    "is_hedge",
                    "priority",
                )
            },
        ),
        (
            "Tokens and money",
            {
                "fields": (
                    "cost",
                    "usage_is_estimate",
                    "input_tokens",
                    "cached_tokens",
                    "cache_write_tokens",
                    "output_tokens",
                    "reasoning_tokens",
                    "steps",
                )
            },
        ),
        ("Time", {"fields": ("took", "stages")}),
    )

    @admin.display(description="Model", ordering="model")
    def called(self, call: Call) -> SafeString:
        """Return the model, labelled where it is the sandbox."""
        return format_html("{} {}", call.model, chip("sandbox", "warn") if call.is_sandbox else "")

    @admin.display(description="Outcome", ordering="outcome")
    def how_it_ended(self, call: Call) -> SafeString:
        """Return the outcome, and what was special about the call."""
        remarks = []
        if call.attempt > 1:
            remarks.append(f"attempt {call.attempt}")
        if call.is_hedge:
            remarks.append("second call beside a late one")
        if call.warning:
            remarks.append("with a warning")
        tone = _TONES.get(Outcome(call.outcome), "bad")
        return with_remark(chip(call.get_outcome_display(), tone), ", ".join(remarks))

    @admin.display(description="Tokens in · out")
    def tokens(self, call: Call) -> str:
        """Return the tokens, marked where they were worked out from the text."""
        mark = "≈ " if call.usage_is_estimate else ""
        return f"{mark}{call.input_tokens:,} · {call.output_tokens:,}"

    @admin.display(description="Cost", ordering="cost_usd")
    def cost(self, call: Call) -> SafeString | str:
        """Return what the call cost at list price; nothing is said of money for the sandbox."""
        if call.is_sandbox:
            return "no model"
        if call.usage_is_estimate:
            return with_remark(f"≈ ${money(call.cost_usd)}", "estimated")
        return f"${money(call.cost_usd)}"

    @admin.display(description="Took", ordering="total_ms")
    def took(self, call: Call) -> str:
        """Return how long the call took in all."""
        return milliseconds(call.total_ms)

    @admin.display(description="Stages")
    def stages(self, call: Call) -> SafeString | str:
        """Return the moments reached, in their order, in words."""
        reached = call.stages_ms if isinstance(call.stages_ms, dict) else {}
        rows = [
            (text, milliseconds(reached[name]))
            for name, text in _STAGES.items()
            if isinstance(reached.get(name), int | float)
        ]
        if not rows:
            return "It was not sent."
        return format_html(
            '<ol class="stages">{}</ol>',
            format_html_join("", '<li>{} <span class="stages__time">{}</span></li>', rows),
        )
