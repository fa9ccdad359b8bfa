"""The rule that turns a profile into a decision. Data in, decision out; no side effects.

A policy is data: an administrator drafts, checks and publishes versions of it. How it is read from and
written to JSON is in ``policy_json``, what is wrong with one is found in ``policy_check``.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from routing.complexity import DEFAULT_WEIGHTS, complexity, score_parts
from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.types import (
    BudgetState,
    Gear,
    ModelSpec,
    RoutingDecision,
    ScorePart,
    Strategy,
    TaskProfile,
    Verdict,
)


class TopUpGear(enum.StrEnum):
    """Who is asked for the lines that a first pass left out."""

    SAME = "same"
    OTHER = "other"


class Operator(enum.StrEnum):
    """How a hard rule compares a fact with its value."""

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    CONTAINS = "contains"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Rule:
    """A hard rule: where ``field`` compares with ``value``, the task goes to ``strategy`` (and ``model``).

    ``field`` is a fact's name, or ``part:`` and a part's name for that part's value 0..1, or ``score``.
    ``value`` is compared without regard to case; ``one_of`` takes several.
    """

    name: str
    field: str
    operator: Operator
    value: str | float | tuple[str, ...]
    strategy: Strategy
    model: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who is asked in the grey band, from ``low`` to below ``high``; for so long, for so much a day."""

    low: float
    high: float
    model: str
    max_seconds: float = 1.5
    max_usd_a_day: Decimal = Decimal("0.50")


@dataclass(frozen=True, slots=True)
class StrategyModels:
    """Which models a strategy asks, in order; empty: those of its gear, by rank."""

    writers: tuple[str, ...] = ()
    planners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """What one workspace may spend on a day (UTC), in USD. ``None``: not bounded.

    At ``soft`` the cheaper gear is preferred, at ``hard`` nothing more is started. ``by_workspace`` has other
    bounds, (soft, hard), for single workspaces.
    """

    soft_usd: Decimal | None = None
    hard_usd: Decimal | None = None
    by_workspace: Mapping[int, tuple[Decimal | None, Decimal | None]] = field(default_factory=dict)

    def bounds(self, workspace_id: int | None) -> tuple[Decimal | None, Decimal | None]:
        """Return (soft, hard) for a workspace."""
        if workspace_id is not None and workspace_id in self.by_workspace:
            return self.by_workspace[workspace_id]
        return self.soft_usd, self.hard_usd


@dataclass(frozen=True, slots=True)
class Policy:
    """A version of the routing rule.

    Tasks that score below ``plan_at`` are diffused, below ``reason_at`` planned, the others reasoned.
    ``items_per_pass`` overrides the catalogue by model; ``switched_off`` are models that are not used.
    ``control_share`` of the light tasks goes to the autoregressive gear to be compared; ``margin`` is the
    difference in approval that would not matter. ``hedge`` sends a second call beside one that is later
    than 95 of 100. Lines that are missing after a first pass are asked for again in at most ``top_ups``
    rounds, on the gear that ``top_up_gear`` names; ``run_cost_usd`` is what the calls of one run may cost.
    """

    version: int
    weights: Mapping[str, float] = field(default_factory=lambda: dict(DEFAULT_WEIGHTS))
    plan_at: float = 0.4
    reason_at: float = 0.9
    judge: Judge | None = None
    rules: tuple[Rule, ...] = ()
    models: Mapping[Strategy, StrategyModels] = field(default_factory=dict)
    items_per_pass: Mapping[str, int] = field(default_factory=dict)
    switched_off: tuple[str, ...] = ()
    budget: Budget = field(default_factory=Budget)
    control_share: float = 0.0
    margin: float = 0.05
    hedge: bool = False
    top_ups: int = 2
    top_up_gear: TopUpGear = TopUpGear.SAME
    run_cost_usd: Decimal = Decimal("0.50")


DEFAULT_RULES: tuple[Rule, ...] = (
    Rule("Lines that build on each other", "part:sequence", Operator.AT_LEAST, 0.6, Strategy.REASON),
    Rule("A pattern through the whole set", "part:wordplay", Operator.AT_LEAST, 0.6, Strategy.REASON),
)
"""A plan cannot see to a pattern across lines that are written in one pass."""

DEFAULT_POLICY = Policy(version=1, rules=DEFAULT_RULES)
"""What holds until an administrator publishes a version."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a decision depends on beside task and policy.

    ``draw`` is a number 0..1 that belongs to the task and decides whether it is a control.
    """

    draw: float = 1.0
    budget: BudgetState = BudgetState.FREE
    verdict: Verdict | None = None
    is_canary: bool = False


def models_that_write(models: Sequence[ModelSpec], language: str) -> list[ModelSpec]:
    """Return those of ``models`` that write a BCP-47 language.

    Raises ``NoModelAvailable`` when there are no models, ``LanguageNotWritten`` when none of them does.
    """
    if not models:
        raise NoModelAvailable(
            "No model is configured. Ask your administrator to set INCEPTION_API_KEY or to start the sandbox."
        )
    able = [model for model in models if model.writes(language)]
    if not able:
        raise LanguageNotWritten(
            f"The sandbox writes English, German, French and Spanish, not {language}. "
            "For other languages your administrator must set a model key, for example INCEPTION_API_KEY."
        )
    return able


def decide(
    profile: TaskProfile,
    policy: Policy,
    models: Sequence[ModelSpec],
    circumstances: Circumstances | None = None,
) -> RoutingDecision:
    """Return where a task goes and why.

    ``models`` are those that can be called now. The wanted gear comes first, the other follows as
    fallback. Raises ``NoModelAvailable`` when there is none, ``LanguageNotWritten`` when none of
    them writes the task's language.
    """
    given = circumstances or Circumstances()
    usable = [_as_asked(model, policy) for model in models if model.id not in policy.switched_off]
    able = models_that_write(usable, profile.language)
    parts = score_parts(profile, policy.weights)
    score = complexity(parts)
    rule = next((rule for rule in policy.rules if rule_fires(rule, profile, parts, score)), None)
    strategy, reason, wants_judge = _strategy(policy, score, parts, rule, given.verdict)
    is_control = False
    if given.budget is BudgetState.SOFT and rule is None and strategy is not Strategy.DIFFUSE:
        strategy = Strategy.DIFFUSE
        reason = f"The day's soft budget is used up, so the cheaper gear writes. {reason}"
    elif (
        strategy is Strategy.DIFFUSE
        and rule is None
        and not wants_judge
        and given.budget is BudgetState.FREE
        and given.draw < policy.control_share
        and {Gear.DIFFUSION, Gear.AUTOREGRESSIVE} <= {model.gear for model in able}
    ):
        strategy, is_control = Strategy.REASON, True
        reason = f"Drawn as a control, to compare the gears. {reason}"
    return RoutingDecision(
        strategy=strategy,
        score=score,
        threshold=policy.plan_at,
        parts=parts,
        rules=(rule.name,) if rule is not None else (),
        models=writers(policy, strategy, able, first=rule.model if rule is not None else ""),
        policy_version=policy.version,
        reason=reason,
        planners=_planners(policy, strategy, able),
        is_control=is_control,
        is_canary=given.is_canary,
        wants_judge=wants_judge,
        verdict=given.verdict,
        budget=given.budget,
    )


def _as_asked(model: ModelSpec, policy: Policy) -> ModelSpec:
    """Return the model with as many variants a pass as the policy asks of it."""
    items = policy.items_per_pass.get(model.id)
    return model if items is None else replace(model, items_per_pass=items)


def rule_fires(rule: Rule, profile: TaskProfile, parts: Sequence[ScorePart], score: float) -> bool:
    """Tell whether a hard rule fires. A fact that the task does not have fires none but ``is_not``."""
    fact = _fact(rule.field, profile, parts, score)
    if rule.operator in (Operator.AT_LEAST, Operator.AT_MOST):
        if not isinstance(fact, int | float) or not isinstance(rule.value, int | float):
            return False
        return fact >= rule.value if rule.operator is Operator.AT_LEAST else fact <= rule.value
    found = _lowered(fact)
    wanted = _lowered(rule.value)
    if rule.operator is Operator.CONTAINS:
        return any(word in text for word in wanted for text in found)
    is_equal = bool(found & wanted)
    return is_equal is not (rule.operator is Operator.IS_NOT)


def _fact(
    name: str, profile: TaskProfile, parts: Sequence[ScorePart], score: float
) -> str | float | tuple[str, ...] | None:
    if name == "score":
        return score
    if name.startswith("part:"):
        return next((part.value for part in parts if part.name == name[5:]), 0.0)
    return profile.facts.get(name)


def _lowered(value: str | float | tuple[str, ...] | None) -> set[str]:
    if value is None:
        return set()
    return {str(text).lower() for text in (value if isinstance(value, tuple) else (value,))}


def _strategy(
    policy: Policy,
    score: float,
    parts: Sequence[ScorePart],
    rule: Rule | None,
    verdict: Verdict | None,
) -> tuple[Strategy, str, bool]:
    """Return the strategy, the reason in a sentence, and whether the judge is still to be asked."""
    if rule is not None:
        return rule.strategy, f"The rule “{rule.name}” sends it to {_WORDS[rule.strategy]}.", False
    judge = policy.judge
    is_grey = judge is not None and judge.low <= score < judge.high
    escalated = Strategy.REASON if score >= policy.reason_at else Strategy.PLAN
    if is_grey and verdict is not None and verdict.needs_reasoning is not None:
        if verdict.needs_reasoning:
            return (
                escalated,
                f"Complexity {score:.2f} is in the grey band, and the judge says that it needs reasoning.",
                False,
            )
        return (
            Strategy.DIFFUSE,
            f"Complexity {score:.2f} is in the grey band, and the judge says that it needs no reasoning.",
            False,
        )
    wants_judge = is_grey and verdict is None
    if score < policy.plan_at:
        reason = (
            f"Complexity {score:.2f} is below the threshold {policy.plan_at:.2f}: "
            "the lines can be written straight from the brief."
        )
        return Strategy.DIFFUSE, reason, wants_judge
    strongest = max(parts, key=lambda part: part.contribution)
    threshold = policy.reason_at if escalated is Strategy.REASON else policy.plan_at
    reason = f"Complexity {score:.2f} is at or above the threshold {threshold:.2f}: {strongest.reason}."
    return escalated, reason, wants_judge


_WORDS = {
    Strategy.DIFFUSE: "the diffusion model",
    Strategy.PLAN: "a plan first",
    Strategy.REASON: "the reasoning model",
}


def writers(
    policy: Policy, strategy: Strategy, models: Sequence[ModelSpec], *, first: str = ""
) -> tuple[ModelSpec, ...]:
    """Return who writes by a strategy, in order: ``first``, those the policy names, the gear, the other."""
    gear = Gear.AUTOREGRESSIVE if strategy is Strategy.REASON else Gear.DIFFUSION
    named = policy.models.get(strategy, StrategyModels()).writers
    return _in_order(models, (*([first] if first else []), *named), gear)


def _planners(policy: Policy, strategy: Strategy, able: Sequence[ModelSpec]) -> tuple[ModelSpec, ...]:
    """Return who plans, in order: those the policy names, and the gear that reasons, but not the other."""
    if strategy is not Strategy.PLAN:
        return ()
    named = policy.models.get(strategy, StrategyModels()).planners
    fit = [model for model in able if model.gear is Gear.AUTOREGRESSIVE or model.id in named]
    return _in_order(fit, named, Gear.AUTOREGRESSIVE)


def _in_order(able: Sequence[ModelSpec], named: Sequence[str], gear: Gear) -> tuple[ModelSpec, ...]:
    places = {name: place for place, name in reversed(list(enumerate(named)))}
    return tuple(
        sorted(
            able, key=lambda model: (places.get(model.id, len(places)), model.gear is not gear, model.rank)
        )
    )


def top_up_order(
    policy: Policy, models: Sequence[ModelSpec], *, first_did_badly: bool
) -> tuple[ModelSpec, ...]:
    """Return ``models`` in the order in which they are asked for what is still missing.

    The policy says which gear; a model whose lines could mostly not be used is asked last in any case.
    """
    first = models[0]
    if first_did_badly:
        return (*models[1:], first)
    if policy.top_up_gear is TopUpGear.SAME:
        return tuple(models)
    return tuple(sorted(models, key=lambda model: model.gear is first.gear))
