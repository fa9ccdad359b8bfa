"""How long a call takes: the one place where timing is decided."""

import asyncio
import time

from starlette.requests import Request

LATENCY_HEADER = "x-sandbox-latency-ms"
LONGEST_MS = 120_000.0


class Pace:
    """Spread a call over its latency, counted from the moment the request arrived.

    The time spent reading and composing is part of the total, so a call takes about `latency_ms`
    however long the copy took. Silences that a fault asks for come on top (`faults.cut`).
    """

    def __init__(self, latency_ms: float) -> None:
        self._start = time.monotonic()
        self._seconds = latency_ms / 1000

    async def until(self, share: float) -> None:
        """Sleep until `share` (0 to 1) of the latency has passed; return at once when it has."""
        wait = self._start + self._seconds * share - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)


def pace_for(request: Request, default_ms: float) -> Pace:
    """Return the pace of one call; the header `x-sandbox-latency-ms` overrides the default."""
    raw = request.headers.get(LATENCY_HEADER, "")
    try:
        wanted = float(raw)
    except ValueError:
        wanted = default_ms
    if not 0 <= wanted <= LONGEST_MS:
        wanted = default_ms
    return Pace(wanted)
