"""The page on which a draft is changed: its fields, what is wrong with each, and the policy they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from routing import brief_reader, catalogue
from routing.admin.policy_fields import ORDERS, Fields, part_names, rows_of
from routing.admin.policy_forms import Cell, PolicyForm, RuleForm, WorkspaceForm, model_choices
from routing.admin.policy_places import SECTIONS, field_of
from routing.policies.json_form import policy_from_json
from routing.policies.problem import Problem
from routing.policy import Policy
from routing.types import ModelSpec


@dataclass(frozen=True, slots=True)
class Said:
    """A problem in the summary: its words, what it is about, and the id of where it is."""

    message: str
    about: str
    anchor: str
    is_blocking: bool


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A model in the table of all models."""

    model: ModelSpec
    why_unavailable: str
    items: Cell
    off: Cell


@dataclass(frozen=True, slots=True)
class Order:
    """Models in the order in which they are asked, and those that could be added."""

    kind: str
    title: str
    names: list[tuple[str, str]]
    choices: list[tuple[str, Any]]
    problems: list[Problem]

    @property
    def problems_id(self) -> str:
        """Return the id of the element with the problems."""
        return f"order-{self.kind}-problems"


class Editor:
    """The fields of a policy, as stored or as sent; ``base`` is the stored policy that they belong to."""

    def __init__(self, fields: Fields, base: Policy, models: Sequence[ModelSpec]) -> None:
        self.fields = fields
        self.models = models
        self._base = base
        facts = brief_reader.facts()
        self._parts = part_names(base)
        self.main = PolicyForm(fields, parts=self._parts, models=models)
        self.rules = [
            RuleForm(fields, facts=facts, models=models, prefix=f"rule-{place}")
            for place in range(len(rows_of(fields, "rule")))
        ]
        self.workspaces = [
            WorkspaceForm(fields, prefix=f"budget-{place}") for place in range(len(rows_of(fields, "budget")))
        ]
        self._forms = (self.main, *self.rules, *self.workspaces)
        self.said: list[Said] = []
        self._sections: dict[str, list[Problem]] = {}
        self._cells = {
            cell.html_name: cell for form in self._forms for cell in form if isinstance(cell, Cell)
        }

    # --- What the fields say ----------------------------------------------------------------------

    def is_readable(self, *, quietly: bool = False) -> bool:
        """Tell whether the fields make a policy; where they do not, note why at each field."""
        # All of them are asked, not only up to the first that is wrong.
        if not sum(not form.is_valid() for form in self._forms):
            return True
        for form in () if quietly else self._forms:
            for name, messages in form.errors.items():
                for message in messages:
                    self._note(form.add_prefix(name), Problem(name, str(message)))
        return False

    def data(self) -> dict[str, Any]:
        """Return the policy as ``policy_json`` has it. The fields must be readable."""
        given = self.main.cleaned_data
        weights = {name: given[f"weight-{name}"] for name in self._parts}
        return {
            "weights": {
                name: weight for name, weight in weights.items() if weight or name in self._base.weights
            },
            "plan_at": given["plan_at"],
            "reason_at": given["reason_at"],
            "judge": {
                "low": given["judge_low"],
                "high": given["judge_high"],
                "model": given["judge"],
                "max_seconds": given["judge_seconds"],
                "max_usd_a_day": str(given["judge_usd"]),
            }
            if given["judge"]
            else None,
            "rules": [form.cleaned_data for form in self.rules],
            "models": self._models(),
            "items_per_pass": {
                model.id: given[f"items-{model.id}"]
                for model in self.models
                if given[f"items-{model.id}"] is not None
            },
            "switched_off": [model.id for model in self.models if given[f"off-{model.id}"]],
            "budget": {
                "soft_usd": _money_text(given["soft_usd"]),
                "hard_usd": _money_text(given["hard_usd"]),
                "by_workspace": {
                    str(form.cleaned_data["workspace"]): [
                        _money_text(form.cleaned_data["soft"]),
                        _money_text(form.cleaned_data["hard"]),
                    ]
                    for form in self.workspaces
                },
            },
            "control_share": _share(given["control_percent"]),
            "margin": _share(given["margin_percent"]),
            "hedge": given["hedge"],
            "top_ups": given["top_ups"],
            "top_up_gear": given["top_up_gear"],
            "run_cost_usd": str(given["run_cost_usd"]),
        }

    def policy(self) -> Policy:
        """Return the policy that the fields make. They must be readable. Raises ``PolicyUnreadable``."""
        return policy_from_json(self.data(), version=self._base.version)

    def _models(self) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {}
        for kind, (strategy, role, _) in ORDERS.items():
            if names := [row["model"] for row in rows_of(self.fields, kind) if row.get("model")]:
                found.setdefault(strategy.value, {})[role] = names
        return found

    # --- What is wrong with them ------------------------------------------------------------------

    def note_problems(self, problems: Iterable[Problem]) -> None:
        """Put each problem at its field, or at its section, and in the summary."""
        for problem in problems:
            self._note(field_of(problem.place, self.fields, self.models), problem)

    def _note(self, name: str, problem: Problem) -> None:
        cell = self._cells.get(name)
        if cell is not None:
            cell.problems.append(problem)
            about, anchor = self._about(cell), cell.id_for_label
        else:
            section = name if name.startswith("order-") else SECTIONS.get(name.partition(".")[0], "")
            self._sections.setdefault(section, []).append(problem)
            about, anchor = "", section or "content-start"
        self.said.append(Said(problem.message, about, anchor, problem.is_blocking))

    def _about(self, cell: Cell) -> str:
        """Return what a field is, with its rule, model or workspace."""
        kind, _, rest = cell.name.partition("-")
        if isinstance(cell.form, RuleForm):
            place = self.rules.index(cell.form)
            return f"Rule {place + 1}, {str(cell.label).lower()}"
        if isinstance(cell.form, WorkspaceForm):
            return f"Workspace {cell.form['workspace'].value() or '?'}, {cell.label}"
        return f"{rest}, {str(cell.label).lower()}" if kind in ("items", "off") else str(cell.label)

    # --- What the page shows ----------------------------------------------------------------------

    def cell(self, name: str) -> Cell:
        """Return a field with what is wrong with it."""
        return self._cells[name]

    @property
    def cells(self) -> dict[str, Cell]:
        """Return the fields that are no rows, by name."""
        return {name: self._cells[name] for name in self.main.fields if "-" not in name}

    @property
    def weights(self) -> list[Cell]:
        """Return the weights of the score's parts."""
        return [self._cells[f"weight-{name}"] for name in self._parts]

    @property
    def rule_rows(self) -> list[dict[str, Cell]]:
        """Return the hard rules, each as its fields by name."""
        return [{cell.name: self._cells[cell.html_name] for cell in form} for form in self.rules]

    @property
    def workspace_rows(self) -> list[dict[str, Cell]]:
        """Return the bounds of single workspaces, each as its fields by name."""
        return [{cell.name: self._cells[cell.html_name] for cell in form} for form in self.workspaces]

    @property
    def model_lines(self) -> list[ModelLine]:
        """Return the models that the catalogue has switched on, those that can be called first."""
        lines = [line for line in self._lines() if line.model.is_enabled]
        return sorted(lines, key=lambda line: bool(line.why_unavailable))

    @property
    def switched_off_lines(self) -> list[ModelLine]:
        """Return the models that the catalogue has switched off."""
        return [line for line in self._lines() if not line.model.is_enabled]

    @property
    def switched_off_matter(self) -> bool:
        """Tell whether the draft, or the check, says something of a model that is switched off."""
        return any(
            cell.problems or cell.value()
            for line in self.switched_off_lines
            for cell in (line.items, line.off)
        )

    def _lines(self) -> list[ModelLine]:
        return [
            ModelLine(
                model,
                catalogue.why_unavailable(model),
                self._cells[f"items-{model.id}"],
                self._cells[f"off-{model.id}"],
            )
            for model in self.models
        ]

    @property
    def orders(self) -> list[Order]:
        """Return the orders of models, and what could be added to each."""
        known = {model.id: catalogue.why_unavailable(model) for model in self.models}
        orders = []
        for kind, (_, _, title) in ORDERS.items():
            names = [row["model"] for row in rows_of(self.fields, kind) if row.get("model")]
            rest = [model for model in self.models if model.id not in names]
            orders.append(
                Order(
                    kind,
                    title,
                    [(name, known.get(name, "Not in the catalogue.")) for name in names],
                    model_choices(rest, empty="Add a model…"),
                    self._sections.get(f"order-{kind}", []),
                )
            )
        return orders

    @property
    def sections(self) -> dict[str, list[Problem]]:
        """Return what is wrong with whole sections, by the id of the section (dashes as underscores)."""
        return {name.replace("-", "_"): problems for name, problems in self._sections.items()}


def _money_text(amount: object) -> str | None:
    return None if amount is None else str(amount)


def _share(percentage: float) -> float:
    return round(percentage / 100, 8)


def fields_sent(data: Any) -> Fields:
    """Return what a browser sent as fields, without what belongs to the page."""
    return {name: value for name, value in data.items() if name not in ("csrfmiddlewaretoken", "do")}
