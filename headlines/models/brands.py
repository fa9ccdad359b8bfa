"""Brands: how a workspace's copy should sound and what it may say."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from headlines.models.accounts import Workspace


class Brand(models.Model):
    """A voice with exemplar lines and terms that every brief of the brand inherits."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="brands")
    name = models.CharField(max_length=120)
    voice = models.TextField(blank=True, help_text="How the brand sounds, in a sentence or two.")
    exemplars = ArrayField(
        models.CharField(max_length=300), default=list, blank=True, help_text="Lines you are proud of."
    )
    banned_terms = ArrayField(
        models.CharField(max_length=120), default=list, blank=True, help_text="Words never to be used."
    )
    cased_terms = ArrayField(
        models.CharField(max_length=120),
        default=list,
        blank=True,
        help_text="Names to be written exactly so, such as iPhone or NASA.",
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint("workspace", Lower("name"), name="brand_name_once_per_workspace"),
            models.CheckConstraint(condition=~models.Q(name=""), name="brand_has_name"),
        ]

    def __str__(self) -> str:
        return self.name
