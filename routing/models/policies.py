"""Versions of the routing policy, and what was done with them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class PolicyVersion(models.Model):
    """One version of the policy. A draft may change; whatever was published never does."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        CANARY = "canary", "On trial"
        PUBLISHED = "published", "Published"
        RETIRED = "retired", "Retired"

    number = models.PositiveIntegerField(unique=True)
    status = models.CharField(max_length=16, choices=Status, default=Status.DRAFT)
    data = models.JSONField(help_text="The policy, as policy_json writes it.")
    note = models.CharField(max_length=300, blank=True, help_text="What changes with it, in a few words.")
    based_on = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    canary_share = models.FloatField(
        default=0.0, help_text="Share of the tasks that a version on trial gets."
    )
    revision = models.PositiveIntegerField(default=1, help_text="Grows with each change, to notice clashes.")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-number"]
        verbose_name = "policy version"
        verbose_name_plural = "tuning room"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["draft", "canary", "published", "retired"]),
                name="policy_status_known",
            ),
            models.UniqueConstraint(
                fields=["status"], condition=models.Q(status="published"), name="policy_one_published"
            ),
            models.UniqueConstraint(
                fields=["status"], condition=models.Q(status="canary"), name="policy_one_on_trial"
            ),
            models.CheckConstraint(
                condition=models.Q(canary_share__gte=0, canary_share__lte=0.5), name="policy_canary_share"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"


class PolicyEvent(models.Model):
    """Something that was done with a version. Written once, never changed."""

    class Kind(models.TextChoices):
        PUBLISHED = "published", "Published"
        ROLLED_BACK = "rolled_back", "Rolled back to"
        TRIAL_BEGUN = "trial_begun", "Put on trial"
        TRIAL_ENDED = "trial_ended", "Trial ended"

    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=16, choices=Kind)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"


class DaySpend(models.Model):
    """What a workspace has spent and set aside on a day (UTC). Changed by conditional update only."""

    workspace_id = models.BigIntegerField()
    day = models.DateField()
    spent_usd = models.DecimalField(max_digits=14, decimal_places=8, default=0)
    reserved_usd = models.DecimalField(max_digits=14, decimal_places=8, default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace_id", "day"], name="day_spend_once"),
            models.CheckConstraint(
                condition=models.Q(spent_usd__gte=0, reserved_usd__gte=0), name="day_spend_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"workspace {self.workspace_id} on {self.day}"


class SpendReservation(models.Model):
    """An amount set aside for calls that are under way. Gone once they are settled.

    One whose lease ran out is a dead worker's and is released by the sweep.
    """

    key = models.UUIDField(primary_key=True)
    workspace_id = models.BigIntegerField()
    day = models.DateField()
    amount_usd = models.DecimalField(max_digits=14, decimal_places=8)
    label = models.CharField(max_length=80, help_text="What it was set aside for.")
    lease_until = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount_usd__gt=0), name="spend_reservation_of_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount_usd} USD for {self.label}"
