"""Serve the application on a socket that is already listening: ``python -m config.web DESCRIPTOR``.

Uvicorn's own ``--fd`` takes every socket for a Unix one and so leaves Nagle's algorithm on, which holds
back small writes, such as a variant sent to a waiting page, by up to 40 ms.
"""

from __future__ import annotations

import socket
import sys

import uvicorn

# Streams to open pages never end by themselves, so the end does not wait long for them.
GRACE_SECONDS = 1


def main() -> None:
    """Serve until SIGTERM."""
    settings = uvicorn.Config(
        "config.asgi:application",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(settings).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
