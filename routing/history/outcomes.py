"""What became of the lines that decisions led to.

Only the caller of routing knows: whoever keeps the reviews registers a reader here, and routing's pages ask
it. Without a reader there are no outcomes, which is no error.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from routing.types import Gear, Strategy


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What became of one decision's lines. The counts are lines, save ``top_ups`` (passes).

    ``gear`` and ``model`` wrote the lines. ``shown`` are those that reviewers could see; of these
    ``approved`` (with or without a change), ``edited`` (changed before or after) and ``rejected``;
    the others are not decided on yet. ``findings`` are what the lint rules said of them. ``decided_at`` is
    when the decision was made.
    """

    decision_id: int
    score: float
    strategy: Strategy
    gear: Gear
    model: str
    is_control: bool
    is_sandbox: bool
    shown: int
    approved: int
    edited: int
    rejected: int
    top_ups: int
    findings: int
    decided_at: datetime.datetime

    @property
    def reviewed(self) -> int:
        """Return how many of the lines a reviewer has decided on."""
        return self.approved + self.rejected


class Reader(Protocol):
    """Something that knows what became of decisions made from ``since`` to before ``until``."""

    def __call__(
        self, since: datetime.datetime, until: datetime.datetime, workspace_id: int | None = None
    ) -> Iterable[OutcomeRow]:
        """Return a row a decision; ``workspace_id`` is ``None`` for all workspaces together."""


_reader: Reader | None = None


def register(reader: Reader | None) -> None:
    """Ask ``reader`` from now on; ``None``: nobody."""
    global _reader
    _reader = reader


def has_reader() -> bool:
    """Tell whether anybody knows what became of decisions."""
    return _reader is not None


def outcomes(
    since: datetime.datetime, until: datetime.datetime, workspace_id: int | None = None
) -> Iterable[OutcomeRow]:
    """Return what became of the decisions made from ``since`` to before ``until``, a row a decision.

    Nothing where no reader was registered. ``workspace_id`` is ``None`` for all workspaces together, which
    is for administrators.
    """
    return () if _reader is None else _reader(since, until, workspace_id)
