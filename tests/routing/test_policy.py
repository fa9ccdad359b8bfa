"""Where tasks go, and that every decision explains itself."""

from __future__ import annotations

import pytest

from routing.errors import LanguageNotWritten, NoModelAvailable
from routing.policy import Policy, decide
from routing.seed_models import SEED_MODELS
from routing.types import Gear, Strategy, TaskProfile

POLICY = Policy(version=7, threshold=0.5)
SANDBOX = [model for model in SEED_MODELS if model.is_sandbox]


def profile(language: str = "en", source_words: int = 0, **cues: int) -> TaskProfile:
    return TaskProfile(language, markets=1, items=24, source_words=source_words, cues=cues)


def test_a_plain_task_goes_to_the_diffusion_model_first() -> None:
    decision = decide(profile(), POLICY, SANDBOX)
    assert decision.strategy is Strategy.DIFFUSE
    assert [model.gear for model in decision.models] == [Gear.DIFFUSION, Gear.AUTOREGRESSIVE]
    assert decision.score == 0
    assert "below the threshold 0.50" in decision.reason


def test_a_task_that_needs_thought_goes_to_the_reasoning_model_and_says_why() -> None:
    decision = decide(profile(calculate=2), POLICY, SANDBOX)
    assert decision.strategy is Strategy.REASON
    assert decision.models[0].gear is Gear.AUTOREGRESSIVE
    assert decision.policy_version == 7
    assert "figures must be worked out" in decision.reason


def test_the_threshold_itself_counts_as_complex() -> None:
    at = decide(profile(calculate=2), Policy(1, threshold=0.6), SANDBOX)
    above = decide(profile(calculate=2), Policy(1, threshold=0.61), SANDBOX)
    assert (at.strategy, above.strategy) == (Strategy.REASON, Strategy.DIFFUSE)


def test_the_score_is_the_sum_of_its_parts_and_never_above_one() -> None:
    decision = decide(profile(source_words=5000, calculate=9, sequence=9, segment=9), POLICY, SANDBOX)
    assert decision.score == 1
    some = decide(profile(source_words=100, verify=1), POLICY, SANDBOX)
    assert some.score == pytest.approx(sum(part.contribution for part in some.parts))


def test_a_language_the_sandbox_does_not_write_is_refused_with_the_way_out() -> None:
    with pytest.raises(LanguageNotWritten, match="INCEPTION_API_KEY"):
        decide(profile(language="ja-JP"), POLICY, SANDBOX)


def test_no_model_at_all_says_what_to_set() -> None:
    with pytest.raises(NoModelAvailable, match="INCEPTION_API_KEY"):
        decide(profile(), POLICY, [])
