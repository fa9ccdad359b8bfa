"""Running a server as an ordinary user when this process is root (PostgreSQL refuses root)."""

from __future__ import annotations

import ctypes
import os
import pwd
import stat
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

SERVER_USER = "pgserver"

# linux/prctl.h, linux/securebits.h and linux/capability.h
PR_SET_PDEATHSIG = 1
PR_SET_SECUREBITS = 28
SECBIT_NO_SETUID_FIXUP = 4
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
CAPABILITY_VERSION_3 = 0x20080522


def server_uid(directory: Path) -> int | None:
    """Return the user id to run a server in ``directory`` as; None means the present user.

    As root: the owner of ``directory`` if that is somebody else, else the system user ``pgserver``,
    which is made on first use, or ``nobody`` where users cannot be added.
    """
    if os.geteuid() != 0:
        return None
    owner = directory.stat().st_uid
    if owner != 0:
        return owner
    for attempt in (SERVER_USER, "nobody"):
        try:
            return pwd.getpwnam(attempt).pw_uid
        except KeyError:
            if attempt == SERVER_USER and _add_user():
                return pwd.getpwnam(SERVER_USER).pw_uid
    return 65534  # what every Linux calls nobody, also without a name for it


def become(uid: int, paths: Iterable[Path]) -> Callable[[], None]:
    """Return a function that turns the calling (root) process into user ``uid``, for ``preexec_fn``.

    Where one of ``paths`` lies under a folder closed to other users (``/root``), the process keeps the
    capability to pass it. The alternative, opening root's folders to everybody, outlives the server.
    """
    try:
        gid = pwd.getpwuid(uid).pw_gid
    except KeyError:
        gid = uid
    kept = () if all(map(_open_to_all, paths)) else (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)
    libc = ctypes.CDLL(None) if kept and sys.platform == "linux" else None
    mask = sum(1 << capability for capability in kept) & _permitted_capabilities()
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    data = (ctypes.c_uint32 * 6)(mask, mask, mask)  # effective, permitted, inheritable; upper halves 0

    def drop() -> None:
        if libc is not None:
            # Capabilities outlive the change of user, and access(2), with which PostgreSQL looks for its
            # own programs, counts them.
            libc.prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0)
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
        if libc is not None:
            libc.capset(header, data)
            for capability in kept:
                libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0)

    return drop


def die_with_parent(sign: int) -> Callable[[], None]:
    """Return a function for ``preexec_fn``: the child gets ``sign`` when its parent dies (Linux only)."""
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    parent = os.getpid()

    def ask() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, sign, 0, 0, 0)
            if os.getppid() != parent:  # died before we could ask
                os.kill(os.getpid(), sign)

    return ask


def _add_user() -> bool:
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SERVER_USER]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _open_to_all(path: Path) -> bool:
    """Return whether any user may pass every folder above ``path`` and execute or enter it."""
    wanted = stat.S_IXOTH | stat.S_IROTH if path.is_file() else stat.S_IXOTH
    if path.suffix == ".py":
        wanted = stat.S_IROTH
    own = path.stat().st_mode & wanted == wanted or path.is_dir()
    return own and all(parent.stat().st_mode & stat.S_IXOTH for parent in path.absolute().parents)


def _permitted_capabilities() -> int:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1], 16) for line in status.splitlines() if line.startswith("CapPrm:")), 0)
