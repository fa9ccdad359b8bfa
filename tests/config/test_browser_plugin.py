"""Without Chromium the end of a test run says plainly which tests were left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser_support import find_chromium
from tests.config.life import PROJECT

SUITE = """
import pytest

@pytest.mark.browser
def test_in_a_browser():
    assert False, "must not run without a browser"

def test_elsewhere():
    pass
"""


def run(folder: Path, chromium: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_suite.py").write_text(SUITE)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    browser: x\n")
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "tests.browser_plugin",
            "-p",
            "no:django",
            "-p",
            "no:cacheprovider",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "CHROMIUM": chromium},
        capture_output=True,
        text=True,
        check=False,
    )


def test_left_out_tests_are_named(tmp_path: Path) -> None:
    done = run(tmp_path, "/no/such/browser")
    assert done.returncode == 0
    assert "1 browser tests were left out, because there is no Chromium here" in done.stdout
    assert "test_suite.py::test_in_a_browser" in done.stdout
    assert "1 passed, 1 deselected" in done.stdout


def test_with_a_browser_all_tests_run(tmp_path: Path) -> None:
    done = run(tmp_path, sys.executable)
    assert "must not run without a browser" in done.stdout
    assert "left out" not in done.stdout


def test_a_named_browser_that_is_not_there_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    assert find_chromium() is None
