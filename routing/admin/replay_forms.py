"""What an administrator asks of a replay, a calibration and the learning report."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from routing.history.calibration import Aim, Moves
from routing.history.selectors import CASES_MOST, Selection

CASES_USUAL = 1_000
DAYS_USUAL = 90
UPLOAD_MOST = 5_000_000
_SEPARATORS = re.compile(r"[\s,;#]+")
_BIGINT_MOST = 2**63 - 1


class HistoryForm(forms.Form):
    """Which past decisions."""

    last = forms.IntegerField(
        label="How many",
        required=False,
        min_value=1,
        max_value=CASES_MOST,
        help_text=f"The newest that fit, {CASES_MOST:,} at most.",
        widget=forms.NumberInput(
            attrs={"inputmode": "numeric", "min": 1, "max": CASES_MOST, "placeholder": CASES_USUAL}
        ),
    )
    since = forms.DateField(
        label="Since",
        required=False,
        help_text="A day, UTC.",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    workspace = forms.IntegerField(
        label="Workspace",
        required=False,
        min_value=1,
        max_value=_BIGINT_MOST,
        help_text="Its number; empty for all.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
    )

    def selection(self) -> Selection:
        """Return the decisions that were asked for; the newest thousand where the form does not say."""
        given = self.cleaned_data if self.is_valid() else {}
        since = given.get("since")
        return Selection(
            limit=given.get("last") or CASES_USUAL,
            since=datetime.datetime.combine(since, datetime.time.min, datetime.UTC) if since else None,
            workspace_id=given.get("workspace"),
        )


class ReplayForm(HistoryForm):
    """Which past decisions, and what to compare with."""

    against = forms.IntegerField(
        label="Compare with",
        required=False,
        min_value=1,
        max_value=2**31 - 1,
        help_text="A version’s number; empty: what holds now.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
    )


class ChosenForm(forms.Form):
    """A chosen set: numbers that were pasted, or a file of briefs."""

    numbers = forms.CharField(
        label="Numbers",
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        help_text="With blanks, commas or lines between them.",
    )
    kind = forms.ChoiceField(
        label="They are",
        required=False,
        choices=[("decisions", "Decisions, as in the log"), ("subjects", "Versions of briefs")],
    )
    file = forms.FileField(
        label="Or a file of briefs",
        required=False,
        allow_empty_file=True,
        help_text="JSONL: one brief a line, as the try-it box takes it.",
        widget=forms.ClearableFileInput(attrs={"accept": ".jsonl,application/jsonl"}),
    )

    def clean_numbers(self) -> tuple[int, ...]:
        """Return the numbers. Raises ``ValidationError`` for what is none, and for too many."""
        words = [word for word in _SEPARATORS.split(self.cleaned_data["numbers"]) if word]
        if wrong := [word for word in words if not (word.isascii() and word.isdecimal())]:
            raise ValidationError(f"{wrong[0][:40]!r} is no number.")
        found = tuple(dict.fromkeys(int(word) for word in words))
        if len(found) > CASES_MOST:
            raise ValidationError(f"Give {CASES_MOST:,} numbers at most; these are {len(found):,}.")
        if any(one > _BIGINT_MOST for one in found):
            raise ValidationError("One of these is longer than any number here.")
        return found

    def clean_file(self) -> str:
        """Return the file's text; empty where there is none. Raises ``ValidationError``."""
        upload = self.cleaned_data["file"]
        if not upload:
            return ""
        if upload.size > UPLOAD_MOST:
            raise ValidationError(f"The file is larger than {UPLOAD_MOST // 1_000_000} MB.")
        try:
            text: str = upload.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ValidationError("The file is not UTF-8 text.") from None
        if not text.strip():
            raise ValidationError("The file is empty.")
        return text

    def clean(self) -> dict[str, Any]:
        """Want one of the two."""
        given = super().clean() or self.cleaned_data
        if not self.errors and not given.get("numbers") and not given.get("file"):
            raise ValidationError("Paste numbers or choose a file.")
        return given

    def selection(self) -> Selection:
        """Return the decisions with these numbers. The form must be valid."""
        numbers: tuple[int, ...] = self.cleaned_data["numbers"]
        if self.cleaned_data["kind"] == "subjects":
            return Selection(limit=CASES_MOST, subject_ids=numbers)
        return Selection(limit=CASES_MOST, decision_ids=numbers)


class CalibrateForm(HistoryForm):
    """What to aim at."""

    aim = forms.ChoiceField(
        label="Aim at",
        required=False,
        choices=[
            (Aim.SHARE.value, "a share escalated, in per cent"),
            (Aim.A_THOUSAND.value, "dollars for a thousand briefs"),
            (Aim.A_DAY.value, "dollars a day"),
        ],
    )
    target = forms.FloatField(
        label="Target",
        required=False,
        validators=[
            MinValueValidator(0, "Give 0 or more."),
            MaxValueValidator(1_000_000, "That is more than anybody spends."),
        ],
        widget=forms.NumberInput(attrs={"step": "any", "min": 0, "inputmode": "decimal"}),
    )
    moves = forms.ChoiceField(
        label="Move",
        required=False,
        choices=[
            (Moves.BOTH.value, "both thresholds, with the gap kept"),
            (Moves.PLAN.value, "only the threshold for a plan"),
        ],
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a share above everything."""
        given = super().clean() or self.cleaned_data
        target = given.get("target")
        if target is not None and target > 100 and (given.get("aim") or Aim.SHARE) == Aim.SHARE:
            self.add_error("target", "A share is 100 per cent at most.")
        return given


class ThresholdForm(forms.Form):
    """The thresholds to take over, and the revision of the draft that was looked at."""

    plan_at = forms.FloatField(min_value=0, max_value=1)
    reason_at = forms.FloatField(min_value=0, max_value=1)
    revision = forms.IntegerField(min_value=1, max_value=2**31 - 1, required=False)


class LearningForm(forms.Form):
    """Which outcomes."""

    days = forms.IntegerField(
        label="Days back",
        required=False,
        min_value=1,
        max_value=730,
        widget=forms.NumberInput(
            attrs={"inputmode": "numeric", "min": 1, "max": 730, "placeholder": DAYS_USUAL}
        ),
    )
    workspace = forms.IntegerField(
        label="Workspace",
        required=False,
        min_value=1,
        max_value=_BIGINT_MOST,
        help_text="Its number; empty for all.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
    )

    def period(self) -> tuple[datetime.datetime, datetime.datetime, int | None]:
        """Return from when to when, and the workspace; the last 90 days where the form does not say."""
        given = self.cleaned_data if self.is_valid() else {}
        now = timezone.now()
        return now - datetime.timedelta(days=given.get("days") or DAYS_USUAL), now, given.get("workspace")
