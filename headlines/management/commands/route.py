"""``manage.py route BRIEFS``: where briefs would go, a decision a line, without generating anything."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import accumulate
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from headlines.services.brief_lines import brief_lines
from headlines.services.errors import FieldErrors
from headlines.services.route_preview import RoutePreview, RoutePreviewer
from routing.errors import RoutingError
from routing.gateway import Gateway
from routing.ledger import CallBuffer
from routing.management.commands._sandbox import sandbox_provide
from routing.management.commands._table import printable
from routing.models import PolicyVersion
from routing.policies.json_form import PolicyUnreadable
from routing.policies.versions import in_force, policy_of
from routing.policy import DEFAULT_POLICY, Policy
from routing.types import Strategy

SOME_NOT_ROUTED, NOTHING_ROUTED = 1, 2
BRIEF_WIDTH, MODEL_WIDTH = 28, 18
HEADS = ("line", "brief", "strategy", "model", "score", "cost USD", "time", "why")


@dataclass
class Tally:
    """What came of all briefs together."""

    strategies: Counter[Strategy] = field(default_factory=Counter)
    cost_usd: Decimal = Decimal(0)
    doubtful: int = 0
    noted: int = 0
    sandbox: int = 0
    bad: int = 0
    unreadable: int = 0

    def add(self, preview: RoutePreview) -> None:
        """Count one brief."""
        self.strategies[preview.decision.strategy] += 1
        self.cost_usd += preview.estimate.cost_usd
        self.doubtful += preview.decision.wants_judge
        self.noted += bool(preview.note)
        self.sandbox += preview.estimate.is_sandbox


class Command(BaseCommand):
    """Route briefs and print where each would go."""

    help = (
        "Say where briefs would go by the policy, why, and what that would likely cost and take. Nothing is "
        "generated or stored. Exit codes: 0 all were routed, 1 some could not be, 2 none could (no such "
        "file, no such policy version, no model)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take files and which policy decides."""
        parser.add_argument(
            "briefs",
            nargs="+",
            metavar="BRIEFS",
            help="a .json file with one brief, or a .jsonl file with one a line; - reads lines from "
            "standard input",
        )
        parser.add_argument(
            "--policy", type=int, metavar="VERSION", help="number of a version, drafts too; else what holds"
        )
        parser.add_argument(
            "--json", action="store_true", help="print one JSON object a brief and nothing else"
        )
        parser.add_argument(
            "--judge",
            action="store_true",
            help="ask the policy's judge in the grey band; its calls cost money and are recorded",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Route each brief as it is read."""
        policy = _policy(options["policy"])
        calls = CallBuffer()
        judge = None
        if options["judge"]:
            sandbox_provide()
            judge = Gateway(calls, policy=replace(policy, control_share=0.0))
        try:
            previewer = RoutePreviewer(policy, judge=judge)
        except RoutingError as error:
            raise CommandError(str(error), returncode=NOTHING_ROUTED) from error
        tally = Tally()
        as_json = options["json"]
        try:
            for path in options["briefs"]:
                self._route_file(path, previewer, tally, as_json=as_json, several=len(options["briefs"]) > 1)
            if not as_json:
                self._summarise(tally, policy, was_asked=judge is not None)
        except BrokenPipeError:  # whoever read along has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        finally:
            calls.write()
        told = [f"{_count(tally.bad, 'brief')} could not be routed."] if tally.bad else []
        told += [f"{_count(tally.unreadable, 'file')} could not be read."] if tally.unreadable else []
        total = sum(tally.strategies.values())
        if told or not total:
            raise CommandError(
                " ".join(told) or "There is no brief in that.",
                returncode=SOME_NOT_ROUTED if total else NOTHING_ROUTED,
            )

    def _route_file(
        self, path: str, previewer: RoutePreviewer, tally: Tally, *, as_json: bool, several: bool
    ) -> None:
        try:
            for line in brief_lines(path):
                problem = line.problem
                if not problem:
                    try:
                        preview = previewer.preview(line.data)
                    except (ValueError, RoutingError) as error:
                        problem = str(error)
                if problem:
                    tally.bad += 1
                    where = path if path.lower().endswith(".json") else f"{path}, line {line.number}"
                    self.stderr.write(f"{where}: {printable(problem)}")
                    continue
                is_first = not tally.strategies
                tally.add(preview)
                if as_json:
                    told = _as_json(preview, line.number, path if several else None)
                    self.stdout.write(json.dumps(told, ensure_ascii=False))
                    continue
                if is_first:
                    self.stdout.write(_line(*HEADS))
                number = "" if path.lower().endswith(".json") else str(line.number)
                self.stdout.write(_row(preview, number))
        except FieldErrors as error:
            tally.unreadable += 1
            self.stderr.write(str(error))

    def _summarise(self, tally: Tally, policy: Policy, *, was_asked: bool) -> None:
        total = sum(tally.strategies.values())
        if not total:
            return
        shares = ", ".join(
            f"{tally.strategies[strategy]} {strategy.value} ({tally.strategies[strategy] / total:.0%})"
            for strategy in Strategy
        )
        self.stdout.write(f"\n{_count(total, 'brief')} by policy version {policy.version}: {shares}.")
        if tally.sandbox:
            self.stdout.write("The sandbox would write. It costs nothing, and its time is no model's.")
        else:
            self.stdout.write(f"Expected cost {tally.cost_usd:.4f} USD at list price, top-ups not counted.")
        if tally.doubtful and not was_asked:
            self.stdout.write(
                f"{_count(tally.doubtful, 'brief')} in the grey band, where the judge is asked (--judge)."
            )
        if tally.noted:
            self.stdout.write(
                f"{_count(tally.noted, 'brief')} in a language that no model at hand writes: "
                "runs need a model's key."
            )
        if policy.control_share:
            self.stdout.write(
                f"{policy.control_share:.1%} of the light ones would be drawn as controls and go to “reason”."
            )


def _policy(version: int | None) -> Policy:
    """Return the policy that holds, or a stored version. Raises ``CommandError``."""
    if version is None:
        return in_force().published
    row = PolicyVersion.objects.filter(number=version).first()
    if row is not None:
        try:
            return policy_of(row)
        except PolicyUnreadable as error:
            raise CommandError(
                f"Policy version {version} can no longer be read: {error}", returncode=NOTHING_ROUTED
            ) from error
    if version == DEFAULT_POLICY.version:
        return DEFAULT_POLICY
    numbers = list(PolicyVersion.objects.values_list("number", flat=True)[:20]) or [DEFAULT_POLICY.version]
    raise CommandError(
        f"There is no policy version {version}. There are: {', '.join(map(str, numbers))}.",
        returncode=NOTHING_ROUTED,
    )


def _as_json(preview: RoutePreview, line: int, path: str | None) -> dict[str, Any]:
    decision, estimate, verdict = preview.decision, preview.estimate, preview.decision.verdict
    return {
        **({"file": path} if path is not None else {}),
        "line": line,
        "id": preview.id or None,
        "name": preview.name,
        "strategy": decision.strategy.value,
        "model": decision.models[0].id,
        "planner": decision.planners[0].id if decision.planners else None,
        "fallbacks": [model.id for model in decision.models[1:]],
        "score": round(decision.score, 4),
        "threshold": decision.threshold,
        "parts": [
            {
                "name": part.name,
                "value": round(part.value, 4),
                "weight": part.weight,
                "contribution": round(part.contribution, 4),
                "reason": part.reason,
            }
            for part in decision.parts
        ],
        "rules": list(decision.rules),
        "reason": decision.reason,
        "policy_version": decision.policy_version,
        "wants_judge": decision.wants_judge,
        "judge": None
        if verdict is None
        else {
            "model": verdict.model,
            "needs_reasoning": verdict.needs_reasoning,
            "note": verdict.note,
            "cost_usd": float(verdict.cost_usd),
            "milliseconds": round(verdict.milliseconds, 2),
            "is_remembered": verdict.is_remembered,
        },
        "note": preview.note,
        "sandbox": estimate.is_sandbox,
        "expected_cost_usd": round(float(estimate.cost_usd), 8),
        "expected_seconds": None if estimate.seconds is None else round(estimate.seconds, 3),
        "expected_tokens": {"input": estimate.input_tokens, "output": estimate.output_tokens},
    }


def _row(preview: RoutePreview, line: str) -> str:
    decision, estimate = preview.decision, preview.estimate
    why = [f"rule “{name}”" for name in decision.rules]
    why += [f"{part.name} {part.contribution:.2f}" for part in decision.parts if part.contribution]
    if decision.wants_judge:
        why.append("grey band, not judged")
    elif decision.verdict is not None:
        answer = {True: "needs reasoning", False: "needs none", None: "no answer"}
        why.append(f"judge: {answer[decision.verdict.needs_reasoning]}")
    if preview.note:
        why.append("language not written")
    return _line(
        line,
        preview.id or preview.name or "-",
        decision.strategy.value,
        decision.models[0].id,
        f"{decision.score:.2f}",
        "sandbox" if estimate.is_sandbox else f"{estimate.cost_usd:.6f}",
        "-" if estimate.seconds is None else f"{estimate.seconds:.1f} s",
        ", ".join(why) or "no part shows",
    )


def _line(
    number: str, brief: str, strategy: str, model: str, score: str, cost: str, time: str, why: str
) -> str:
    """Return a row of the table; lines come as they are read, so the widths are fixed."""
    cells = (
        f"{number:>5}",
        _fitted(brief, BRIEF_WIDTH),
        f"{strategy:<8}",
        _fitted(model, MODEL_WIDTH),
        f"{score:>5}",
        f"{cost:>9}",
        f"{time:>6}",
        printable(why),
    )
    return "  ".join(cells)


def _fitted(text: str, width: int) -> str:
    """Return a text cut and filled to a width in places on the terminal, where some characters take two."""
    text = printable(text)
    places = [2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text]
    if sum(places) > width:
        fitting = sum(1 for total in accumulate(places) if total < width)
        text, places = f"{text[:fitting]}…", [*places[:fitting], 1]
    return text + " " * (width - sum(places))


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"
