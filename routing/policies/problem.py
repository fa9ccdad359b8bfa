"""A problem of a policy, named at its field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a field, named as in ``policy_json``. A blocking one forbids publishing."""

    place: str
    message: str
    is_blocking: bool = True


def warning(place: str, message: str) -> Problem:
    """Return a problem that is told, and may be meant."""
    return Problem(place, message, is_blocking=False)
