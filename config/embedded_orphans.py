"""Ending a server whose keeper was killed where the kernel does not end it by itself."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def end_orphan(data: Path, pid_file: Path, stop_signal: int) -> None:
    """End the server that still runs in ``data``, if the process named by ``pid_file`` is one.

    Both servers work in their data directory, which tells them from a stranger with the same number.
    """
    try:
        pid = int(pid_file.read_text().split()[0])
    except (FileNotFoundError, ValueError, IndexError):
        return
    for sign, seconds in ((stop_signal, 10.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
        if not _works_in(pid, data):
            return
        os.kill(pid, sign)
        deadline = time.monotonic() + seconds
        while _works_in(pid, data) and time.monotonic() < deadline:
            time.sleep(0.02)


def _works_in(pid: int, data: Path) -> bool:
    if Path("/proc/self").exists():
        try:
            return os.path.samefile(f"/proc/{pid}/cwd", data)
        except OSError:  # gone, or another user's
            return False
    import psutil  # comes with the PostgreSQL wheel

    try:
        return os.path.samefile(psutil.Process(pid).cwd(), data)
    except (psutil.Error, OSError):
        return False
