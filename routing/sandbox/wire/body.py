"""Read a request's JSON body under a size cap, and write JSON."""

import json
from typing import Any

from starlette.requests import ClientDisconnect, Request

from routing.sandbox.wire.errors import WireError, invalid

LARGEST_BODY = 4 * 1024 * 1024


async def read_json(request: Request) -> dict[str, Any]:
    """Return the body as an object.

    Raises WireError: 413 over 4 MB, 400 when it is not JSON, not UTF-8 or not an object.
    """
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > LARGEST_BODY:
                raise WireError(
                    413, "request_too_large", "The request is larger than 4 MB.", code="request_too_large"
                )
            chunks.append(chunk)
    except ClientDisconnect:
        raise invalid("The connection closed before the body was complete.") from None
    try:
        body = json.loads(b"".join(chunks))
    except (ValueError, RecursionError):
        raise invalid("The body is not valid JSON.", code="invalid_json") from None
    if not isinstance(body, dict):
        raise invalid("The body must be a JSON object.", code="invalid_json")
    return body


def json_text(payload: object) -> str:
    """Write JSON as the vendors do: compact, every character as itself."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def text_of(content: object, kinds: frozenset[str] = frozenset({"text"}), param: str = "messages") -> str:
    """Return the text of a message's content: a string, or a list of blocks whose `type` is one of `kinds`.

    Raises WireError 400 for anything else.
    """
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        texts = [
            block.get("text") for block in content if isinstance(block, dict) and block.get("type") in kinds
        ]
        if len(texts) == len(content) and all(isinstance(text, str) for text in texts):
            return "\n".join(str(text) for text in texts)
    raise invalid("Message content must be a string or a list of text blocks.", param=param)


def positive_integer(body: dict[str, Any], name: str) -> int | None:
    """Return a field that must be a whole number of 1 or more, or None when it is absent.

    Raises WireError 400.
    """
    value = body.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise invalid(f"'{name}' must be a whole number of 1 or more.", param=name)
    return value


def flag(body: dict[str, Any], name: str) -> bool:
    """Return a field that must be true or false, false when it is absent.

    Raises WireError 400.
    """
    value = body.get(name)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise invalid(f"'{name}' must be true or false.", param=name)
    return value
