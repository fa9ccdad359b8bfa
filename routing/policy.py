"""The rule that turns a profile into a decision. Data in, decision out; no side effects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.complexity import complexity, score_parts
from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.types import Gear, ModelSpec, RoutingDecision, Strategy, TaskProfile


@dataclass(frozen=True, slots=True)
class Policy:
    """A version of the routing rule: tasks that score at or above ``threshold`` go to reasoning."""

    version: int
    threshold: float


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
