"""Replies that stop, break off or fail half-way."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import Response

from routing.sandbox.delivery import ConnectionCut, Delivery, deliver
from routing.sandbox.wire.body import json_text
from routing.sandbox.wire.sse import Event, Part
from routing.sandbox.wire.statuses import midway_error


async def slow_first_byte(delivery: Delivery) -> Response:
    """Wait before the headers."""
    await asyncio.sleep(delivery.options["seconds"])
    return await deliver(delivery)


async def stall(delivery: Delivery) -> Response:
    """Send headers and half of the reply, then nothing for a while, then the rest."""

    async def chunks() -> AsyncIterator[bytes]:
        first, rest = halves(delivery)
        async for chunk in first:
            yield chunk
        await asyncio.sleep(delivery.options["seconds"])
        async for chunk in rest:
            yield chunk

    return delivery.stream(chunks())


async def disconnect(delivery: Delivery) -> Response:
    """Send half of the reply and half of what comes next, then cut the connection."""

    async def chunks() -> AsyncIterator[bytes]:
        first, rest = halves(delivery)
        async for chunk in first:
            yield chunk
        async for chunk in rest:
            yield chunk[: len(chunk) // 2]
            raise ConnectionCut

    return delivery.stream(chunks())


async def missing_end(delivery: Delivery) -> Response:
    """End the connection properly without the events that end a reply; half the body where not streamed."""

    async def chunks() -> AsyncIterator[bytes]:
        if delivery.streaming:
            kept = [event for event in delivery.events() if event.part is not Part.END]
            async for chunk in delivery.paced(kept):
                yield chunk
        else:
            first, _ = halves(delivery)
            async for chunk in first:
                yield chunk

    return delivery.stream(chunks())


async def error_in_stream(delivery: Delivery) -> Response:
    """Send some text under HTTP 200, then an error event; not streamed, the error body under HTTP 200."""
    wire, error = delivery.wire, midway_error(delivery.wire.shape)

    async def chunks() -> AsyncIterator[bytes]:
        if delivery.streaming:
            first, _ = split(delivery.events())
            async for chunk in delivery.paced([*first, wire.error_event(error, len(first))]):
                yield chunk
        else:
            yield json_text(wire.shape.body(error)).encode()

    return delivery.stream(chunks())


async def failed(delivery: Delivery) -> Response:
    """As `error_in_stream`, with the vendor's failed state where its format has one."""
    wire, error = delivery.wire, midway_error(delivery.wire.shape)

    async def chunks() -> AsyncIterator[bytes]:
        if delivery.streaming:
            first, _ = split(delivery.events())
            last = wire.failed_event(delivery.reply, error, len(first))
            async for chunk in delivery.paced([*first, last]):
                yield chunk
        else:
            yield json_text(wire.failed_body(delivery.reply, error)).encode("utf-8", "replace")

    return delivery.stream(chunks())


def split(events: list[Event]) -> tuple[list[Event], list[Event]]:
    """Divide events after half of those that carry text, at least one of them."""
    places = [number for number, event in enumerate(events, start=1) if event.part is Part.TEXT]
    at = places[(len(places) - 1) // 2] if places else len(events) // 2
    return events[:at], events[at:]


def halves(delivery: Delivery) -> tuple[AsyncIterator[bytes], AsyncIterator[bytes]]:
    """Return a reply's chunks in two parts: its events, or its body cut in the middle."""
    if delivery.streaming:
        first, rest = split(delivery.events())
        return delivery.paced(first), delivery.paced(rest)
    body = delivery.body()
    middle = len(body) // 2
    return _one(body[:middle]), _one(body[middle:])


async def _one(chunk: bytes) -> AsyncIterator[bytes]:
    yield chunk
