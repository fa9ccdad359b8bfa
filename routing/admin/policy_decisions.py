"""The decision log: searchable, each decision told in a sentence, with what would have changed it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from routing import brief_reader, catalogue
from routing.admin.policy_near import near_misses
from routing.admin.policy_picture import PartBar, picture_of
from routing.admin.policy_words import SHORT_STRATEGIES, STRATEGIES, part_label
from routing.admin.records import KnownFilter, RecordAdmin
from routing.admin.shown import chip, milliseconds, money
from routing.models import Decision, PolicyVersion
from routing.policies.in_force import readable_policy
from routing.policy import DEFAULT_POLICY
from routing.types import BudgetState, Gear, ScorePart, Strategy

_ONE = re.compile(r"(decision|workspace|run|brief)\s*#?\s*(\d{1,18})", re.IGNORECASE)
_TONES = {Strategy.DIFFUSE: "good", Strategy.PLAN: "warn", Strategy.REASON: "accent"}


class StrategyFilter(KnownFilter):
    """By where it went."""

    title = "strategy"
    parameter_name = "strategy"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the strategies."""
        return [(strategy.value, words) for strategy, words in SHORT_STRATEGIES.items()]


class VersionFilter(KnownFilter):
    """By version of the policy."""

    title = "version"
    parameter_name = "policy_version"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the versions that may have decided, the newest first."""
        rows = PolicyVersion.objects.exclude(status=PolicyVersion.Status.DRAFT).order_by("-number")
        numbers = list(rows.values_list("number", flat=True)[:20]) or [DEFAULT_POLICY.version]
        return [(str(number), str(number)) for number in numbers]


class KindFilter(admin.SimpleListFilter):
    """Controls, decisions of a version on trial, and those that a judge or a rule settled."""

    title = "kind"
    parameter_name = "kind"
    _CONDITIONS: dict[str, tuple[str, dict[str, Any]]] = {
        "control": ("Controls", {"is_control": True}),
        "trial": ("By a version on trial", {"is_canary": True}),
        "judge": ("With a judge’s verdict", {"verdict__isnull": False}),
        "rule": ("By a hard rule", {"rules__0__isnull": False}),
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the kinds."""
        return [(name, words) for name, (words, _) in self._CONDITIONS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the decisions of the chosen kind."""
        _, condition = self._CONDITIONS.get(self.value() or "", ("", {}))
        return queryset.filter(**condition)


class BudgetFilter(KnownFilter):
    """By where the workspace stood with its money."""

    title = "budget"
    parameter_name = "budget"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the states of a budget."""
        return [
            (BudgetState.FREE.value, "Money left"),
            (BudgetState.SOFT.value, "Soft bound reached"),
            (BudgetState.HARD.value, "Hard bound reached"),
        ]


class ModelGearFilter(admin.SimpleListFilter):
    """By the gear of the model that was to write."""

    title = "gear of the model"
    parameter_name = "gear"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the two gears."""
        return [(gear.value, gear.value.capitalize()) for gear in Gear]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the decisions whose model has that gear today."""
        if not self.value():
            return queryset
        names = [model.id for model in catalogue.all_models() if model.gear == self.value()]
        return queryset.filter(model__in=names)


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    """Decisions with their score, its parts, and the sentence shown to people."""

    list_display = ("when", "told", "score_bar", "goes_to", "policy_version", "workspace")
    list_display_links = ("when",)
    list_filter = (StrategyFilter, KindFilter, BudgetFilter, ModelGearFilter, VersionFilter)
    search_fields = ("reason", "model")
    search_help_text = (
        "Words of the sentence, a rule’s or a model’s name; or decision 12, workspace 3, run 40, brief 7."
    )
    list_per_page = 50

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find by words, or by the number of a decision, workspace, run or brief."""
        term = search_term.strip()
        if term.isdecimal() and len(term) <= 18:
            return queryset.filter(pk=int(term)), False
        if not (match := _ONE.fullmatch(term)):
            return super().get_search_results(request, queryset, search_term)
        kind, number = match[1].lower(), int(match[2])
        if kind == "decision":
            return queryset.filter(pk=number), False
        if kind == "workspace":
            return queryset.filter(workspace_id=number), False
        return queryset.filter(pk__in=brief_reader.decisions_of(kind, number)), False

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a decision explained, with the way to try it under a draft."""
        row = self.get_object(request, object_id) if request.method == "GET" else None
        if row is not None and self.has_view_permission(request, row):
            extra_context = {
                **(extra_context or {}),
                **_explained(row),
                "title": f"Decision {row.pk}",
                "subtitle": None,
            }
        return super().change_view(request, object_id, form_url, extra_context)

    @admin.display(description="When, UTC", ordering="created_at")
    def when(self, row: Decision) -> str:
        """Return the moment, to the minute."""
        return f"{row.created_at:%d %b %Y, %H:%M}"

    @admin.display(description="Decision", ordering="strategy")
    def told(self, row: Decision) -> SafeString:
        """Return the strategy and what was special, and the sentence."""
        return format_html(
            '<span class="told__chips">{}</span> <span class="told__sentence">{}</span>',
            chips_of(row),
            row.reason,
        )

    @admin.display(description="Score", ordering="score")
    def score_bar(self, row: Decision) -> SafeString:
        """Return the score as a number and a bar with the threshold on it."""
        return SafeString(
            render_to_string(
                "admin/routing/decision/_score.html",
                {"score": row.score, "at": row.score * 100, "threshold": row.threshold * 100},
            )
        )

    @admin.display(description="Model", ordering="model")
    def goes_to(self, row: Decision) -> SafeString:
        """Return the model that was to write first, labelled where it is the sandbox."""
        return format_html("{} {}", row.model, chip("sandbox", "warn") if _is_sandbox(row) else "")


def chips_of(row: Decision) -> SafeString:
    """Return a decision's strategy, and what was special about it, as chips."""
    strategy = Strategy(row.strategy)
    chips = [chip(SHORT_STRATEGIES[strategy], _TONES[strategy])]
    if row.rules:
        chips.append(chip("by a rule"))
    if row.is_control:
        chips.append(chip("control"))
    if row.is_canary:
        chips.append(chip("version on trial"))
    if row.verdict:
        chips.append(chip("judged"))
    if row.budget != BudgetState.FREE:
        chips.append(chip(f"{row.budget} bound reached", "warn"))
    return format_html_join(" ", "{}", ((one,) for one in chips))


def _explained(row: Decision) -> dict[str, Any]:
    version = PolicyVersion.objects.filter(number=row.policy_version).first()
    policy = readable_policy(version) if version else None
    if version is None and row.policy_version == DEFAULT_POLICY.version:
        policy = DEFAULT_POLICY
    drafts = PolicyVersion.objects.filter(status=PolicyVersion.Status.DRAFT).values_list(
        "pk", "number", "note"
    )
    return {
        "decision": row,
        "chips": chips_of(row),
        "strategy_words": STRATEGIES[Strategy(row.strategy)],
        "picture": picture_of(policy, row.score) if policy else None,
        "bars": _bars(row),
        "near": near_misses(row, policy),
        "judge": _judge_words(row),
        "facts": _facts(row),
        "origin": brief_reader.origin_of(row.pk),
        "version_row": version.pk if version else None,
        "drafts": list(drafts[:10]),
        "can_be_tried": bool(row.profile),
        "workspace_log": f"{reverse('admin:routing_decision_changelist')}?q=workspace+{row.workspace_id}",
        "is_sandbox": _is_sandbox(row),
    }


def _is_sandbox(row: Decision) -> bool:
    return any(model.is_sandbox for model in catalogue.all_models() if model.id == row.model)


def _bars(row: Decision) -> list[PartBar]:
    bars = []
    for part in row.parts if isinstance(row.parts, list) else ():
        weight, value = float(part.get("weight", 0)), float(part.get("value", 0))
        one = ScorePart(str(part.get("name", "")), value, weight, str(part.get("reason", "")))
        bars.append(
            PartBar(
                part_label(one.name),
                min(weight, 1) * 100,
                min(one.contribution, 1) * 100,
                one.contribution,
                weight,
                one.reason,
            )
        )
    return sorted(bars, key=lambda bar: -bar.adds)


def _judge_words(row: Decision) -> str:
    verdict = row.verdict if isinstance(row.verdict, dict) else None
    if verdict is None:
        return ""
    answer = {True: "It needs reasoning.", False: "It needs no reasoning.", None: "No answer."}[
        verdict.get("needs_reasoning")
    ]
    if verdict.get("needs_reasoning") is None:
        return f"{answer} {verdict.get('note', '')}".strip()
    took = milliseconds(float(verdict.get("milliseconds") or 0))
    if verdict.get("is_remembered"):
        return f"{answer} {verdict.get('model', '')} said so before, so it was not asked again."
    cost = Decimal(str(verdict.get("cost_usd") or 0))
    price = f" and ${money(cost)}" if cost else ""
    return f"{answer} {verdict.get('model', '')} said so after {took}{price}."


def _facts(row: Decision) -> list[tuple[str, str]]:
    """Return what hard rules could have asked for, in words."""
    words = brief_reader.facts()
    facts = row.profile.get("facts", {}) if isinstance(row.profile, dict) else {}
    return [
        (words.get(name, name), ", ".join(map(str, fact)) if isinstance(fact, list) else _plain(fact))
        for name, fact in facts.items()
    ]


def _plain(fact: Any) -> str:
    return f"{fact:g}" if isinstance(fact, float) else str(fact)
