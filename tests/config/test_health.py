"""The container's health check asks under a name that the application accepts."""

from __future__ import annotations

import pytest

from config.health import allowed_host


@pytest.mark.parametrize(
    ("allowed", "host"),
    [
        ("", "localhost"),
        ("*", "localhost"),
        ("headlines.example.com,localhost", "headlines.example.com"),
        (" .example.com , x", "example.com"),
    ],
)
def test_the_host_is_the_first_allowed_one(allowed: str, host: str) -> None:
    assert allowed_host(allowed) == host
