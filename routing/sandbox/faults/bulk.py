"""Replies of tens of megabytes, plain or compressed."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

from starlette.responses import Response

from routing.sandbox.delivery import EVENT_STREAM, JSON, Delivery
from routing.sandbox.wire.sse import Part

MEGABYTE = 1_000_000
FILLER = "more words " * (MEGABYTE // 11)
PLACE = "filler goes here"


async def huge(delivery: Delivery) -> Response:
    """Send a reply of many megabytes: events of a megabyte each, or one JSON body."""

    async def chunks() -> AsyncIterator[bytes]:
        for chunk in _chunks(delivery):
            yield chunk

    return delivery.stream(chunks())


async def gzip_bomb(delivery: Delivery) -> Response:
    """Send the same in a few kilobytes that inflate to it."""
    # Compressing takes some tenths of a second, in which other calls should go on.
    small = await asyncio.to_thread(_compressed, delivery)
    kind = EVENT_STREAM if delivery.streaming else JSON
    return Response(small, media_type=kind, headers={"content-encoding": "gzip"})


def _chunks(delivery: Delivery) -> Iterator[bytes]:
    count = max(1, round(delivery.options["mb"]))
    if not delivery.streaming:
        bulky = replace(delivery, reply=replace(delivery.reply, text=PLACE))
        head, tail = bulky.body().split(PLACE.encode())
        yield head
        yield from [FILLER.encode()] * count
        yield tail
        return
    events = delivery.events()
    begun = [event for event in events if event.part is Part.HEAD]
    yield from (event.encode() for event in begun)
    for number in range(len(begun), len(begun) + count):
        yield delivery.wire.text_event(delivery.reply, FILLER, number).encode()
    yield from (event.encode() for event in events if event.part is Part.END)


def _compressed(delivery: Delivery) -> bytes:
    # 31 makes zlib write gzip's header and trailer.
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*map(packer.compress, _chunks(delivery)), packer.flush()])
