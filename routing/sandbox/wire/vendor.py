"""What a vendor's module provides."""

from collections.abc import Iterator
from typing import Any, Protocol

from starlette.requests import Request

from routing.sandbox.wire.errors import ErrorShape, WireError
from routing.sandbox.wire.reply import Call, Reply
from routing.sandbox.wire.sse import Event


class Wire(Protocol):
    """One vendor's format: requests in, whole replies, streams and errors out. It sends nothing itself."""

    @property
    def shape(self) -> ErrorShape:
        """Return how this vendor writes errors and takes keys."""

    def read(self, request: Request, body: dict[str, Any]) -> Call:
        """Check a request; raises WireError for what the vendor refuses."""

    def whole(self, reply: Reply) -> dict[str, Any]:
        """Write the body of a reply that is not streamed."""

    def events(self, reply: Reply) -> Iterator[Event]:
        """Write the events of a streamed reply, in order."""

    def text_event(self, reply: Reply, text: str, number: int) -> Event:
        """Write an event with a piece of text, or a draft where asked for, after `number` events."""

    def idle_event(self, reply: Reply) -> Event | None:
        """Write an event that carries no text and may come at any time, where the format has one."""

    def error_event(self, error: WireError, number: int) -> Event:
        """Write an error inside a stream, after `number` events."""

    def failed_event(self, reply: Reply, error: WireError, number: int) -> Event:
        """Write the end of a reply that failed; `error_event` where the format has no state for it."""

    def failed_body(self, reply: Reply, error: WireError) -> dict[str, Any]:
        """Write a whole reply, sent as HTTP 200, that says it failed."""
