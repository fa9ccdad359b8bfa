"""What would have sent a past decision another way: how near it was to a threshold, a rule, a budget."""

from __future__ import annotations

from routing.admin.policy_words import SHORT_STRATEGIES, part_label
from routing.models import Decision
from routing.policy import Policy
from routing.types import BudgetState, Strategy


def near_misses(decision: Decision, policy: Policy | None) -> list[str]:
    """Return sentences on what else would have changed a decision, the most telling first.

    ``policy`` is the version that decided, ``None`` where it is not known any more; then only the threshold
    that was stored with the decision is compared with.
    """
    by_score = _by_score(decision.score, policy, decision.threshold)
    told = []
    if decision.rules:
        names = ", ".join(f"“{name}”" for name in decision.rules)
        told.append(f"Without the rule {names} the score would have decided: {_word(by_score)}.")
    elif decision.is_control:
        told.append(f"Had it not been drawn as a control: {_word(Strategy.DIFFUSE)}.")
    elif decision.budget == BudgetState.SOFT and by_score is not Strategy.DIFFUSE:
        told.append(f"With money left on that day: {_word(by_score)}.")
    if not decision.rules:
        told += _distances(decision.score, policy, decision.threshold)
    verdict = decision.verdict if isinstance(decision.verdict, dict) else {}
    if verdict.get("needs_reasoning") is not None:
        other = "no" if verdict["needs_reasoning"] else "yes"
        way = Strategy.DIFFUSE if other == "no" else _escalated(decision.score, policy)
        told.append(f"Had the judge said {other}: {_word(way)}.")
    return [*told, *_parts_that_mattered(decision, policy, by_score)]


def _by_score(score: float, policy: Policy | None, threshold: float) -> Strategy:
    if score < (policy.plan_at if policy else threshold):
        return Strategy.DIFFUSE
    return _escalated(score, policy)


def _escalated(score: float, policy: Policy | None) -> Strategy:
    return Strategy.PLAN if policy is not None and score < policy.reason_at else Strategy.REASON


def _distances(score: float, policy: Policy | None, threshold: float) -> list[str]:
    if policy is None or policy.plan_at == policy.reason_at:
        return [f"{_apart(score, threshold)} {threshold:.2f}."]
    told = [f"{_apart(score, policy.plan_at)} for a plan, {policy.plan_at:.2f}."]
    if score >= policy.plan_at:
        told.append(f"{_apart(score, policy.reason_at)} for reasoning, {policy.reason_at:.2f}.")
    return told


def _apart(score: float, threshold: float) -> str:
    if score < threshold:
        return f"{threshold - score:.2f} below the threshold"
    return f"{score - threshold:.2f} above the threshold" if score > threshold else "Exactly at the threshold"


def _parts_that_mattered(decision: Decision, policy: Policy | None, by_score: Strategy) -> list[str]:
    """Name the parts without which the score would have led elsewhere."""
    if by_score is Strategy.DIFFUSE or decision.rules:
        return []
    parts = [part for part in decision.parts if isinstance(part, dict) and part.get("contribution")]
    total = sum(part["contribution"] for part in parts)
    told = []
    for part in parts:
        without = min(total - part["contribution"], 1.0)
        if (way := _by_score(without, policy, decision.threshold)) is not by_score:
            told.append(f"Without “{part_label(part['name'])}”: {without:.2f}, {_word(way)}.")
    return told


def _word(strategy: Strategy) -> str:
    return SHORT_STRATEGIES[strategy].lower()
