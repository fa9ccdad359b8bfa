"""What is wrong with a policy, told at the field, before it is published. Data in, data out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.policy import Policy
from routing.types import ModelSpec


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a field, named as in ``policy_json``. A blocking one forbids publishing."""

    place: str
    message: str
    is_blocking: bool = True


def policy_problems(policy: Policy, models: Sequence[ModelSpec]) -> list[Problem]:
    """Return what is wrong with a policy, blocking problems first. ``models`` are those of the catalogue."""
    problems: list[Problem] = []
    if policy.plan_at > policy.reason_at:
        problems.append(
            Problem("reason_at", "The threshold for reasoning lies below the one for planning; swap them.")
        )
    return problems
