"""``manage.py export``: the export page without the page."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from headlines.export_selectors import export_pairs
from headlines.exports.base import Contents
from headlines.exports.registry import FORMATS
from headlines.models import Export, Run
from headlines.services.errors import FieldErrors, NothingToDo
from headlines.services.exports import ExportOptions, export_create, export_defaults, export_preview

USAGE, NOTHING_COMPLETE = 2, 3
_DESTINATION = {
    "campaign": "campaign name (default: the brief's name)",
    "ad_group": "ad group name (default: the product)",
    "final_url": "landing page (default: the brief's)",
    "path1": "first display path (default: from the keywords)",
    "path2": "second display path",
}


class Command(BaseCommand):
    """Export a run's approved lines to a file that an ad platform or a spreadsheet reads."""

    help = (
        "Export a run's approved lines. Formats: "
        + "; ".join(f"{key} ({chosen.label})" for key, chosen in FORMATS.items())
        + ". Exit codes: 0 exported, 2 wrong usage or option, 3 nothing complete to export."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.add_argument("run", metavar="RUN", type=int, help="the run's number")
        parser.add_argument("--to", required=True, metavar="FORMAT", help=", ".join(FORMATS))
        parser.add_argument(
            "-o", "--output", required=True, metavar="FILE", help="“-” writes to standard output"
        )
        for name, text in _DESTINATION.items():
            parser.add_argument(f"--{name.replace('_', '-')}", help=text)
        parser.add_argument("--channel", default="", help="whose ads, where the run has several channels")
        parser.add_argument("--language", default="", help="whose ads, where the run has several languages")
        parser.add_argument("--all-pending", action="store_true", help="take unreviewed lines as well")

    def handle(self, *args: Any, **options: Any) -> None:
        """Export, or say why not."""
        if options["to"] not in FORMATS:
            raise CommandError(
                f"There is no format “{options['to']}”. Formats: {', '.join(FORMATS)}.", returncode=USAGE
            )
        run = Run.objects.select_related("version__brief", "workspace").filter(pk=options["run"]).first()
        if run is None:
            raise CommandError(f"There is no run {options['run']}.", returncode=USAGE)
        chosen = self._options(run, options)
        try:
            export = export_create(run=run, actor=None, format=options["to"], options=chosen)
        except FieldErrors as error:
            sentences = [
                f"--{name.replace('_', '-')}: {text}"
                for name, texts in error.errors.items()
                for text in texts
            ]
            raise CommandError("\n".join(sentences), returncode=USAGE) from error
        except NothingToDo as error:
            raise CommandError(str(error), returncode=NOTHING_COMPLETE) from error
        self._write(export, options["output"])
        self._report(export, chosen)

    def _options(self, run: Run, options: dict[str, Any]) -> ExportOptions:
        channel, language = options["channel"], options["language"]
        pairs = export_pairs(run)
        if (channel or language) and not any(
            channel in ("", pair.channel) and language in ("", pair.language) for pair in pairs
        ):
            known = ", ".join(f"{pair.channel} {pair.language}" for pair in pairs) or "nothing"
            raise CommandError(f"The run holds no such lines. It holds: {known}.", returncode=USAGE)
        chosen = export_defaults(run, channel, language)
        given = {name: options[name] for name in _DESTINATION if options[name] is not None}
        return replace(
            chosen,
            destination=replace(chosen.destination, **given),
            include_pending=options["all_pending"],
        )

    def _write(self, export: Export, output: str) -> None:
        content = bytes(export.content)
        if output == "-":
            self.stdout.buffer.write(content)  # type: ignore[attr-defined]  # OutputWrapper passes it on
            self.stdout.flush()
            return
        try:
            Path(output).write_bytes(content)
        except OSError as error:
            raise CommandError(
                f"Could not write {output}: {error.strerror}. The file is kept as export {export.pk} "
                "and can be downloaded on the run's export page.",
                returncode=USAGE,
            ) from error

    def _report(self, export: Export, chosen: ExportOptions) -> None:
        """Say on standard error what left and what stayed, so that standard output stays the file."""
        preview = export_preview(export.run, chosen)
        held = FORMATS[export.format].contents
        ads = f"{export.ads.count()} ads, " if held is not Contents.LINES else ""
        self._say(f"{export.filename}: {ads}{export.size:,} bytes, sha256 {export.sha256[:12]}")
        if held is Contents.LINES:
            return
        for warning in preview.warnings:
            self._say(f"{warning.place}: {warning.message}")
        for left in preview.left_out:
            self._say(f"Left out: {left.line.text} ({left.reason})")
        for pair in preview.pairs:
            if pair.is_assembled and (pair.channel, pair.language) != (chosen.channel, chosen.language):
                self._say(f"Also in this run: --channel {pair.channel} --language {pair.language}")

    def _say(self, sentence: str) -> None:
        """Write to standard error in the plain colour: it is no error."""
        self.stderr.write(sentence, lambda text: text)
