"""What a run is doing, on a terminal."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from headlines import events
from headlines.models import Run


@contextmanager
def shown_progress(run: Run, write: Callable[..., Any]) -> Iterator[None]:
    """Count the lines as they come in, one terminal line written over and over.

    ``write`` takes a text and ``ending``, as a command's output does.
    """
    ended = threading.Event()
    watcher = threading.Thread(target=_count, args=(run, write, ended), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join(2)
        write("")


def _count(run: Run, write: Callable[..., Any], ended: threading.Event) -> None:
    written: dict[int, int] = {}
    write(f"Run {run.pk}: 0 of {run.wanted} lines", ending="")
    for message in events.run_watch(run.pk, ended):
        if message["kind"] == "lines":
            written[message["number"]] = written.get(message["number"], 0) + len(message["lines"])
            # Lines that a top-up writes again were left out before; they are not lines more.
            lines = min(sum(written.values()), run.wanted)
            write(f"\rRun {run.pk}: {lines} of {run.wanted} lines", ending="")
