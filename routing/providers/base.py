"""What a vendor's file provides, and the pieces a reply falls into."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol

from routing.types import Finish, GenerationRequest, ModelSpec, Streaming, StructuredOutput, Usage


@dataclass(frozen=True, slots=True)
class WireRequest:
    """One HTTP request in a vendor's format.

    ``replaces`` says that drafts were asked for, so that each piece of text replaces the one before.
    """

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    replaces: bool = False


@dataclass(slots=True)
class ReplyState:
    """What has been read of a reply so far.

    ``text`` is final and only grows; ``draft`` is replaced and may be noise. ``ended`` is set only by the
    vendor's own end marker: a stream that merely stops is not a reply.
    """

    text: str = ""
    draft: str = ""
    replaces: bool = False
    finish: Finish | None = None
    usage: Usage = field(default_factory=Usage)
    warning: str = ""
    ended: bool = False
    error: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ListedModel:
    """What a vendor's own list says of a model; ``None`` where it says nothing.

    Prices are USD per million tokens.
    """

    id: str
    name: str = ""
    context_tokens: int | None = None
    max_output_tokens: int | None = None
    input_price: Decimal | None = None
    cached_input_price: Decimal | None = None
    output_price: Decimal | None = None


class Provider(Protocol):
    """One vendor's wire format. Knows no network: it turns data into data."""

    def wire_request(self, request: GenerationRequest, model: ModelSpec, key: str) -> WireRequest:
        """Return the HTTP request that asks ``model`` for ``request``, as a stream where it streams."""

    def read_event(self, event: str, data: str, state: ReplyState) -> None:
        """Fold one server-sent event into ``state``.

        Raises ``ValueError`` or ``TypeError`` (``json.JSONDecodeError`` included) for an event that
        breaks the format.
        """

    def read_body(self, body: Any, state: ReplyState) -> None:
        """Fold a whole reply, decoded from JSON, into ``state``. Raises as ``read_event`` does."""

    def error_text(self, body: Any) -> str:
        """Return the vendor's own words from a decoded error body, or an empty string."""

    def is_billing_error(self, body: Any) -> bool:
        """Tell whether an error body says that the account is out of credit (never retried)."""

    def error_status(self, body: Any) -> int:
        """Return the HTTP status that an error inside a stream would have had, 500 where it says nothing."""

    def key_headers(self, key: str) -> Mapping[str, str]:
        """Return the headers that carry the key; none for an empty key where none is needed."""

    def read_models(self, body: Any) -> list[ListedModel]:
        """Return the models of a decoded ``GET /models``. Raises ``ValueError`` for another shape."""


def whole_number(value: object) -> int:
    """Return a token count from untrusted JSON: a non-negative whole number below 10^9, else 0."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0


def mapping(value: object) -> Mapping[str, Any]:
    """Return the value where it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """Return the value where it is a JSON list, nothing where it is missing. Raises ``ValueError`` else."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError("a list was expected")
    return value


def error_member(body: Any) -> Mapping[str, Any]:
    """Return the ``error`` object of a vendor's error body, or an empty one."""
    return mapping(mapping(body).get("error"))


def error_message(body: Any) -> str:
    """Return the message of a vendor's error body; Inception may send a list of them."""
    error = mapping(body).get("error")
    message = error if isinstance(error, str) else error_member(body).get("message", "")
    if isinstance(message, list):
        return "; ".join(str(mapping(item).get("msg", item)) for item in message[:5])[:500]
    return str(message or "")[:500]


# What vendors write in an error's type or code, and the status that goes with it over HTTP.
_STATUS_BY_KIND = {
    "invalid_request_error": 400,
    "authentication_error": 401,
    "invalid_api_key": 401,
    "billing_error": 402,
    "permission_error": 403,
    "not_found_error": 404,
    "model_not_found": 404,
    "conflict_error": 409,
    "rate_limit_error": 429,
    "rate_limit_exceeded": 429,
    "insufficient_quota": 429,
    "timeout_error": 504,
    "overloaded_error": 529,
    "server_is_overloaded": 503,
}


def status_of_error(error: Mapping[str, Any]) -> int:
    """Return the HTTP status that belongs to an error object's code or type, else 500."""
    for name in ("code", "type"):
        kind = error.get(name)
        if isinstance(kind, int) and not isinstance(kind, bool) and 400 <= kind <= 599:
            return kind
        if isinstance(kind, str) and kind in _STATUS_BY_KIND:
            return _STATUS_BY_KIND[kind]
    return 500


def streams(model: ModelSpec) -> bool:
    """Tell whether to ask for a stream."""
    return model.can.streaming is not Streaming.NONE


def wants_drafts(model: ModelSpec) -> bool:
    """Tell whether to ask for drafts."""
    return model.drafts and model.can.streaming is Streaming.DIFFUSING


def output_room(request: GenerationRequest, model: ModelSpec) -> int:
    """Return the token limit to send: what the task needs, within what the model can."""
    return min(request.max_output_tokens, model.max_output_tokens)


def sent_effort(model: ModelSpec) -> str | None:
    """Return the effort to send, or ``None`` where the model takes none or not that one."""
    return model.effort if model.effort in model.can.efforts else None


def sent_temperature(model: ModelSpec) -> float | None:
    """Return the temperature to send, moved into the model's range, or ``None`` where it takes none now."""
    if model.temperature is None or model.can.temperature is None:
        return None
    beside = model.can.temperature_efforts
    if beside is not None and (model.effort or "") not in beside:
        return None
    lowest, highest = model.can.temperature
    return min(max(model.temperature, lowest), highest)


def standing_instructions(request: GenerationRequest, model: ModelSpec) -> str:
    """Return the system text; where no schema can be sent, the schema follows in words."""
    if model.can.structured_output is StructuredOutput.JSON_SCHEMA:
        return request.system
    schema = json.dumps(request.schema, ensure_ascii=False, separators=(",", ":"))
    return (
        f"{request.system}\n\nAnswer with one JSON object and nothing around it: no Markdown, no comment. "
        f"It must match this JSON schema: {schema}"
    )


def chat_messages(request: GenerationRequest, model: ModelSpec) -> list[dict[str, str]]:
    """Return system and user message; one message where the model has no role for the first."""
    system = standing_instructions(request, model)
    if not model.can.system_role:
        return [{"role": "user", "content": f"{system}\n\n{request.user}"}]
    return [{"role": model.can.system_role, "content": system}, {"role": "user", "content": request.user}]


def plain_model_list(body: Any) -> list[ListedModel]:
    """Return the models of a list that gives ids and, with some servers, a context length."""
    entries = mapping(body).get("data")
    if not isinstance(entries, list):
        raise ValueError("the list of models has no data")
    return [
        ListedModel(
            id=entry["id"],
            name=str(entry.get("display_name") or entry.get("name") or "")[:200],
            context_tokens=whole_number(entry.get("max_model_len")) or None,
        )
        for entry in map(mapping, entries)
        if isinstance(entry.get("id"), str)
    ]
