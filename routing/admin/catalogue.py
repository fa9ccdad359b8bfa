"""The catalogue: which models there are, which are used, what they cost, how they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import PermissionDenied
from django.db.models import DateField, Field, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from routing import catalogue
from routing.admin.columns import CatalogueColumns
from routing.admin.fieldsets import FIELDSETS
from routing.admin.forms import CatalogueForm, CommaField, PriceForm
from routing.admin.shown import milliseconds, money
from routing.catalogue_diff import ListDiff
from routing.catalogue_sync import compare, sources
from routing.models import CatalogueModel, ModelPrice
from routing.probe import ProbeResult, models_probe
from routing.providers import PROVIDERS
from routing.selectors import models_health
from routing.traffic.breaker import Breaker
from routing.types import ModelSpec

if TYPE_CHECKING:
    # The type stubs make these generic; Django's own classes cannot be subscripted.
    _ModelAdmin = admin.ModelAdmin[CatalogueModel]
    _TabularInline = admin.TabularInline[ModelPrice, CatalogueModel]
else:
    _ModelAdmin = admin.ModelAdmin
    _TabularInline = admin.TabularInline

PROBED_MOST = 8
"""As many models as one press of a button probes: two rounds of four, 40 seconds at worst."""
SANDBOX_FIELDS = frozenset({"is_enabled", "rank", "drafts", "silence_seconds"})


class CatalogueList(ChangeList):
    """The list with what is not in the table: how each model is, asked for all of them at once."""

    def get_results(self, request: HttpRequest) -> None:
        """Add ``spec`` and ``health`` to each row."""
        super().get_results(request)
        rows = cast(Iterable[Any], self.result_list)
        health = models_health(row.name for row in rows)
        for row in rows:
            row.spec = catalogue.spec_from(row)
            row.health = health[row.name]


class PriceOfModel(_TabularInline):
    """A model's list prices, the newest first."""

    model = ModelPrice
    form = PriceForm
    ordering = ("-valid_from", "above_input_tokens")
    # The browser's own: Django's takes twice the room, and a row has ten fields.
    formfield_overrides = {DateField: {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}}
    verbose_name_plural = "List prices, newest first: USD for a million tokens, as the vendor publishes them"
    fields = (
        "valid_from",
        "above_input_tokens",
        "input",
        "cached_input",
        "cache_write",
        "output",
        "per_step",
        "per_request",
        "source",
        "checked_on",
    )

    def get_extra(self, request: HttpRequest, obj: CatalogueModel | None = None, **kwargs: Any) -> int:
        """Show an empty row for a new model only."""
        return 0 if obj else 1

    def has_delete_permission(self, request: HttpRequest, obj: CatalogueModel | None = None) -> bool:
        """Refuse: a price that held is part of the books. A new one from today replaces it."""
        return False


@admin.register(CatalogueModel)
class CatalogueModelAdmin(CatalogueColumns, _ModelAdmin):
    """Models: switch them on and off, order them, limit them, price them, see how they are."""

    form = CatalogueForm
    inlines = (PriceOfModel,)
    ordering = ("-gear", "rank", "name")
    list_display = (
        "shown_name",
        "is_enabled",
        "rank",
        "availability",
        "price_today",
        "room",
        "shown_health",
    )
    list_editable = ("is_enabled", "rank")
    list_filter = ("gear", "is_enabled")
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("name", "wire_id", "provider", "note")
    list_per_page = 100
    save_on_top = True
    actions = ("probe_selected", "close_breaker", "switch_off", "switch_on")
    formfield_overrides = {ArrayField: {"form_class": CommaField}}
    fieldsets = FIELDSETS

    # --- Rights -----------------------------------------------------------------------------------

    def has_delete_permission(self, request: HttpRequest, obj: CatalogueModel | None = None) -> bool:
        """Refuse: calls and prices refer to models."""
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: CatalogueModel | None = None) -> tuple[str, ...]:
        """Keep a model's name, which calls refer to, and most of what the sandbox is."""
        if obj is None:
            return ("standing",)
        if obj.is_sandbox:
            return tuple(name for name in self._fields() if name not in SANDBOX_FIELDS)
        return ("name", "standing")

    def get_inlines(self, request: HttpRequest, obj: CatalogueModel | None) -> Any:
        """Show prices for models; the sandbox has none."""
        return () if obj is not None and obj.is_sandbox else super().get_inlines(request, obj)

    def _fields(self) -> list[str]:
        return [str(name) for _, options in self.fieldsets for name in options["fields"]]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return the list that asks how the models are."""
        return CatalogueList

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        """Let the list's rows complain about what they do not show."""
        return super().get_changelist_form(request, form=CatalogueForm, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[CatalogueModel]:
        """Read all prices in one query."""
        return super().get_queryset(request).prefetch_related("prices")

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: Any, **kwargs: Any) -> Any:
        """Offer the wire formats that there are."""
        if db_field.name == "provider":
            return forms.ChoiceField(
                choices=[(name, name) for name in PROVIDERS], help_text=str(db_field.help_text)
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    # --- Actions ----------------------------------------------------------------------------------

    @admin.action(description="Probe selected models", permissions=["change"])
    def probe_selected(self, request: HttpRequest, queryset: QuerySet[CatalogueModel]) -> None:
        """Ask each selected model for a small reply, and say what came of it."""
        rows = list(queryset)
        if len(rows) > PROBED_MOST:
            self.message_user(
                request,
                f"Choose {PROBED_MOST} models at most; manage.py probe asks any number.",
                messages.ERROR,
            )
            return
        self._probe(request, rows)

    @admin.action(description="Close the breaker (try again now)", permissions=["change"])
    def close_breaker(self, request: HttpRequest, queryset: QuerySet[CatalogueModel]) -> None:
        """Let calls go to the selected models again."""
        rows = list(queryset)
        for row in rows:
            Breaker().reset(row.name)
            self.log_change(request, row, "Closed the breaker.")
        self.message_user(request, f"Calls go again to {_names(rows)}.", messages.SUCCESS)

    @admin.action(description="Switch off", permissions=["change"])
    def switch_off(self, request: HttpRequest, queryset: QuerySet[CatalogueModel]) -> None:
        """Send nothing to the selected models any more."""
        self._switch(request, queryset, is_enabled=False)

    @admin.action(description="Switch on", permissions=["change"])
    def switch_on(self, request: HttpRequest, queryset: QuerySet[CatalogueModel]) -> None:
        """Use the selected models again."""
        self._switch(request, queryset, is_enabled=True)

    def _switch(self, request: HttpRequest, queryset: QuerySet[CatalogueModel], *, is_enabled: bool) -> None:
        word = "on" if is_enabled else "off"
        rows = list(queryset.exclude(is_enabled=is_enabled))
        for row in rows:
            row.is_enabled = is_enabled
            row.save(update_fields=["is_enabled"])
            self.log_change(request, row, f"Switched {word}.")
        if not rows:
            self.message_user(request, f"The selected models are {word} already.", messages.INFO)
            return
        self.message_user(request, f"Switched {word}: {_names(rows)}.", messages.SUCCESS)
        for row in rows if is_enabled else []:
            if why := catalogue.why_unavailable(catalogue.spec_from(row)):
                self.message_user(request, f"Not to be called yet: {row.name}. {why}", messages.WARNING)

    # --- Buttons on the page of one model ---------------------------------------------------------

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show the list under its own name."""
        return super().changelist_view(request, {"title": "Models", **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses of the two buttons."""
        return [
            path(
                "<int:pk>/probe/",
                self.admin_site.admin_view(require_POST(self.probe_view)),
                name="routing_cataloguemodel_probe",
            ),
            path(
                "<int:pk>/compare/",
                self.admin_site.admin_view(require_POST(self.compare_view)),
                name="routing_cataloguemodel_compare",
            ),
            *super().get_urls(),
        ]

    def probe_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Probe one model and go back to its page."""
        row = self._row(request, pk)
        self._probe(request, [row])
        return HttpResponseRedirect(reverse("admin:routing_cataloguemodel_change", args=[pk]))

    def compare_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what the vendor's own list says of one model. Writes nothing."""
        row = self._row(request, pk)
        found = _compare(catalogue.spec_from(row))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"{row.name} in the vendor’s list",
            "original": row,
            "sentence": found if isinstance(found, str) else "",
            "diff": None if isinstance(found, str) else found,
            "provider": row.provider,
        }
        return TemplateResponse(request, "admin/routing/cataloguemodel/compare.html", context)

    def _row(self, request: HttpRequest, pk: int) -> CatalogueModel:
        row = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        return row

    def _probe(self, request: HttpRequest, rows: list[CatalogueModel]) -> None:
        results = models_probe([catalogue.spec_from(row) for row in rows])
        for row, result in zip(rows, results, strict=True):
            sentence = _probe_sentence(result)
            self.log_change(request, row, sentence)
            self.message_user(request, sentence, messages.SUCCESS if result.works else messages.ERROR)
            if result.warning:
                self.message_user(request, f"Warning from {result.model}: {result.warning}", messages.WARNING)


def _compare(model: ModelSpec) -> ListDiff | str:
    """Return the comparison for one model, or a sentence on why there is nothing to compare with."""
    catalogue.forget()  # what was saved a moment ago, perhaps in another process, is compared
    around = next(
        source
        for source in sources(catalogue.all_models(), sandbox=model.is_sandbox)
        if any(one.id == model.id for one in source.models)
    )
    comparison = compare(around, timezone.now().date())
    return comparison.sentence if comparison.diff is None else comparison.diff.only(model.id)


def _probe_sentence(result: ProbeResult) -> str:
    name = f"{result.model} (sandbox, no model)" if result.is_sandbox else result.model
    parts = [f"Probed {name}: {result.sentence}"]
    if result.last_byte_ms is not None:
        first = f"first byte after {milliseconds(result.first_byte_ms)}, " if result.first_byte_ms else ""
        parts.append(f"{first}all after {milliseconds(result.last_byte_ms)};".capitalize())
        parts.append(f"{result.input_tokens} tokens in, {result.output_tokens} out")
        parts[-1] += f", ${money(result.cost_usd)}." if result.cost_usd is not None else "."
    if result.saw_drafts:
        parts.append("Drafts came.")
    return " ".join(parts)


def _names(rows: Iterable[CatalogueModel]) -> str:
    return ", ".join(row.name for row in rows)
