"""Ports are claimed at once and never taken from somebody else."""

from __future__ import annotations

import socket

import pytest

from config.ports import PortTaken, free_port, listen, listen_near


def test_a_taken_port_is_refused() -> None:
    port = free_port("127.0.0.1")
    with listen("127.0.0.1", port), pytest.raises(PortTaken, match=f"Port {port} on 127.0.0.1 is taken"):
        listen("127.0.0.1", port)


def test_the_next_free_port_is_found() -> None:
    with listen("127.0.0.1", free_port("127.0.0.1")) as taken:
        port = taken.getsockname()[1]
        with listen_near("127.0.0.1", port) as found:
            assert port < found.getsockname()[1] < port + 50


def test_a_claimed_port_takes_connections_before_anybody_serves() -> None:
    with listen("127.0.0.1", free_port("127.0.0.1")) as claimed:
        socket.create_connection(claimed.getsockname(), timeout=1).close()


def test_an_address_of_another_machine_is_not_a_taken_port() -> None:
    with pytest.raises(OSError, match="assign"):
        listen("192.0.2.1", 8000)
