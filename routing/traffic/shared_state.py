"""What every worker process must see alike is in Redis. Best effort: without Redis the call still goes."""

from __future__ import annotations

import hashlib
import logging
import threading
import time
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

import redis
from django.conf import settings
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError
from redis.retry import Retry

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")
Clock = Callable[[], float]

PREFIX = "secondgear"
WARN_EVERY_SECONDS = 60.0
# A Redis that hangs costs two time-outs a question; asked only this often, it cannot hold up a whole run.
ASK_AGAIN_AFTER_SECONDS = 2.0

_making = threading.Lock()
_client: redis.Redis | None = None
_warned_at = float("-inf")
_away_until: weakref.WeakKeyDictionary[redis.Redis, float] = weakref.WeakKeyDictionary()


def shared_redis() -> redis.Redis:
    """Return this process's client. A child made by fork opens connections of its own (redis-py looks)."""
    global _client
    with _making:
        if _client is None:
            _client = connect(settings.REDIS_URL)
        return _client


def connect(url: str) -> redis.Redis:
    """Return a client that gives up after 2 seconds of silence, and at once where nothing listens."""
    # Once more at once, for a connection that a restart cut; the default retries for seconds.
    again = Retry(NoBackoff(), 1)
    return redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2, retry=again)


def key(*parts: str) -> str:
    """Return the name of a key, e.g. ``secondgear:rate:mercury-2``."""
    return ":".join((PREFIX, *parts))


def ask(
    question: Callable[[redis.Redis], Answer], otherwise: Answer, client: redis.Redis | None = None
) -> Answer:
    """Return the answer of Redis, or ``otherwise`` while it is away. Never raises what Redis raises.

    ``client`` is the process's own where ``None``. A client that got no answer is left alone for
    ``ASK_AGAIN_AFTER_SECONDS``; the log gets one warning a minute.
    """
    if client is None:
        client = shared_redis()
    if time.monotonic() < _away_until.get(client, 0.0):
        return otherwise
    try:
        return question(client)
    except (redis.ConnectionError, redis.TimeoutError, OSError) as error:
        _away_until[client] = time.monotonic() + ASK_AGAIN_AFTER_SECONDS
        _warn(error)
    except redis.RedisError as error:
        _warn(error)
    return otherwise


def _warn(error: Exception) -> None:
    global _warned_at
    now = time.monotonic()
    if now - _warned_at >= WARN_EVERY_SECONDS:
        _warned_at = now
        logger.warning("Workers cannot share what they know about models, calls go unchecked: %s", error)


class Script:
    """A Lua script that Redis runs in one piece.

    It starts with ``now`` in seconds: its first argument, or Redis' own time where that is empty, so
    that the clocks of the hosts do not matter.
    """

    NOW = """
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] + time[2] / 1000000
end
"""

    def __init__(self, body: str) -> None:
        self._text = self.NOW + body
        self._digest = hashlib.sha1(self._text.encode(), usedforsecurity=False).hexdigest()

    def run(self, client: redis.Redis, clock: Clock | None, keys: list[str], *arguments: str | float) -> Any:
        """Return what the script returns. Raises ``redis.RedisError``."""
        now = "" if clock is None else repr(clock())
        try:
            return client.evalsha(self._digest, len(keys), *keys, now, *arguments)
        except NoScriptError:
            return client.eval(self._text, len(keys), *keys, now, *arguments)
