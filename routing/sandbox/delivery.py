"""Sending a reply: whole or as a stream, over the call's latency."""

from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from starlette.responses import Response, StreamingResponse
from starlette.types import Send

from routing.sandbox.pacing import Pace
from routing.sandbox.wire.body import json_text
from routing.sandbox.wire.reply import Reply
from routing.sandbox.wire.sse import Event
from routing.sandbox.wire.vendor import Wire

JSON = "application/json"
EVENT_STREAM = "text/event-stream"
# No proxy should hold a stream back.
STREAM_HEADERS = {"cache-control": "no-cache", "x-accel-buffering": "no"}


class ConnectionCut(Exception):
    """Raised by the chunks of a reply to cut the connection there, without a proper end."""


class CuttableStream(StreamingResponse):
    """A stream that stops without its end when its chunks raise ConnectionCut.

    The server then closes the connection, as it does for any application that leaves a reply unfinished.
    """

    async def stream_response(self, send: Send) -> None:
        """Send headers and chunks, and the end unless the connection is to be cut."""
        with suppress(ConnectionCut):
            await super().stream_response(send)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A reply about to be sent: in which format, at which pace, and with which options of its fault."""

    wire: Wire
    reply: Reply
    pace: Pace
    options: Mapping[str, float]

    @property
    def streaming(self) -> bool:
        """Tell whether the caller asked for a stream."""
        return self.reply.call.streaming

    def events(self) -> list[Event]:
        """Return all events of the streamed reply."""
        return list(self.wire.events(self.reply))

    def body(self) -> bytes:
        """Return the body of the reply that is not streamed."""
        return json_text(self.wire.whole(self.reply)).encode("utf-8", "replace")

    async def paced(self, events: list[Event]) -> AsyncIterator[bytes]:
        """Yield encoded events, each when it is due."""
        for event in events:
            await self.pace.until(event.due)
            yield event.encode()

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the reply as it should be: its events, or its body when the latency is over."""
        if self.streaming:
            async for chunk in self.paced(self.events()):
                yield chunk
        else:
            await self.pace.until(1.0)
            yield self.body()

    def stream(self, chunks: AsyncIterator[bytes], headers: Mapping[str, str] | None = None) -> Response:
        """Answer with chunks as they come, under the content type the caller expects."""
        kind = EVENT_STREAM if self.streaming else JSON
        return CuttableStream(chunks, media_type=kind, headers={**STREAM_HEADERS, **(headers or {})})


async def deliver(delivery: Delivery) -> Response:
    """Send the reply as the vendor would."""
    if delivery.streaming:
        return delivery.stream(delivery.chunks())
    await delivery.pace.until(1.0)
    return Response(delivery.body(), media_type=JSON)
