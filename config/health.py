"""Ask the web process of this container whether it is well: ``python -m config.health``.

Exit code 0: it answers. 1: it does not, and why is printed.
"""

from __future__ import annotations

import http.client
import os
import sys

PORT = 8000
PATH = "/healthz"
TIMEOUT_SECONDS = 4.0


def allowed_host(allowed: str) -> str:
    """Return a host name that Django accepts under the ALLOWED_HOSTS value ``allowed``."""
    first = next((part.strip() for part in allowed.split(",") if part.strip()), "*")
    return "localhost" if first == "*" else first.removeprefix(".")


def main() -> int:
    """Return the exit code."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("GET", PATH, headers={"Host": allowed_host(os.environ.get("ALLOWED_HOSTS", ""))})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        print(f"{PATH} does not answer: {error}", file=sys.stderr)
        return 1
    finally:
        connection.close()
    if status != http.client.OK:
        print(f"{PATH} answers {status}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
