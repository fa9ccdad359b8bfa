"""The shapes of an export: lines in, complete ads between, a format that turns them into bytes."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar


class AdStatus(enum.StrEnum):
    """How an ad arrives in the account."""

    PAUSED = "Paused"
    ENABLED = "Enabled"


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a run with what a file may say of it.

    ``length`` and ``limit`` are in the channel's counting unit. ``refusals`` are the sentences of
    its error findings. ``reviewer`` is who approved it, ``writer`` the model that wrote it.
    """

    code: str
    channel: str
    language: str
    slot: str
    text: str
    length: int
    limit: int
    angle: str = ""
    score: float = 0.0
    position: int = 0
    status: str = "approved"
    reviewer: str = ""
    writer: str = ""
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in an ad: ``place`` 3 is Headline 3; ``pin`` is the position it is held to, if any."""

    line: Line
    place: int
    pin: int | None = None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where ads go and where they lead: the same for every ad of a file.

    ``url_suffix`` holds the person's own parameters; the code of each ad is added to it.
    """

    campaign: str = ""
    ad_group: str = ""
    final_url: str = ""
    path1: str = ""
    path2: str = ""
    url_suffix: str = ""
    tracking_template: str = ""
    status: AdStatus = AdStatus.PAUSED


@dataclass(frozen=True, slots=True)
class AssembledAd:
    """One complete ad. ``code`` is empty until it is exported."""

    number: int
    channel: str
    language: str
    placed: tuple[Placed, ...]
    destination: Destination
    code: str = ""

    def slot(self, key: str) -> tuple[Placed, ...]:
        """Return the lines of one slot in the order of their places."""
        return tuple(placed for placed in self.placed if placed.line.slot == key)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything a format may write. ``lines`` may be a stream and is read once."""

    ads: tuple[AssembledAd, ...]
    lines: Iterable[Line]
    destination: Destination
    is_sandbox: bool = False


class Contents(enum.Enum):
    """What a format holds."""

    ADS = "ads"
    LINES = "lines"
    BOTH = "both"


class Format:
    """One kind of file. Subclasses give the words a person reads and ``produce``.

    ``channels`` are those whose ads it holds, ``None`` for all. ``next_steps`` say what to do with
    the file.
    """

    key: ClassVar[str]
    label: ClassVar[str]
    summary: ClassVar[str]
    next_steps: ClassVar[tuple[str, ...]]
    extension: ClassVar[str]
    content_type: ClassVar[str]
    contents: ClassVar[Contents] = Contents.ADS
    channels: ClassVar[frozenset[str] | None] = None

    @property
    def needs_ads(self) -> bool:
        """Tell whether there is nothing to write without a complete ad."""
        return self.contents is Contents.ADS

    def takes(self, channel: str) -> bool:
        """Tell whether lines of this channel fit the file."""
        return self.channels is None or channel in self.channels

    def produce(self, bundle: Bundle) -> Iterator[bytes]:
        """Yield the file in pieces; the same bundle always gives the same bytes."""
        raise NotImplementedError
