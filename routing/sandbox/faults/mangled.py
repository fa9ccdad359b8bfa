"""Replies whose bytes arrive in an unusual form, legal or not."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator

from starlette.responses import Response

from routing.sandbox.delivery import EVENT_STREAM, JSON, Delivery, deliver
from routing.sandbox.faults.cut import split
from routing.sandbox.wire.sse import Event, Part

DRIP_BYTES = 7
CONTINUATION = range(0x80, 0xC0)


async def slow_drip(delivery: Delivery) -> Response:
    """Send a few bytes at a time, cut within lines and within characters."""

    async def chunks() -> AsyncIterator[bytes]:
        async for chunk in delivery.chunks():
            for drop in _drops(chunk):
                yield drop
                await asyncio.sleep(delivery.options["pause"])

    return delivery.stream(chunks())


async def wrong_charset(delivery: Delivery) -> Response:
    """Send Latin-1 and call it UTF-8."""

    async def chunks() -> AsyncIterator[bytes]:
        async for chunk in delivery.chunks():
            yield chunk.decode().encode("latin-1", "replace")

    kind = EVENT_STREAM if delivery.streaming else JSON
    return delivery.stream(chunks(), {"content-type": f"{kind}; charset=utf-8"})


async def not_sse(delivery: Delivery) -> Response:
    """Send the whole reply as JSON although a stream was asked for."""
    await delivery.pace.until(1.0)
    return Response(delivery.body(), media_type=JSON)


async def crlf(delivery: Delivery) -> Response:
    """Send a good stream that uses all the freedom the format gives.

    CRLF line ends, data on several lines, a colon without a space, ids, comments, and events without
    text between the others.
    """
    if not delivery.streaming:
        return await deliver(delivery)

    async def chunks() -> AsyncIterator[bytes]:
        idle = delivery.wire.idle_event(delivery.reply)
        yield b": stream begins\r\nretry: 3000\r\n\r\n"
        for number, event in enumerate(delivery.events()):
            await delivery.pace.until(event.due)
            yield _freely(event, number)
            if event.part is Part.TEXT:
                yield b": ping\r\n\r\n"
                if idle is not None:
                    yield _freely(idle, number)

    return delivery.stream(chunks())


async def not_json_event(delivery: Delivery) -> Response:
    """Put one event whose data is no JSON between the others; not streamed, nothing changes."""
    if not delivery.streaming:
        return await deliver(delivery)
    first, rest = split(delivery.events())
    stray = Event("upstream connect error", Part.TEXT, first[-1].name)
    return delivery.stream(delivery.paced([*first, stray, *rest]))


def _drops(chunk: bytes) -> Iterator[bytes]:
    begin = 0
    for at in range(1, len(chunk)):
        within_character = chunk[at] in CONTINUATION and chunk[at - 1] not in CONTINUATION
        if within_character or at - begin == DRIP_BYTES:
            yield chunk[begin:at]
            begin = at
    yield chunk[begin:]


def _freely(event: Event, number: int) -> bytes:
    if isinstance(event.data, str):
        lines = [event.data]
    else:
        # A line end between JSON tokens is white space, so the object may lie on several data lines.
        lines = json.dumps(event.data, ensure_ascii=False, indent=1).split("\n")
    data = "".join(f"data:{line}\r\n" for line in lines)
    name = f"event:{event.name}\r\n" if event.name else ""
    return f"{name}id: {number}\r\n{data}\r\n".encode("utf-8", "replace")
