"""A policy as the fields of a page and back. Fields are texts by name, as a browser sends them.

Rows that can be added, removed and moved (hard rules, orders of models, workspaces) are named
``rule-0-field``: the kind, the place, the column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from routing.admin.policy_words import number, value_words
from routing.admin.shown import money
from routing.complexity import EXPLANATIONS
from routing.policy import Judge, Policy, StrategyModels
from routing.types import Strategy

Fields = dict[str, str]
Row = dict[str, str]

ORDERS: dict[str, tuple[Strategy, str, str]] = {
    "diffuse_writers": (Strategy.DIFFUSE, "writers", "Diffuse: who writes"),
    "plan_planners": (Strategy.PLAN, "planners", "Plan: who plans"),
    "plan_writers": (Strategy.PLAN, "writers", "Plan: who writes from the plan"),
    "reason_writers": (Strategy.REASON, "writers", "Reason: who writes"),
}
"""Kind of row → strategy, field of ``StrategyModels`` and words."""
KINDS = ("rule", "budget", *ORDERS)
COLUMNS = {"rule": ("name", "field", "operator", "value", "strategy", "model"), "budget": ("workspace",)}
ROWS_MOST = 200
"""More rows than anyone writes; a request with more is cut."""
_ROW = re.compile(r"(?P<kind>[a-z_]+)-(?P<place>\d{1,4})-(?P<column>[a-z]+)")


def part_names(policy: Policy) -> list[str]:
    """Return the parts of the score that there are, and those that a policy has weights for."""
    return list(dict.fromkeys([*EXPLANATIONS, *policy.weights]))


def fields_of(policy: Policy, note: str) -> Fields:
    """Return a policy as the fields of the editor."""
    judge = policy.judge or Judge(
        low=max(policy.plan_at - 0.1, 0.0), high=min(policy.reason_at + 0.1, 1.0), model=""
    )
    fields = {
        "note": note,
        "plan_at": number(policy.plan_at),
        "reason_at": number(policy.reason_at),
        "judge": judge.model,
        "judge_low": number(judge.low),
        "judge_high": number(judge.high),
        "judge_seconds": number(judge.max_seconds),
        "judge_usd": money(judge.max_usd_a_day),
        "soft_usd": "" if policy.budget.soft_usd is None else money(policy.budget.soft_usd),
        "hard_usd": "" if policy.budget.hard_usd is None else money(policy.budget.hard_usd),
        "control_percent": number(policy.control_share * 100),
        "margin_percent": number(policy.margin * 100),
        "top_ups": str(policy.top_ups),
        "top_up_gear": policy.top_up_gear.value,
        "run_cost_usd": money(policy.run_cost_usd),
    }
    if policy.hedge:
        fields["hedge"] = "on"
    for name in part_names(policy):
        fields[f"weight-{name}"] = number(policy.weights.get(name, 0.0))
    for name, count in policy.items_per_pass.items():
        fields[f"items-{name}"] = str(count)
    for name in policy.switched_off:
        fields[f"off-{name}"] = "on"
    rules = [
        {
            "name": rule.name,
            "field": rule.field,
            "operator": rule.operator.value,
            "value": value_words(rule.value),
            "strategy": rule.strategy.value,
            "model": rule.model,
        }
        for rule in policy.rules
    ]
    rows_set(fields, "rule", rules)
    budgets = [
        {
            "workspace": str(workspace),
            "soft": "" if soft is None else money(soft),
            "hard": "" if hard is None else money(hard),
        }
        for workspace, (soft, hard) in policy.budget.by_workspace.items()
    ]
    rows_set(fields, "budget", budgets)
    for kind, (strategy, role, _) in ORDERS.items():
        named = getattr(policy.models.get(strategy, StrategyModels()), role)
        rows_set(fields, kind, [{"model": name} for name in named])
    return fields


def rows_of(fields: Mapping[str, str], kind: str) -> list[Row]:
    """Return the rows of a kind in their order; rows in which nothing was filled in count as well."""
    found: dict[int, Row] = {}
    for name, value in fields.items():
        match = _ROW.fullmatch(name)
        if match and match["kind"] == kind:
            found.setdefault(int(match["place"]), {})[match["column"]] = value
    return [row for _, row in sorted(found.items())][:ROWS_MOST]


def rows_set(fields: Fields, kind: str, rows: list[Row]) -> None:
    """Put ``rows`` in the place of those of a kind, numbered from 0."""
    for name in [name for name in fields if (match := _ROW.fullmatch(name)) and match["kind"] == kind]:
        del fields[name]
    for place, row in enumerate(rows):
        fields.update({f"{kind}-{place}-{column}": value for column, value in row.items()})


def rows_tidied(fields: Fields) -> None:
    """Add the models that were chosen to be added, and drop rows in which nothing was filled in."""
    for kind in KINDS:
        rows = rows_of(fields, kind)
        if kind in ORDERS:
            rows.append({"model": fields.pop(f"{kind}-new", "")})
            models = dict.fromkeys(row.get("model", "") for row in rows)
            rows_set(fields, kind, [{"model": name} for name in models if name])
        else:
            # Selects always have a value, so they say nothing of whether a row is meant.
            columns = ("name", "field", "value") if kind == "rule" else ("workspace", "soft", "hard")
            rows_set(fields, kind, [row for row in rows if any(row.get(one, "").strip() for one in columns)])


def rows_changed(fields: Fields, command: str) -> str:
    """Add, remove or move a row, as a button named ``rule:up:2`` says; return the kind, or nothing.

    A place or kind that there is not changes nothing.
    """
    kind, _, rest = command.partition(":")
    verb, _, at = rest.partition(":")
    if kind not in KINDS:
        return ""
    rows = rows_of(fields, kind)
    place = int(at) if at.isdecimal() and len(at) < 5 else -1
    if verb == "add":
        if kind in ORDERS:
            if name := fields.pop(f"{kind}-new", ""):
                rows.append({"model": name})
        else:
            rows.append(
                {"name": "", "operator": "is", "strategy": "reason"} if kind == "rule" else {"workspace": ""}
            )
    elif 0 <= place < len(rows):
        if verb == "remove":
            del rows[place]
        elif verb in ("up", "down"):
            other = min(max(place + (-1 if verb == "up" else 1), 0), len(rows) - 1)
            rows[place], rows[other] = rows[other], rows[place]
    rows_set(fields, kind, rows)
    return kind
