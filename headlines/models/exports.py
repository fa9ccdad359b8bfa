"""Complete ads assembled from approved variants, and the files they left in."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone

from headlines.models.accounts import User, Workspace
from headlines.models.runs import Run, Variant


class Export(models.Model):
    """One file that left the product, kept byte for byte."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="exports")
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="exports")
    format = models.CharField(max_length=40)
    filename = models.CharField(max_length=200)
    content_type = models.CharField(max_length=120)
    content = models.BinaryField()
    size = models.PositiveIntegerField(validators=[MinValueValidator(1)])
    sha256 = models.CharField(max_length=64)
    options = models.JSONField(default=dict, blank=True, help_text="Campaign, ad group, URL, paths, pins.")
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(condition=models.Q(size__gte=1), name="export_not_empty")]

    def __str__(self) -> str:
        return self.filename


class Ad(models.Model):
    """One complete ad inside an export, with a code of its own that its results come back under."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="ads")
    export = models.ForeignKey(Export, on_delete=models.CASCADE, related_name="ads")
    code = models.CharField(max_length=7)
    number = models.PositiveIntegerField()
    channel = models.CharField(max_length=32)
    language = models.CharField(max_length=35)

    class Meta:
        ordering = ["export", "number"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "code"], name="ad_code_once"),
            models.UniqueConstraint(fields=["export", "number"], name="ad_number_once"),
            models.CheckConstraint(condition=models.Q(code__regex=r"^[a-z0-9]{7}$"), name="ad_code_form"),
        ]

    def __str__(self) -> str:
        return f"ad {self.code}"


class AdLine(models.Model):
    """One variant in one place of an ad, with the text as it was exported."""

    ad = models.ForeignKey(Ad, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.RESTRICT, related_name="ad_lines")
    slot = models.CharField(max_length=32)
    place = models.PositiveIntegerField(help_text="1 for Headline 1, and so on.")
    pin = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["ad", "slot", "place"]
        constraints = [
            models.UniqueConstraint(fields=["ad", "slot", "place"], name="ad_line_place_once"),
            models.CheckConstraint(condition=models.Q(place__gte=1), name="ad_line_place_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.slot} {self.place}: {self.text}"
