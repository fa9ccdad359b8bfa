"""Start the sandbox: `python -m routing.sandbox --port 8100`."""

import argparse
import asyncio
import logging

import uvicorn

from routing.sandbox.app import create_app
from routing.sandbox.settings import settings_from_environment

CUT_SHORT = "ASGI callable returned without completing response."


def is_worth_logging(record: logging.LogRecord) -> bool:
    """Tell whether a line of the server's log is news.

    A connection that a fault cut is not, nor the traceback of a silence that ended with the server.
    """
    stopped = record.exc_info is not None and isinstance(record.exc_info[1], asyncio.CancelledError)
    return record.msg != CUT_SHORT and not stopped


def main() -> None:
    """Serve until interrupted; flags win over the environment."""
    settings = settings_from_environment()
    parser = argparse.ArgumentParser(prog="python -m routing.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=settings.port)
    arguments = parser.parse_args()
    logging.getLogger("uvicorn.error").addFilter(is_worth_logging)
    uvicorn.run(
        create_app(settings),
        host=arguments.host,
        port=arguments.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )


if __name__ == "__main__":
    main()
