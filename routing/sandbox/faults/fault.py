"""What a fault is, and a fault as it was asked for: `NAME;option=value`."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.responses import Response

from routing.sandbox.delivery import Delivery, deliver
from routing.sandbox.wire.errors import ErrorShape
from routing.sandbox.wire.reply import Reply

Options = Mapping[str, float]
Refuse = Callable[[ErrorShape, Options], Response]
Rewrite = Callable[[Reply], Reply]
Send = Callable[[Delivery], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Option:
    """A number from 0 to `most`; None as default leaves it out where it is not given."""

    default: float | None
    most: float


def _unchanged(reply: Reply) -> Reply:
    return reply


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong.

    `refuse` answers instead of the model. Otherwise `rewrite` changes what the model wrote and `send`
    sends it; a fault may do both.
    """

    name: str
    does: str
    options: Mapping[str, Option] = field(default_factory=dict)
    refuse: Refuse | None = None
    rewrite: Rewrite = _unchanged
    send: Send = deliver


@dataclass(frozen=True, slots=True)
class Chosen:
    """A fault as it was asked for, with its options filled in; `spelling` is the request's own."""

    fault: Fault
    options: Options
    spelling: str
