"""The shapes of lint: context in, findings out."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from headlines.channels import Channel, Slot


class Severity(enum.StrEnum):
    """How much a finding matters. An error keeps a line out of an export."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of a line. ``start`` and ``end`` are code-point offsets of the span."""

    rule: str
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the finding as stored and shown."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class LintContext:
    """What a rule may know beside the line.

    ``limit`` is the length written to (at most the slot's hard limit). ``brief_text`` is everything
    the brief says. ``may_compute`` is true where a reasoning model was asked to work figures out.
    """

    channel: Channel
    slot: Slot
    limit: int
    banned_terms: tuple[str, ...] = ()
    cased_terms: tuple[str, ...] = ()
    brief_text: str = ""
    may_compute: bool = False


class Rule:
    """One thing to check. Subclasses give a name, a label and ``check``."""

    name: ClassVar[str]
    label: ClassVar[str]
    description: ClassVar[str]

    def check(self, text: str, context: LintContext) -> Iterator[Finding]:
        """Yield what is wrong with ``text``."""
        raise NotImplementedError

    def finding(
        self, severity: Severity, message: str, start: int | None = None, end: int | None = None
    ) -> Finding:
        """Return a finding of this rule."""
        return Finding(self.name, severity, message, start, end)
