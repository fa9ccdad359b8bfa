"""How pages of routing read a brief, without knowing what a brief is: whoever does registers it here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from routing.types import TaskProfile

Reader = Callable[[str], TaskProfile]


@dataclass(frozen=True, slots=True)
class BriefSource:
    """What somebody who knows briefs offers.

    ``read`` takes pasted text and raises ``ValueError`` with a sentence for what cannot be read. ``facts``
    are the names that hard rules may ask for, each with its words. ``decisions_of`` takes a kind, such as
    ``run``, and a number, and returns the numbers of its decisions. ``origin_of`` takes a decision's number
    and returns the words and the address of what it was made for.
    """

    read: Reader
    facts: Mapping[str, str] = field(default_factory=dict)
    decisions_of: Callable[[str, int], Iterable[int]] = lambda kind, number: ()
    origin_of: Callable[[int], tuple[str, str] | None] = lambda decision: None


def _nobody(text: str) -> TaskProfile:
    raise ValueError("No brief can be read here.")


_source = BriefSource(_nobody)


def register(source: BriefSource) -> None:
    """Let a source read briefs from now on."""
    global _source
    _source = source


def profile_of(text: str) -> TaskProfile:
    """Return what is measured of a pasted brief. Raises ``ValueError`` with a sentence."""
    return _source.read(text)


def facts() -> Mapping[str, str]:
    """Return the facts that hard rules may ask for, by name, in words."""
    return _source.facts


def decisions_of(kind: str, number: int) -> list[int]:
    """Return the numbers of the decisions that were made for, say, run 12."""
    return list(_source.decisions_of(kind, number))


def origin_of(decision: int) -> tuple[str, str] | None:
    """Return what a decision was made for, as words and an address; ``None`` where nobody knows."""
    return _source.origin_of(decision)
