"""Intervals, verdicts and the control share's arithmetic, against published examples and by simulation."""

from __future__ import annotations

import math
import random

import pytest

from routing.gateway import draw_of
from routing.policy import Circumstances, Policy, decide
from routing.savings.noninferiority import (
    MIN_RUNS,
    Arm,
    Comparison,
    Stratum,
    Verdict,
    approval,
    compare,
    icc,
    lines_needed,
    wilson,
)
from routing.seed_models import SEED_MODELS
from routing.types import TaskProfile

MARGIN = 0.05


def singles(approved: int, lines: int) -> Arm:
    """Return runs of one line each: independent lines."""
    return Arm.of([(1, 1)] * approved + [(0, 1)] * (lines - approved))


def as_singles(arm: Arm) -> Arm:
    return singles(arm.approved, arm.lines)


def test_wilson_gives_the_published_interval() -> None:
    # Newcombe 1998 (Statistics in Medicine 17, 857-872), table I: 81 of 263.
    found = wilson(81, 263)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    none_of_twenty = wilson(0, 20)
    assert none_of_twenty is not None
    assert (none_of_twenty.low, round(none_of_twenty.high, 4)) == (0.0, 0.1611)
    assert wilson(0, 0) is None


def test_the_difference_is_newcombes_where_lines_are_independent() -> None:
    # Newcombe 1998 (Statistics in Medicine 17, 873-890), table II, method 10: 56/70 against 48/80.
    found = compare([Stratum(singles(56, 70), singles(48, 80))], MARGIN).difference
    assert found is not None
    assert (round(found.low, 4), round(found.estimate, 4), round(found.high, 4)) == (0.0524, 0.2, 0.3339)


def test_lines_of_a_run_that_are_all_alike_count_as_one() -> None:
    alike = Arm.of([(20, 20)] * 30 + [(0, 20)] * 30)
    assert icc([alike]) == pytest.approx(1.0)
    assert alike.design_effect(1.0) == 20
    clustered, plain = approval(alike), approval(singles(30, 60))
    assert clustered is not None
    assert plain is not None
    assert clustered.low == pytest.approx(plain.low, abs=0.005)
    assert icc([Arm.of([(10, 20)] * 40)]) == 0  # more even than chance is no correlation


def test_an_arm_of_nothing_is_a_result_with_a_reason() -> None:
    nothing = compare([Stratum(singles(90, 100), Arm())], MARGIN)
    assert nothing.verdict is Verdict.OPEN
    assert nothing.difference is None
    assert nothing.needed_runs >= MIN_RUNS
    assert compare([], MARGIN).needed_lines > 0


def test_the_verdict_follows_the_interval() -> None:
    assert compare([Stratum(singles(4500, 5000), singles(4500, 5000))], MARGIN).verdict is Verdict.NOT_WORSE
    assert compare([Stratum(singles(3000, 5000), singles(4500, 5000))], MARGIN).verdict is Verdict.WORSE
    undecided = compare([Stratum(singles(90, 100), singles(90, 100))], MARGIN)
    assert undecided.verdict is Verdict.OPEN
    assert undecided.needed_lines > 100
    few = compare([Stratum(Arm.of([(500, 500)] * 9), Arm.of([(500, 500)] * 9))], MARGIN)
    assert few.verdict is Verdict.OPEN  # however many lines, nine runs say too little
    assert (few.is_icc_planned, few.needed_runs >= 1) == (True, True)


def test_the_sample_size_is_the_published_one() -> None:
    # Chow, Shao and Wang 2008, 4.2.4: p1 = 0.85, p2 = 0.65, margin -0.10 at 5 and 20 per cent: 25 each.
    assert math.ceil(lines_needed(0.85, 0.65, 0.30, 1.0, level=0.90)) == 25
    wanted = lines_needed(0.7, 0.7, 0.05, 9.0)
    assert lines_needed(0.7, 0.7, 0.025, 9.0) == pytest.approx(4 * wanted)


def test_a_share_that_was_changed_does_not_bend_the_difference() -> None:
    """Both gears were as good as each other all along, but approval rose while the share of controls did."""
    early = Stratum(singles(5700, 9500), singles(300, 500))
    late = Stratum(singles(4500, 5000), singles(4500, 5000))
    found = compare([early, late], MARGIN).difference
    assert found is not None
    assert found.estimate == pytest.approx(0.0)
    pooled = compare([Stratum(early.light + late.light, early.control + late.control)], MARGIN).difference
    assert pooled is not None
    assert pooled.estimate < -0.1


# --- By simulation ------------------------------------------------------------------------------------


def drawn_arm(chance: random.Random, runs: int, rate: float, alike: float) -> Arm:
    """Return runs of 4 to 24 reviewed lines whose own rates vary by a beta law, which gives that ICC."""
    total = (1 - alike) / alike
    counts = []
    for _ in range(runs):
        own = chance.betavariate(rate * total, (1 - rate) * total)
        lines = chance.randint(4, 24)
        counts.append((sum(chance.random() < own for _ in range(lines)), lines))
    return Arm.of(counts)


def simulated(
    seed: int, *, light: float, control: float, controls: int, lights: int, alike: float, times: int
) -> list[Comparison]:
    chance = random.Random(seed)
    return [
        compare(
            [Stratum(drawn_arm(chance, lights, light, alike), drawn_arm(chance, controls, control, alike))],
            MARGIN,
        )
        for _ in range(times)
    ]


@pytest.mark.parametrize(("rate", "alike", "controls"), [(0.7, 0.1, 40), (0.85, 0.2, 25), (0.6, 0.02, 12)])
def test_intervals_hold_the_truth_about_as_often_as_they_say(
    rate: float, alike: float, controls: int
) -> None:
    found = simulated(5, light=rate, control=rate, controls=controls, lights=200, alike=alike, times=400)
    differences = [one.difference for one in found if one.difference is not None]
    held = sum(one.low <= 0 <= one.high for one in differences) / len(differences)
    assert 0.925 <= held <= 0.985
    mean = sum(one.estimate for one in differences) / len(differences)
    assert abs(mean) < 0.01  # unbiased
    rates = [approval(one.light) for one in found]
    assert 0.92 <= sum(one is not None and one.low <= rate <= one.high for one in rates) / len(rates) <= 0.985


def test_without_the_design_effect_intervals_would_lie() -> None:
    """Why runs are clusters: taken as independent, lines hold the truth far too seldom."""
    found = simulated(6, light=0.7, control=0.7, controls=40, lights=200, alike=0.2, times=300)
    naive = [compare([Stratum(as_singles(one.light), as_singles(one.control))], MARGIN) for one in found]
    held = sum(o.difference is not None and o.difference.low <= 0 <= o.difference.high for o in naive)
    assert held / len(naive) < 0.85


def test_a_gear_that_is_worse_by_the_margin_is_seldom_called_not_worse() -> None:
    found = simulated(7, light=0.65, control=0.70, controls=120, lights=400, alike=0.1, times=400)
    wrong = sum(one.verdict is Verdict.NOT_WORSE for one in found) / len(found)
    assert wrong <= 0.045  # nominally 2.5 per cent
    assert sum(one.verdict is Verdict.WORSE for one in found) / len(found) <= 0.045


def test_a_gear_that_is_as_good_is_found_not_worse_with_as_many_controls_as_the_page_asks_for() -> None:
    alike, controls = 0.1, 30
    asked = simulated(8, light=0.7, control=0.7, controls=controls, lights=300, alike=alike, times=100)
    open_ones = [one.needed_runs for one in asked if one.verdict is Verdict.OPEN]
    more = sorted(open_ones)[len(open_ones) // 2]
    assert 20 < more < 400
    grown = controls + more
    found = simulated(9, light=0.7, control=0.7, controls=grown, lights=10 * grown, alike=alike, times=120)
    right = sum(one.verdict is Verdict.NOT_WORSE for one in found) / len(found)
    assert 0.7 <= right <= 0.95  # planned for 80 per cent
    far_worse = simulated(
        10, light=0.5, control=0.7, controls=grown, lights=10 * grown, alike=alike, times=60
    )
    assert sum(one.verdict is Verdict.WORSE for one in far_worse) / len(far_worse) > 0.85


def test_a_share_of_the_light_tasks_is_drawn_the_same_way_each_time_and_without_favour() -> None:
    models = [model for model in SEED_MODELS if model.is_sandbox]
    policy = Policy(version=1, control_share=0.1)
    light = TaskProfile("en", markets=1, items=24, source_words=0, signs={})

    def is_control(run: int) -> bool:
        draw = draw_of(f"run {run}", "control")
        return decide(light, policy, models, Circumstances(draw=draw)).is_control

    drawn = [is_control(run) for run in range(20_000)]
    assert sum(drawn) / len(drawn) == pytest.approx(0.1, abs=0.007)
    assert drawn[:50] == [is_control(run) for run in range(50)]
    # Neither the time (odd and even, early and late) nor the trial's draw has to do with it.
    for part in (drawn[::2], drawn[:10_000], [one for run, one in enumerate(drawn) if _on_trial(run)]):
        assert sum(part) / len(part) == pytest.approx(0.1, abs=0.012)


def _on_trial(run: int) -> bool:
    return draw_of(f"run {run}", "trial") < 0.5


def test_at_a_margin_of_nothing_the_verdict_stays_open_with_a_number() -> None:
    found = compare([Stratum(singles(90, 100), singles(90, 100))], 0.0)
    assert found.verdict is Verdict.OPEN
    assert found.needed_lines > 1000
