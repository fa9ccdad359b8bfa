"""The typed events of a streamed response in OpenAI's Responses format."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from routing.sandbox.wire.reply import REFUSAL, Ending, Reply
from routing.sandbox.wire.response_object import (
    content_part,
    has_message,
    message_begun,
    message_item,
    reasoning_item,
    response_begun,
    response_object,
)
from routing.sandbox.wire.sse import Event, Part, named
from routing.sandbox.wire.tokens import APPEND_CHUNKS, pieces


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where the text of a reply stands in its output, and the events that fill that place."""

    reply: Reply

    @property
    def index(self) -> dict[str, Any]:
        """Return the members that name the message among the output."""
        return {"output_index": 1 if self.reply.call.thinks else 0}

    @property
    def place(self) -> dict[str, Any]:
        """Return the members that name the message and its only part."""
        return {**self.index, "item_id": f"msg_{self.reply.call.identity}", "content_index": 0}

    def delta(self, text: str) -> dict[str, Any]:
        """Write an event with a piece of text, or of the refusal."""
        if self.reply.ending is Ending.REFUSED:
            return {"type": "response.refusal.delta", **self.place, "delta": text}
        return {"type": "response.output_text.delta", **self.place, "delta": text, "logprobs": []}

    def done(self) -> dict[str, Any]:
        """Write the event that repeats the whole text, or the refusal."""
        if self.reply.ending is Ending.REFUSED:
            return {"type": "response.refusal.done", **self.place, "refusal": REFUSAL}
        return {"type": "response.output_text.done", **self.place, "text": self.reply.text, "logprobs": []}


def stream(reply: Reply) -> Iterator[Event]:
    """Write all events of a response, each with its sequence number, counted from 0."""
    for number, (payload, part, due) in enumerate(_steps(reply)):
        yield named({**payload, "sequence_number": number}, part, due)


def _steps(reply: Reply) -> Iterator[tuple[dict[str, Any], Part, float]]:
    begun = response_begun(reply)
    yield {"type": "response.created", "response": begun}, Part.HEAD, 0.0
    yield {"type": "response.in_progress", "response": begun}, Part.HEAD, 0.0
    if reply.call.thinks:
        item = {"output_index": 0, "item": reasoning_item(reply)}
        yield {"type": "response.output_item.added", **item}, Part.HEAD, 0.0
        yield {"type": "response.output_item.done", **item}, Part.HEAD, 0.0
    if has_message(reply):
        yield from _message_steps(reply)
    final = response_object(reply)
    yield {"type": f"response.{final['status']}", "response": final}, Part.END, 1.0


def _message_steps(reply: Reply) -> Iterator[tuple[dict[str, Any], Part, float]]:
    place = TextPlace(reply)
    refuses = reply.ending is Ending.REFUSED
    part = content_part(reply)
    empty = {**part, "refusal" if refuses else "text": ""}
    added = {"type": "response.output_item.added", **place.index, "item": message_begun(reply)}
    yield added, Part.HEAD, 0.0
    yield {"type": "response.content_part.added", **place.place, "part": empty}, Part.HEAD, 0.0
    parts = pieces(REFUSAL if refuses else reply.text, APPEND_CHUNKS)
    for number, piece in enumerate(parts, start=1):
        yield place.delta(piece), Part.TEXT, number / len(parts)
    yield place.done(), Part.END, 1.0
    yield {"type": "response.content_part.done", **place.place, "part": part}, Part.END, 1.0
    finished = {"type": "response.output_item.done", **place.index, "item": message_item(reply)}
    yield finished, Part.END, 1.0
