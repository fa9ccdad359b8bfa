"""Finding the model sandbox of ``make run``, or starting one for this process alone."""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from config.embedded_server import EmbeddedError, is_locked
from config.ports import free_port

START_SECONDS = 20.0

_lock = threading.Lock()
_own: tuple[int, str] | None = None  # process id of the starter, address


def started_sandbox_url(home: Path, checkout: Path) -> str:
    """Return the address of the sandbox of ``make run``, else of one started for this process.

    Raises EmbeddedError when it does not start.
    """
    global _own
    with _lock:
        if _own is not None and _own[0] == os.getpid():
            return _own[1]
        url = _supervised_url(home) or _start(checkout)
        _own = (os.getpid(), url)
        return url


def _start(checkout: Path) -> str:
    port = free_port("127.0.0.1")
    process = subprocess.Popen(
        [
            sys.executable,
            str(Path(__file__).with_name("lifeline.py")),
            "routing.sandbox",
            "--port",
            str(port),
        ],
        stdin=subprocess.PIPE,  # its end of this pipe closes with this process, however that ends
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=checkout,
        start_new_session=True,
    )
    atexit.register(_stop, process, os.getpid())
    url = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if _listens(url):
            return url
        time.sleep(0.03)
    process.kill()
    problem = process.communicate()[1].decode("utf-8", "replace").strip().splitlines()
    raise EmbeddedError(f"The model sandbox did not start: {problem[-1] if problem else 'it says nothing'}")


def _supervised_url(home: Path) -> str | None:
    """Return the address of the sandbox of this checkout's ``make run``, once it listens, if there is one."""
    deadline = time.monotonic() + START_SECONDS
    while is_locked(home / "serve.lock") and time.monotonic() < deadline:
        try:
            url = str(json.loads((home / "serve.json").read_text())["sandbox"])
        except FileNotFoundError:
            return None  # it is only preparing, perhaps with this very process
        if _listens(url):
            return url
        time.sleep(0.03)
    return None


def _listens(url: str) -> bool:
    parts = urlsplit(url)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 80), timeout=1).close()
    except OSError:
        return False
    return True


def _stop(process: subprocess.Popen[bytes], pid: int) -> None:
    if os.getpid() != pid or process.poll() is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
