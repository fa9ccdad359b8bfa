"""Where a place of ``policy_json`` is on the editor's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from routing.admin.policy_fields import ORDERS, rows_of
from routing.types import ModelSpec

_NAMES = {
    "judge": "judge",
    "judge.model": "judge",
    "judge.low": "judge_low",
    "judge.high": "judge_high",
    "judge.max_seconds": "judge_seconds",
    "judge.max_usd_a_day": "judge_usd",
    "budget": "soft_usd",
    "budget.soft_usd": "soft_usd",
    "budget.hard_usd": "hard_usd",
    "control_share": "control_percent",
    "margin": "margin_percent",
}
"""Where a place of ``policy_json`` has a field of another name."""
SECTIONS = {
    "weights": "score",
    "rules": "rules",
    "models": "models",
    "items_per_pass": "each-model",
    "switched_off": "each-model",
    "budget": "budgets",
}
"""Where what is said of a whole section stands."""


def field_of(place: str, fields: Mapping[str, str], models: Sequence[ModelSpec]) -> str:
    """Return the name of the field for a place such as ``rules.2.value``; the place where there is none.

    ``fields`` is what the page holds, ``models`` are those of its table, in their order.
    """
    if place in _NAMES:
        return _NAMES[place]
    head, _, rest = place.partition(".")
    if not rest:
        return place
    if head == "weights":
        return f"weight-{rest}"
    if head == "rules":
        at, _, column = rest.partition(".")
        return f"rule-{at}-{column or 'name'}"
    if head == "items_per_pass":
        return f"items-{rest}"
    if head == "switched_off":
        off = [model.id for model in models if f"off-{model.id}" in fields]
        return f"off-{off[int(rest)]}" if rest.isdecimal() and int(rest) < len(off) else place
    if head == "models":
        strategy, _, role = rest.partition(".")
        kind = f"{strategy}_{role.partition('.')[0]}"
        return f"order-{kind}" if kind in ORDERS else place
    if head == "budget" and rest.startswith("by_workspace."):
        return _workspace_field(rest.removeprefix("by_workspace."), fields)
    return place


def _workspace_field(rest: str, fields: Mapping[str, str]) -> str:
    workspace, _, bound = rest.partition(".")
    for at, row in enumerate(rows_of(fields, "budget")):
        if row.get("workspace") == workspace:
            return f"budget-{at}-{'soft' if bound.startswith(('0', 'soft')) else 'hard'}"
    return "budget"
