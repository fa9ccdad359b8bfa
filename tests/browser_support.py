"""Finding Chromium, and leaving the browser tests out plainly where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PATH = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome; CHROMIUM names another one. None: there is none."""
    named = os.environ.get("CHROMIUM", "")
    if named:
        return shutil.which(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (MAC_PATH if os.access(MAC_PATH, os.X_OK) else None)


def left_out_sentence(names: Iterable[str]) -> str:
    """Return what to print at the end of a test run without Chromium."""
    listed = sorted(names)
    return "\n".join(
        [
            f"{len(listed)} browser tests were left out, because there is no Chromium here "
            "(Debian: apt-get install chromium; or set CHROMIUM to its path):",
            *(f"  {name}" for name in listed),
        ]
    )
