"""A run as data, for commands and the API."""

from __future__ import annotations

from typing import Any

from headlines.models import Run
from headlines.selectors import run_cost, variants_of


def run_report(run: Run) -> dict[str, Any]:
    """Return a run with its decision, timings, tokens, cost and variants, ready for JSON.

    ``cost_usd`` is at list price, to 8 decimals; ``sandbox`` says that no model wrote this.
    """
    cost = run_cost(run)
    decision = run.decision
    models = list(dict.fromkeys(run.passes.exclude(model="").values_list("model", flat=True)))
    return {
        "run": run.pk,
        "status": run.status,
        "error": run.error,
        "notes": run.notes,
        "sandbox": run.is_sandbox,
        "decision": {
            "strategy": decision.strategy,
            "score": decision.score,
            "threshold": decision.threshold,
            "reason": decision.reason,
            "parts": decision.parts,
            "rules": decision.rules,
            "policy_version": decision.policy_version,
        }
        if decision
        else None,
        "plan": run.plan,
        "model": models[0] if len(models) == 1 else (models or None),
        "timings_ms": run.timings_ms,
        "tokens": {
            "input": cost.input_tokens,
            "cached": cost.cached_tokens,
            "output": cost.output_tokens,
            "reasoning": cost.reasoning_tokens,
        },
        "calls": cost.calls,
        "cost_usd": float(cost.cost_usd),
        "variants": [
            {
                "code": variant.code,
                "channel": variant.channel,
                "language": variant.language,
                "slot": variant.slot,
                "text": variant.text,
                "length": variant.length,
                "limit": variant.limit,
                "angle": variant.angle,
                "score": variant.score,
                "findings": variant.findings,
            }
            for variant in variants_of(run)
        ],
    }
