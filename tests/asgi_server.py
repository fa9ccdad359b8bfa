"""The application behind a real ASGI server, in a thread of the test process and on its database.

Server-sent events need one: the usual live server is WSGI and would wait for a stream's end.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

START_SECONDS = 10.0


@contextmanager
def asgi_server_running() -> Iterator[str]:
    """Serve ``config.asgi`` on a free port and yield its address, without a trailing slash.

    Needs a database whose rows other threads can see (``transactional_db``).
    """
    from config.asgi import application

    config = uvicorn.Config(
        application, port=0, log_level="error", lifespan="off", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="asgi-server", daemon=True)
    thread.start()
    deadline = time.monotonic() + START_SECONDS
    while not server.started:
        assert time.monotonic() < deadline, "The ASGI server did not start."
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=START_SECONDS)
