"""Homes for embedded servers, checked at the end for processes left behind."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.config.life import PROJECT, ended, environment, living


@pytest.fixture
def new_home() -> Iterator[Callable[[str], Path]]:
    """Name a state directory that is not made yet; nothing of it may live when the test is over."""
    base = Path(tempfile.mkdtemp(prefix="sg-life-"))
    homes: list[Path] = []

    def make(name: str) -> Path:
        homes.append(base / name)
        return base / name

    yield make
    for home in homes:
        ended(home)
    left = [line for home in homes for line in living(home)]
    for line in left:
        psutil.Process(int(line.split()[0])).kill()
    shutil.rmtree(base, ignore_errors=True)
    assert left == []


@pytest.fixture
def fresh_home(new_home: Callable[[str], Path]) -> Path:
    return new_home("home")


@pytest.fixture(scope="session")
def seeded_home() -> Iterator[Path]:
    """A home with a migrated database and the demo, at rest: to be copied, which is faster than making it."""
    home = Path(tempfile.mkdtemp(prefix="sg-seeded-")) / "home"
    command = [sys.executable, "-m", "config.prepare", "--demo"]
    subprocess.run(command, cwd=PROJECT, env=environment(home), check=True, stdout=subprocess.DEVNULL)
    yield home
    shutil.rmtree(home.parent, ignore_errors=True)


@pytest.fixture
def home(new_home: Callable[[str], Path], seeded_home: Path) -> Path:
    """A copy of the seeded home."""
    copy = new_home("home")
    subprocess.run(["cp", "-a", str(seeded_home), str(copy)], check=True)  # keeps the owners, unlike shutil
    return copy
