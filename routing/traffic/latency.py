"""Remember what a model's calls took lately, across all workers, so that a slow one can be hedged."""

from __future__ import annotations

import math
from typing import cast

import redis

from routing.traffic.shared_state import ask, key

KEPT = 200
# Under 20 the 95th percentile is the slowest call, which is chance.
OBSERVATIONS_LEAST = 20
FORGOTTEN_AFTER_SECONDS = 24 * 3600


def observe(model_id: str, milliseconds: float, *, client: redis.Redis | None = None) -> None:
    """Remember what a call took. Only the last 200 of a model are kept, until a day without a call."""
    if not 0 <= milliseconds < math.inf:
        return
    name = key("latency", model_id)

    def question(client: redis.Redis) -> None:
        # In one piece, so that no list is ever left without an end.
        with client.pipeline(transaction=True) as pipeline:
            pipeline.lpush(name, round(milliseconds, 3))
            pipeline.ltrim(name, 0, KEPT - 1)
            pipeline.expire(name, FORGOTTEN_AFTER_SECONDS)
            pipeline.execute()

    ask(question, None, client)


def p95(model_id: str, *, client: redis.Redis | None = None) -> float | None:
    """Return the milliseconds that 95 % of the last calls stayed within, by nearest rank.

    ``None`` under 20 calls, and while Redis is away.
    """
    return _within(model_id, 0.95, client)


def median(model_id: str, *, client: redis.Redis | None = None) -> float | None:
    """Return the milliseconds that half of the last calls stayed within; ``None`` as for ``p95``."""
    return _within(model_id, 0.5, client)


def _within(model_id: str, share: float, client: redis.Redis | None) -> float | None:
    def question(client: redis.Redis) -> list[bytes]:
        return cast(list[bytes], client.lrange(key("latency", model_id), 0, KEPT - 1))

    nothing: list[bytes] = []
    took = sorted(float(value) for value in ask(question, nothing, client))
    if len(took) < OBSERVATIONS_LEAST:
        return None
    return took[math.ceil(share * len(took)) - 1]
