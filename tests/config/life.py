"""Real processes for the tests of the embedded servers and the supervisor, and who of them still lives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

PROJECT = Path(__file__).resolve().parents[2]

USER = """
import json, sys
from config import embedded
try:
    answer = {"database": embedded.database_url(), "redis": embedded.redis_url()}
except embedded.EmbeddedError as error:
    sys.exit(str(error))
print(json.dumps(answer), flush=True)
sys.stdin.read()
"""


class User:
    """A process that uses the embedded servers of ``home`` until it is told to end."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-c", USER],
            cwd=PROJECT,
            env=environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def urls(self) -> dict[str, str]:
        """Wait for the servers and return their addresses."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(self.process.communicate()[1])
        answer: dict[str, str] = json.loads(line)
        return answer

    def refusal(self) -> str:
        """Return the sentence with which the process gave up."""
        _, said = self.process.communicate(timeout=30)
        assert self.process.returncode == 1
        return said.strip()

    def end(self) -> None:
        """End in the ordinary way and wait."""
        assert self.process.communicate(timeout=30)[1] == ""
        assert self.process.returncode == 0

    def kill(self) -> None:
        """End by SIGKILL."""
        self.process.kill()
        self.process.communicate(timeout=30)


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return this process's environment with ``home``, without any server's address."""
    unwanted = {"DATABASE_URL", "REDIS_URL", "SANDBOX_URL", "SECRET_KEY", "HOST", "PORT"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "SECONDGEAR_HOME": str(home), **more}


def state(home: Path, server: str) -> dict[str, Any]:
    """Return what the keeper of ``server`` has noted."""
    noted: dict[str, Any] = json.loads((home / server / "state.json").read_text())
    return noted


def living(home: Path) -> list[str]:
    """Return the command lines of all processes that belong to ``home``, in any way."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.status() == psutil.STATUS_ZOMBIE or process.pid == os.getpid():
                continue
            belongs = process.environ().get("SECONDGEAR_HOME") == str(home)
            # PostgreSQL writes its titles over its environment, but works in its data directory.
            if belongs or Path(process.cwd()).is_relative_to(home):
                found.append(f"{process.pid} {' '.join(process.cmdline())[:120]}")
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found


def eventually(holds: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Return whether ``holds`` comes true within ``seconds``."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.04)
    return holds()


def ended(home: Path, seconds: float = 1.0) -> bool:
    """Return whether nothing of ``home`` lives; a process may take a moment from its end to be gone."""
    return eventually(lambda: living(home) == [], seconds)
