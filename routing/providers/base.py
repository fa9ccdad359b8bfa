"""What a vendor's file provides, and the pieces a streamed reply falls into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from routing.types import Finish, GenerationRequest, ModelSpec, Usage


@dataclass(frozen=True, slots=True)
class WireRequest:
    """One HTTP request in a vendor's format, ready to be sent as a stream."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(slots=True)
class ReplyState:
    """What has been read of a reply so far.

    ``ended`` is set only by the vendor's own end marker: a stream that merely stops is not a reply.
    """

    text: str = ""
    finish: Finish | None = None
    usage: Usage = field(default_factory=Usage)
    warning: str = ""
    ended: bool = False
    error: Mapping[str, Any] | None = None


class Provider(Protocol):
    """One vendor's wire format. Knows no network: it turns data into data."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the HTTP request that asks ``model`` for ``request`` as a stream."""

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one server-sent event into ``state``.

        Raises ``ValueError`` or ``TypeError`` (``json.JSONDecodeError`` included) for an event that
        breaks the format.
        """

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words from a decoded error body, or an empty string."""

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether an error body says that the account is out of credit (never retried)."""


def whole_number(value: object) -> int:
    """Return a token count from untrusted JSON: a non-negative whole number, else 0."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def mapping(value: object) -> Mapping[str, Any]:
    """Return the value where it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def error_member(body: Any) -> Mapping[str, Any]:
    """Return the ``error`` object of a vendor's error body, or an empty one."""
    return mapping(mapping(body).get("error"))


def error_message(body: Any) -> str:
    """Return the message of a vendor's error body; Inception may send a list of them."""
    message = error_member(body).get("message", "")
    if isinstance(message, list):
        return "; ".join(str(mapping(item).get("msg", item)) for item in message)
    return str(message)
