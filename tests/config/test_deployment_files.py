"""Nothing runs Docker here, so these tests read what it would run and look for each name in the project."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import yaml

from tests.config.deployment import PROJECT, Files, problems


@pytest.fixture(scope="module")
def files() -> Files:
    return Files.read()


def test_everything_the_deployment_files_name_exists(files: Files) -> None:
    assert problems(files) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "noticed"),
    [
        ("compose", "${LOG_LEVEL:-INFO}", "${LOGLEVEL:-INFO}", "compose takes LOGLEVEL"),
        (
            "compose",
            "    RUN_ATTEMPTS:",
            "    RUN_TRIES:",
            "RUN_TRIES is given to a container",
        ),
        ("compose", "manage.py, migrate", "manage.py, migrat", "no command 'migrat'"),
        ("compose", "-m, routing.sandbox", "-m, routing.sandbocks", "no module 'routing.sandbocks'"),
        ("compose", "-m, routing.sandbox", "-m, headlines", "no module 'headlines' to run"),
        ("compose", "-A, config, worker", "-A, headlines, worker", "no Celery application in 'headlines'"),
        (
            "compose",
            "celery -A config inspect",
            "celery -A configg inspect",
            "application in 'configg'",
        ),
        ("compose", "[celery, -A, config, beat", "[celerybeat, -A, config, beat", "no program 'celerybeat'"),
        ("compose", "[CMD, pg_isready", "[CMD, pg_is_ready", "no program 'pg_is_ready'"),
        ("compose", "127.0.0.1:8100/healthz", "127.0.0.1:8100/health", "the sandbox serves 8100"),
        ("compose", '--port, "8100"', '--port, "8200"', "the sandbox serves 8200"),
        ("compose", "${PORT:-8000}:8000", "${PORT:-8000}:8080", "publishes [8080]"),
        ("compose", "@postgres:5432", "@database:5432", "DATABASE_URL names no service"),
        ("compose", "redis://redis:6379", "redis://redis:6380", "REDIS_URL names no service"),
        ("compose", "image: postgres:18", "image: postgres:16", "postgres is older than 17"),
        ("compose", "image: redis:7-alpine", "image: redis:6-alpine", "redis is older than 7"),
        ("compose", '"redis:/data"', '"queue:/data"', "not declared"),
        ("compose", "profiles: [sandbox]", "profiles: []", "starts without being asked for"),
        ("compose", "    healthcheck: {disable: true}\n", "", "migrate has the web process's health check"),
        ("dockerfile", "config.asgi:application", "config.asgi:app", "no application 'config.asgi:app'"),
        ("dockerfile", "config.health", "config.wealth", "no module 'config.wealth'"),
        ("dockerfile", "manage.py collectstatic", "manage.py collect", "no command 'collect'"),
        ("dockerfile", "COPY static static", "COPY assets static", "copies 'assets', which does not exist"),
        ("dockerfile", "EXPOSE 8000", "EXPOSE 8001", "exposes [8001]"),
        ("dockerfile", "USER 10001", "USER root", "runs as root"),
        ("dockerfile", " --require-hashes", "", "without checking hashes"),
        ("dockerignore", "!templates/\n", "", "copies 'templates', which .dockerignore keeps out"),
        ("example", "# DATABASE_POOL=16\n", "", "does not explain DATABASE_POOL"),
        (
            "example",
            "# INCEPTION_API_KEY=",
            "# INCEPTION_KEY=",
            "INCEPTION_KEY, which nothing reads",
        ),
        ("example", "# PORT=8000", "# PORT=9000", "PORT is 8000 in config.ports"),
        ("makefile", "-m config.supervisor", "-m config.supervise", "no module 'config.supervise'"),
        ("makefile", "manage.py makemigrations", "manage.py makemigration", "no command 'makemigration'"),
        ("makefile", "requirements/dev.txt", "requirements/test.txt", "no file requirements/test.txt"),
        ("makefile", "\nbench:", "\nbenchmark:", "no target bench"),
        ("ci", "make test\n", "make tests\n", "make tests, which does not exist"),
    ],
)
def test_a_name_that_does_not_exist_is_noticed(
    files: Files, file: str, old: str, new: str, noticed: str
) -> None:
    found = problems(files.spoilt(file, old, new))
    assert any(noticed in problem for problem in found), found


def test_the_settings_accept_what_compose_gives_them(files: Files) -> None:
    given = yaml.safe_load(files.compose)["services"]["web"]["environment"]
    chosen = {"SECRET_KEY": "k" * 50, "POSTGRES_PASSWORD": "word"}

    def interpolate(match: re.Match[str]) -> str:
        name, _, default = match[1].partition(":-")
        return chosen.get(name.partition(":?")[0], default)

    resolved = {name: re.sub(r"\$\{([^}]*)\}", interpolate, value) for name, value in given.items()}
    program = """
from django.conf import settings
print(settings.DATABASES["default"]["HOST"], settings.CELERY_BROKER_URL, settings.DEBUG)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings", **resolved},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.stdout) == ("", "postgres redis://redis:6379/0 False\n")


def test_compose_refuses_to_start_without_its_secrets(files: Files) -> None:
    assert "${SECRET_KEY:?" in files.compose
    assert "${POSTGRES_PASSWORD:?" in files.compose
    uncommented = re.findall(r"^[A-Z_]+=.*", files.example, re.MULTILINE)
    assert uncommented == [], "a copy of .env.example must change nothing"
