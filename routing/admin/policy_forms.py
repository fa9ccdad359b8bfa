"""The forms of the editor. They say what cannot be read; what is unwise is found by the check."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from routing import catalogue
from routing.admin.policy_words import PARTS, STRATEGIES, TOP_UP_GEARS, part_label, part_meaning
from routing.policies.problem import Problem
from routing.policies.words import OPERATOR_WORDS
from routing.policy import Operator
from routing.types import Gear, ModelSpec


class Cell(BoundField):
    """A field of the page with what is wrong with it, by its form or by the check."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        self.problems: list[Problem] = []

    @property
    def is_wrong(self) -> bool:
        """Tell whether a problem forbids publishing."""
        return any(problem.is_blocking for problem in self.problems)

    @property
    def problems_id(self) -> str:
        """Return the id of the element with the problems."""
        return f"{self.id_for_label}-problems"

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Point at the problems that are shown: a row that is still being filled in is not wrong."""
        attrs = super().build_widget_attrs(attrs, widget)
        for name in ("aria-invalid", "required", "aria-describedby"):
            attrs.pop(name, None)
        if self.is_wrong:
            attrs["aria-invalid"] = "true"
        told = [self.problems_id] if self.problems else []
        if self.help_text:
            told.append(f"{self.id_for_label}_helptext")
        if told:
            attrs["aria-describedby"] = " ".join(told)
        return attrs


class _Form(forms.Form):
    bound_field_class = Cell


Choices = list[tuple[str, Any]]


def model_choices(models: Sequence[ModelSpec], *, empty: str, keep: str = "") -> Choices:
    """Return models as choices by gear, each with what keeps it from being called.

    ``keep`` is what is chosen already, offered also where the catalogue does not have it.
    """
    groups: Choices = [("", empty)]
    for gear in Gear:
        named = [(model.id, _with_availability(model)) for model in models if model.gear is gear]
        if named:
            groups.append((f"{gear.value.capitalize()} models", named))
    if keep and keep not in {model.id for model in models}:
        groups.append((keep, f"{keep} (not in the catalogue)"))
    return groups


def _with_availability(model: ModelSpec) -> str:
    label = f"{model.id} (sandbox, no model)" if model.is_sandbox else model.id
    why = catalogue.why_unavailable(model)
    return f"{label}. {why}" if why else label


def field_choices(facts: Mapping[str, str], keep: str) -> Choices:
    """Return what a rule may compare, as choices in groups."""
    groups: Choices = [
        ("", "Choose…"),
        ("The brief", list(facts.items())),
        (
            "The score",
            [("score", "Score"), *((f"part:{name}", f"Part: {words}") for name, words in PARTS.items())],
        ),
    ]
    known = {name for _, group in groups[1:] for name, _ in group}
    return groups if not keep or keep in known else [*groups, (keep, f"{keep} (not known)")]


def _number(label: str, help_text: str = "", *, most: str = "1", step: str = "0.01") -> forms.FloatField:
    return forms.FloatField(
        label=label,
        help_text=help_text,
        widget=forms.NumberInput(attrs={"min": "0", "max": most, "step": step, "inputmode": "decimal"}),
    )


def _money(label: str, help_text: str = "", *, required: bool = False) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        help_text=help_text,
        required=required,
        min_value=0,
        max_digits=17,
        decimal_places=8,
        widget=forms.NumberInput(attrs={"min": "0", "step": "any", "inputmode": "decimal"}),
    )


class PolicyForm(_Form):
    """Everything of a policy that is not a row. ``parts`` and ``models`` each have fields of their own."""

    note = forms.CharField(
        label="What changes with it",
        required=False,
        max_length=300,
        help_text="A few words for the history.",
    )
    plan_at = _number("Plan from", "At this score and above, a plan is made first.")
    reason_at = _number("Reason from", "At this score and above, the reasoning model does it all.")
    judge = forms.ChoiceField(
        label="Judge",
        required=False,
        help_text="One tiny call that answers yes or no. A diffusion model does it quickest.",
    )
    judge_low = _number("Band from")
    judge_high = _number("Band to")
    judge_seconds = _number("Seconds at most", "Slower than this, the score decides.", most="30", step="0.1")
    judge_usd = _money("USD a day at most", "Spent, the score decides.", required=True)
    soft_usd = _money("Soft bound, USD", "From here on the cheaper gear is preferred. Empty: none.")
    hard_usd = _money("Hard bound, USD", "From here on nothing is started. Empty: none.")
    control_percent = _number(
        "Controls, %",
        "This share of the light briefs goes to the reasoning gear, unseen by reviewers, to be compared.",
        most="100",
        step="0.5",
    )
    margin_percent = _number(
        "Margin, %", "A difference in approval up to this would not matter.", most="100", step="0.5"
    )
    hedge = forms.BooleanField(
        label="Send a second call beside a late one",
        required=False,
        help_text="Late: later than 95 of 100 calls of that model.",
    )
    top_ups = forms.IntegerField(
        label="Top-ups at most",
        min_value=0,
        max_value=1_000,
        help_text="How often the lines that are missing are asked for again.",
        widget=forms.NumberInput(attrs={"min": "0", "max": "10"}),
    )
    top_up_gear = forms.ChoiceField(
        label="Who is asked for them",
        choices=[(gear.value, f"{words[0].upper()}{words[1:]}") for gear, words in TOP_UP_GEARS.items()],
    )
    run_cost_usd = _money("USD a run at most", "What all calls of one run may cost.", required=True)

    def __init__(
        self, data: Mapping[str, str], *, parts: Sequence[str], models: Sequence[ModelSpec], **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        judge = self.fields["judge"]
        assert isinstance(judge, forms.ChoiceField)
        judge.choices = model_choices(
            models, empty="Nobody: the score alone decides", keep=data.get("judge", "")
        )
        for name in parts:
            self.fields[f"weight-{name}"] = _number(part_label(name), part_meaning(name))
        for model in models:
            self.fields[f"off-{model.id}"] = forms.BooleanField(label="Off", required=False)
            self.fields[f"items-{model.id}"] = forms.IntegerField(
                label="Variants a pass",
                required=False,
                min_value=0,
                max_value=100_000,
                widget=forms.NumberInput(
                    attrs={"min": "1", "max": "200", "placeholder": str(model.items_per_pass)}
                ),
            )
        for field in self.fields.values():
            if isinstance(field, forms.FloatField):
                field.validators.append(_finite)


def _finite(value: float) -> None:
    if not math.isfinite(value):
        raise ValidationError("Give a number.")


class RuleForm(_Form):
    """A hard rule."""

    name = forms.CharField(label="Name", max_length=200)
    field = forms.ChoiceField(label="What")
    operator = forms.ChoiceField(
        label="How", choices=[(operator.value, words) for operator, words in OPERATOR_WORDS.items()]
    )
    value = forms.CharField(label="Value", max_length=2_000)
    strategy = forms.ChoiceField(
        label="Then", choices=[(strategy.value, words) for strategy, words in STRATEGIES.items()]
    )
    model = forms.ChoiceField(label="Model", required=False)

    def __init__(
        self, data: Mapping[str, str], *, facts: Mapping[str, str], models: Sequence[ModelSpec], prefix: str
    ) -> None:
        super().__init__(data, prefix=prefix)
        field, model = self.fields["field"], self.fields["model"]
        assert isinstance(field, forms.ChoiceField)
        assert isinstance(model, forms.ChoiceField)
        field.choices = field_choices(facts, data.get(f"{prefix}-field", ""))
        model.choices = model_choices(
            models, empty="By the order below", keep=data.get(f"{prefix}-model", "")
        )

    def clean(self) -> dict[str, Any]:
        """Read the value as its comparison takes it: a number, several texts, or one text."""
        cleaned = super().clean() or {}
        value, operator = str(cleaned.get("value", "")), cleaned.get("operator")
        if "value" not in cleaned:
            return cleaned
        if operator in (Operator.AT_LEAST, Operator.AT_MOST):
            try:
                cleaned["value"] = float(value)
                _finite(cleaned["value"])
            except (ValueError, ValidationError):
                self.add_error("value", "Give a number to compare with.")
        elif operator == Operator.ONE_OF:
            cleaned["value"] = [word.strip() for word in value.split(",") if word.strip()]
            if any(len(word) > 200 for word in cleaned["value"]):
                self.add_error("value", "Put commas between the values; each has at most 200 characters.")
        elif len(value) > 200:
            self.add_error("value", "Give a text of at most 200 characters.")
        return cleaned


class WorkspaceForm(_Form):
    """What one workspace may spend on a day."""

    workspace = forms.IntegerField(
        label="Workspace’s number",
        min_value=1,
        max_value=2**63 - 1,
        widget=forms.NumberInput(attrs={"min": "1"}),
    )
    soft = _money("Soft bound, USD")
    hard = _money("Hard bound, USD")
