"""How well briefs are told apart that need thought: against labelled briefs, with the time taken.

python -m benchmarks.routing_quality [FILE.jsonl|FILE.json …] [--threshold 0.45] [--quiet]

Without files it reads the labelled briefs of the tests: those that the rules were made with, and the third
that was kept aside and that nothing is ever tuned on. The second is the figure that counts.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headlines.brief_input import LIST_LIMITS, TEXT_LIMITS, raw_from_json
from headlines.generation.brief import BriefContent
from headlines.generation.profile import task_profile
from routing.complexity import complexity, score_parts
from routing.policy import DEFAULT_POLICY
from routing.types import ScorePart

_BRIEFS = Path(__file__).parent.parent / "tests" / "routing" / "briefs"
HELD_OUT = _BRIEFS / "held_out.jsonl"


@dataclass(frozen=True)
class Labelled:
    """A brief with the route that it ought to take."""

    id: str
    kind: str
    language: str
    is_complex: bool
    brief: BriefContent
    items: int


@dataclass(frozen=True)
class Scored:
    """A labelled brief with the score it got, its parts and the time taken in microseconds."""

    case: Labelled
    score: float
    parts: tuple[ScorePart, ...]
    taken_us: float


def brief_of(data: dict[str, Any]) -> BriefContent:
    """Return the content of a brief as a file holds it."""
    raw = raw_from_json(data)
    fields: dict[str, Any] = {name: raw[name] for name in TEXT_LIMITS}
    fields |= {name: tuple(raw[name]) for name in LIST_LIMITS}
    fields["languages"] = fields["languages"] or ("en",)
    return BriefContent(**fields)


def read_cases(paths: list[Path]) -> list[Labelled]:
    """Return the labelled briefs of JSONL files (one a line) and JSON files (one each)."""
    cases = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        rows = [text] if path.suffix == ".json" else text.splitlines()
        for data in (json.loads(row) for row in rows if row.strip()):
            brief = brief_of(data)
            cases.append(
                Labelled(
                    id=str(data.get("id") or path.stem),
                    kind=str(data.get("trap") or path.parent.name),
                    language=brief.languages[0][:2],
                    is_complex=data["expected"]["route"] == "complex",
                    brief=brief,
                    items=int(data.get("variants") or 10),
                )
            )
    return cases


def score_cases(cases: list[Labelled], rounds: int = 20) -> list[Scored]:
    """Return the cases with their scores; the time is the median of some rounds."""
    scored = []
    for case in cases:
        times = []
        for _ in range(rounds):
            started = time.perf_counter()
            parts = score_parts(task_profile(case.brief, case.brief.languages[0], case.items))
            score = complexity(parts)
            times.append((time.perf_counter() - started) * 1e6)
        scored.append(Scored(case, score, parts, statistics.median(times)))
    return scored


def area_under_curve(scored: list[Scored]) -> float:
    """Return the chance that a complex brief scores above a light one, ties counted half."""
    high = [row.score for row in scored if row.case.is_complex]
    low = [row.score for row in scored if not row.case.is_complex]
    wins = sum((a > b) + (a == b) / 2 for a in high for b in low)
    return wins / (len(high) * len(low)) if high and low else float("nan")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--threshold", type=float, default=DEFAULT_POLICY.plan_at)
    parser.add_argument("--quiet", action="store_true", help="leave out the list of errors")
    options = parser.parse_args()
    for path in options.files or sorted(_BRIEFS.glob("*.jsonl")):
        scored = score_cases(read_cases([path]))
        if not scored:
            parser.error(f"{path} has no labelled briefs")
        print(f"== {path.name}")
        # What is wrong in the briefs kept aside is not shown, so that nobody mends just that.
        _print_report(scored, options.threshold, with_errors=not options.quiet and path != HELD_OUT)
        print()


def _print_report(scored: list[Scored], threshold: float, *, with_errors: bool) -> None:
    wrong = [row for row in scored if (row.score >= threshold) is not row.case.is_complex]
    table = {(truth, route): 0 for truth in (True, False) for route in (True, False)}
    for row in scored:
        table[row.case.is_complex, row.score >= threshold] += 1
    print(f"{len(scored)} briefs, threshold {threshold:.2f}")
    print(f"{'':16}{'sent to reason':>16}{'sent to diffuse':>17}")
    print(f"{'complex':16}{table[True, True]:>16}{table[True, False]:>17}")
    print(f"{'light':16}{table[False, True]:>16}{table[False, False]:>17}")
    print(f"accuracy {1 - len(wrong) / len(scored):.3f}, ROC AUC {area_under_curve(scored):.3f}")
    times = sorted(row.taken_us for row in scored)
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    print(f"µs per decision: p50 {statistics.median(times):.0f}, p95 {p95:.0f}, slowest {times[-1]:.0f}")
    for title, attribute in (("kind", "kind"), ("language", "language")):
        groups = defaultdict(list)
        for row in scored:
            groups[getattr(row.case, attribute)].append(row)
        print(f"\n{'by ' + title:32}{'right':>8}{'mean score':>12}")
        for name, rows in groups.items():
            right = sum(row not in wrong for row in rows)
            mean = statistics.mean(row.score for row in rows)
            print(f"{name:32}{f'{right}/{len(rows)}':>8}{mean:>12.2f}")
    if with_errors:
        print("\nerrors")
        for row in wrong:
            truth = "complex" if row.case.is_complex else "light"
            print(f"{row.case.id} {row.case.kind} {row.case.language}, {truth}, scored {row.score:.2f}")
            for part in row.parts:
                if part.value:
                    print(f"    {part.contribution:.2f} {part.name}: {part.reason}")


if __name__ == "__main__":
    main()
