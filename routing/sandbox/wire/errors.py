"""Errors as each vendor writes them.

WireError is the only exception of the wire modules; an `ErrorShape` turns it into a vendor's reply.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

UNSUPPORTED_LANGUAGE = "unsupported_language"
KEYLESS = "none"
# What vLLM calls its errors, by status (vllm/entrypoints, ErrorResponse).
VLLM_TYPES = {
    400: "BadRequestError",
    402: "PaymentRequiredError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    408: "RequestTimeoutError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    503: "ServiceUnavailableError",
}


class WireError(Exception):
    """A request that is answered with an error: HTTP status, type, code and sentence.

    `details` is Anthropic's member of that name; `headers` go out with the reply.
    """

    def __init__(
        self,
        status: int,
        kind: str,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        details: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.message = message
        self.code = code
        self.param = param
        self.details = details
        self.headers = dict(headers or {})


class Style(Enum):
    """Whose error bodies to write."""

    OPENAI = "openai"
    INCEPTION = "inception"
    ANTHROPIC = "anthropic"
    VLLM = "vllm"


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """One vendor's error bodies and the headers that may carry a key; a bearer token always may."""

    style: Style = Style.OPENAI
    key_header: str | None = None
    needs_key: bool = True
    request_id_header: str = "x-request-id"

    def key_of(self, request: Request) -> str:
        """Return the key of a call, any that is not empty; "none" where none is needed and none was sent.

        Raises WireError 401 when there is no key.
        """
        own = request.headers.get(self.key_header, "").strip() if self.key_header else ""
        scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
        bearer = token.strip() if scheme.lower() == "bearer" else ""
        if own or bearer:
            return own or bearer
        if self.needs_key:
            raise WireError(
                401,
                "authentication_error",
                "No API key was sent. The sandbox accepts any key.",
                code="invalid_api_key",
            )
        return KEYLESS

    def body(self, error: WireError) -> dict[str, Any]:
        """Write the error's JSON body in this vendor's shape."""
        if self.style is Style.ANTHROPIC:
            kind = error.code if error.code == UNSUPPORTED_LANGUAGE else error.kind
            member: dict[str, Any] = {"type": kind, "message": error.message}
            if error.details:
                member["details"] = dict(error.details)
            return {"type": "error", "error": member, "request_id": "req_sandbox"}
        if self.style is Style.VLLM:
            return _vllm_body(error)
        message: object = error.message
        if self.style is Style.INCEPTION and error.status == 422:
            # Inception passes its validator's list on as the message.
            message = [
                {"loc": ["body", error.param or "messages"], "msg": error.message, "type": "value_error"}
            ]
        return {"error": {"message": message, "type": error.kind, "param": error.param, "code": error.code}}

    def response(self, error: WireError) -> Response:
        """Answer with the error in this vendor's shape."""
        return JSONResponse(self.body(error), status_code=error.status, headers=error.headers)


def _vllm_body(error: WireError) -> dict[str, Any]:
    if error.status == 401:
        # vLLM's key check stands before its error handling and knows only this.
        return {"error": "Unauthorized"}
    special = error.code in {UNSUPPORTED_LANGUAGE, "insufficient_quota"}
    kind = error.kind if special else VLLM_TYPES.get(error.status, "InternalServerError")
    code = error.code if special else error.status
    return {"error": {"message": error.message, "type": kind, "param": error.param, "code": code}}


def invalid(message: str, *, param: str | None = None, code: str | None = None) -> WireError:
    """Build the error for a request whose contents are wrong (HTTP 400)."""
    return WireError(400, "invalid_request_error", message, code=code, param=param)
