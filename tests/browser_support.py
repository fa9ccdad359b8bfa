"""Finding Chromium, and leaving the browser tests out plainly where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

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


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture where SCREENSHOTS names a folder, to be looked at; wait for the styles in any case."""
    page.wait_for_load_state("load")
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
