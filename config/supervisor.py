"""``make run``: servers, database, web, worker, beat and sandbox under one supervisor.

Usage: ``python -m config.supervisor``. ``HOST`` (127.0.0.1) and ``PORT`` (8000, or the next free one)
say where the page is served. Ctrl-C ends everything.
"""

from __future__ import annotations

import fcntl
import json
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import environ

from config import embedded
from config.demo import DEMO_EMAIL, DEMO_PASSWORD
from config.embedded_server import EmbeddedError, try_lock
from config.ports import DEFAULT_PORT, PortTaken, free_port, listen, listen_near
from config.privileges import die_with_parent
from config.processes import Command, ProcessGroup

WORKER_THREADS = 8


class CannotStart(Exception):
    """Second Gear cannot start; the text is a sentence for the person at the terminal."""


def main() -> int:
    """Run until Ctrl-C (0) or until something fails (1)."""
    if (settings_file := embedded.CHECKOUT / ".env").is_file():
        environ.Env.read_env(settings_file)
    stop = _StopDuringStart()
    try:
        with ExitStack() as held:
            return _serve(held, stop)
    except (CannotStart, EmbeddedError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


class _StopDuringStart:
    """Notes Ctrl-C and SIGTERM; the start looks at it between its steps.

    An interrupt raised wherever the start happens to be is not enough: around a fork Python drops it.
    """

    def __init__(self) -> None:
        self._asked = False
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, self._note)

    def _note(self, *_: object) -> None:
        self._asked = True

    def check(self) -> None:
        """Raise ``KeyboardInterrupt`` if the end was asked for."""
        if self._asked:
            raise KeyboardInterrupt

    def wait_for(self, process: subprocess.Popen[bytes]) -> int:
        """Return a process's exit code; kill it and raise ``KeyboardInterrupt`` if the end is asked for."""
        while True:
            try:
                return process.wait(timeout=0.05)
            except subprocess.TimeoutExpired:
                if self._asked:
                    process.kill()
                    process.wait()
                    self.check()


def _serve(held: ExitStack, stop: _StopDuringStart) -> int:
    home = embedded.home()
    _claim_checkout(home, held)
    host = os.environ.get("HOST") or "127.0.0.1"
    listener = held.enter_context(_claim_port(host))
    address = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"

    own_database = not os.environ.get("DATABASE_URL")
    environment = _environment(own_database)
    stop.check()
    _prepare_database(own_database, stop)
    sandbox_port = None
    if not os.environ.get("SANDBOX_URL"):
        sandbox_port = free_port("127.0.0.1")
        environment["SANDBOX_URL"] = f"http://127.0.0.1:{sandbox_port}"

    record = home / "serve.json"
    record.write_text(json.dumps({"web": address, "sandbox": environment["SANDBOX_URL"]}))
    held.callback(record.unlink, missing_ok=True)
    multiprocessing.set_start_method("fork")  # honcho's watchers inherit the claimed port
    group = ProcessGroup(
        _commands(home, listener, sandbox_port, environment),
        healthz=(host, listener.getsockname()[1]),
        announcement=_announcement(address, own_database),
    )
    stop.check()
    group.loop()
    if group.fallen is None:
        return 0
    name, code = group.fallen
    how = (
        f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended by itself with exit code {code}"
    )
    print(f"Second Gear stopped: its {name} process {how}. What it said is above.", file=sys.stderr)
    return 1


def _claim_checkout(home: Path, held: ExitStack) -> None:
    descriptor = os.open(home / "serve.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    held.callback(os.close, descriptor)
    if not try_lock(descriptor, fcntl.LOCK_EX):
        record = home / "serve.json"
        where = f" at {json.loads(record.read_text())['web']}" if record.exists() else ""
        raise CannotStart(f"Second Gear already runs from this folder{where}. Stop that one first (Ctrl-C).")
    (home / "serve.json").unlink(missing_ok=True)


def _claim_port(host: str) -> socket.socket:
    """Listen where HOST and PORT say. Raises CannotStart naming the variable to change."""
    asked = os.environ.get("PORT", "")
    if asked and not (asked.isdigit() and 0 < int(asked) < 65536):
        raise CannotStart(f"PORT is {asked!r}; it must be a number from 1 to 65535.")
    try:
        if asked:
            return listen(host, int(asked))
        listener = listen_near(host, DEFAULT_PORT)
    except PortTaken as taken:
        raise CannotStart(f"{taken} Set PORT to a free one, for example: PORT=8080 make run") from taken
    except PermissionError as refused:
        raise CannotStart(f"PORT {asked} needs more rights: set PORT to a number above 1023.") from refused
    except OSError as unusable:
        raise CannotStart(f"Cannot listen on HOST {host!r}: {unusable.strerror}.") from unusable
    if (port := listener.getsockname()[1]) != DEFAULT_PORT:
        print(f"Port {DEFAULT_PORT} is taken by another program, so this is {port}; PORT chooses another.")
    return listener


def _environment(own_database: bool) -> dict[str, str]:
    """Return the variables every process gets; none of them starts a server of its own."""
    embedded.start(postgres=own_database, redis=not os.environ.get("REDIS_URL"))
    environment = dict(os.environ, PYTHONUNBUFFERED="1")
    if own_database:
        environment["DATABASE_URL"] = embedded.database_url()
        environment["SECRET_KEY"] = os.environ.get("SECRET_KEY") or embedded.secret_key()
    if not os.environ.get("REDIS_URL"):
        environment["REDIS_URL"] = embedded.redis_url()
    return environment


def _prepare_database(own_database: bool, stop: _StopDuringStart) -> None:
    # Not in this process: it would keep 80 MB of Django, and threads that do not survive a fork.
    command = [sys.executable, "-m", "config.prepare", *(["--demo"] if own_database else [])]
    process = subprocess.Popen(
        command,
        cwd=embedded.CHECKOUT,
        start_new_session=True,  # Ctrl-C reaches this process, which ends it without a traceback
        preexec_fn=die_with_parent(signal.SIGKILL),
    )
    if stop.wait_for(process) != 0:
        raise CannotStart("The database could not be prepared; what went wrong is above.")


def _commands(
    home: Path, listener: socket.socket, sandbox_port: int | None, environment: dict[str, str]
) -> list[Command]:
    python = sys.executable
    quiet = "ignore:You're running the worker with superuser privileges"  # a container's root is no surprise
    celery = [python, "-W", quiet, "-m", "celery", "-A", "config", "--quiet"]
    web = [python, "-m", "config.web", str(listener.fileno())]
    worker = [*celery, "worker", "--pool", "threads", "--concurrency", str(WORKER_THREADS)]
    worker += ["--loglevel", "WARNING", "--without-gossip", "--without-mingle"]  # it has no colleagues
    beat = [*celery, "beat", "--schedule", str(home / "beat"), "--pidfile=", "--loglevel", "WARNING"]
    commands = [
        Command("web", web, environment, listener.fileno()),
        Command("worker", worker, environment),
        Command("beat", beat, environment),
    ]
    if sandbox_port is not None:
        sandbox = [python, "-m", "routing.sandbox", "--port", str(sandbox_port)]
        commands.append(Command("sandbox", sandbox, environment))
    return commands


def _announcement(address: str, own_database: bool) -> str:
    lines = ["", f"  Second Gear is ready:  {address}"]
    if own_database:
        lines.append(f"  Demo log-in:           {DEMO_EMAIL}  /  {DEMO_PASSWORD}")
    return "\n".join([*lines, "  Ctrl-C ends everything.", ""])


if __name__ == "__main__":
    sys.exit(main())
