"""A policy in words: what an administrator reads instead of its data."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from routing.complexity import EXPLANATIONS
from routing.policies.words import money_words, rule_words, share_words
from routing.policy import Policy, StrategyModels, TopUpGear
from routing.types import Strategy

STRATEGIES = {
    Strategy.DIFFUSE: "Diffusion model, one pass",
    Strategy.PLAN: "Reasoning model plans, diffusion model writes",
    Strategy.REASON: "Reasoning model throughout",
}
SHORT_STRATEGIES = {Strategy.DIFFUSE: "Diffuse", Strategy.PLAN: "Plan", Strategy.REASON: "Reason"}
PARTS = {
    "compute": "Figures to work out",
    "reconcile": "Demands to reconcile",
    "verify": "Claims to verify",
    "markets": "Markets with rules of their own",
    "segments": "Groups to write for",
    "compare": "Rivals to compare",
    "sequence": "Lines that build on each other",
    "wordplay": "Wordplay over the set",
}
TOP_UP_GEARS = {TopUpGear.SAME: "the same gear first", TopUpGear.OTHER: "the other gear first"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a policy: what it is about, and rows of what and how."""

    title: str
    rows: list[tuple[str, str]] = field(default_factory=list)


def part_label(name: str) -> str:
    """Return a part of the score in words."""
    return PARTS.get(name, name.replace("_", " ").capitalize())


def part_meaning(name: str) -> str:
    """Return when a part counts, as a sentence."""
    return f"Counts where {EXPLANATIONS[name][0]}." if name in EXPLANATIONS else "Nothing measures it."


def number(value: float) -> str:
    """Return a number without needless places: 0.45, 12."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def value_words(value: str | float | tuple[str, ...]) -> str:
    """Return what a rule compares with, as it is typed."""
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, str) else number(value)


def threshold_words(policy: Policy) -> list[str]:
    """Return what the thresholds and the judge do, a sentence each."""
    plan_at, reason_at = f"{policy.plan_at:.2f}", f"{policy.reason_at:.2f}"
    words = [f"Below {plan_at} the diffusion model writes straight from the brief."]
    if policy.plan_at < policy.reason_at:
        words.append(
            f"From {plan_at} a reasoning model plans first and the diffusion model writes from the plan."
        )
    words.append(f"From {reason_at} the reasoning model does it all.")
    if judge := policy.judge:
        words.append(
            f"Between {judge.low:.2f} and {judge.high:.2f} {judge.model} is asked whether reasoning is "
            f"needed, for {number(judge.max_seconds)} s and {money_words(judge.max_usd_a_day)} a day at most."
        )
    else:
        words.append("No judge is asked.")
    return words


def policy_sheet(policy: Policy) -> list[Section]:
    """Return everything a policy says beside its score and thresholds, section by section."""
    rules = [(f"{place}. {rule.name}", rule_words(rule)) for place, rule in enumerate(policy.rules, 1)]
    orders = []
    for strategy, words in STRATEGIES.items():
        named = policy.models.get(strategy, StrategyModels())
        if strategy is Strategy.PLAN:
            orders.append((f"{words}: who plans", _order(named.planners)))
        orders.append((f"{words}: who writes" if strategy is Strategy.PLAN else words, _order(named.writers)))
    models = [(name, f"{count} variants a pass") for name, count in policy.items_per_pass.items()]
    models += [(name, "switched off by this policy") for name in policy.switched_off]
    budget = policy.budget
    budgets = [("Each workspace and day", _bounds(budget.soft_usd, budget.hard_usd))]
    budgets += [
        (f"Workspace {workspace}", _bounds(*bounds)) for workspace, bounds in budget.by_workspace.items()
    ]
    return [
        Section("Hard rules", rules or [("None", "The score alone decides.")]),
        Section("Models and fallbacks", orders),
        Section("Each model", models or [("All", "As the catalogue has them.")]),
        Section("Budgets", budgets),
        Section(
            "Comparing the gears",
            [
                (
                    "Controls",
                    f"{share_words(policy.control_share)} of the light briefs go to the reasoning gear",
                ),
                ("Margin", f"{share_words(policy.margin)} difference in approval would not matter"),
            ],
        ),
        Section(
            "Calls",
            [
                ("A late call", "gets a second one beside it" if policy.hedge else "is waited for"),
                ("Top-ups", f"{policy.top_ups} at most, {TOP_UP_GEARS[policy.top_up_gear]}"),
                ("One run", f"{money_words(policy.run_cost_usd)} at most"),
            ],
        ),
    ]


def _order(names: tuple[str, ...]) -> str:
    return f"{', then '.join(names)}, then the others by rank" if names else "By gear and rank"


def _bounds(soft: Decimal | None, hard: Decimal | None) -> str:
    return f"soft {money_words(soft)}, hard {money_words(hard)}"
