"""How long an export of 50,000 variants takes: the file alone, and the whole service with its database.

Run: .venv/bin/python benchmarks/export_bench.py [VARIANTS]. Prints medians in seconds. Everything it
writes to the database is rolled back.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

# Models can only be imported after the set-up above.
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from headlines.exports.base import Bundle, Destination, Line  # noqa: E402
from headlines.exports.registry import FORMATS  # noqa: E402
from headlines.models import Brief, BriefVersion, Pass, Run, Variant, Workspace  # noqa: E402
from headlines.services.exports import ExportOptions, export_create  # noqa: E402

ROUNDS = 5
DESTINATION = Destination(
    final_url="https://www.example.com/page", url_suffix="utm_source=bench&utm_medium=cpc"
)
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def code(number: int) -> str:
    """Return the number in base 36, seven places."""
    places = ""
    for _ in range(7):
        number, place = divmod(number, 36)
        places = ALPHABET[place] + places
    return places


def lines(count: int) -> list[Line]:
    """Return as many lines as asked for."""
    return [
        Line(code(n), "google_rsa", "en-GB", "headline", f"Jacket no {n}, dry", 20, 30, "benefit", position=n)
        for n in range(count)
    ]


def saved_run(count: int) -> Run:
    """Save a run with as many approved variants as asked for."""
    workspace = Workspace.objects.create(name="Bench", slug=f"bench-{os.getpid()}")
    brief = Brief.objects.create(workspace=workspace, name="Bench")
    version = BriefVersion.objects.create(brief=brief, number=1, name="Bench", languages=["en-GB"])
    now = timezone.now()
    run = Run.objects.create(
        workspace=workspace, version=version, status="done", idempotency_key="bench", finished_at=now
    )
    made_in = Pass.objects.create(
        run=run, number=1, channel="google_rsa", language="en-GB", slots={}, wanted=count, model="bench"
    )
    Variant.objects.bulk_create(
        (
            Variant(
                workspace=workspace,
                run=run,
                made_in=made_in,
                code=line.code,
                channel=line.channel,
                slot=line.slot,
                language=line.language,
                position=line.position,
                text=line.text,
                original_text=line.text,
                normal_text=line.text,
                angle=line.angle,
                length=line.length,
                limit=line.limit,
                status="approved",
            )
            for line in lines(count)
        ),
        batch_size=5_000,
    )
    return run


def median(work: Callable[[], object]) -> float:
    """Return the median of a few rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def main() -> None:
    """Print the medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    given = lines(count)
    for key in ("csv", "xlsx"):
        seconds = median(lambda key=key: b"".join(FORMATS[key].produce(Bundle((), given, DESTINATION))))
        print(f"{key} file alone, {count:,} lines: {seconds:.2f} s")
    with transaction.atomic():
        run = saved_run(count)
        options = ExportOptions(destination=DESTINATION)
        seconds = median(lambda: export_create(run=run, actor=None, format="csv", options=options))
        print(f"csv through the service, {count:,} lines: {seconds:.2f} s")
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
