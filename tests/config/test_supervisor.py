"""``make run`` from start to end, with real processes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from config.demo import DEMO_EMAIL, DEMO_PASSWORD
from config.ports import DEFAULT_PORT, PortTaken, free_port, listen
from tests.config.life import PROJECT, ended, environment, eventually, state

SECOND_START_SECONDS = 6.0
STOP_SECONDS = 15.0


class Supervisor:
    """A ``make run`` of its own home."""

    def __init__(self, home: Path, **variables: str) -> None:
        self.home = home
        self.begun = time.monotonic()
        with tempfile.NamedTemporaryFile(dir=home.parent, prefix="said-", delete=False) as said:
            self._said = Path(said.name)
            self.process = subprocess.Popen(
                [sys.executable, "-m", "config.supervisor"],
                cwd=PROJECT,
                env=environment(home, **variables),
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        """All it has printed so far."""
        return self._said.read_text()

    def address(self) -> str:
        """Wait until it says that it is ready; return the address it gives."""
        done = re.compile(r"is ready:\s+(\S+)\n")
        assert eventually(lambda: bool(done.search(self.said)) or self.process.poll() is not None, 30), (
            self.said
        )
        match = done.search(self.said)
        assert match, self.said
        return match[1]

    def wait(self) -> int:
        """Wait for its end; return its exit code."""
        return self.process.wait(timeout=STOP_SECONDS)

    def stop(self, sign: signal.Signals = signal.SIGINT) -> int:
        """Send ``sign`` and wait for the end; return the exit code."""
        self.process.send_signal(sign)
        return self.wait()

    def child(self, words: str) -> psutil.Process:
        """Return its process with ``words`` in the command line."""
        for process in psutil.Process(self.process.pid).children(recursive=True):
            if words in " ".join(process.cmdline()):
                return process
        raise AssertionError(f"{words} does not run")


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        text: str = answer.read().decode()
    return text


@pytest.fixture
def run(new_home: Callable[[str], Path]) -> Iterator[Callable[..., Supervisor]]:
    """Start a supervisor; whatever a failed test leaves running is killed."""
    started: list[Supervisor] = []

    def start(home: Path, **variables: str) -> Supervisor:
        started.append(Supervisor(home, **variables))
        return started[-1]

    yield start
    for supervisor in started:
        if supervisor.process.poll() is None:
            supervisor.process.kill()
        supervisor.process.wait()
    for supervisor in started:
        assert ended(supervisor.home, seconds=10)


def test_one_life_of_make_run(fresh_home: Path, run: Callable[..., Supervisor]) -> None:
    home = fresh_home
    try:
        occupied = listen("127.0.0.1", DEFAULT_PORT)
    except PortTaken:
        occupied = None  # somebody else's `make run` does as well
    first = run(home)
    address = first.address()

    # The usual port is taken: another one, and which variable chooses it.
    assert not address.endswith(f":{DEFAULT_PORT}")
    assert f"Port {DEFAULT_PORT} is taken by another program" in first.said
    assert "PORT chooses another" in first.said
    if occupied is not None:
        occupied.close()
    assert "Second Gear" in page(address)

    # A command shares its servers, and leaves them to it.
    server = state(home, "postgres")["server"]
    program = """
from headlines.models import Run, User
print(User.objects.get().email, Run.objects.get().status)
"""
    command = [sys.executable, "manage.py", "shell", "-v0", "-c", program]
    done = subprocess.run(
        command, cwd=PROJECT, env=environment(home), capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == (f"{DEMO_EMAIL} done\n", "")
    assert state(home, "postgres")["server"] == server

    # A second one in the same folder is refused, and changes nothing.
    second = run(home, PORT=str(free_port("127.0.0.1")))
    assert second.wait() == 1
    assert f"already runs from this folder at {address}" in second.said
    assert "Second Gear" in page(address)

    # Ctrl-C ends it.
    assert first.stop(signal.SIGINT) == 0
    assert DEMO_EMAIL in first.said
    assert DEMO_PASSWORD in first.said
    assert "Traceback" not in first.said
    assert ended(home)

    # The second start is quick, and makes nothing twice.
    port = free_port("127.0.0.1")
    again = run(home, PORT=str(port))
    assert again.address() == f"http://127.0.0.1:{port}"
    assert time.monotonic() - again.begun < SECOND_START_SECONDS
    assert "Making the demo workspace" not in again.said
    assert again.stop(signal.SIGTERM) == 0
    assert ended(home)


def test_when_one_process_dies_all_end_and_its_name_is_said(
    home: Path, run: Callable[..., Supervisor]
) -> None:
    supervisor = run(home, PORT=str(free_port("127.0.0.1")))
    supervisor.address()
    supervisor.child("celery -A config --quiet worker").kill()
    assert supervisor.wait() == 1
    assert "its worker process was ended by SIGKILL" in supervisor.said
    assert ended(home)


def test_a_killed_supervisor_takes_all_along_and_the_next_start_recovers(
    home: Path, run: Callable[..., Supervisor]
) -> None:
    port = str(free_port("127.0.0.1"))
    killed = run(home, PORT=port)
    killed.address()
    killed.process.kill()
    assert ended(home, seconds=10)
    recovered = run(home, PORT=port)
    assert "Second Gear" in page(recovered.address())
    assert recovered.stop() == 0


def test_a_stop_during_the_start_leaves_nothing(fresh_home: Path, run: Callable[..., Supervisor]) -> None:
    home = fresh_home
    supervisor = run(home, PORT=str(free_port("127.0.0.1")))
    assert eventually(lambda: (home / "postgres" / "state.json").exists())
    assert supervisor.stop() == 0
    assert "Traceback" not in supervisor.said
    assert ended(home)


def test_a_chosen_port_that_is_taken_stops_the_start_before_anything_runs(
    fresh_home: Path, run: Callable[..., Supervisor]
) -> None:
    home = fresh_home
    with listen("127.0.0.1", free_port("127.0.0.1")) as taken:
        supervisor = run(home, PORT=str(taken.getsockname()[1]))
        assert supervisor.wait() == 1
    assert "is taken by another program. Set PORT to a free one" in supervisor.said
    assert not (home / "postgres").exists()
    assert not (home / "redis").exists()


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"PORT": "eight"}, "PORT is 'eight'; it must be a number from 1 to 65535."),
        ({"PORT": "70000"}, "PORT is '70000'; it must be a number from 1 to 65535."),
        ({"HOST": "192.0.2.1"}, "Cannot listen on HOST '192.0.2.1'"),
        ({"HOST": "no.such.host.invalid"}, "Cannot listen on HOST 'no.such.host.invalid'"),
    ],
)
def test_a_wrong_address_is_one_sentence(
    fresh_home: Path, run: Callable[..., Supervisor], variables: dict[str, str], sentence: str
) -> None:
    home = fresh_home
    supervisor = run(home, **variables)
    assert supervisor.wait() == 1
    assert sentence in supervisor.said
    assert "Traceback" not in supervisor.said
    assert not (home / "postgres").exists()


def test_a_command_without_make_run_starts_the_servers_and_stops_them(fresh_home: Path) -> None:
    home = fresh_home
    done = subprocess.run(
        [sys.executable, "manage.py", "migrate", "--plan"],
        cwd=PROJECT,
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Create model" in done.stdout
    assert ended(home)


def test_a_command_that_gets_no_server_says_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=PROJECT,
        env=environment(tmp_path / "file" / "home"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"Cannot make {tmp_path}/file/home: Not a directory. Set SECONDGEAR_HOME to a folder of yours."
    )


def test_supervised_processes_are_given_every_address() -> None:
    from config import supervisor

    environ = dict(os.environ)
    given = supervisor._environment(own_database=True)
    assert given["DATABASE_URL"].startswith("postgresql://")
    assert given["REDIS_URL"].startswith("unix://")
    assert len(given["SECRET_KEY"]) >= 50
    assert dict(os.environ) == environ
