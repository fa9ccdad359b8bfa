"""Reads past decisions and calls for replay and calibration: values only, never more than asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Aggregate, Avg, Count, FloatField, QuerySet, Sum

from routing import catalogue
from routing.gateway import draw_of
from routing.history.expectation import Past, Taken, gear_that_writes
from routing.history.replay import Case
from routing.judge import SCHEMA_NAME as VERDICT
from routing.ledger import profile_from_json
from routing.models import Call, Decision
from routing.types import Gear, ModelSpec, Outcome, Strategy, TaskProfile, Usage

CASES_MOST = 5_000
PAST_DAYS = 30
_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which past decisions: the last ``limit`` that fit all that is given, newest first.

    ``subject_ids`` are what was decided on, the briefs' versions. Chosen numbers may name fewer than there
    are, and some that are not there.
    """

    limit: int = 1_000
    since: datetime.datetime | None = None
    workspace_id: int | None = None
    decision_ids: tuple[int, ...] = ()
    subject_ids: tuple[int, ...] = ()


class PastCases:
    """The selected decisions as cases, read as they are gone through; afterwards, what was met.

    ``unprofiled`` counts decisions from before profiles were stored, which cannot be decided again.
    """

    def __init__(self, selection: Selection) -> None:
        self._rows = _decisions(selection)
        self.unprofiled = 0
        self.oldest: datetime.datetime | None = None
        self.newest: datetime.datetime | None = None

    def __iter__(self) -> Iterator[Case]:
        """Yield a case for each decision with a profile, newest first; three queries in all."""
        taken = _taken(self._rows)
        rows = self._rows.values_list("pk", "subject_id", "strategy", "profile", "created_at")
        for pk, subject_id, strategy, data, created_at in rows.iterator(chunk_size=_CHUNK):
            self.newest = self.newest or created_at
            self.oldest = created_at
            if not data:
                self.unprofiled += 1
                continue
            profile = profile_from_json(data)
            yield Case(
                id=pk,
                name=case_name(profile)
                or (f"brief version {subject_id}" if subject_id else f"decision {pk}"),
                profile=profile,
                draw=draw_of(f"decision {pk}", "control"),
                taken=_taken_by(Strategy(strategy), taken.pop(pk, None)),
            )


def case_name(profile: TaskProfile) -> str:
    """Return what a task may be called in a list; empty where its facts have no name."""
    name = profile.facts.get("name") or profile.facts.get("product") or ""
    return name if isinstance(name, str) else ""


def _decisions(selection: Selection) -> QuerySet[Decision]:
    rows = Decision.objects.order_by("-pk")
    if selection.since is not None:
        rows = rows.filter(created_at__gte=selection.since)
    if selection.workspace_id is not None:
        rows = rows.filter(workspace_id=selection.workspace_id)
    if selection.decision_ids:
        rows = rows.filter(pk__in=selection.decision_ids)
    if selection.subject_ids:
        rows = rows.filter(subject_id__in=selection.subject_ids)
    return rows[: min(selection.limit, CASES_MOST)]


_Sums = dict[Gear, tuple[Usage, int]]


def _taken(rows: QuerySet[Decision]) -> dict[int, _Sums]:
    """Return what each decision's calls took by gear, in one query. The sandbox's tokens are no model's."""
    found: dict[int, _Sums] = {}
    calls = (
        Call.objects.filter(decision_id__in=rows.values("pk"), is_sandbox=False, input_tokens__gt=0)
        .exclude(purpose=VERDICT)
        .order_by()
        .values("decision_id", "gear")
        .annotate(
            calls=Count("pk"),
            input=Sum("input_tokens"),
            cached=Sum("cached_tokens"),
            written=Sum("cache_write_tokens"),
            output=Sum("output_tokens"),
            reasoning=Sum("reasoning_tokens"),
            steps=Sum("steps"),
            guessed=BoolOr("usage_is_estimate"),
        )
        .values_list(
            "decision_id",
            "gear",
            "calls",
            "input",
            "cached",
            "written",
            "output",
            "reasoning",
            "steps",
            "guessed",
        )
    )
    for decision_id, gear, count, *tokens in calls.iterator(chunk_size=_CHUNK):
        if decision_id is not None:
            found.setdefault(decision_id, {})[Gear(gear)] = (Usage(*tokens), count)
    return found


def _taken_by(strategy: Strategy, sums: _Sums | None) -> Taken | None:
    """Return what was for writing and what for planning: under ``plan`` the reasoning model only plans."""
    if not sums:
        return None
    nothing = (Usage(), 0)
    light, reasoning = sums.get(Gear.DIFFUSION, nothing), sums.get(Gear.AUTOREGRESSIVE, nothing)
    gear = gear_that_writes(strategy)
    if strategy is Strategy.PLAN and light[1]:
        return Taken(gear, light[0], light[1], reasoning[0], reasoning[1])
    if strategy is not Strategy.PLAN and light[1] and reasoning[1]:
        return Taken(gear, _sum(light[0], reasoning[0]), light[1] + reasoning[1])
    usage, calls = light if light[1] else reasoning
    return Taken(Gear.DIFFUSION if light[1] else Gear.AUTOREGRESSIVE, usage, calls)


def _sum(first: Usage, second: Usage) -> Usage:
    steps = (first.steps or 0) + (second.steps or 0)
    return Usage(
        input=first.input + second.input,
        cached=first.cached + second.cached,
        cache_written=first.cache_written + second.cache_written,
        output=first.output + second.output,
        reasoning=first.reasoning + second.reasoning,
        steps=steps or None,
        is_estimate=first.is_estimate or second.is_estimate,
    )


class _Median(Aggregate):
    function = "percentile_cont"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


def past(now: datetime.datetime) -> Past:
    """Return what models' calls took over the last 30 days, and a plan, in two queries."""
    since = now - datetime.timedelta(days=PAST_DAYS)
    # Probes and verdicts are small: they would make a model look quick.
    useful = Call.objects.filter(
        created_at__gte=since, is_sandbox=False, outcome=Outcome.OK, workspace_id__isnull=False
    ).exclude(purpose=VERDICT)
    rows = list(
        useful.order_by()
        .values("model")
        .annotate(output=Sum("output_tokens"), reasoning=Sum("reasoning_tokens"), p50=_Median("total_ms"))
    )
    planned = useful.filter(
        gear=Gear.AUTOREGRESSIVE,
        decision_id__in=Decision.objects.filter(strategy=Strategy.PLAN, created_at__gte=since).values("pk"),
    ).aggregate(input=Avg("input_tokens"), output=Avg("output_tokens"))
    plan = None
    if planned["input"] is not None:
        plan = Usage(input=round(planned["input"]), output=round(planned["output"]))
    return Past(
        day=now.date(),
        milliseconds={row["model"]: row["p50"] for row in rows},
        thinking={
            row["model"]: row["reasoning"] / (row["output"] - row["reasoning"])
            for row in rows
            if row["output"] > row["reasoning"]
        },
        planning=plan,
    )


def decisions_a_day(now: datetime.datetime, workspace_id: int | None = None) -> float:
    """Return how many decisions a day there were over the last seven."""
    rows = Decision.objects.filter(created_at__gte=now - datetime.timedelta(days=7))
    if workspace_id is not None:
        rows = rows.filter(workspace_id=workspace_id)
    return rows.count() / 7


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The models that are reckoned with; ``is_assumed`` where they lack a key and the sandbox stands in."""

    models: tuple[ModelSpec, ...]
    is_assumed: bool = False


def models_to_reckon_with(day: datetime.date) -> Reckoned:
    """Return the models that can be called; where that is only the sandbox, those that are switched on.

    The sandbox has no prices, and its times are no model's.
    """
    able: Sequence[ModelSpec] = catalogue.available_models()
    if any(not model.is_sandbox for model in able):
        return Reckoned(tuple(able))
    switched_on = tuple(
        model
        for model in catalogue.all_models()
        if model.is_enabled and not model.is_sandbox and model.price_on(day) is not None
    )
    return Reckoned(switched_on, True) if switched_on else Reckoned(tuple(able))
