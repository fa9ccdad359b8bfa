"""What happens in a run, told to whoever watches. Best effort: the database is the truth."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncGenerator, Iterator
from typing import Any

import redis
import redis.asyncio
from django.conf import settings

logger = logging.getLogger(__name__)

_client: redis.Redis | None = None


def _redis() -> redis.Redis:
    global _client
    if _client is None:
        _client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2)
    return _client


def run_channel(run_id: int) -> str:
    """Return the name of a run's channel."""
    return f"run:{run_id}"


def run_publish(run_id: int, kind: str, **data: Any) -> None:
    """Tell the watchers of a run. A broker that is away is logged, never raised."""
    try:
        _redis().publish(run_channel(run_id), json.dumps({"kind": kind, **data}, ensure_ascii=False))
    except redis.RedisError as error:
        logger.warning("Watchers of run %s were not told: %s", run_id, error)


def cancel_flag_set(run_id: int) -> None:
    """Raise the flag that a worker looks at between pieces of a reply."""
    try:
        _redis().set(f"run:{run_id}:cancel", 1, ex=3600)
    except redis.RedisError as error:
        logger.warning("The cancel flag of run %s was not set: %s", run_id, error)


def cancel_flag_is_set(run_id: int) -> bool:
    """Tell whether the flag is up. A broker that is away counts as no."""
    try:
        return bool(_redis().exists(f"run:{run_id}:cancel"))
    except redis.RedisError:
        return False


def run_watch(run_id: int, ended: threading.Event) -> Iterator[dict[str, Any]]:
    """Yield a run's messages until ``ended`` is set. A broker that is away yields nothing."""
    try:
        with _redis().pubsub() as pubsub:  # type: ignore[no-untyped-call]  # redis-py leaves it untyped
            pubsub.subscribe(run_channel(run_id))
            while not ended.is_set():
                message = pubsub.get_message(ignore_subscribe_messages=True, timeout=0.1)
                if message:
                    yield json.loads(message["data"])
    except redis.RedisError as error:
        logger.warning("The messages of run %s cannot be watched: %s", run_id, error)


async def run_messages(
    run_id: int, *, tick_seconds: float = 1.0
) -> AsyncGenerator[dict[str, Any] | None, None]:
    """Yield a run's messages as they come, and ``None`` once subscribed and at every quiet tick.

    What is published after the first ``None`` is never missed, so a caller reads the database then.
    While the broker is away it yields ``None`` every tick, so that the caller can look there instead.
    """
    told = False
    while True:
        client = redis.asyncio.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=tick_seconds)
        try:
            async with client.pubsub() as pubsub:
                await pubsub.subscribe(run_channel(run_id))
                # Sent is not subscribed: only the broker's answer says that nothing slips through.
                if await pubsub.get_message(timeout=tick_seconds) is None:
                    raise redis.TimeoutError("The broker did not confirm the subscription.")
                told = False
                yield None
                while True:
                    message = await pubsub.get_message(ignore_subscribe_messages=True, timeout=tick_seconds)
                    yield json.loads(message["data"]) if message else None
        except (redis.RedisError, OSError) as error:
            if not told:
                logger.warning("Lost the messages of run %s, looking in the database: %s", run_id, error)
            told = True
            yield None
            await asyncio.sleep(tick_seconds)
        finally:
            await client.aclose()
