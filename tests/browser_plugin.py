"""Pytest hooks: without Chromium the tests marked ``browser`` are left out, and the end says which."""

from __future__ import annotations

import pytest

from tests.browser_support import find_chromium, left_out_sentence

_left_out = pytest.StashKey[list[str]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the browser tests where they cannot run."""
    if find_chromium():
        return
    browser = [item for item in items if item.get_closest_marker("browser")]
    if browser:
        config.stash[_left_out] = [item.nodeid for item in browser]
        config.hook.pytest_deselected(items=browser)
        items[:] = [item for item in items if item not in browser]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which tests were left out."""
    if names := config.stash.get(_left_out, []):
        terminalreporter.section("left out", yellow=True)
        terminalreporter.write_line(left_out_sentence(names))
