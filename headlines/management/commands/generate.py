"""``manage.py generate BRIEF.json``: the whole pipeline, from a file to printed variants."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from headlines.channels import CHANNELS, channel_named
from headlines.management.commands._progress import shown_progress
from headlines.management.commands._workspace import workspace_for_command
from headlines.models import Run
from headlines.services.brief_files import brief_file_read
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.errors import FieldErrors
from headlines.services.run_execution import run_execute
from headlines.services.run_report import run_report
from headlines.services.runs import run_start
from routing.errors import RoutingError
from routing.management.commands._sandbox import sandbox_provide

FAILED, NOT_RUNNABLE, INCOMPLETE = 1, 2, 3
STAGES = ("queue", "prepare", "judge", "plan", "model", "check", "save", "generate", "total")


class Command(BaseCommand):
    """Run one brief and print what came out."""

    help = (
        "Run one brief through the whole pipeline and print the run. Exit codes: 0 all lines, "
        "1 the run failed, 2 the brief cannot run as it is, 3 fewer lines than asked for."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a file and what to override in it."""
        parser.add_argument("brief", metavar="BRIEF.json")
        parser.add_argument("--variants", type=int, metavar="N", help="how many headlines")
        parser.add_argument("--channel", metavar="C", help=f"one of {', '.join(CHANNELS)}")
        parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
        parser.add_argument("--workspace", help="slug of the workspace; not needed when there is one")

    def handle(self, *args: Any, **options: Any) -> None:
        """Save the brief, run it here, print it."""
        sandbox_provide()
        try:
            raw = brief_file_read(options["brief"], channel=options["channel"], variants=options["variants"])
        except FieldErrors as error:
            raise CommandError(str(error), returncode=NOT_RUNNABLE) from error
        workspace = workspace_for_command(options["workspace"])
        brief = brief_draft_save(workspace=workspace, actor=None, raw=raw)
        try:
            version = brief_publish(brief=brief, actor=None)
            run = run_start(version=version, actor=None, queue=False)
        except (FieldErrors, RoutingError) as error:
            raise CommandError(
                f"{error} The brief is kept as draft {brief.pk}.", returncode=NOT_RUNNABLE
            ) from error
        if sys.stderr.isatty() and not options["json"]:
            with shown_progress(run, self._write_plain):
                run_execute(run.pk)
        else:
            run_execute(run.pk)
        run.refresh_from_db()
        report = run_report(run)
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=2))
        else:
            self._print(run, report)
        if run.status != Run.Status.DONE:
            raise CommandError(f"Run {run.pk} {run.status}: {run.error}", returncode=FAILED)
        if len(report["variants"]) < run.wanted:
            sys.exit(INCOMPLETE)

    def _write_plain(self, text: str, ending: str = "\n") -> None:
        """Write to the terminal without the colour of an error."""
        self.stderr.write(text, lambda same: same, ending)

    def _print(self, run: Run, report: dict[str, Any]) -> None:
        decision = report["decision"]
        if report["sandbox"]:
            self.stdout.write(
                "Sandbox: a local stand-in wrote these lines; its speed and cost are no model's."
            )
        if decision:
            self.stdout.write(f"{decision['strategy']} ({report['model']}): {decision['reason']}")
        tokens = report["tokens"]
        timings = report["timings_ms"]
        self.stdout.write(
            ", ".join(f"{stage} {timings[stage]:.0f} ms" for stage in STAGES if stage in timings)
        )
        self.stdout.write(
            f"{tokens['input']} tokens in, {tokens['output']} out, {report['calls']} calls, "
            + ("no cost" if report["sandbox"] else f"{report['cost_usd']} USD")
        )

        def place(variant: dict[str, Any]) -> tuple[str, str, int]:
            slots = [slot.key for slot in channel_named(variant["channel"]).slots]
            return variant["channel"], variant["language"], slots.index(variant["slot"])

        for (channel, language, index), variants in groupby(sorted(report["variants"], key=place), key=place):
            known = channel_named(channel)
            self.stdout.write(f"\n{known.label}, {language}: {known.slots[index].plural}")
            for variant in variants:
                remarks = "".join(f"  [{finding['message']}]" for finding in variant["findings"])
                self.stdout.write(
                    f"  {variant['code']}  {variant['length']:>3}/{variant['limit']}  "
                    f"{variant['angle']:<9} {variant['text']}{remarks}"
                )
        for note in report["notes"]:
            self.stdout.write(f"\n{note}")
        self.stdout.write(f"\nExport it: manage.py export {run.pk} --to csv -o lines.csv")
