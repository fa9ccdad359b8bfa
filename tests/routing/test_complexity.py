"""The score: named parts with reasons, weights that an administrator may change."""

from __future__ import annotations

import pytest

from routing.complexity import DEFAULT_WEIGHTS, complexity, score_parts
from routing.policy import DEFAULT_POLICY
from routing.types import TaskProfile


def profile(evidence: dict[str, tuple[str, ...]] | None = None, **signs: float) -> TaskProfile:
    return TaskProfile("en", markets=1, items=24, source_words=0, signs=signs, evidence=evidence or {})


def test_every_weight_gives_a_part_in_its_order_and_a_plain_task_scores_nothing() -> None:
    parts = score_parts(profile())
    assert [part.name for part in parts] == list(DEFAULT_WEIGHTS)
    assert complexity(parts) == 0
    assert all(part.reason for part in parts)


def test_a_part_says_which_words_it_saw_and_names_three_at_most() -> None:
    seen = profile({"compute": ("how much", "per wash", "rounded", "exact")}, compute=0.5)
    (part,) = [part for part in score_parts(seen) if part.name == "compute"]
    assert part.reason.startswith("figures or dates must be worked out")
    assert part.reason.endswith("“how much”, “per wash”, “rounded”")
    assert part.contribution == pytest.approx(0.5 * DEFAULT_WEIGHTS["compute"])


def test_a_part_without_words_still_has_its_sentence() -> None:
    (part,) = score_parts(profile(segments=0.7), {"segments": 1.0})
    assert part.reason == "groups of readers must be told different things"


@pytest.mark.parametrize("name", DEFAULT_WEIGHTS)
def test_one_need_that_shows_fully_is_enough_to_reason(name: str) -> None:
    assert complexity(score_parts(profile(**{name: 1.0}))) >= DEFAULT_POLICY.plan_at


def test_the_score_is_the_sum_of_the_parts_capped_at_one() -> None:
    parts = score_parts(profile(compute=0.5, verify=0.25))
    assert complexity(parts) == pytest.approx(0.75 * 0.8)
    assert complexity(score_parts(profile(compute=1.0, verify=1.0, compare=1.0))) == 1


def test_weights_are_passed_in_and_what_has_none_does_not_count() -> None:
    seen = profile(compute=1.0, wordplay=1.0)
    assert complexity(score_parts(seen, {"wordplay": 0.2})) == pytest.approx(0.2)
    assert complexity(score_parts(seen, {})) == 0


def test_strengths_outside_the_range_are_brought_back_into_it() -> None:
    (high, low) = score_parts(profile(compute=7.0, verify=-1.0), {"compute": 0.5, "verify": 0.5})
    assert (high.value, low.value) == (1.0, 0.0)


def test_a_need_that_nobody_has_described_still_has_a_reason() -> None:
    (part,) = score_parts(profile(), {"rhythm": 0.5})
    assert part.reason == "no sign of rhythm"
