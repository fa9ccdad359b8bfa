"""Server-sent events."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from routing.sandbox.wire.body import json_text


class Part(Enum):
    """Where in a stream an event stands: before the text, part of it, or what ends the reply."""

    HEAD = "head"
    TEXT = "text"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its data (an object, or text sent as it is), its name, and when it is due.

    `due` is the share (0 to 1) of the call's latency after which it is sent.
    """

    data: dict[str, Any] | str
    part: Part
    name: str | None = None
    due: float = 0.0

    def encode(self) -> bytes:
        """Write the event as it goes over the wire."""
        data = self.data if isinstance(self.data, str) else json_text(self.data)
        name = f"event: {self.name}\n" if self.name else ""
        return f"{name}data: {data}\n\n".encode("utf-8", "replace")


def named(payload: dict[str, Any], part: Part, due: float = 0.0) -> Event:
    """Build an event named after the payload's `type`."""
    return Event(payload, part, str(payload["type"]), due)
