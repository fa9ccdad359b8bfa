"""What is wrong with a policy, told at the field, before it is published. Data in, data out.

What would break or mislead forbids publishing; what may be meant, such as a fallback whose key is still to
come, is told and does not.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from routing.complexity import DEFAULT_WEIGHTS
from routing.policies.model_check import model_problems
from routing.policies.money_check import money_problems
from routing.policies.problem import Problem, warning
from routing.policies.rule_check import rule_problems
from routing.policies.words import number_words, share_words
from routing.policy import Policy
from routing.types import Gear, ModelSpec, TaskProfile

__all__ = ["Problem", "policy_problems"]

NOTHING_UNAVAILABLE: Mapping[str, str] = MappingProxyType({})
MOST_SHARE = 0.5
MOST_TOP_UPS = 5
_SLACK = 1e-9  # weights are decimal fractions, their sum is not exact


def policy_problems(
    policy: Policy,
    models: Sequence[ModelSpec],
    *,
    unavailable: Mapping[str, str] = NOTHING_UNAVAILABLE,
    profiles: Sequence[TaskProfile] = (),
    day: datetime.date = datetime.date.max,
) -> list[Problem]:
    """Return what is wrong with a policy, blocking problems first.

    ``models`` are those of the catalogue; ``unavailable`` has a sentence for each that cannot be called now.
    ``profiles`` are recent tasks: a rule that decided none of them is told. ``day`` is whose list prices
    hold, the newest unless given.
    """
    by_name = {model.id: model for model in models}
    problems = [
        *_weight_problems(policy),
        *_threshold_problems(policy),
        *_judge_problems(policy),
        *rule_problems(policy, by_name, unavailable, profiles),
        *model_problems(policy, by_name, unavailable),
        *money_problems(policy, models, unavailable, day),
        *_comparison_problems(policy, models, unavailable),
    ]
    return sorted(problems, key=lambda problem: not problem.is_blocking)


def _weight_problems(policy: Policy) -> list[Problem]:
    problems = []
    for name, weight in policy.weights.items():
        if name not in DEFAULT_WEIGHTS:
            problems.append(
                Problem(
                    f"weights.{name}",
                    f"The score has no part “{name}”. Its parts are {', '.join(DEFAULT_WEIGHTS)}.",
                )
            )
        elif not 0 <= weight <= 1:
            problems.append(Problem(f"weights.{name}", f"The weight of “{name}” must lie from 0 to 1."))
    if problems:
        return problems
    highest = sum(policy.weights.values())
    if not highest:
        return [Problem("weights", "No part has a weight, so every brief would score 0. Give at least one.")]
    if highest < policy.plan_at - _SLACK:
        return [
            Problem(
                "weights",
                f"The weights come to {number_words(highest)} together, so no brief can reach the threshold "
                f"{number_words(policy.plan_at)}. Raise weights or lower the threshold.",
            )
        ]
    if highest < policy.reason_at - _SLACK:
        problems.append(
            warning(
                "weights",
                f"The weights come to {number_words(highest)} together, so no score reaches "
                f"{number_words(policy.reason_at)}: only rules can send a brief to reasoning.",
            )
        )
    if missing := [name for name in DEFAULT_WEIGHTS if name not in policy.weights]:
        problems.append(
            warning("weights", f"These parts have no weight and do not count: {', '.join(missing)}.")
        )
    return problems


def _threshold_problems(policy: Policy) -> list[Problem]:
    problems = [
        Problem(name, f"The threshold for {purpose} must lie from 0 to 1.")
        for name, purpose, value in (
            ("plan_at", "planning", policy.plan_at),
            ("reason_at", "reasoning", policy.reason_at),
        )
        if not 0 <= value <= 1
    ]
    if policy.plan_at > policy.reason_at:
        problems.append(
            Problem("reason_at", "The threshold for reasoning lies below the one for planning; swap them.")
        )
    if policy.plan_at == 0:
        problems.append(
            warning(
                "plan_at", "With the threshold 0 no brief is diffused unless a rule says so: all cost more."
            )
        )
    return problems


def _judge_problems(policy: Policy) -> list[Problem]:
    judge = policy.judge
    if judge is None:
        return []
    problems = [
        Problem(f"judge.{name}", "An end of the grey band must lie from 0 to 1.")
        for name, value in (("low", judge.low), ("high", judge.high))
        if not 0 <= value <= 1
    ]
    if problems:
        return problems
    if judge.low > judge.high:
        problems.append(Problem("judge.high", "The grey band ends before it begins; swap its ends."))
    elif judge.low == judge.high:
        problems.append(
            Problem(
                "judge.high",
                "The grey band is empty, so nobody would ever be asked. Widen it, or take no judge.",
            )
        )
    elif not judge.low <= policy.plan_at <= judge.high:
        side = "above" if judge.low > policy.plan_at else "below"
        problems.append(
            warning(
                "judge.low",
                f"The grey band from {number_words(judge.low)} to {number_words(judge.high)} lies {side} the "
                f"threshold {number_words(policy.plan_at)}: the doubtful briefs around it are not judged.",
            )
        )
    if not 0 < judge.max_seconds < math.inf:
        problems.append(Problem("judge.max_seconds", "Give the judge some time, such as 1.5 seconds."))
    elif judge.max_seconds > 10:
        problems.append(
            warning(
                "judge.max_seconds",
                f"Each doubtful brief may wait {judge.max_seconds:g} seconds for the judge.",
            )
        )
    return problems


def _comparison_problems(
    policy: Policy, models: Sequence[ModelSpec], unavailable: Mapping[str, str]
) -> list[Problem]:
    problems = [
        Problem(name, f"{words} must lie from 0 to {share_words(MOST_SHARE)}.")
        for name, words, value in (
            ("control_share", "The control share", policy.control_share),
            ("margin", "The margin", policy.margin),
        )
        if not 0 <= value <= MOST_SHARE
    ]
    if not 0 <= policy.top_ups <= MOST_TOP_UPS:
        problems.append(
            Problem("top_ups", f"Missing lines can be asked for again in 0 to {MOST_TOP_UPS} rounds.")
        )
    if problems or not policy.control_share:
        return problems
    gears = {
        model.gear for model in models if model.id not in unavailable and model.id not in policy.switched_off
    }
    if len(gears) < len(Gear):
        problems.append(
            warning(
                "control_share", "Models of only one gear can be called now, so there is no control to draw."
            )
        )
    if policy.plan_at == 0:
        problems.append(
            warning(
                "control_share", "No brief is light under these thresholds, so there is no control to draw."
            )
        )
    if not policy.margin:
        problems.append(
            warning(
                "margin", "With the margin 0 the gears count as equal only where the lighter one is better."
            )
        )
    return problems
