"""The rule that turns a profile into a decision. Data in, decision out; no side effects."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from routing.complexity import complexity, score_parts
from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.types import Gear, ModelSpec, RoutingDecision, Strategy, TaskProfile


class TopUpGear(enum.StrEnum):
    """Who is asked for the lines that a first pass left out."""

    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Policy:
    """A version of the routing rule: tasks that score at or above ``threshold`` go to reasoning.

    ``hedge`` sends a second call beside one that is later than 95 of 100. Lines that are missing after a
    first pass are asked for again in at most ``top_ups`` rounds, on the gear ``top_up_gear`` names;
    ``run_cost_usd`` is what the calls of one run may cost together.
    """

    version: int
    threshold: float
    hedge: bool = False
    top_ups: int = 2
    top_up_gear: TopUpGear = TopUpGear.SAME
    run_cost_usd: Decimal = Decimal("0.50")


CURRENT_POLICY = Policy(version=1, threshold=0.4)


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


def decide(profile: TaskProfile, policy: Policy, models: Sequence[ModelSpec]) -> RoutingDecision:
    """Return where a task goes and why.

    ``models`` are those that can be called now. The wanted gear comes first, the other follows as
    fallback. Raises ``NoModelAvailable`` when there is none, ``LanguageNotWritten`` when none of
    them writes the task's language.
    """
    able = models_that_write(models, profile.language)
    parts = score_parts(profile)
    score = complexity(parts)
    strategy = Strategy.REASON if score >= policy.threshold else Strategy.DIFFUSE
    wanted = Gear.AUTOREGRESSIVE if strategy is Strategy.REASON else Gear.DIFFUSION
    ordered = tuple(sorted(able, key=lambda model: model.gear is not wanted))
    strongest = max(parts, key=lambda part: part.contribution)
    if strategy is Strategy.REASON:
        reason = (
            f"Complexity {score:.2f} is at or above the threshold {policy.threshold:.2f}: {strongest.reason}."
        )
    else:
        reason = (
            f"Complexity {score:.2f} is below the threshold {policy.threshold:.2f}: "
            "the lines can be written straight from the brief."
        )
    return RoutingDecision(
        strategy=strategy,
        score=score,
        threshold=policy.threshold,
        parts=parts,
        rules=(),
        models=ordered,
        policy_version=policy.version,
        reason=reason,
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
