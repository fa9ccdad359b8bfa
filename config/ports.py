"""Choosing and claiming TCP ports."""

from __future__ import annotations

import errno
import socket

DEFAULT_PORT = 8000
NEXT_PORTS = 50  # how many ports after the default are tried


class PortTaken(Exception):
    """Another program listens on the port asked for; the text is a sentence."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket listening on ``host``:``port``.

    Claimed at once and handed to the web process later, so no second program can come between.
    Raises PortTaken, and OSError for an address that is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as uvicorn: not blocked by TIME_WAIT
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(f"Port {port} on {host} is taken by another program.") from error
        raise
    return listener


def listen_near(host: str, port: int) -> socket.socket:
    """Return a socket listening on the first free port from ``port`` on.

    Raises PortTaken when ``NEXT_PORTS`` in a row are taken.
    """
    for candidate in range(port, port + NEXT_PORTS):
        try:
            return listen(host, candidate)
        except PortTaken:
            continue
    raise PortTaken(f"Ports {port} to {port + NEXT_PORTS - 1} on {host} are all taken by other programs.")


def free_port(host: str) -> int:
    """Return a port nobody listens on now. Claim it soon."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])
