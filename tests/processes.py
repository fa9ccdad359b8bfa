"""Real processes of the product against the test session's database and broker."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx
import psutil
from django.conf import settings
from django.db import connection

from config import embedded

CHECKOUT = Path(__file__).resolve().parent.parent


def product_environment(**changes: str) -> dict[str, str]:
    """Return the environment of a process that works on the test database."""
    parts = urlsplit(embedded.database_url())
    database = urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))
    return {
        **os.environ,
        "DATABASE_URL": database,
        "REDIS_URL": settings.REDIS_URL,
        "SECRET_KEY": settings.SECRET_KEY,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        **changes,
    }


@contextmanager
def product_process(
    *arguments: str, environment: dict[str, str] | None = None, **changes: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``python -m …`` of the product and end it, children included, however the test ends.

    It works on the test database, with ``changes`` to its environment, unless it gets one whole.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=CHECKOUT,
        env=environment if environment is not None else product_environment(**changes),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        end_at_once(process)


def end_at_once(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and its children the hard way."""
    try:
        children = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        children = []
    process.send_signal(signal.SIGKILL)
    process.wait()
    for child in children:
        if child.is_running():
            child.kill()


@contextmanager
def worker_process(**environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a real worker."""
    threads = environment.pop("WORKER_THREADS", "4")
    arguments = ("celery", "-A", "config", "worker", "--pool", "threads", "--concurrency", threads)
    with product_process(*arguments, "--without-gossip", "--without-mingle", **environment) as process:
        yield process


@contextmanager
def web_process(**environment: str) -> Iterator[str]:
    """Run the real web server and yield its address once it answers."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    arguments = ("uvicorn", "config.asgi:application", "--port", str(port), "--log-level", "warning")
    with product_process(*arguments, **environment):
        wait_until(lambda: answers(f"{address}/healthz"), seconds=20)
        yield address


def answers(url: str) -> bool:
    """Tell whether a server answers with 200."""
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Callable[[], bool], *, seconds: float = 15.0) -> None:
    """Wait until the condition holds; fail the test when it does not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.02)


def product_code(code: str, **environment: str) -> str:
    """Run a few lines in a process of the product and return what they print."""
    finished = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env=product_environment(**environment),
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return finished.stdout
