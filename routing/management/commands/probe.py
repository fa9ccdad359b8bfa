"""``manage.py probe [MODEL ...]``: see which models answer, with one small call each."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from routing import catalogue
from routing.management.commands._sandbox import sandbox_provide
from routing.management.commands._table import printable, table
from routing.probe import ProbeResult, models_probe
from routing.types import ModelSpec

FAILED, UNKNOWN = 1, 2


class Command(BaseCommand):
    """Probe models and print what came of it."""

    help = (
        "Ask models for one small reply each and say whether they work. Each call costs what it costs and "
        "is recorded. Exit codes: 0 all that were asked work, 1 one did not, 2 there is no such model."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the models, none of them meaning all that can be called."""
        parser.add_argument(
            "models",
            nargs="*",
            metavar="MODEL",
            help="models of the catalogue, switched off or not; none: all that can be called",
        )
        parser.add_argument("--json", action="store_true", help="print JSON and nothing else")

    def handle(self, *args: Any, **options: Any) -> None:
        """Probe, print, and end with 1 where something failed."""
        sandbox_provide()
        try:
            named = [catalogue.model_named(name) for name in dict.fromkeys(options["models"])]
        except catalogue.UnknownModel as error:
            raise CommandError(str(error), returncode=UNKNOWN) from error
        models = named or list(catalogue.available_models())
        left_out = [] if named else [(model.id, _why(model)) for model in _others(models)]
        results = models_probe(models)
        if options["json"]:
            self.stdout.write(json.dumps(_report(results, left_out), ensure_ascii=False, indent=2))
        else:
            self._print(results, left_out)
        if not results:
            raise CommandError("No model can be called. Set a key, or SANDBOX_URL.", returncode=FAILED)
        if not all(result.works for result in results):
            sys.exit(FAILED)

    def _print(self, results: list[ProbeResult], left_out: list[tuple[str, str]]) -> None:
        if results:
            heads = ["model", "", "first byte", "last byte", "tokens in/out", "list price", ""]
            rows = [_row(result) for result in results]
            self.stdout.write(table([heads, *rows], right=(2, 3, 4, 5)))
        for result in results:
            if result.warning:
                self.stdout.write(f"{result.model} warns: {printable(result.warning)}")
        if left_out:
            self.stdout.write("\nNot asked:")
            self.stdout.write(table([[f"  {name}", why] for name, why in left_out]))


def _others(models: list[ModelSpec]) -> list[ModelSpec]:
    asked = {model.id for model in models}
    return [model for model in catalogue.all_models() if model.id not in asked]


def _why(model: ModelSpec) -> str:
    return catalogue.why_unavailable(model) or "The sandbox steps aside while a model can be called."


def _row(result: ProbeResult) -> list[str]:
    def milliseconds(value: float | None) -> str:
        return "-" if value is None else f"{value:,.0f} ms"

    if result.is_sandbox:
        cost = "no model"
    else:
        cost = "-" if result.cost_usd is None else f"{result.cost_usd:.8f} USD"
    drafts = " Drafts came." if result.saw_drafts else ""
    return [
        result.model,
        "works" if result.works else "FAILED",
        milliseconds(result.first_byte_ms),
        milliseconds(result.last_byte_ms),
        f"{result.input_tokens}/{result.output_tokens}",
        cost,
        result.sentence + drafts,
    ]


def _report(results: list[ProbeResult], left_out: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "probed": [
            {**asdict(result), "cost_usd": None if result.cost_usd is None else f"{result.cost_usd:.8f}"}
            for result in results
        ],
        "not_asked": [{"model": name, "why": why} for name, why in left_out],
    }
