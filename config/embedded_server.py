"""Sharing one embedded server between all processes of a checkout, by file locks.

Each server has a directory ``<home>/<name>/`` with three lock files:

- ``users.lock``   every process that uses the server holds it shared for its whole life;
- ``keeper.lock``  the keeper (``config/embedded_keeper.py``), parent of the server, holds it exclusively;
- ``start.lock``   held exclusively while somebody starts the keeper.

The keeper waits for ``users.lock`` exclusively: when it gets it nobody is left, so it stops the server
and ends. The kernel drops a lock with its process, so a killed user never counts and a killed keeper
is noticed; there are no process numbers to go stale. ``state.json`` names the address while all is well.
"""

from __future__ import annotations

import atexit
import fcntl
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.privileges import become

START_SECONDS = 60.0  # a first start on a slow disk, or PostgreSQL recovering after a power cut
LOG_BYTES = 2_000_000
SOCKET_PATH_BYTES = 60  # sockets may have 107 bytes (103 on macOS); leaves room for the names below


class EmbeddedError(Exception):
    """An embedded service cannot serve; the text is a sentence for the person at the terminal."""


@dataclass(frozen=True)
class ServerSpec:
    """What the keeper needs to run one server.

    ``ready`` is "postgres" (``pid_file`` says so) or "redis" (the socket answers a ping).
    ``uid`` is the system user to run as, None for the present one.
    """

    argv: list[str]
    cwd: Path
    socket: Path
    pid_file: Path
    url: str
    ready: str
    stop_signal: int
    uid: int | None = None


def state_directory(path: Path) -> Path:
    """Return ``path``, made if needed, for the present user only (root's may be passed through).

    Raises EmbeddedError when it cannot be made or belongs to somebody else.
    """
    try:
        path.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
        owner = path.stat().st_uid
    except OSError as error:
        raise EmbeddedError(
            f"Cannot make {path}: {error.strerror}. Set SECONDGEAR_HOME to a folder of yours."
        ) from error
    if os.geteuid() not in (0, owner):
        raise EmbeddedError(
            f"{path} belongs to another user (uid {owner}). Run as that user, or set SECONDGEAR_HOME "
            "to a folder of yours."
        )
    return path


def socket_directory(directory: Path, uid: int | None) -> Path:
    """Return a private, short directory without spaces for the server's socket, made if needed.

    Its name follows from ``directory`` and the user, so two checkouts never share one.
    Raises EmbeddedError when somebody else sits on that name.
    """
    owner = os.geteuid() if uid is None else uid
    digest = hashlib.sha256(f"{directory.resolve()}:{owner}".encode()).hexdigest()[:12]
    base = tempfile.gettempdir()
    if len(base) > SOCKET_PATH_BYTES or not re.fullmatch(r"[A-Za-z0-9/._+-]+", base):
        base = "/tmp"  # noqa: S108 - shared, hence the checks of owner and mode below
    path = Path(base) / f"secondgear-{digest}"
    try:
        path.mkdir(mode=0o700)
        if uid is not None:
            os.chown(path, uid, -1)
    except FileExistsError:
        status = path.lstat()
        if not path.is_dir() or path.is_symlink() or status.st_uid != owner or status.st_mode & 0o077:
            raise EmbeddedError(
                f"{path} is not a private folder of this user. Remove it and start again."
            ) from None
    for leftover in path.iterdir():  # we hold keeper.lock: no server of ours listens there
        leftover.unlink()
    return path


class Server:
    """One process's share in one embedded server."""

    def __init__(self, home: Path, name: str, prepare: Callable[[Path], ServerSpec]) -> None:
        self.name = name
        self.directory = home / name
        self._prepare = prepare
        self._users: int | None = None
        self._start_lock: int | None = None
        self._keeper: subprocess.Popen[bytes] | None = None
        self._url: str | None = None

    def url(self) -> str:
        """Return the address. Call after ``finish``."""
        if self._url is None:
            raise EmbeddedError(f"The embedded {self.name} is not started.")
        return self._url

    def begin(self) -> None:
        """Join the users; start the keeper in the background if there is none.

        Raises EmbeddedError with a sentence when the server cannot be prepared.
        """
        if self._url is not None or self._users is not None:
            return
        self.directory.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, exist_ok=True)
        self._users = self._open("users.lock")
        fcntl.flock(self._users, fcntl.LOCK_SH)  # waits while a keeper stops its server
        atexit.register(self._leave, os.getpid())
        if self._running_url() is not None:
            return
        self._start_lock = self._open("start.lock")
        try:
            fcntl.flock(self._start_lock, fcntl.LOCK_EX)
            if self._running_url() is None:
                self._start_keeper()
        except BaseException:
            self._release_start_lock()
            raise

    def finish(self) -> None:
        """Wait until the server answers.

        Raises EmbeddedError with the end of the server's log when it does not start.
        """
        if self._url is not None:
            return
        try:
            if self._keeper is not None:
                _await_keeper(self._keeper, self.name)
                self._keeper = None
            deadline = time.monotonic() + START_SECONDS
            while (url := self._running_url()) is None:
                # Its socket was swept away, or it crashed: the keeper is starting it again.
                if time.monotonic() > deadline:
                    raise self._silent()
                time.sleep(0.05)
            self._url = url
        finally:
            self._release_start_lock()

    def _release_start_lock(self) -> None:
        if self._start_lock is not None:
            os.close(self._start_lock)
            self._start_lock = None

    def _silent(self) -> EmbeddedError:
        return EmbeddedError(
            f"The embedded {self.name} does not answer. Its log is {self.directory / 'log'}."
        )

    def _open(self, name: str) -> int:
        descriptor = os.open(
            self.directory / name, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600
        )
        if os.geteuid() == 0:  # a visit by root must not lock out the checkout's owner
            os.fchown(descriptor, self.directory.parent.stat().st_uid, -1)
        return descriptor

    def _running_url(self) -> str | None:
        try:
            state = json.loads((self.directory / "state.json").read_text())
        except FileNotFoundError:
            return None
        if not is_locked(self.directory / "keeper.lock") or not os.path.exists(state["socket"]):
            return None
        return str(state["url"])

    def _start_keeper(self) -> None:
        with ExitStack() as descriptors:

            def opened(name: str) -> int:
                descriptor = self._open(name)
                descriptors.callback(os.close, descriptor)
                return descriptor

            keeper_lock = opened("keeper.lock")
            deadline = time.monotonic() + START_SECONDS
            while not try_lock(keeper_lock):  # an earlier keeper is stopping its server, or mending it
                if self._running_url() is not None:
                    return
                if time.monotonic() > deadline:
                    raise self._silent()
                time.sleep(0.02)
            (self.directory / "state.json").unlink(missing_ok=True)
            spec = self._prepare(self.directory)
            users_lock = opened("users.lock")
            order = {
                "argv": spec.argv,
                "cwd": str(spec.cwd),
                "socket": str(spec.socket),
                "pid_file": str(spec.pid_file),
                "ready": spec.ready,
                "stop_signal": spec.stop_signal,
                "state_file": str(self.directory / "state.json"),
                "url": spec.url,
                "users_lock": users_lock,
            }
            if (log := self.directory / "log").exists() and log.stat().st_size > LOG_BYTES:
                log.replace(self.directory / "log.1")
            self._keeper = _spawn_keeper(order, spec, opened("log"), (keeper_lock, users_lock))

    def _leave(self, pid: int) -> None:
        """Give up the share and, as the last user, wait until the server is gone."""
        if self._users is None or os.getpid() != pid:  # a fork shares the lock with its parent
            return
        fcntl.flock(self._users, fcntl.LOCK_UN)
        # Both tries fail only where the keeper has the lock, which it gets when nobody is left.
        last = try_lock(self._users) or not try_lock(self._users, fcntl.LOCK_SH)
        os.close(self._users)
        self._users = None
        deadline = time.monotonic() + START_SECONDS
        while last and is_locked(self.directory / "keeper.lock") and time.monotonic() < deadline:
            time.sleep(0.01)


def try_lock(descriptor: int, kind: int = fcntl.LOCK_EX) -> bool:
    """Take a file lock without waiting; return whether it was free."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_locked(path: Path) -> bool:
    """Return whether some process holds the lock file ``path`` exclusively."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not try_lock(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


def _spawn_keeper(
    order: dict[str, Any], spec: ServerSpec, log: int, locks: tuple[int, ...]
) -> subprocess.Popen[bytes]:
    script = Path(__file__).with_name("embedded_keeper.py")
    python = Path(sys.executable)
    paths = [script, python, python.resolve(), Path(spec.argv[0]), spec.cwd]
    try:
        keeper = subprocess.Popen(
            # Isolated and without site-packages: it needs the standard library only, and starts in 40 ms.
            [str(python), "-I", "-S", str(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd="/",
            # PG* variables of the caller's shell (PGPORT, PGDATA, ...) would change the server.
            env={name: value for name, value in os.environ.items() if not name.startswith("PG")},
            pass_fds=locks,
            start_new_session=True,  # Ctrl-C at the terminal must not reach the server
            preexec_fn=None if spec.uid is None else become(spec.uid, paths),
        )
    except OSError as error:
        raise EmbeddedError(f"Cannot start {script.name} with {python}: {error.strerror}.") from error
    assert keeper.stdin is not None
    with keeper.stdin as stream:
        stream.write(json.dumps(order).encode())
    return keeper


def _await_keeper(keeper: subprocess.Popen[bytes], name: str) -> None:
    assert keeper.stdout is not None
    with keeper.stdout as stream:
        answer = stream.readline()
    keeper.wait()  # it has forked itself away; this only collects the first half
    problem = json.loads(answer).get("error") if answer else "its keeper ended early."
    if problem:
        raise EmbeddedError(f"The embedded {name} did not start: {problem}")
