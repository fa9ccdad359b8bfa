"""Runs, their passes and the variants they produce."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from headlines.models.accounts import User, Workspace
from headlines.models.briefs import BriefVersion


class Run(models.Model):
    """One generation for one version of a brief."""

    class Status(models.TextChoices):
        QUEUED = "queued", "Queued"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        CANCELLED = "cancelled", "Cancelled"

    class Priority(models.TextChoices):
        INTERACTIVE = "interactive", "Somebody waits for it"
        BULK = "bulk", "In its turn"

    ENDED = (Status.DONE, Status.FAILED, Status.CANCELLED)

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="runs")
    version = models.ForeignKey(BriefVersion, on_delete=models.CASCADE, related_name="runs")
    status = models.CharField(max_length=16, choices=Status, default=Status.QUEUED)
    idempotency_key = models.CharField(max_length=64)
    priority = models.CharField(
        max_length=16,
        choices=Priority,
        default=Priority.INTERACTIVE,
        help_text="A run that nobody waits for lets the others go first.",
    )
    take = models.PositiveIntegerField(default=1, help_text="1 for a version's first run, 2 for its second.")
    repeat_of = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    decision = models.OneToOneField(
        "routing.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    plan = models.JSONField(
        null=True, blank=True, help_text="What was settled before the lines were written, and by whom."
    )
    prompt_hash = models.CharField(max_length=64, blank=True)
    is_sandbox = models.BooleanField(default=False)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    wanted = models.PositiveIntegerField(default=0, help_text="How many variants were asked for.")
    timings_ms = models.JSONField(default=dict, blank=True, help_text="Milliseconds by stage.")
    notes = ArrayField(models.TextField(), default=list, blank=True)
    error = models.TextField(blank=True, help_text="What went wrong and what to do, in one sentence.")
    requested_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    queued_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["workspace", "-created_at"]),
            models.Index(
                fields=["queued_at"],
                condition=models.Q(status__in=["queued", "running"]),
                name="run_open_by_queue_time",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "idempotency_key"], name="run_idempotent"),
            models.CheckConstraint(
                condition=models.Q(status__in=["queued", "running", "done", "failed", "cancelled"]),
                name="run_status_known",
            ),
            models.CheckConstraint(
                condition=models.Q(priority__in=["interactive", "bulk"]), name="run_priority_known"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["queued", "running"]) | models.Q(finished_at__isnull=False),
                name="run_ended_has_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="running") | models.Q(lease_until__isnull=False),
                name="run_running_has_lease",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="failed") | ~models.Q(error=""), name="run_failed_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"run {self.pk}"

    @property
    def is_open(self) -> bool:
        """Tell whether the run may still produce variants."""
        return self.status in (Run.Status.QUEUED, Run.Status.RUNNING)


class Pass(models.Model):
    """One model call's worth of a run: one channel and language, dozens of variants."""

    class Kind(models.TextChoices):
        FIRST = "first", "First"
        TOP_UP = "top_up", "Top-up"

    class Status(models.TextChoices):
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="passes")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.FIRST)
    status = models.CharField(max_length=16, choices=Status, default=Status.RUNNING)
    channel = models.CharField(max_length=32)
    language = models.CharField(max_length=35)
    slots = models.JSONField(help_text="Wanted count by slot.")
    task_id = models.UUIDField(default=uuid.uuid4, unique=True, help_text="Its calls carry the same id.")
    model = models.CharField(max_length=80, blank=True)
    wanted = models.PositiveIntegerField()
    received = models.PositiveIntegerField(default=0, help_text="Items in the reply.")
    kept = models.PositiveIntegerField(default=0, help_text="Items saved as variants.")
    error = models.TextField(blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["run", "number"]
        verbose_name_plural = "passes"
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="pass_number_once"),
            models.CheckConstraint(
                condition=models.Q(status__in=["running", "done", "failed"]), name="pass_status_known"
            ),
            models.CheckConstraint(condition=models.Q(kind__in=["first", "top_up"]), name="pass_kind_known"),
            models.CheckConstraint(
                condition=models.Q(kept__lte=models.F("received")), name="pass_kept_within_received"
            ),
        ]

    def __str__(self) -> str:
        return f"pass {self.number} of run {self.run_id}"


class Variant(models.Model):
    """One text for one slot. ``code`` survives export and comes back with results."""

    class Status(models.TextChoices):
        PENDING = "pending", "To review"
        APPROVED = "approved", "Approved"
        REJECTED = "rejected", "Rejected"

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="variants")
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="variants")
    made_in = models.ForeignKey(Pass, on_delete=models.CASCADE, related_name="variants")
    code = models.CharField(max_length=7)
    channel = models.CharField(max_length=32)
    slot = models.CharField(max_length=32)
    language = models.CharField(max_length=35)
    position = models.PositiveIntegerField(help_text="Place in the run's list, from 1.")
    text = models.TextField()
    original_text = models.TextField(help_text="As the model wrote it.")
    normal_text = models.TextField(help_text="Case-folded, for finding the same line again.")
    angle = models.CharField(max_length=32, blank=True)
    length = models.PositiveIntegerField(help_text="In the channel's counting unit.")
    limit = models.PositiveIntegerField()
    score = models.FloatField(default=0)
    findings = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=16, choices=Status, default=Status.PENDING)
    revision = models.PositiveIntegerField(default=1, help_text="Grows with each change, to notice clashes.")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["run", "position"]
        indexes = [
            models.Index(fields=["run", "status"]),
            models.Index(fields=["run", "channel", "language", "slot", "position"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "code"], name="variant_code_once"),
            models.UniqueConstraint(fields=["run", "position"], name="variant_position_once"),
            models.UniqueConstraint(
                fields=["run", "channel", "slot", "language", "normal_text"], name="variant_text_once"
            ),
            models.CheckConstraint(
                condition=models.Q(code__regex=r"^[a-z0-9]{7}$"), name="variant_code_form"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["pending", "approved", "rejected"]),
                name="variant_status_known",
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="variant_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.text}"
