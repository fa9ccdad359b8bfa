"""Why a run went where it went, and every call that was made.

``workspace_id``, ``brand_id`` and ``task_id`` are labels that the caller supplies; routing only
groups spend by them.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from routing.types import Outcome


class Decision(models.Model):
    """Why a task went where it went. Written once, never changed."""

    class Strategy(models.TextChoices):
        DIFFUSE = "diffuse", "Diffusion model, one pass"
        PLAN = "plan", "Reasoning model plans, diffusion model writes"
        REASON = "reason", "Reasoning model throughout"

    workspace_id = models.BigIntegerField(db_index=True)
    strategy = models.CharField(max_length=16, choices=Strategy)
    model = models.CharField(max_length=80)
    score = models.FloatField()
    threshold = models.FloatField()
    parts = models.JSONField(help_text="Score by named part, with what was found.")
    rules = models.JSONField(default=list, blank=True, help_text="Hard rules that fired, in order.")
    reason = models.TextField(help_text="The decision in one sentence.")
    policy_version = models.PositiveIntegerField()
    subject_id = models.BigIntegerField(
        null=True, blank=True, db_index=True, help_text="What was decided on: the brief's version."
    )
    profile = models.JSONField(
        default=dict, blank=True, help_text="What was measured, so that another policy can be tried on it."
    )
    is_control = models.BooleanField("control", default=False)
    is_canary = models.BooleanField("by a version on trial", default=False)
    budget = models.CharField(max_length=8, default="free")
    verdict = models.JSONField(null=True, blank=True, help_text="What the judge said, and what asking took.")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(strategy__in=["diffuse", "plan", "reason"]), name="decision_strategy_known"
            ),
            models.CheckConstraint(
                condition=models.Q(score__gte=0, score__lte=1), name="decision_score_0_to_1"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.strategy} at {self.score:.2f}"


class Call(models.Model):
    """One HTTP call to a model, recorded even when its reply was useless."""

    class OutcomeChoice(models.TextChoices):
        OK = Outcome.OK.value, "Usable reply"
        USELESS = Outcome.USELESS.value, "Well-formed, but nothing in it could be used"
        TRUNCATED = Outcome.TRUNCATED.value, "Cut off by the token limit"
        REFUSED = Outcome.REFUSED.value, "Refused by the model"
        UNREADABLE = Outcome.UNREADABLE.value, "Reply could not be read"
        REJECTED = Outcome.REJECTED.value, "Request rejected"
        LIMITED = Outcome.LIMITED.value, "Asked to slow down"
        UNAVAILABLE = Outcome.UNAVAILABLE.value, "Model not reachable or in trouble"
        TIMED_OUT = Outcome.TIMED_OUT.value, "No answer in time"
        CANCELLED = Outcome.CANCELLED.value, "Cut off by us"

    workspace_id = models.BigIntegerField(
        null=True, blank=True, db_index=True, help_text="Empty: no workspace asked for it (a probe)."
    )
    brand_id = models.BigIntegerField(null=True, blank=True)
    task_id = models.UUIDField(db_index=True)
    decision_id = models.BigIntegerField(
        null=True, blank=True, db_index=True, help_text="The decision that led to it, where there is one."
    )
    purpose = models.CharField(
        max_length=40, blank=True, help_text="What was asked for: variants, a plan, the judge's verdict."
    )
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=80)
    gear = models.CharField(max_length=16)
    is_sandbox = models.BooleanField(default=False)
    priority = models.CharField(max_length=16, default="interactive")
    attempt = models.PositiveIntegerField(
        default=1, help_text="1 for a model's first call, 2 for its first retry."
    )
    is_hedge = models.BooleanField(default=False, help_text="A second call beside one that was late.")
    outcome = models.CharField(max_length=16, choices=OutcomeChoice)
    status_code = models.PositiveIntegerField(null=True, blank=True)
    finish = models.CharField(max_length=40, blank=True)
    vendor_request_id = models.CharField(max_length=100, blank=True)
    warning = models.TextField(blank=True, help_text="What the model warned of, in its own words.")
    error = models.TextField(blank=True)
    input_tokens = models.PositiveIntegerField(default=0)
    cached_tokens = models.PositiveIntegerField(default=0)
    cache_write_tokens = models.PositiveIntegerField(default=0)
    output_tokens = models.PositiveIntegerField(default=0)
    reasoning_tokens = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(null=True, blank=True, help_text="Denoising steps, where reported.")
    usage_is_estimate = models.BooleanField(
        default=False, help_text="The vendor reported nothing; worked out from the text."
    )
    usable_items = models.PositiveIntegerField(null=True, blank=True)
    cost_usd = models.DecimalField(max_digits=14, decimal_places=8, default=0)
    stages_ms = models.JSONField(default=dict, blank=True)
    total_ms = models.FloatField(default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["workspace_id", "created_at"]),
            models.Index(fields=["model", "created_at"]),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(cost_usd__gte=0), name="call_cost_not_negative"),
            models.CheckConstraint(
                condition=models.Q(cached_tokens__lte=models.F("input_tokens")),
                name="call_cached_within_input",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model}: {self.outcome}"
