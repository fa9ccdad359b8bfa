"""The supervisor's processes: honcho's manager, made to start no shell and to leave nobody behind."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any

from honcho.manager import Manager
from honcho.process import Process

from config.embedded import CHECKOUT
from config.privileges import die_with_parent

READY_SECONDS = 60.0
RETRY_SECONDS = 2.0


@dataclass(frozen=True)
class Command:
    """One process: a name for its lines, its arguments, its environment, a socket it inherits."""

    name: str
    argv: list[str]
    environment: dict[str, str]
    descriptor: int | None = None


class ProcessGroup(Manager):  # type: ignore[misc]  # honcho has no type hints
    """All processes of one ``make run``. When one ends, all end; ``fallen`` then names it.

    ``fallen`` is None after Ctrl-C or SIGTERM, else (name, exit code of the first process to end).
    """

    def __init__(self, commands: list[Command], healthz: tuple[str, int], announcement: str) -> None:
        super().__init__()
        self.fallen: tuple[str, int] | None = None
        self._healthz = healthz
        self._announcement = announcement
        self._process_ctor = _Watcher
        for command in commands:
            process = self.add_process(command.name, command.argv, env=command.environment, cwd=str(CHECKOUT))
            process.descriptor = command.descriptor

    def terminate(self) -> None:
        """Ask all processes to end, noting who ended first if nobody asked for it."""
        if self.returncode not in (130, 143):  # honcho's marks for Ctrl-C and SIGTERM
            self.fallen = next(
                ((name, p["returncode"]) for name, p in self._processes.items() if "returncode" in p), None
            )
        super().terminate()

    def _start(self) -> None:
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))  # terminal closed
        super()._start()
        # Only now: a process with threads should not fork.
        threading.Thread(target=self._announce, daemon=True).start()

    def _killall(self, force: bool = False) -> None:
        # A signal may come before honcho knows every process's number.
        deadline = time.monotonic() + 2
        while not self._all_started() and time.monotonic() < deadline:
            message = self.events.get(timeout=2)
            if message.type == "start":
                self._processes[message.name]["pid"] = message.data["pid"]
        super()._killall(force=force)

    def _system_print(self, data: str) -> None:
        """Keep honcho's own notes (who started, who was asked to stop) to itself."""

    def _announce(self) -> None:
        host, port = self._healthz
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared
        complained = False
        while not self._terminating:
            status = _status(host, port)
            if status is not None and status < 500:
                print(self._announcement, flush=True)
                return
            if not complained:
                complained = True
                what = "does not answer" if status is None else f"answers with error {status}"
                print(f"http://{host}:{port}/healthz {what}; still trying.", file=sys.stderr, flush=True)
            time.sleep(RETRY_SECONDS)


class _Watcher(Process):  # type: ignore[misc]  # honcho has no type hints
    """Honcho's watcher of one process, which ends with the supervisor, as the process ends with it."""

    descriptor: int | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._child_ctor = self._popen
        self._end_with_supervisor = die_with_parent(signal.SIGKILL)

    def run(self, events: Any = None, ignore_signals: bool = False) -> None:
        self._end_with_supervisor()
        super().run(events, ignore_signals)

    def _popen(self, argv: list[str], env: dict[str, str], cwd: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            argv,
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the supervisor only, which ends them in order
            pass_fds=() if self.descriptor is None else (self.descriptor,),
            preexec_fn=die_with_parent(signal.SIGKILL),
        )


def _status(host: str, port: int) -> int | None:
    """Return the health page's status. Waits while the web process starts: its socket listens already."""
    connection = http.client.HTTPConnection(host, port, timeout=READY_SECONDS)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
