"""What stands between an ad and the platform, in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from headlines.lint import Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong. ``place`` is where (“Headline 3”); ``field`` the option to change, if any.

    An error keeps the ad out of every file; a warning is for the person to judge.
    """

    place: str
    message: str
    severity: Severity = Severity.ERROR
    field: str = ""

    @property
    def is_error(self) -> bool:
        """Tell whether the ad would be refused."""
        return self.severity is Severity.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems is an error."""
    return any(problem.is_error for problem in problems)
