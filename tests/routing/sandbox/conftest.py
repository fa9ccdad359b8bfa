"""A running sandbox on a free port, and briefs of several kinds."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import httpx
import pytest

LATENCY_MS = 60
AR_LATENCY_MS = 90


@contextmanager
def running_sandbox(log: IO[bytes] | None = None) -> Iterator[str]:
    """Run a sandbox on a free port and give its address; what it logs goes to ``log``."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "SANDBOX_LATENCY_MS": str(LATENCY_MS),
        "SANDBOX_AR_LATENCY_MS": str(AR_LATENCY_MS),
    }
    command = [sys.executable, "-m", "routing.sandbox", "--port", str(port), "--host", "127.0.0.1"]
    with subprocess.Popen(command, env=environment, stderr=log) as process:
        try:
            _wait_until_healthy(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)


@pytest.fixture(scope="session")
def sandbox_url() -> Iterator[str]:
    with running_sandbox() as url:
        yield url


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + 20
    while time.monotonic() < give_up:
        assert process.poll() is None, "the sandbox ended while starting"
        try:
            if httpx.get(f"{url}/healthz", timeout=1).text == "ok":
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError("the sandbox did not answer within 20 s")


@pytest.fixture(scope="session")
def client(sandbox_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox_url, timeout=20) as client:
        yield client
