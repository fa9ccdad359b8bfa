"""Whether lines of one gear are approved as often as the other's: intervals, difference, verdict.

Pure statistics: dataclass in, dataclass out; too little data is a result with a reason. Lines of one run are
read by one person for one brief and so are not independent; each run is a cluster. How alike they are is the
intraclass correlation by analysis of variance (Donner and Klar, *Design and Analysis of Cluster
Randomization Trials*, 2000, chapter 6); it gives a design effect (Kish, *Survey Sampling*, 1965), by which
counts are divided before the intervals for independent lines are used (Rao and Scott, *Biometrics* 48, 1992).
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

LEVEL = 0.95
"""Two-sided; for the verdict that is one-sided 97.5 per cent, as is usual for non-inferiority."""
POWER = 0.8
MIN_RUNS = 10
"""With fewer runs on a side nobody can tell how alike the lines of a run are, and there is no verdict."""
PLANNED_ICC = 0.2
"""How alike lines of a run are taken to be until there are ``MIN_RUNS`` on each side."""
MOST_NEEDED = 1_000_000
LEAST_MARGIN = 0.001
"""At none, no number of reviews would ever settle anything."""


class Verdict(enum.StrEnum):
    """What can be said at the margin."""

    NOT_WORSE = "not_worse"
    WORSE = "worse"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Arm:
    """The reviewed lines of one side, as sums over its runs.

    ``squares`` is the sum of lines squared, ``approved_squares`` of approved squared over lines: all that the
    analysis of variance needs, so that any number of runs is a few numbers.
    """

    runs: int = 0
    lines: int = 0
    approved: int = 0
    squares: float = 0.0
    approved_squares: float = 0.0

    @classmethod
    def of(cls, runs: Iterable[tuple[int, int]]) -> Arm:
        """Return the sums of (approved, reviewed) by run; runs without a reviewed line are left out."""
        count = lines = approved = 0
        squares = approved_squares = 0.0
        for kept, reviewed in runs:
            if reviewed:
                count += 1
                lines += reviewed
                approved += kept
                squares += reviewed * reviewed
                approved_squares += kept * kept / reviewed
        return cls(count, lines, approved, squares, approved_squares)

    def __add__(self, other: Arm) -> Arm:
        """Return both together."""
        return Arm(
            self.runs + other.runs,
            self.lines + other.lines,
            self.approved + other.approved,
            self.squares + other.squares,
            self.approved_squares + other.approved_squares,
        )

    @property
    def rate(self) -> float | None:
        """Return the approval rate, 0..1; ``None`` without a line."""
        return self.approved / self.lines if self.lines else None

    def design_effect(self, icc: float) -> float:
        """Return by how much counts weigh less than independent ones: 1 + (m - 1) ICC, m weighted by size."""
        return max(1 + (self.squares / self.lines - 1) * icc, 1.0) if self.lines else 1.0


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate between its bounds."""

    low: float
    estimate: float
    high: float


@dataclass(frozen=True, slots=True)
class Stratum:
    """Light runs beside controls, drawn with the same share."""

    light: Arm
    control: Arm


@dataclass(frozen=True, slots=True)
class Comparison:
    """Light runs against controls. ``difference`` is light less control; ``None`` where a side has no line.

    ``needed_lines`` and ``needed_runs`` are how many more reviewed controls a verdict takes, about; 0 when
    there is one.
    """

    light: Arm
    control: Arm
    icc: float
    is_icc_planned: bool
    difference: Interval | None
    margin: float
    verdict: Verdict
    needed_lines: int
    needed_runs: int


def icc(arms: Sequence[Arm]) -> float:
    """Return the intraclass correlation, 0..1, within arms: the analysis of variance over all their runs.

    Each arm keeps a mean of its own, so that a difference between them does not look like alike lines.
    """
    arms = [arm for arm in arms if arm.runs]
    runs, lines = sum(arm.runs for arm in arms), sum(arm.lines for arm in arms)
    between_freedom, within_freedom = runs - len(arms), lines - runs
    if between_freedom < 1 or within_freedom < 1:
        return 0.0
    between = sum(arm.approved_squares - arm.approved**2 / arm.lines for arm in arms) / between_freedom
    within = sum(arm.approved - arm.approved_squares for arm in arms) / within_freedom
    size = (lines - sum(arm.squares / arm.lines for arm in arms)) / between_freedom
    spread = between + (size - 1) * within
    return min(max((between - within) / spread, 0.0), 1.0) if spread > 0 else 0.0


def wilson(approved: float, lines: float, level: float = LEVEL) -> Interval | None:
    """Return an approval rate with Wilson's score interval (*JASA* 22, 1927); ``None`` without a line."""
    if lines <= 0:
        return None
    z = _z(level)
    rate = approved / lines
    centre = (rate + z * z / (2 * lines)) / (1 + z * z / lines)
    half = z / (1 + z * z / lines) * math.sqrt(rate * (1 - rate) / lines + z * z / (4 * lines * lines))
    return Interval(max(centre - half, 0.0), rate, min(centre + half, 1.0))


def approval(arm: Arm, level: float = LEVEL) -> Interval | None:
    """Return an arm's approval rate with an interval that knows lines of a run are alike."""
    effect = arm.design_effect(_usable_icc([arm])[0])
    return wilson(arm.approved / effect, arm.lines / effect, level)


def compare(strata: Sequence[Stratum], margin: float, level: float = LEVEL) -> Comparison:
    """Return the difference between light runs and controls, and the verdict at ``margin`` (0.05: 5 points).

    Within a stratum: Newcombe's hybrid score interval (*Statistics in Medicine* 17, 1998, method 10) on
    counts divided by the design effect. Strata are put together with Mantel and Haenszel's weights
    (Greenland and Robins, *Biometrics* 41, 1985), so that a share that was changed does not bend the
    difference. Not worse: the whole interval lies above -margin; worse: the whole of it lies below (Piaggio
    and others, *JAMA* 308, 2012); open otherwise, or with under ``MIN_RUNS`` runs on a side.
    """
    light = sum((stratum.light for stratum in strata), Arm())
    control = sum((stratum.control for stratum in strata), Arm())
    both = [stratum for stratum in strata if stratum.light.lines and stratum.control.lines]
    arms = [arm for stratum in both for arm in (stratum.light, stratum.control)]
    alike, is_planned = _usable_icc(arms, sides=(light, control))
    difference = _difference(both, alike, level)
    verdict = Verdict.OPEN
    if difference is not None and min(light.runs, control.runs) >= MIN_RUNS:
        if difference.low > -margin:
            verdict = Verdict.NOT_WORSE
        elif difference.high < -margin:
            verdict = Verdict.WORSE
    lines = runs = 0
    if verdict is Verdict.OPEN:
        lines, runs = _needed(light, control, alike, difference, margin, level)
    return Comparison(light, control, alike, is_planned, difference, margin, verdict, lines, runs)


def lines_needed(
    light_rate: float, control_rate: float, distance: float, lights_a_control: float, level: float = LEVEL
) -> float:
    """Return how many independent control lines tell a difference that lies ``distance`` from the margin.

    Chow, Shao and Wang, *Sample Size Calculations in Clinical Research*, 2008, section 4.2: the two variances
    over the squared distance, times (z for the level + z for a power of 80 per cent) squared.
    """
    spread = control_rate * (1 - control_rate) + light_rate * (1 - light_rate) / lights_a_control
    return spread * ((_z(level) + NormalDist().inv_cdf(POWER)) / distance) ** 2


def _z(level: float) -> float:
    return NormalDist().inv_cdf(0.5 + level / 2)


def _usable_icc(arms: Sequence[Arm], sides: Sequence[Arm] | None = None) -> tuple[float, bool]:
    """Return how alike lines of a run are, and whether that is a plan because there are too few runs."""
    if min((side.runs for side in sides or arms), default=0) < MIN_RUNS:
        return max(PLANNED_ICC, icc(arms)), True
    return icc(arms), False


def _difference(strata: Sequence[Stratum], alike: float, level: float) -> Interval | None:
    if not strata:
        return None
    weights, estimates, lows, highs = [], [], [], []
    for stratum in strata:
        light, control = (
            _effective(stratum.light, alike, level),
            _effective(stratum.control, alike, level),
        )
        (light_lines, p), (control_lines, q) = light, control
        difference = p.estimate - q.estimate
        weights.append(light_lines * control_lines / (light_lines + control_lines))
        estimates.append(difference)
        lows.append(math.hypot(p.estimate - p.low, q.high - q.estimate))
        highs.append(math.hypot(p.high - p.estimate, q.estimate - q.low))
    whole = sum(weights)
    estimate = sum(weight * one for weight, one in zip(weights, estimates, strict=True)) / whole
    below = math.sqrt(sum((weight * one) ** 2 for weight, one in zip(weights, lows, strict=True))) / whole
    above = math.sqrt(sum((weight * one) ** 2 for weight, one in zip(weights, highs, strict=True))) / whole
    return Interval(max(estimate - below, -1.0), estimate, min(estimate + above, 1.0))


def _effective(arm: Arm, alike: float, level: float) -> tuple[float, Interval]:
    effect = arm.design_effect(alike)
    lines = arm.lines / effect
    found = wilson(arm.approved / effect, lines, level)
    assert found is not None  # strata have lines on both sides
    return lines, found


def _needed(
    light: Arm, control: Arm, alike: float, difference: Interval | None, margin: float, level: float
) -> tuple[int, int]:
    """Return how many more control lines, and runs, a verdict takes.

    First the number that suffices if the gears are truly as good as each other; where there are that many
    and it is still open, the number for the difference that was seen.
    """
    together = light + control
    # The spread of a rate of nought or one is nought, and would ask for nothing.
    rate = min(max((together.approved + 1) / (together.lines + 2), 0.05), 0.95)
    lights = max(light.lines / control.lines, 0.1) if control.lines and light.lines else 9.0
    a_run = control.lines / control.runs if control.runs else (light.lines / light.runs if light.runs else 16)
    effect = max(control.design_effect(alike), 1 + (a_run - 1) * alike)
    needed = lines_needed(rate, rate, max(margin, LEAST_MARGIN), lights, level) * effect
    if needed <= control.lines and difference is not None:
        distance = max(abs(difference.estimate + margin), 0.005)
        needed = lines_needed(rate, rate, distance, lights, level) * effect
    more = min(max(math.ceil(needed - control.lines), 1), MOST_NEEDED)
    runs = max(math.ceil(more / a_run), MIN_RUNS - control.runs, 1)
    return max(more, math.ceil((MIN_RUNS - control.runs) * a_run)), runs
