"""Runs: started, cancelled, repeated, and brought back when a worker died."""

from __future__ import annotations

import datetime
import logging
import uuid

from celery import current_app
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from headlines import events
from headlines.models import BriefVersion, Run, User
from headlines.services.errors import NothingToDo
from routing import budgets, catalogue
from routing.errors import BudgetExhausted
from routing.policy import models_that_write

logger = logging.getLogger(__name__)

# By name: tasks call services, so a service cannot import them.
RUN_TASK = "headlines.tasks.run_execute"

# Places in the queue: with Redis as broker 0 is taken first and 9 last.
QUEUE_PLACES: dict[str, int] = {Run.Priority.INTERACTIVE: 0, Run.Priority.BULK: 9}

# A long queue of these is no lost queue; put into it again and again it would only grow.
BULK_QUEUE_WAIT = datetime.timedelta(minutes=10)

WAITED_TOO_LONG = (
    "The run waited {hours:.0f} hours for its turn at the model and never had it. Your brief is safe. Start "
    "the run again, or ask your administrator about the model's limits."
)
WORKER_LOST = (
    "The run was started {attempts} times and never finished, because its worker stopped each time. "
    "Your brief is safe. Start the run again; if it happens once more, ask your administrator to look at "
    "the worker's log."
)


def run_start(
    *,
    version: BriefVersion,
    actor: User | None,
    idempotency_key: str | None = None,
    repeat_of: Run | None = None,
    priority: Run.Priority = Run.Priority.INTERACTIVE,
    queue: bool = True,
) -> Run:
    """Create a queued run for a version and queue its task after commit.

    A ``bulk`` run is one that nobody waits for: it lets the others go first, in the queue and at the model.

    The same idempotency key returns the run it made before. Raises ``LanguageNotWritten`` or
    ``NoModelAvailable`` when no configured model could do it, ``BudgetExhausted`` when the workspace has
    spent what it may today and somebody waits; the brief stays as it is. A bulk run waits for the budget.
    """
    check_languages(version.languages)
    workspace_id = version.brief.workspace_id
    key = idempotency_key or uuid.uuid4().hex
    if priority == Run.Priority.INTERACTIVE:
        try:
            budgets.budget_check(workspace_id)
        except BudgetExhausted:
            if made_before := Run.objects.filter(workspace_id=workspace_id, idempotency_key=key[:64]).first():
                return made_before
            raise
    wanted = sum(target.count for target in version.targets.all()) * len(version.languages)
    try:
        with transaction.atomic():
            run = Run.objects.create(
                workspace_id=workspace_id,
                version=version,
                idempotency_key=key[:64],
                priority=priority,
                take=version.runs.count() + 1,
                repeat_of=repeat_of,
                wanted=wanted,
                requested_by=actor,
            )
            if queue:
                transaction.on_commit(lambda: run_queue(run.pk, run.priority))
    except IntegrityError:
        existing = Run.objects.filter(workspace_id=workspace_id, idempotency_key=key[:64]).first()
        if existing is None:
            raise
        return existing
    return run


def check_languages(languages: list[str]) -> None:
    """Refuse languages that no model at hand writes, before a run is made.

    Raises ``LanguageNotWritten`` or ``NoModelAvailable`` with the sentence to show.
    """
    models = catalogue.available_models()
    for language in languages:
        models_that_write(models, language)


def run_queue(run_id: int, priority: str = Run.Priority.INTERACTIVE, *, after_seconds: float = 0.0) -> None:
    """Hand a run to the workers. A broker that is away is no error: the run is queued again later."""
    try:
        current_app.send_task(
            RUN_TASK,
            (run_id,),
            retry=False,
            priority=QUEUE_PLACES[priority],
            countdown=after_seconds or None,
        )
    except OperationalError as error:
        logger.warning("Run %s waits for the broker: %s", run_id, error)


def run_cancel(*, run: Run) -> Run:
    """End an open run at once; lines that were already saved stay. Raises ``NothingToDo`` if it ended."""
    now = timezone.now()
    changed = Run.objects.filter(pk=run.pk, status__in=[Run.Status.QUEUED, Run.Status.RUNNING]).update(
        status=Run.Status.CANCELLED,
        cancel_requested_at=now,
        finished_at=now,
        lease_token=None,
        lease_until=None,
    )
    run.refresh_from_db()
    if not changed:
        raise NothingToDo("The run had already ended.")
    events.cancel_flag_set(run.pk)
    events.run_publish(run.pk, "ended", status=run.status)
    return run


def run_repeat(*, run: Run, actor: User | None) -> Run:
    """Start another run of the same version; it is asked for other lines."""
    return run_start(version=run.version, actor=actor, repeat_of=run)


def runs_recover() -> int:
    """Queue again what a dead worker or a lost broker left behind; return how many runs.

    Money that a dead worker had set aside is given back.

    A running run counts as left behind when its lease ran out; a queued one when it has waited
    longer than ``RUN_REQUEUE_AFTER``. After ``RUN_ATTEMPTS`` claims a run fails with a sentence.
    """
    now = timezone.now()
    budgets.reservations_release_expired(now)
    expired = Q(status=Run.Status.RUNNING, lease_until__lt=now)
    exhausted = expired & Q(attempts__gte=settings.RUN_ATTEMPTS)
    for run_id in list(Run.objects.filter(exhausted).values_list("pk", flat=True)):
        Run.objects.filter(exhausted, pk=run_id).update(
            status=Run.Status.FAILED,
            error=WORKER_LOST.format(attempts=settings.RUN_ATTEMPTS),
            finished_at=now,
            lease_token=None,
            lease_until=None,
        )
        events.run_publish(run_id, "ended", status=Run.Status.FAILED)
    lost_for = now - settings.RUN_REQUEUE_AFTER
    waiting = Q(status=Run.Status.QUEUED) & (
        Q(priority=Run.Priority.INTERACTIVE, queued_at__lt=lost_for)
        | Q(priority=Run.Priority.BULK, queued_at__lt=lost_for - BULK_QUEUE_WAIT)
    )
    recovered = 0
    left_behind = Run.objects.filter(expired | waiting).values_list("pk", "priority")
    for run_id, priority in list(left_behind):
        if Run.objects.filter(expired | waiting, pk=run_id).update(
            status=Run.Status.QUEUED, queued_at=now, lease_token=None, lease_until=None
        ):
            run_queue(run_id, priority)
            recovered += 1
    return recovered


def run_defer(*, run: Run, seconds: float, waiting_for: str = "") -> bool:
    """Put a claimed run back into the queue until its turn at the model comes; lines that were saved stay.

    It counts as no attempt. A run that has waited for ``RUN_LONGEST_WAIT`` fails with a sentence instead,
    unless it waits for something else: ``waiting_for`` says for what, and is shown on the run.
    Returns whether the run was still held under its lease.
    """
    now = timezone.now()
    held = Run.objects.filter(pk=run.pk, status=Run.Status.RUNNING, lease_token=run.lease_token)
    if not waiting_for and now - run.created_at > settings.RUN_LONGEST_WAIT:
        hours = settings.RUN_LONGEST_WAIT.total_seconds() / 3600
        changed = held.update(
            status=Run.Status.FAILED,
            error=WAITED_TOO_LONG.format(hours=hours),
            finished_at=now,
            lease_token=None,
            lease_until=None,
        )
        events.run_publish(run.pk, "ended", status=Run.Status.FAILED)
        return bool(changed)
    changed = held.update(
        status=Run.Status.QUEUED,
        # Counted from when it is due, so that nobody takes it for lost before.
        queued_at=now + datetime.timedelta(seconds=seconds),
        attempts=F("attempts") - 1,
        notes=[waiting_for] if waiting_for else [],
        lease_token=None,
        lease_until=None,
    )
    if changed:
        events.run_publish(run.pk, "status", status=Run.Status.QUEUED)
        run_queue(run.pk, run.priority, after_seconds=seconds)
    return bool(changed)


def run_claim(run_id: int) -> Run | None:
    """Claim a queued run, or one whose lease ran out; ``None`` means somebody else has it."""
    now = timezone.now()
    token = uuid.uuid4()
    claimed = Run.objects.filter(
        Q(status=Run.Status.QUEUED) | Q(status=Run.Status.RUNNING, lease_until__lt=now), pk=run_id
    ).update(
        status=Run.Status.RUNNING,
        lease_token=token,
        lease_until=now + settings.RUN_LEASE,
        attempts=F("attempts") + 1,
        started_at=now,
    )
    if not claimed:
        return None
    return (
        Run.objects.select_related("version__brief__brand")
        .defer("version__brief__draft", "timings_ms", "notes")
        .get(pk=run_id, lease_token=token)
    )
