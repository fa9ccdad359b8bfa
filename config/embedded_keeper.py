"""Parent of one embedded server: start it, mend it, and stop it when its last user has gone.

Run by path, isolated, on the standard library alone (see ``config.embedded_server``, which gives the
order as JSON on standard input). One line of JSON on standard output says how the start went. The
first user, and with it its terminal, is left behind at once; log and errors go to standard error.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import Any

START_SECONDS = 50.0
START_ATTEMPTS = 4  # after a crash the memory of the old server may take a moment to go
STOP_SECONDS = 20.0
WATCH_SECONDS = 0.5
PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Keeper:
    """One server and what is known of it."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.ending = False
        self.waker, self.wake_end = os.pipe()  # a byte wakes the main loop; safe in a signal handler
        self.libc = ctypes.CDLL(None) if sys.platform == "linux" else None
        self.child: subprocess.Popen[bytes] | None = None

    def start(self) -> str | None:
        """Start the server and wait until it answers; return None or a sentence on what went wrong."""
        deadline = time.monotonic() + START_SECONDS
        for _ in range(START_ATTEMPTS):
            os.makedirs(os.path.dirname(self.order["socket"]), mode=0o700, exist_ok=True)
            child = self.child = subprocess.Popen(
                self.order["argv"],
                cwd=self.order["cwd"],
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr,
                stderr=sys.stderr,
                preexec_fn=self._end_with_keeper,
            )
            while child.poll() is None:
                if self._answers(child.pid):
                    self._write_state(child.pid)
                    return None
                if time.monotonic() > deadline:
                    self.stop()
                    return "it did not answer in time; " + _end_of_log()
                time.sleep(0.01)
            time.sleep(0.4)
        return "it ended at once; " + _end_of_log()

    def keep(self) -> None:
        """Return when the last user has gone, or when the server cannot be kept up."""
        restarts: list[float] = []
        while True:
            if select.select([self.waker], [], [], WATCH_SECONDS)[0]:
                os.read(self.waker, 1024)
            if self.ending:
                return
            if self.child is not None and self.child.poll() is None and os.path.exists(self.order["socket"]):
                continue
            restarts = [at for at in restarts if at > time.monotonic() - 60] + [time.monotonic()]
            if len(restarts) > 10:
                print("keeper: too many restarts in a minute, giving up", file=sys.stderr, flush=True)
                return
            print("keeper: the server or its socket is gone, starting it again", file=sys.stderr, flush=True)
            self.stop()
            problem = self.start()
            if problem:
                print("keeper: " + problem, file=sys.stderr, flush=True)
                return

    def stop(self) -> None:
        """Stop the server: politely, then firmly."""
        self._remove(self.order["state_file"])  # before the server goes, so that nobody trusts it
        firmer = ((self.order["stop_signal"], STOP_SECONDS), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))
        for sign, seconds in firmer:
            if self.child is None or self.child.poll() is not None:
                break
            self.child.send_signal(sign)
            try:
                self.child.wait(seconds)
            except subprocess.TimeoutExpired:
                continue

    def clear(self) -> None:
        """Remove the socket directory."""
        directory = os.path.dirname(self.order["socket"])
        with contextlib.suppress(FileNotFoundError):
            for name in os.listdir(directory):
                self._remove(os.path.join(directory, name))
            os.rmdir(directory)

    def await_last_user(self) -> None:
        """Block until no process holds the users' lock, then ask for the end."""
        fcntl.flock(self.order["users_lock"], fcntl.LOCK_EX)
        self.end()

    def end(self, *_: object) -> None:
        """Ask for the end (from a thread or a signal handler)."""
        self.ending = True
        self.wake()

    def wake(self, *_: object) -> None:
        """Have the main loop look now."""
        os.write(self.wake_end, b".")

    def _end_with_keeper(self) -> None:
        if self.libc is not None:
            self.libc.prctl(PR_SET_PDEATHSIG, self.order["stop_signal"], 0, 0, 0)

    def _answers(self, pid: int) -> bool:
        if self.order["ready"] == "postgres":
            try:
                with open(self.order["pid_file"]) as file:
                    lines = file.read().splitlines()
            except FileNotFoundError:
                return False
            return len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready"
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(1)
                connection.connect(self.order["socket"])
                connection.sendall(b"PING\r\n")
                return connection.recv(64).startswith(b"+PONG")  # while loading it says "-LOADING"
        except OSError:
            return False

    def _write_state(self, pid: int) -> None:
        state = {
            "url": self.order["url"],
            "socket": self.order["socket"],
            "keeper": os.getpid(),
            "server": pid,
        }
        draft = self.order["state_file"] + ".new"
        with open(draft, "w") as file:
            json.dump(state, file)
        os.replace(draft, self.order["state_file"])

    @staticmethod
    def _remove(path: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)


def _end_of_log(size: int = 1500) -> str:
    end = os.fstat(2).st_size
    text = os.pread(2, size, max(0, end - size)).decode("utf-8", "replace")
    return "the end of its log says:\n" + "\n".join(text.splitlines()[-8:])


def main() -> None:
    """Leave the first user, start the server, keep it, stop it."""
    if os.fork():
        os._exit(0)
    keeper = Keeper(json.load(sys.stdin))
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, keeper.end)
    signal.signal(signal.SIGCHLD, keeper.wake)  # a crash is mended at once
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    problem = keeper.start()
    with contextlib.suppress(BrokenPipeError):  # who asked may be gone; others may be waiting all the same
        print(json.dumps({"error": problem}), flush=True)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    if problem is None:
        threading.Thread(target=keeper.await_last_user, daemon=True).start()
        keeper.keep()
        keeper.stop()
    keeper.clear()


if __name__ == "__main__":
    main()
