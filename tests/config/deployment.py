"""What the deployment files name, and whether the project has it.

``problems`` takes the texts, so that a test can spoil one and see it noticed.
"""

from __future__ import annotations

import ast
import fnmatch
import functools
import importlib
import importlib.util
import itertools
import re
import shlex
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from django.core.management import get_commands
from django.urls import Resolver404, resolve

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = ("config", "routing", "headlines")

# Read by programs of others: the images of PostgreSQL, the interpreter, Django itself.
FOREIGN_VARIABLES = {
    "POSTGRES_USER",
    "POSTGRES_DB",
    "POSTGRES_INITDB_ARGS",
    "POSTGRES_PASSWORD",
    "PATH",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
    "DJANGO_SETTINGS_MODULE",
}
READERS = {"os.getenv", "_number"}  # beside env.*(...) and *environ.get(...)
VARIABLE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
IMAGE_PROGRAMS = {"postgres": {"pg_isready", "postgres"}, "redis": {"redis-server", "redis-cli"}}
SHELL_PROGRAMS = {"find", "grep", "python", "celery", "uvicorn", "useradd"}


@dataclass(frozen=True)
class Files:
    """The texts of the deployment files, by their names in the project."""

    compose: str
    dockerfile: str
    dockerignore: str
    example: str
    makefile: str
    ci: str

    @classmethod
    def read(cls) -> Files:
        """Return the project's files."""
        names = ("docker-compose.yml", "Dockerfile", ".dockerignore", ".env.example", "Makefile", ".ci/run")
        return cls(*((PROJECT / name).read_text() for name in names))

    def spoilt(self, file: str, old: str, new: str) -> Files:
        """Return a copy with ``old`` replaced in one file. Raises AssertionError if it is not there."""
        text = getattr(self, file)
        assert old in text, f"{old!r} is no longer in {file}: the test that spoils it needs another place"
        return replace(self, **{file: text.replace(old, new)})


def problems(files: Files) -> list[str]:
    """Return a sentence for everything the files name and the project does not have."""
    compose = yaml.safe_load(files.compose)
    services: dict[str, dict[str, Any]] = compose["services"]
    return [
        *_variable_problems(files, services),
        *_command_problems(files, services),
        *_service_problems(compose, services),
        *_image_problems(files),
        *_address_problems(files, services),
        *_make_problems(files),
    ]


@functools.cache
def variables_read() -> frozenset[str]:
    """Return the environment variables that the packages read, from their source."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in (PROJECT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                found |= set(_variables_of(node))
    return frozenset(name for name in found if VARIABLE.fullmatch(name))


def _variables_of(node: ast.AST) -> list[str]:
    named: list[ast.expr] = []
    if isinstance(node, ast.Call):
        source = ast.unparse(node.func)
        if source in READERS or source.startswith("env.") or source.endswith("environ.get"):
            named = node.args[:1]
        named = [*named, *(word.value for word in node.keywords if word.arg == "key_variable")]
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
        named = [node.slice]
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("_VARIABLE"):
        named = [node.value]
    return [n.value for n in named if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def _variable_problems(files: Files, services: dict[str, dict[str, Any]]) -> list[str]:
    read = variables_read() - {"DJANGO_SETTINGS_MODULE"}
    documented = set(re.findall(r"^(?:# )?([A-Z][A-Z0-9_]*)=", files.example, re.MULTILINE))
    interpolated = set(re.findall(r"(?<!\$)\$\{([A-Za-z0-9_]+)", files.compose))
    given = {name for service in services.values() for name in service.get("environment", {})}
    given |= set(re.findall(r"\b([A-Z][A-Z0-9_]+)=", files.dockerfile)) - {"PYTHON"}
    unread = documented - read - interpolated
    unused = given - read - FOREIGN_VARIABLES
    return [
        *(f".env.example does not explain {name}, which is read" for name in sorted(read - documented)),
        *(f".env.example explains {name}, which nothing reads" for name in sorted(unread)),
        *(f"compose takes {name}, not in .env.example" for name in sorted(interpolated - documented)),
        *(f"{name} is given to a container and read by nothing" for name in sorted(unused)),
    ]


def _command_problems(files: Files, services: dict[str, dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for name, service in services.items():
        health = service.get("healthcheck", {}).get("test", [])
        for command in (service.get("command", []), _without_kind(health)):
            found += [f"service {name}: {problem}" for problem in _run_problems(command, name)]
    for line in _joined(files.dockerfile):
        if match := re.search(r"^\s*(?:HEALTHCHECK.*)?CMD (\[.*\])$", line):
            found += [f"Dockerfile: {p}" for p in _run_problems(yaml.safe_load(match[1]), "web")]
        if line.startswith("RUN"):
            found += [f"Dockerfile: {p}" for p in _argument_problems(shlex.split(line))]
    for line in _joined(files.makefile):
        if line.startswith("\t") and "$(PY)" in line:
            words = line.replace("$(PY)", "python").split()
            found += [f"Makefile: {p}" for p in _argument_problems(words)]
    return found


def _without_kind(test: list[str]) -> list[str]:
    if test[:1] == ["CMD-SHELL"]:
        return shlex.split(test[1].replace("$$", "$"))
    return test[1:]


def _run_problems(command: list[str], service: str) -> list[str]:
    if not command:
        return []
    known = SHELL_PROGRAMS | IMAGE_PROGRAMS.get(service, set())
    return [*([] if command[0] in known else [f"no program {command[0]!r}"]), *_argument_problems(command)]


def _argument_problems(words: list[str]) -> list[str]:
    """Check what follows ``-m``, ``-A``, ``manage.py``, ``uvicorn`` and ``-r`` in a command."""
    found: list[str] = []
    for word, following in itertools.pairwise(words):
        computed = "$" in following  # `make bench` asks the folder itself
        if word == "-m" and not computed and not _module_runs(following):
            found.append(f"no module {following!r} to run")
        if word == "-A" and not _has_attribute(f"{following}.celery", "app"):
            found.append(f"no Celery application in {following!r}")
        if word == "uvicorn" and not _has_attribute(*following.partition(":")[::2]):
            found.append(f"no application {following!r}")
        if word == "manage.py" and following not in get_commands():
            found.append(f"no command {following!r} in manage.py")
        if word == "-r" and not (PROJECT / following).is_file() and not following.startswith("/tmp/"):
            found.append(f"no file {following!r}")
    return found


def _module_runs(name: str) -> bool:
    try:
        spec = importlib.util.find_spec(name)
    except ModuleNotFoundError:
        return False
    is_package = spec is not None and spec.submodule_search_locations is not None
    return spec is not None and (not is_package or importlib.util.find_spec(f"{name}.__main__") is not None)


def _has_attribute(module: str, attribute: str) -> bool:
    try:
        return hasattr(importlib.import_module(module), attribute)
    except ImportError:
        return False


def _service_problems(compose: dict[str, Any], services: dict[str, dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for name, service in services.items():
        for needed, how in service.get("depends_on", {}).items():
            if needed not in services:
                found.append(f"service {name} depends on {needed!r}, which is no service")
            elif how["condition"] == "service_healthy" and "test" not in services[needed].get(
                "healthcheck", {}
            ):
                found.append(f"service {name} waits for the health of {needed}, which has no check")
        if "healthcheck" not in service and name != "web":  # web has the one of the image
            found.append(f"service {name} has the web process's health check from the image")
        if "container_name" in service:
            found.append(f"service {name} has a fixed name and cannot be scaled")
        for volume in service.get("volumes", []):
            if volume.partition(":")[0] not in compose.get("volumes", {}):
                found.append(f"service {name} uses the volume {volume!r}, which is not declared")
    if "ports" in services["worker"]:
        found.append("service worker has a port and cannot be scaled")
    for name, least in (("postgres", 17), ("redis", 7)):
        version = re.match(rf"{name}:(\d+)", services[name]["image"])
        if version is None or int(version[1]) < least:
            found.append(f"service {name} is older than {least}")
    if services["sandbox"].get("profiles") != ["sandbox"]:
        found.append("the sandbox starts without being asked for")
    return found


def _image_problems(files: Files) -> list[str]:
    found: list[str] = []
    patterns = [line for line in files.dockerignore.splitlines() if line and not line.startswith("#")]
    for line in _joined(files.dockerfile):
        if not line.startswith("COPY") or "--from=" in line:
            continue
        for source in shlex.split(line)[1:-1]:
            if not (PROJECT / source).exists():
                found.append(f"Dockerfile copies {source!r}, which does not exist")
            if _is_ignored(source, patterns):
                found.append(f"Dockerfile copies {source!r}, which .dockerignore keeps out")
    users = re.findall(r"^USER (\S+)", files.dockerfile, re.MULTILINE)
    if not users or users[-1] in ("root", "0"):
        found.append("the image runs as root")
    if not re.search(r"^FROM python:\$\{PYTHON\}-slim$", files.dockerfile, re.MULTILINE):
        found.append("the image is not built on python:*-slim")
    if "--require-hashes" not in files.dockerfile:
        found.append("the image installs without checking hashes")
    return found


def _is_ignored(source: str, patterns: list[str]) -> bool:
    ignored = False
    for pattern in patterns:  # the last one that fits decides
        if fnmatch.fnmatch(source.rstrip("/"), pattern.removeprefix("!").rstrip("/")):
            ignored = not pattern.startswith("!")
    return ignored


def _address_problems(files: Files, services: dict[str, dict[str, Any]]) -> list[str]:
    """Check that every port and host that one place names is the one another place serves."""
    found: list[str] = []
    from config import health
    from config.ports import DEFAULT_PORT

    served = {"web": re.search(r'"--port", "(\d+)"', files.dockerfile), "sandbox": None}
    web = int(served["web"][1]) if served["web"] else 0
    exposed = [int(port) for port in re.findall(r"^EXPOSE (\d+)", files.dockerfile, re.MULTILINE)]
    published = [int(port.rpartition(":")[2]) for port in services["web"].get("ports", [])]
    if {web, health.PORT, *exposed, *published} != {web} or not exposed or not published:
        found.append(
            f"web serves {web}, exposes {exposed}, publishes {published}, is checked at {health.PORT}"
        )
    if f"# PORT={DEFAULT_PORT}\n" not in files.example or f"${{PORT:-{DEFAULT_PORT}}}" not in files.compose:
        found.append(f"PORT is {DEFAULT_PORT} in config.ports, and something else elsewhere")
    try:
        resolve(health.PATH)
    except Resolver404:
        found.append(f"nothing answers the health check at {health.PATH}")

    command = services["sandbox"]["command"]
    sandbox = command[command.index("--port") + 1]
    checked = re.findall(r"127\.0\.0\.1:(\d+)(/\w+)", " ".join(services["sandbox"]["healthcheck"]["test"]))
    if (
        checked != [(sandbox, "/healthz")]
        or '"/healthz"' not in (PROJECT / "routing/sandbox/app.py").read_text()
    ):
        found.append(f"the sandbox serves {sandbox} and is checked at {checked}")
    if f"http://sandbox:{sandbox}" not in files.compose or f"http://sandbox:{sandbox}" not in files.example:
        found.append(f"the sandbox's address given to readers is not http://sandbox:{sandbox}")
    if f"# SANDBOX_PORT={sandbox}\n" not in files.example:
        found.append(f"SANDBOX_PORT is not {sandbox} in .env.example")

    environment = services["web"]["environment"]
    for variable, port in (("DATABASE_URL", 5432), ("REDIS_URL", 6379)):
        host = re.search(rf"(?:@|//)(\w+):{port}/", environment[variable])
        if host is None or host[1] not in services:
            found.append(f"{variable} names no service at port {port}")
    return found


def _make_problems(files: Files) -> list[str]:
    targets = set(re.findall(r"^([a-z]+):", files.makefile, re.MULTILINE))
    wanted = {"run", "test", "check", "lock", "format", "bench", "clean", "help"}
    called = set(re.findall(r"^(?:exec )?make (\w+)", files.ci, re.MULTILINE))
    needed = set(re.findall(r"requirements/\w+\.txt", files.makefile + files.dockerfile))
    return [
        *(f"the Makefile has no target {name}" for name in sorted(wanted - targets)),
        *(f".ci/run calls make {name}, which does not exist" for name in sorted(called - targets)),
        *([] if called else [".ci/run does not call make"]),
        *(f"no file {name}" for name in sorted(needed) if not (PROJECT / name).is_file()),
    ]


def _joined(text: str) -> list[str]:
    return text.replace("\\\n", " ").splitlines()
