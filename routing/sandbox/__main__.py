"""Start the sandbox: `python -m routing.sandbox --port 8100`."""

import argparse

import uvicorn

from routing.sandbox.app import create_app
from routing.sandbox.settings import settings_from_environment


def main() -> None:
    """Serve until interrupted; flags win over the environment."""
    settings = settings_from_environment()
    parser = argparse.ArgumentParser(prog="python -m routing.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=settings.port)
    arguments = parser.parse_args()
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
