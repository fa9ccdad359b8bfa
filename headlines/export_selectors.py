"""Reads for exports: approved lines as plain data, and what a run can export.

Scoped to the run's workspace in the query, like every read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, Value

from headlines.channels import channel_named
from headlines.exports.base import Line
from headlines.exports.rules import AD_RULES
from headlines.languages import language_name
from headlines.lint import Severity
from headlines.models import ReviewEvent, Run, Variant

_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class ExportPair:
    """One channel and language of a run, with how many of its lines are approved or open."""

    channel: str
    language: str
    approved: int
    pending: int

    @property
    def key(self) -> str:
        """Return the pair as a form value."""
        return f"{self.channel}:{self.language}"

    @property
    def label(self) -> str:
        """Return the pair for people."""
        return (
            f"{channel_named(self.channel).label} · {language_name(self.language)} · {self.approved} approved"
        )

    @property
    def is_assembled(self) -> bool:
        """Tell whether its lines become complete ads."""
        return self.channel in AD_RULES


def export_pairs(run: Run) -> list[ExportPair]:
    """Return the run’s channels and languages: those that become ads first, then by approved lines."""
    rows = (
        Variant.objects.filter(workspace_id=run.workspace_id, run=run)
        .values_list("channel", "language")
        .annotate(
            approved=Count("pk", filter=Q(status=Variant.Status.APPROVED)),
            pending=Count("pk", filter=Q(status=Variant.Status.PENDING)),
        )
        .order_by("channel", "language")
    )
    pairs = [ExportPair(*row) for row in rows]
    return sorted(pairs, key=lambda pair: (not pair.is_assembled, -pair.approved))


def export_reviewers(run: Run) -> dict[int, str]:
    """Return who last approved each variant of a run, by variant id."""
    rows = (
        ReviewEvent.objects.filter(workspace_id=run.workspace_id, run=run, kind=ReviewEvent.Kind.APPROVE)
        .order_by("pk")
        .values_list("variant_id", "actor__name", "actor__email")
    )
    return {variant_id: name or email or "" for variant_id, name, email in rows}


def export_lines(
    run: Run,
    *,
    channel: str = "",
    language: str = "",
    include_pending: bool = False,
    with_refusals: bool = True,
) -> Iterator[tuple[int, Line]]:
    """Yield a run's approved lines as (variant id, line) in the order written, a batch at a time.

    ``with_refusals`` of false leaves the findings unread: a sheet does not ask for them.
    """
    wanted = [Variant.Status.APPROVED, *([Variant.Status.PENDING] if include_pending else [])]
    variants = Variant.objects.filter(workspace_id=run.workspace_id, run=run, status__in=wanted)
    if channel:
        variants = variants.filter(channel=channel)
    if language:
        variants = variants.filter(language=language)
    reviewers = export_reviewers(run)
    rows = variants.order_by("position").values_list(
        "pk",
        "status",
        "findings" if with_refusals else Value(""),
        "made_in__model",
        "code",
        "channel",
        "language",
        "slot",
        "text",
        "length",
        "limit",
        "angle",
        "score",
        "position",
    )
    for row in rows.iterator(chunk_size=_BATCH):
        pk, status, findings, model, code, of_channel, of_language, slot, text = row[:9]
        length, limit, angle, score, position = row[9:]
        line = Line(
            code,
            of_channel,
            of_language,
            slot,
            text,
            length,
            limit,
            angle,
            score,
            position,
            status,
            reviewers.get(pk, "") if status == Variant.Status.APPROVED else "",
            _writer(model, is_sandbox=run.is_sandbox),
            tuple(item["message"] for item in findings or () if item["severity"] == Severity.ERROR),
        )
        yield pk, line


def _writer(model: str, *, is_sandbox: bool) -> str:
    """Return who wrote a line; the sandbox is always called so."""
    if is_sandbox and "sandbox" not in model:
        return f"sandbox ({model})" if model else "sandbox"
    return model
