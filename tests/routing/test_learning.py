"""What reviews say of the threshold, and how careful it is about saying it."""

from __future__ import annotations

import datetime
import random

import pytest

from routing.history import outcomes
from routing.history.learning import Arm, Standing, Tally, learn
from routing.history.outcomes import OutcomeRow
from routing.types import Gear, Strategy
from tests.routing.reviewed import reviewed, reviewed_rows

AT = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
HEAVY = Gear.AUTOREGRESSIVE


def some(
    count: int, score: float, *, gear: Gear = Gear.DIFFUSION, approved: int = 8, is_control: bool = False
) -> list[OutcomeRow]:
    """Return briefs of ten reviewed lines each, with one more or less approved from brief to brief."""
    return [
        reviewed(
            n,
            score,
            gear=gear,
            approved=approved + n % 3 - 1,
            rejected=10 - approved - n % 3 + 1,
            is_control=is_control,
        )
        for n in range(count)
    ]


def test_lines_of_one_brief_say_less_than_lines_of_many() -> None:
    alike, mixed = Tally(), Tally()
    for n in range(20):
        alike.add(reviewed(n, 0.1, approved=10 * (n % 2), rejected=10 - 10 * (n % 2)))
        mixed.add(reviewed(n, 0.1, approved=5, rejected=5))
    assert alike.lines.rate == mixed.lines.rate == 0.5
    assert alike.interval is not None
    assert mixed.interval is not None
    assert alike.interval[1] - alike.interval[0] > 2.5 * (mixed.interval[1] - mixed.interval[0])
    assert Tally().interval is None


def test_a_light_gear_that_falls_short_below_the_threshold_lowers_it() -> None:
    report = learn(reviewed_rows(AT), plan_at=0.45, margin=0.05)
    assert report.proposed == 0.3
    assert "escalate from 0.30 on" in report.sentence
    standings = {one.low: one.standing for one in report.bins}
    assert standings[0.3] is standings[0.4] is Standing.WORSE
    assert standings[0.5] is Standing.ONE_SIDED


def test_a_light_gear_that_is_as_good_above_the_threshold_raises_it() -> None:
    rows = [*some(400, 0.55), *some(400, 0.55, gear=HEAVY)]
    report = learn(rows, plan_at=0.5, margin=0.05)
    assert report.proposed == 0.6
    assert "good enough up to 0.60" in report.sentence


def test_too_few_reviews_propose_nothing_and_say_how_many_are_needed() -> None:
    rows = [*some(6, 0.35, approved=6), *some(6, 0.35, gear=HEAVY, is_control=True)]
    report = learn(rows, plan_at=0.4, margin=0.05)
    assert report.proposed is None
    assert "Nothing shows yet" in report.sentence
    [need] = report.needs
    assert (need.low, need.high) == (0.3, 0.4)
    assert need.reviews > 50


def drawn_by_chance(briefs: int, seed: int) -> list[OutcomeRow]:
    """Return briefs at 0.35 of each gear, six lines of ten approved of the one, eight of the other."""
    draw = random.Random(seed)
    rows = []
    for n in range(2 * briefs):
        gear, chance = (HEAVY, 0.8) if n % 2 else (Gear.DIFFUSION, 0.6)
        approved = sum(draw.random() < chance for _ in range(10))
        rows.append(
            reviewed(n, 0.35, gear=gear, approved=approved, rejected=10 - approved, is_control=gear is HEAVY)
        )
    return rows


def test_the_number_of_reviews_it_asks_for_settles_it_mostly() -> None:
    settled = asked = 0
    for seed in range(40):
        report = learn(drawn_by_chance(8, seed), plan_at=0.4, margin=0.05)
        for need in report.needs:
            asked += 1
            briefs = 8 + -(-need.reviews // 20)
            settled += learn(drawn_by_chance(briefs, seed + 100), plan_at=0.4, margin=0.05).proposed == 0.3
    assert asked >= 20
    assert settled / asked >= 0.6


def test_two_briefs_conclude_nothing_however_many_lines_they_have() -> None:
    rows = [
        *(reviewed(n, 0.35, approved=100, rejected=400) for n in range(2)),
        *(reviewed(n, 0.35, gear=HEAVY, approved=450, rejected=50, is_control=True) for n in range(2)),
    ]
    assert learn(rows, plan_at=0.4, margin=0.05).proposed is None


def test_below_the_threshold_only_what_chance_drew_is_compared() -> None:
    rows = [*some(100, 0.35, approved=5), *some(100, 0.35, gear=HEAVY)]
    report = learn(rows, plan_at=0.4, margin=0.05)
    assert (report.proposed, report.unfair) == (None, 100)
    drawn = [*some(100, 0.35, approved=5), *some(100, 0.35, gear=HEAVY, is_control=True)]
    assert learn(drawn, plan_at=0.4, margin=0.05).proposed == 0.3


def test_a_bin_that_falls_short_beyond_one_that_does_not_is_not_reached() -> None:
    rows = [
        *some(100, 0.15, approved=3),
        *some(100, 0.15, gear=HEAVY, is_control=True),
        *some(400, 0.35),
        *some(400, 0.35, gear=HEAVY, is_control=True),
    ]
    assert learn(rows, plan_at=0.4, margin=0.05).proposed is None


def test_the_threshold_is_an_edge_so_that_sides_do_not_mix() -> None:
    edges = [one.low for one in learn([], plan_at=0.45, margin=0.05).bins]
    assert 0.45 in edges
    near = [one.low for one in learn([], plan_at=0.41, margin=0.05).bins]
    assert 0.41 in near
    assert 0.4 not in near


def test_the_sandbox_teaches_nothing() -> None:
    report = learn([reviewed(1, 0.2, is_sandbox=True)], plan_at=0.45, margin=0.05)
    assert (report.decisions, report.sandbox, report.total[Arm.LIGHT].lines.lines) == (0, 1, 0)


def test_planned_lines_are_an_arm_of_their_own() -> None:
    report = learn([reviewed(1, 0.6, strategy=Strategy.PLAN)], plan_at=0.45, margin=0.05)
    assert report.total[Arm.PLANNED].lines.lines == 10
    assert report.total[Arm.LIGHT].lines.lines == 0


def test_equal_gears_are_hardly_ever_told_apart() -> None:
    draw = random.Random(11)
    wrong = 0
    for _ in range(60):
        rows = []
        for n in range(80):
            approved = sum(draw.random() < 0.8 for _ in range(10))
            control = n % 2 == 0
            gear = HEAVY if control else Gear.DIFFUSION
            rows.append(
                reviewed(n, 0.35, gear=gear, approved=approved, rejected=10 - approved, is_control=control)
            )
        wrong += learn(rows, plan_at=0.4, margin=0.0).proposed is not None
    assert wrong <= 4  # one in forty at worst: one end of an interval of 95 %


def test_without_a_reader_there_are_no_outcomes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "_reader", None)
    assert list(outcomes.outcomes(AT, AT)) == []
    assert not outcomes.has_reader()
    outcomes.register(lambda since, until, workspace_id=None: [reviewed(1, 0.2)])
    assert outcomes.has_reader()
    assert [row.decision_id for row in outcomes.outcomes(AT, AT, 4)] == [1]
