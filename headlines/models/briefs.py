"""Briefs: what to write for. The draft is as typed; a version is checked and never changes."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from headlines.models.accounts import User, Workspace
from headlines.models.brands import Brand


class Brief(models.Model):
    """A brief in a workspace. ``draft`` keeps the form as typed, so that nothing is lost."""

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        READY = "ready", "Ready"
        ARCHIVED = "archived", "Archived"

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="briefs")
    brand = models.ForeignKey(Brand, on_delete=models.SET_NULL, null=True, blank=True, related_name="briefs")
    name = models.CharField(max_length=200)
    status = models.CharField(max_length=16, choices=Status, default=Status.DRAFT)
    draft = models.JSONField(default=dict, blank=True, help_text="Form fields as typed, by name.")
    latest_version = models.ForeignKey(
        "BriefVersion", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    duplicated_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies"
    )
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-updated_at", "-pk"]
        indexes = [models.Index(fields=["workspace", "-updated_at"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["draft", "ready", "archived"]), name="brief_status_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="ready") | models.Q(latest_version__isnull=False),
                name="brief_ready_has_version",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class BriefVersion(models.Model):
    """One checked state of a brief. Runs point here, so a later edit never rewrites history."""

    brief = models.ForeignKey(Brief, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    brand_name = models.CharField(max_length=120, blank=True)
    product = models.CharField(max_length=300, blank=True)
    description = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    vertical = models.CharField(max_length=60, blank=True)
    objective = models.CharField(max_length=60, blank=True)
    landing_url = models.URLField(max_length=2048, blank=True)
    languages = ArrayField(models.CharField(max_length=35), default=list)
    markets = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    benefits = ArrayField(models.TextField(), default=list, blank=True)
    proof = ArrayField(models.TextField(), default=list, blank=True)
    offer = models.TextField(blank=True)
    source_text = models.TextField(blank=True)
    disclaimer = models.TextField(blank=True)
    tone = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    keywords = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    must_include = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    must_avoid = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    control = models.TextField(blank=True)
    instructions = models.TextField(blank=True)
    content_hash = models.CharField(max_length=64)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["brief", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["brief", "number"], name="brief_version_number_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="brief_version_number_from_1"),
            models.CheckConstraint(
                condition=models.Q(languages__len__gte=1), name="brief_version_has_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} v{self.number}"


class BriefTarget(models.Model):
    """How many texts a version wants for one slot of one channel."""

    version = models.ForeignKey(BriefVersion, on_delete=models.CASCADE, related_name="targets")
    channel = models.CharField(max_length=32)
    slot = models.CharField(max_length=32)
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "channel", "slot"], name="target_slot_once"),
            models.CheckConstraint(
                condition=models.Q(count__gte=1, count__lte=200), name="target_count_1_to_200"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.count} x {self.channel}.{self.slot}"
