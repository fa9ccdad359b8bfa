"""The models that can be called and their list prices, as an administrator sees and changes them."""

from __future__ import annotations

import datetime

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from routing.providers import PROVIDERS
from routing.types import Gear, Streaming, StructuredOutput

KEY_VARIABLE = r"^[A-Z][A-Z0-9_]*_API_KEY$"
"""Only variables that are keys by their name, so that no other secret can be sent to a model's address."""


class CatalogueModel(models.Model):
    """One model: where it is reached, what it can be sent, how much of it may be used."""

    class GearChoice(models.TextChoices):
        DIFFUSION = Gear.DIFFUSION.value, "Diffusion"
        AUTOREGRESSIVE = Gear.AUTOREGRESSIVE.value, "Autoregressive"

    class OutputChoice(models.TextChoices):
        JSON_SCHEMA = StructuredOutput.JSON_SCHEMA.value, "JSON schema"
        JSON_OBJECT = StructuredOutput.JSON_OBJECT.value, "JSON mode without a schema"
        PROMPT = StructuredOutput.PROMPT.value, "By the prompt alone"

    class StreamingChoice(models.TextChoices):
        NONE = Streaming.NONE.value, "Whole replies"
        APPEND = Streaming.APPEND.value, "Pieces that are final"
        DIFFUSING = Streaming.DIFFUSING.value, "Pieces, and drafts if asked for"

    name = models.CharField(max_length=80, unique=True, help_text="What it is called here.")
    wire_id = models.CharField(
        "vendor's name", max_length=120, blank=True, help_text="Where the vendor calls it something else."
    )
    provider = models.CharField(max_length=40, help_text="The wire format it speaks.")
    gear = models.CharField(max_length=16, choices=GearChoice)
    is_enabled = models.BooleanField(
        "switched on", default=True, help_text="Off: nothing is sent to it, whatever the policy says."
    )
    rank = models.PositiveIntegerField(default=100, help_text="Within a gear, the lowest is asked first.")
    base_url = models.CharField("address", max_length=300, blank=True)
    key_variable = models.CharField(
        max_length=80,
        blank=True,
        validators=[RegexValidator(KEY_VARIABLE, "Name a variable that ends in _API_KEY.")],
        help_text="The environment variable with its key. The key itself is never stored or shown.",
    )
    context_tokens = models.PositiveIntegerField(default=0, help_text="0: not known.")
    max_output_tokens = models.PositiveIntegerField(default=8192, validators=[MinValueValidator(256)])
    items_per_pass = models.PositiveIntegerField(
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(200)],
        help_text="How many variants one call is asked for.",
    )
    structured_output = models.CharField(
        max_length=16, choices=OutputChoice, default=OutputChoice.JSON_SCHEMA
    )
    streaming = models.CharField(max_length=16, choices=StreamingChoice, default=StreamingChoice.APPEND)
    drafts = models.BooleanField(
        "ask for drafts", default=False, help_text="About twelve times the bytes; drafts are not billed."
    )
    system_role = models.CharField(
        max_length=20, blank=True, default="system", help_text="Empty: it has no such role."
    )
    efforts = ArrayField(
        models.CharField(max_length=20),
        default=list,
        blank=True,
        help_text="Effort names it takes, weakest first.",
    )
    effort = models.CharField(max_length=20, blank=True, help_text="The effort to ask for.")
    lowest_temperature = models.FloatField(null=True, blank=True, help_text="Empty: it takes none.")
    highest_temperature = models.FloatField(null=True, blank=True)
    temperature_efforts = ArrayField(
        models.CharField(max_length=20),
        null=True,
        blank=True,
        help_text="Efforts beside which it takes one. Empty: any.",
    )
    temperature = models.FloatField(null=True, blank=True, help_text="The temperature to ask for.")
    languages = ArrayField(
        models.CharField(max_length=20),
        null=True,
        blank=True,
        help_text="Languages it writes, such as en, de. Empty: all.",
    )
    requests_per_minute = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)], help_text="Empty: not held."
    )
    input_tokens_per_minute = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)]
    )
    output_tokens_per_minute = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)]
    )
    silence_seconds = models.FloatField(
        default=15.0,
        validators=[MinValueValidator(0.5), MaxValueValidator(300)],
        help_text="Having said nothing for so long, it counts as stalled.",
    )
    is_sandbox = models.BooleanField(default=False, editable=False)
    note = models.TextField(blank=True)
    source = models.CharField(max_length=200, blank=True, help_text="Where its limits come from.")
    checked_on = models.DateField(default=datetime.date.today)

    class Meta:
        ordering = ["gear", "rank", "name"]
        verbose_name = "model"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gear__in=[gear.value for gear in Gear]), name="model_gear_known"
            ),
            models.CheckConstraint(
                condition=models.Q(structured_output__in=[value.value for value in StructuredOutput]),
                name="model_structured_output_known",
            ),
            models.CheckConstraint(
                condition=models.Q(streaming__in=[value.value for value in Streaming]),
                name="model_streaming_known",
            ),
            models.CheckConstraint(
                condition=models.Q(lowest_temperature__isnull=True, highest_temperature__isnull=True)
                | models.Q(lowest_temperature__lte=models.F("highest_temperature")),
                name="model_temperature_range",
            ),
            models.CheckConstraint(
                condition=models.Q(items_per_pass__gte=1), name="model_asks_for_something"
            ),
            models.CheckConstraint(
                condition=~models.Q(requests_per_minute=0)
                & ~models.Q(input_tokens_per_minute=0)
                & ~models.Q(output_tokens_per_minute=0),
                name="model_limit_lets_something_through",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse what would be sent nowhere, or refused by the model. Raises ``ValidationError``."""
        problems: dict[str, str] = {}
        if self.provider not in PROVIDERS:
            problems["provider"] = f"Choose one of {', '.join(PROVIDERS)}."
        if self.base_url and not self.base_url.startswith(("https://", "http://")):
            problems["base_url"] = "An address begins with https:// (or http:// within your own network)."
        elif self.key_variable and self.base_url.startswith("http://"):
            problems["base_url"] = "A key is only sent over https://."
        if self.effort and self.effort not in self.efforts:
            known = ", ".join(self.efforts) or "none"
            problems["effort"] = f"This model's efforts are: {known}."
        lowest, highest = self.lowest_temperature, self.highest_temperature
        if (lowest is None) != (highest is None):
            problems["highest_temperature"] = "Give both ends of the range, or neither."
        elif lowest is not None and highest is not None and lowest > highest:
            problems["highest_temperature"] = "The range's end is below its beginning."
        elif self.temperature is not None and (
            lowest is None or highest is None or not lowest <= self.temperature <= highest
        ):
            problems["temperature"] = "This is outside the range that the model takes."
        if self.drafts and self.streaming != Streaming.DIFFUSING:
            problems["drafts"] = "Only a model that sends drafts can be asked for them."
        if problems:
            raise ValidationError(problems)


class ModelPrice(models.Model):
    """A list price from a day on. Promotions end, so what is charged here is the list price."""

    model = models.ForeignKey(CatalogueModel, on_delete=models.CASCADE, related_name="prices")
    valid_from = models.DateField(default=datetime.date.today)
    above_input_tokens = models.PositiveIntegerField(
        default=0, help_text="For calls with more input than this. 0: for all."
    )
    input = models.DecimalField(
        max_digits=12, decimal_places=6, help_text="USD for a million tokens, as the three that follow."
    )
    cached_input = models.DecimalField(max_digits=12, decimal_places=6)
    cache_write = models.DecimalField(
        max_digits=12, decimal_places=6, null=True, blank=True, help_text="Empty: the same as input."
    )
    output = models.DecimalField(max_digits=12, decimal_places=6)
    per_step = models.DecimalField(
        max_digits=14, decimal_places=9, default=0, help_text="USD for one denoising step."
    )
    per_request = models.DecimalField(
        max_digits=14, decimal_places=9, default=0, help_text="USD for one answered request."
    )
    source = models.CharField(max_length=200, help_text="The page that says so.")
    checked_on = models.DateField(default=datetime.date.today)

    class Meta:
        ordering = ["model", "-valid_from", "above_input_tokens"]
        verbose_name = "list price"
        constraints = [
            models.UniqueConstraint(
                fields=["model", "valid_from", "above_input_tokens"], name="price_once_a_day"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    input__gte=0, cached_input__gte=0, output__gte=0, per_step__gte=0, per_request__gte=0
                )
                & (models.Q(cache_write__isnull=True) | models.Q(cache_write__gte=0)),
                name="price_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.input} in, {self.output} out from {self.valid_from}"
