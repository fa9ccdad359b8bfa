"""``manage.py sync_catalogue [PROVIDER ...]``: compare the catalogue with the vendors' own lists."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from routing import catalogue
from routing.catalogue_diff import ListDiff
from routing.catalogue_sync import Comparison, changes_write, compare, model_add, sources
from routing.management.commands._sandbox import sandbox_provide
from routing.management.commands._table import printable, table
from routing.providers import PROVIDERS

FAILED, UNKNOWN = 1, 2
SHOWN_MOST = 20


class Command(BaseCommand):
    """Ask each vendor for its list, print what differs, take over what was asked for."""

    help = (
        "Compare the catalogue with the vendors' own lists of models. Writes nothing without --write. "
        "Exit codes: 0 done, 1 a vendor failed or a model to add is not listed, 2 there is no such provider."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the vendors and what to take over."""
        parser.add_argument(
            "providers", nargs="*", metavar="PROVIDER", help=f"{', '.join(PROVIDERS)}; none: all with a key"
        )
        parser.add_argument("--write", action="store_true", help="take over what differs")
        parser.add_argument(
            "--add", nargs="+", default=[], metavar="MODEL", help="add these listed models, switched off"
        )
        parser.add_argument(
            "--take-promotions", action="store_true", help="take over prices lower than ours as well"
        )
        parser.add_argument("--sandbox", action="store_true", help="ask the sandbox instead of the vendors")
        parser.add_argument("--json", action="store_true", help="print JSON and nothing else")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask, compare, write where asked to, print."""
        if unknown := [name for name in options["providers"] if name not in PROVIDERS]:
            raise CommandError(
                f"There is no provider {unknown[0]!r}. There are: {', '.join(PROVIDERS)}.", returncode=UNKNOWN
            )
        if options["sandbox"]:
            sandbox_provide(always=True)
        day = timezone.now().date()
        asked = sources(catalogue.all_models(), options["providers"], sandbox=options["sandbox"])
        comparisons = [compare(source, day) for source in asked]
        written = {}
        missing = set(options["add"])
        for number, comparison in enumerate(comparisons):
            listed = {entry.id for entry in comparison.diff.unknown} if comparison.diff else set()
            to_add = [name for name in dict.fromkeys(options["add"]) if name in listed]
            missing -= set(to_add)
            if options["write"]:
                said = changes_write(comparison, day, take_promotions=options["take_promotions"])
                written[number] = said + [model_add(comparison, name, day) for name in to_add]
        if options["json"]:
            self.stdout.write(json.dumps(_report(comparisons, written), ensure_ascii=False, indent=2))
        else:
            self._print(comparisons, written, is_written=options["write"])
        for name in sorted(missing):
            self.stderr.write(f"{printable(name)}: no vendor that was asked lists a new model of this name.")
        if missing or any(comparison.has_failed for comparison in comparisons):
            sys.exit(FAILED)

    def _print(
        self, comparisons: list[Comparison], written: dict[int, list[str]], *, is_written: bool
    ) -> None:
        for number, comparison in enumerate(comparisons):
            self.stdout.write(f"{'' if number == 0 else chr(10)}{comparison.source.label}")
            if comparison.diff is None:
                self.stdout.write(f"  {printable(comparison.sentence)}")
                continue
            self._print_diff(
                comparison.diff, {model.id for model in comparison.source.models if not model.is_enabled}
            )
            for sentence in written.get(number, []):
                self.stdout.write(f"  {sentence}")
        if not comparisons:
            self.stdout.write("There is no model of these providers in the catalogue.")
        elif not is_written:
            self.stdout.write("\nNothing was written. Say --write to apply.")

    def _print_diff(self, diff: ListDiff, switched_off: set[str]) -> None:
        if diff.same:
            self.stdout.write(f"  {diff.same} as we have {'it' if diff.same == 1 else 'them'}.")
        for name in diff.gone:
            remark = "it is switched off here" if name in switched_off else "IT IS SWITCHED ON HERE"
            self.stdout.write(f"  NO LONGER LISTED: {name} ({remark}). Nothing was changed for it.")
        if rows := _change_rows(diff):
            self.stdout.write(table([[f"  {row[0]}", *row[1:]] for row in rows]))
        if diff.unknown:
            shown = ", ".join(entry.id for entry in diff.unknown[:SHOWN_MOST])
            more = len(diff.unknown) - SHOWN_MOST
            self.stdout.write(
                f"  Listed and not in the catalogue: {shown}{f' and {more:,} more' if more > 0 else ''}. "
                "--add MODEL adds one, switched off."
            )
        for note in diff.notes:
            self.stdout.write(f"  {note}")


def _change_rows(diff: ListDiff) -> list[list[str]]:
    rows = []
    for model in diff.changed:
        for limit in model.limits:
            ours = f"{limit.ours:,}" if limit.ours else "not known"
            rows.append([model.model, limit.field, f"{ours} → {limit.theirs:,}"])
        for price in model.prices:
            old = "none" if price.ours is None else f"{price.ours.normalize():f}"
            remark = "  promotional?" if price.is_lower else ""
            rows.append(
                [
                    model.model,
                    f"{price.field} price",
                    f"{old} → {price.theirs.normalize():f} USD a million{remark}",
                ]
            )
    return rows


def _report(comparisons: list[Comparison], written: dict[int, list[str]]) -> dict[str, Any]:
    return {
        "sources": [
            {
                "source": comparison.source.label,
                "failed": comparison.has_failed,
                "sentence": comparison.sentence,
                "same": comparison.diff.same if comparison.diff else 0,
                "no_longer_listed": list(comparison.diff.gone) if comparison.diff else [],
                "not_in_catalogue": [entry.id for entry in comparison.diff.unknown]
                if comparison.diff
                else [],
                "changes": _change_report(comparison.diff) if comparison.diff else [],
                "notes": list(comparison.diff.notes) if comparison.diff else [],
                "written": written.get(number, []),
            }
            for number, comparison in enumerate(comparisons)
        ],
    }


def _change_report(diff: ListDiff) -> list[dict[str, Any]]:
    limits = [
        {"model": model.model, "field": limit.field, "ours": limit.ours, "theirs": limit.theirs}
        for model in diff.changed
        for limit in model.limits
    ]
    prices = [
        {
            "model": model.model,
            "field": f"{price.field}_price",
            "ours": None if price.ours is None else f"{price.ours.normalize():f}",
            "theirs": f"{price.theirs.normalize():f}",
            "promotional": price.is_lower,
        }
        for model in diff.changed
        for price in model.prices
    ]
    return [*limits, *prices]
