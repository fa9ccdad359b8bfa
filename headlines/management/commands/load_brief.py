"""``manage.py load_brief FILE…``: briefs from JSON files, and runs of them in bulk."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from headlines.management.commands._workspace import workspace_for_command
from headlines.models import Run
from headlines.services.brief_files import brief_file_read
from headlines.services.briefs import brief_draft_save, brief_publish
from headlines.services.errors import FieldErrors
from headlines.services.runs import run_start
from routing.errors import RoutingError
from routing.management.commands._sandbox import sandbox_provide


class Command(BaseCommand):
    """Load briefs. One that cannot run yet is kept as a draft, with what is missing told."""

    help = "Load briefs from JSON files into a workspace. Exit code 1 when any file could not be loaded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take files and a workspace."""
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--run",
            action="store_true",
            help="also queue a run of each; it lets the runs that people wait for go first",
        )
        parser.add_argument("--workspace", help="slug of the workspace; not needed when there is one")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load each file."""
        if options["run"]:
            sandbox_provide()
        workspace = workspace_for_command(options["workspace"])
        failed = 0
        for path in options["files"]:
            try:
                raw = brief_file_read(path)
            except FieldErrors as error:
                self.stderr.write(str(error))
                failed += 1
                continue
            brief = brief_draft_save(workspace=workspace, actor=None, raw=raw)
            try:
                version = brief_publish(brief=brief, actor=None)
            except FieldErrors as error:
                self.stderr.write(f"{path}: kept as draft {brief.pk}. {error}")
                failed += 1
                continue
            ready = f"{path}: brief {brief.pk}, {version.name!r}, ready"
            if options["run"]:
                try:
                    run = run_start(version=version, actor=None, priority=Run.Priority.BULK)
                except RoutingError as error:
                    self.stderr.write(f"{path}: brief {brief.pk} is ready, its run cannot start. {error}")
                    failed += 1
                    continue
                ready += f"; run {run.pk} queued"
            self.stdout.write(ready)
        if failed:
            raise CommandError(
                f"{failed} of {len(options['files'])} files could not be loaded as they are.", returncode=1
            )
