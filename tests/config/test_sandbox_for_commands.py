"""A command that needs a model finds the sandbox, or gets one that does not outlive it."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from pathlib import Path

import psutil
import pytest

from config import embedded
from tests.config.life import PROJECT, environment, eventually

PROGRAM = """
import sys
from config import embedded
print(embedded.sandbox_url(), flush=True)
print(embedded.sandbox_url(), flush=True)
sys.stdin.read()
"""


def test_a_configured_sandbox_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANDBOX_URL", "http://sandbox:8100")
    assert embedded.sandbox_url() == "http://sandbox:8100"


@pytest.mark.parametrize("killed", [False, True])
def test_a_sandbox_of_ones_own_ends_with_the_process(fresh_home: Path, killed: bool) -> None:
    user = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=PROJECT,
        env=environment(fresh_home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert user.stdin is not None
    assert user.stdout is not None
    first, second = user.stdout.readline().strip(), user.stdout.readline().strip()
    assert first == second
    with urllib.request.urlopen(f"{first}/healthz", timeout=5) as answer:
        assert answer.status == 200
    children = psutil.Process(user.pid).children()
    assert len(children) == 1
    if killed:
        user.kill()
    user.communicate()
    gone = lambda: not children[0].is_running() or children[0].status() == psutil.STATUS_ZOMBIE  # noqa: E731
    assert eventually(gone, seconds=5.0 if killed else 0.0)


def test_a_sandbox_that_does_not_start_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from config.embedded_sandbox import _start
    from config.embedded_server import EmbeddedError

    monkeypatch.setenv("SANDBOX_SEED", "many")
    with pytest.raises(EmbeddedError, match="SANDBOX_SEED must be a number"):
        _start(PROJECT)
