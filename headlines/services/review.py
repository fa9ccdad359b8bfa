"""Verdicts, edits and undo. Every change is an event; nothing is overwritten silently."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from headlines import events
from headlines.channels import channel_named
from headlines.counting import text_length
from headlines.generation.dedupe import normal_text
from headlines.generation.reply import clean_line
from headlines.lint import LintContext, Severity, lint_line
from headlines.models import ReviewEvent, Run, User, Variant
from headlines.services.contents import brief_content, plan_of
from headlines.services.errors import Conflict, FieldErrors, NothingToDo

MAX_EDIT_CHARACTERS = 3_000
_KINDS = {
    Variant.Status.APPROVED: ReviewEvent.Kind.APPROVE,
    Variant.Status.REJECTED: ReviewEvent.Kind.REJECT,
    Variant.Status.PENDING: ReviewEvent.Kind.REOPEN,
}


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo gave back."""

    variant: Variant
    event: ReviewEvent


def variant_decide(
    *, variant: Variant, actor: User, status: str, revision: int | None = None, reason: str = ""
) -> Variant:
    """Approve, reject or reopen a variant; the same verdict again changes nothing.

    ``revision`` is the one the reviewer saw. Raises ``Conflict`` when it has changed since, and
    ``NothingToDo`` for a line that cannot be approved because it has an error.
    """
    with transaction.atomic():
        locked = _locked(variant)
        if locked.status == status:
            # Also what a repeated request meets whose first answer was lost on the way.
            return locked
        _same_as_seen(locked, revision)
        if status == Variant.Status.APPROVED:
            errors = [finding for finding in locked.findings if finding["severity"] == Severity.ERROR]
            if errors:
                raise NothingToDo(f"Edit the line before you approve it: {errors[0]['message']}")
        _change(locked, actor, _KINDS[Variant.Status(status)], status=status, reason=reason[:300])
    _tell(locked)
    return locked


def variant_edit(*, variant: Variant, actor: User, text: str, revision: int | None = None) -> Variant:
    """Change a variant's words and lint them again.

    An edit that the platform would refuse is refused here, with the words kept by the caller.
    Raises ``FieldErrors`` (field ``text``) and ``Conflict``.
    """
    line = clean_line(text)
    if not line:
        raise FieldErrors({"text": ["The line is empty. Reject it instead if you do not want it."]})
    if len(line) > MAX_EDIT_CHARACTERS:
        raise FieldErrors({"text": [f"That is {len(line):,} characters; no ad text is that long."]})
    with transaction.atomic():
        locked = _locked(variant)
        if locked.text == line:
            return locked
        _same_as_seen(locked, revision)
        context = lint_context(locked)
        findings = lint_line(line, context)
        errors = [finding.message for finding in findings if finding.severity is Severity.ERROR]
        if errors:
            raise FieldErrors({"text": errors})
        locked.findings = [finding.as_json() for finding in findings]
        _change(locked, actor, ReviewEvent.Kind.EDIT, text=line)
    _tell(locked)
    return locked


def review_undo(*, run: Run, actor: User) -> Undone:
    """Take back the actor's last change in a run that has not been taken back.

    Raises ``NothingToDo`` when there is none, ``Conflict`` when somebody changed that line since.
    """
    with transaction.atomic():
        event = (
            ReviewEvent.objects.filter(run=run, actor=actor, undone_by=None)
            .exclude(kind=ReviewEvent.Kind.UNDO)
            .order_by("-pk")
            .first()
        )
        if event is None:
            raise NothingToDo("There is nothing of yours left to undo here.")
        locked = _locked(event.variant)
        if (locked.status, locked.text) != (event.status_after, event.text_after):
            raise Conflict("Somebody changed that line after you. Look at it before you change it back.")
        if locked.text != event.text_before:
            findings = lint_line(event.text_before, lint_context(locked))
            locked.findings = [finding.as_json() for finding in findings]
        _change(
            locked,
            actor,
            ReviewEvent.Kind.UNDO,
            status=event.status_before,
            text=event.text_before,
            undoes=event,
        )
    _tell(locked)
    return Undone(locked, event)


def lint_context(variant: Variant) -> LintContext:
    """Return what the rules may know about a saved variant."""
    version = variant.run.version
    brand = version.brief.brand
    brief = brief_content(version, brand)
    channel = channel_named(variant.channel)
    decision = variant.run.decision
    plan = plan_of(variant.run)
    return LintContext(
        channel=channel,
        slot=channel.slot(variant.slot),
        limit=variant.limit,
        banned_terms=(*brief.must_avoid, *(brand.banned_terms if brand else ())),
        cased_terms=tuple(brand.cased_terms) if brand else (),
        brief_text="\n".join((brief.all_text(), *(plan.statements if plan is not None else ()))),
        may_compute=plan is None and decision is not None and decision.strategy != "diffuse",
    )


def _locked(variant: Variant) -> Variant:
    return (
        Variant.objects.select_for_update(of=("self",))
        .select_related("run__version__brief__brand", "run__decision")
        .get(pk=variant.pk)
    )


def _same_as_seen(variant: Variant, revision: int | None) -> None:
    if revision is not None and variant.revision != revision:
        raise Conflict("Somebody changed this line while you looked at it. This is how it stands now.")


def _change(
    variant: Variant,
    actor: User,
    kind: ReviewEvent.Kind,
    *,
    status: str | None = None,
    text: str | None = None,
    reason: str = "",
    undoes: ReviewEvent | None = None,
) -> None:
    before = (variant.status, variant.text)
    if status is not None:
        variant.status = status
    if text is not None and text != variant.text:
        variant.text = text
        variant.normal_text = normal_text(text)
        variant.length = text_length(text, channel_named(variant.channel).counting)
    variant.revision += 1
    try:
        with transaction.atomic():
            variant.save(update_fields=["status", "text", "normal_text", "length", "findings", "revision"])
    except IntegrityError as error:
        raise FieldErrors({"text": ["Another line of this run says the same."]}) from error
    ReviewEvent.objects.create(
        workspace_id=variant.workspace_id,
        run_id=variant.run_id,
        variant=variant,
        actor=actor,
        kind=kind,
        status_before=before[0],
        status_after=variant.status,
        text_before=before[1],
        text_after=variant.text,
        reason=reason,
        undoes=undoes,
    )


def _tell(variant: Variant) -> None:
    events.run_publish(variant.run_id, "reviewed", code=variant.code, revision=variant.revision)
