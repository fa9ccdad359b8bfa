"""A real Chromium on pytest-django's live server, logged in as whoever a test names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from headlines.models import User
from tests.browser_support import find_chromium
from tests.conftest import PASSWORD

# Playwright's synchronous interface runs an event loop in the test's thread; the tests query there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests; each page has its own cookies.

    It ends with the package: while it lives its event loop runs in this thread, where the tests of
    asynchronous views need their own.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def page_for(browser: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page as a user; relative addresses lead to the live server."""
    contexts = []

    def open_page(user: User, **options: object) -> Page:
        client = Client()
        client.force_login(user)
        context = browser.new_context(base_url=live_server.url, **options)  # type: ignore[arg-type]  # forwarded
        contexts.append(context)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def admin_user(db: None) -> User:
    """Somebody who may do everything in Django admin."""
    return User.objects.create_superuser("ada@fellside.example", PASSWORD, name="Ada")


@pytest.fixture
def open_as(page_for: Callable[..., Page], admin_user: User) -> Callable[..., Page]:
    """Open pages of an administrator, at a width and in a theme; anything in the console is an error."""

    def opened(width: int = 1280, theme: str = "light", **options: object) -> Page:
        page = page_for(
            admin_user,
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            has_touch=width < 500,
            is_mobile=width < 500,
            **options,
        )

        def complain(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                raise AssertionError(message.text)

        page.on("console", complain)
        return page

    return opened
