"""The whole product in a temporary home, for one measurement."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Product:
    """Where it listens, and the cookies of somebody who is logged in."""

    address: str
    sandbox: str
    cookies: dict[str, str]
    workspace_slug: str


@contextmanager
def running_services(*, latency_ms: int = 70) -> Iterator[str]:
    """Start database, Redis and sandbox in a home of their own; give the sandbox's address."""
    with tempfile.TemporaryDirectory(prefix="sg-bench-") as home:
        Path(home).chmod(0o755)
        os.environ["SECONDGEAR_HOME"] = home
        os.environ["SANDBOX_LATENCY_MS"] = str(latency_ms)
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        for name in (
            *("DATABASE_URL", "REDIS_URL", "SANDBOX_URL"),
            *("INCEPTION_API_KEY", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"),
        ):
            os.environ.pop(name, None)
        import django

        django.setup()
        from django.core.management import call_command

        from config import embedded

        os.environ["SANDBOX_URL"] = embedded.sandbox_url()
        call_command("migrate", verbosity=0)
        yield os.environ["SANDBOX_URL"]


@contextmanager
def running_product(*, latency_ms: int = 70, concurrency: int = 4) -> Iterator[Product]:
    """Start the services, a web process and a worker, with the demo workspace; end them afterwards."""
    with running_services(latency_ms=latency_ms) as sandbox:
        from django.core.management import call_command

        from tests.processes import web_process, worker_process

        call_command("seed_demo", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115 - ends with us
        with web_process() as address, worker_process(WORKER_THREADS=str(concurrency)):
            yield Product(address, sandbox, _cookies(), "demo")


def _cookies() -> dict[str, str]:
    from django.conf import settings
    from django.test import Client

    from headlines.models import User

    client = Client()
    client.force_login(User.objects.get(email="demo@example.com"))
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}


class FormFields(HTMLParser):
    """Collects what a browser would send from the form whose fields include ``marker``."""

    def __init__(self, marker: str) -> None:
        super().__init__()
        self._marker = marker
        self._forms: list[list[tuple[str, str]]] = []
        self._text: tuple[str, list[str]] | None = None
        self._select: str | None = None

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Return the fields of the form that has the marker."""
        return next(form for form in self._forms if any(name == self._marker for name, _ in form))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note forms and their fields."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._forms.append([])
        elif not self._forms:
            return
        elif tag == "textarea":
            self._text = (given.get("name", ""), [])
        elif tag == "select":
            self._select = given.get("name")
        elif tag == "option" and self._select and "selected" in given:
            self._forms[-1].append((self._select, given.get("value", "")))
        elif tag == "input" and given.get("name"):
            off = given.get("type") in ("checkbox", "radio") and "checked" not in given
            if not off and given.get("type") != "submit":
                self._forms[-1].append((given["name"], given.get("value", "")))

    def handle_data(self, data: str) -> None:
        """Collect a text area's text."""
        if self._text:
            self._text[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        """Close a text area or a list."""
        if tag == "textarea" and self._text:
            name, pieces = self._text
            self._forms[-1].append((name, "".join(pieces).removeprefix("\n")))
            self._text = None
        elif tag == "select":
            self._select = None


def form_fields(html: str, marker: str) -> dict[str, Any]:
    """Return the fields of a page's form as httpx posts them, repeated names as lists."""
    parser = FormFields(marker)
    parser.feed(html)
    data: dict[str, Any] = {}
    for name, value in parser.fields:
        data.setdefault(name, []).append(value)
    return data
