"""How long the steps take that need neither network nor database: routing, prompt, judging a reply.

python -m benchmarks.pure_steps
"""

from __future__ import annotations

import itertools
import json
import statistics
import time
from collections.abc import Callable

from headlines.channels import CHANNELS
from headlines.generation.acceptance import Acceptor
from headlines.generation.brief import BriefContent
from headlines.generation.planning import PassPlan, SlotPlan
from headlines.generation.profile import task_profile
from headlines.generation.prompt import build_prompt
from headlines.generation.reply import parse_reply
from routing.policy import DEFAULT_POLICY, decide
from routing.seed_models import SEED_MODELS

BRIEF = BriefContent(
    name="Jackets",
    brand="Fellside",
    product="Ridgeline rain jacket",
    description="Three-layer shell with taped seams and a hood that turns with your head. " * 6,
    benefits=("packs into its own pocket", "hood turns with your head"),
    proof=("£79", "4.6/5 from 812 reviews", "60 day trial"),
    keywords=("rain jacket",),
    must_avoid=("cheap", "extreme"),
    instructions="Plain speech. Max 40 characters.",
)
_OPENINGS = ("Dry", "Light", "Warm", "Quiet", "Sturdy", "Tough", "Packed", "Taped", "Sealed", "Ready", "Made")
_MIDDLES = ("shoulders", "seams", "pockets", "sleeves", "hoods", "zips", "layers", "hems", "cuffs", "linings")
_ENDINGS = ("for hills", "on ridges", "in rain", "by design", "all day", "for walkers", "at dawn", "in wind")


def main() -> None:
    """Measure and print."""
    meta = CHANNELS["meta"]
    models = [model for model in SEED_MODELS if model.is_sandbox]

    def plan(count: int) -> PassPlan:
        return PassPlan(meta, "en-GB", (SlotPlan(meta.slot("headline"), count, 40),))

    def judge(count: int) -> Callable[[], object]:
        reply = _reply(count)
        return lambda: Acceptor(BRIEF, {}).judge(plan(count), parse_reply(reply).items)

    print(f"{'':44}{'p50':>10}{'p95':>10}{'to hold':>12}")
    _row("routing decision", lambda: decide(task_profile(BRIEF, "en", 24), DEFAULT_POLICY, models), "0.1 ms")
    _row("prompt of 24 variants", lambda: build_prompt(BRIEF, plan(24)), "")
    _row("parse, lint, dedupe, score: 24 variants", judge(24), "3 ms")
    _row("parse, lint, dedupe, score: 500 variants", judge(500), "80 ms", rounds=15)


def _reply(count: int) -> str:
    texts = (" ".join(words) for words in itertools.product(_OPENINGS, _MIDDLES, _ENDINGS))
    lines = [
        {"slot": "headline", "text": text, "angle": "benefit"} for text in itertools.islice(texts, count)
    ]
    return json.dumps({"variants": lines})


def _row(name: str, step: Callable[[], object], target: str, rounds: int = 200) -> None:
    step()
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        step()
        taken.append((time.perf_counter() - started) * 1000)
    p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    print(f"{name:44}{p50:>7.3f} ms{p95:>7.3f} ms{target:>12}")


if __name__ == "__main__":
    main()
