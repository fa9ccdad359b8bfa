"""The embedded PostgreSQL, Redis and model sandbox: what serves when no address is configured.

A server is started by the first process that asks for its address and stopped when the last one has
ended, however it ended; every process of a checkout shares it. See ``config.embedded_server`` for
how. State lives in ``<checkout>/.secondgear`` (``SECONDGEAR_HOME`` moves it).
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from config.embedded_server import EmbeddedError, Server, ServerSpec, state_directory

__all__ = [
    "EmbeddedError",
    "celery_broker_url",
    "database_url",
    "home",
    "redis_url",
    "sandbox_url",
    "secret_key",
    "start",
]

CHECKOUT = Path(__file__).resolve().parent.parent


def home() -> Path:
    """Return the absolute path of the state directory, making it if needed.

    Raises EmbeddedError when it cannot be made or belongs to somebody else.
    """
    return state_directory(Path(os.environ.get("SECONDGEAR_HOME") or CHECKOUT / ".secondgear").absolute())


def database_url() -> str:
    """Return the address of the embedded PostgreSQL, starting it if needed.

    Redis is started in passing when it will be asked for next: side by side they take half the time.
    Raises EmbeddedError with a sentence for the person at the terminal.
    """
    start(postgres=True, redis=not os.environ.get("REDIS_URL"))
    return _servers["postgres"].url()


def redis_url() -> str:
    """Return the address of the embedded Redis in redis-py's form (``unix://``), starting it if needed.

    Raises EmbeddedError with a sentence for the person at the terminal.
    """
    start(postgres=False, redis=True)
    return _servers["redis"].url()


def celery_broker_url(url: str) -> str:
    """Return the Celery form of a Redis address: ``unix:///x.sock?db=0`` is ``redis+socket:///x.sock``."""
    if not url.startswith("unix://"):
        return url
    return f"redis+socket://{urlsplit(url).path}?virtual_host=0"


def sandbox_url() -> str:
    """Return the base address of the model sandbox, starting one if needed (takes about a second).

    ``SANDBOX_URL`` wins; then the sandbox of this checkout's ``make run``; then a subprocess that ends
    with this process. Call it when a model is about to be called, not at import.
    Raises EmbeddedError when the sandbox does not start.
    """
    from config.embedded_sandbox import started_sandbox_url

    return os.environ.get("SANDBOX_URL") or started_sandbox_url(home(), CHECKOUT)


def secret_key() -> str:
    """Return this checkout's own secret key: random, made once, readable by its owner only."""
    path = home() / "secret_key"
    try:
        return path.read_text()
    except FileNotFoundError:
        draft = path.with_name(f"secret_key.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
        with contextlib.suppress(FileExistsError):  # another process was first; a rename would not tell
            os.link(draft, path)
        draft.unlink()
        return path.read_text()


_servers: dict[str, Server] = {}


def start(*, postgres: bool, redis: bool) -> None:
    """Start the named servers side by side and keep them for the life of this process.

    Raises EmbeddedError with a sentence for the person at the terminal.
    """
    wanted = [name for name, asked in (("redis", redis), ("postgres", postgres)) if asked]
    for name in wanted:
        if name not in _servers:
            _servers[name] = Server(home(), name, _PREPARE[name])
        _servers[name].begin()
    for name in wanted:
        _servers[name].finish()


# Imported only when a server is really started: the usual command finds them running.
def _prepare_postgres(directory: Path) -> ServerSpec:
    from config import embedded_postgres

    return embedded_postgres.prepare(directory)


def _prepare_redis(directory: Path) -> ServerSpec:
    from config import embedded_redis

    return embedded_redis.prepare(directory)


_PREPARE = {"postgres": _prepare_postgres, "redis": _prepare_redis}
