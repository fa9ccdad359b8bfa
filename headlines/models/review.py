"""Who did what to a variant. Rows are only ever added."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from headlines.models.accounts import User, Workspace
from headlines.models.runs import Run, Variant


class ReviewEvent(models.Model):
    """One verdict, edit or undo, with the state before and after."""

    class Kind(models.TextChoices):
        APPROVE = "approve", "Approved"
        REJECT = "reject", "Rejected"
        REOPEN = "reopen", "Reopened"
        EDIT = "edit", "Edited"
        UNDO = "undo", "Undone"

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="review_events")
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="review_events")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="review_events")
    actor = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind)
    status_before = models.CharField(max_length=16)
    status_after = models.CharField(max_length=16)
    text_before = models.TextField()
    text_after = models.TextField()
    reason = models.CharField(max_length=300, blank=True)
    undoes = models.OneToOneField(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="undone_by"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["run", "actor", "-id"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["approve", "reject", "reopen", "edit", "undo"]),
                name="review_kind_known",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="undo", undoes__isnull=False)
                | (~models.Q(kind="undo") & models.Q(undoes__isnull=True)),
                name="review_undo_names_event",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.variant_id}"
