"""Errors as each vendor writes them.

WireError is the only exception of the wire modules; an `ErrorShape` turns it into a vendor's reply.
"""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response


class WireError(Exception):
    """A request that is answered with an error: HTTP status, vendor-neutral type, code and sentence."""

    def __init__(
        self, status: int, kind: str, message: str, *, code: str | None = None, param: str | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.kind = kind
        self.message = message
        self.code = code
        self.param = param


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """One vendor's error bodies and the header that must carry a key."""

    key_header: str
    bearer: bool
    anthropic_style: bool = False

    def check_key(self, request: Request) -> None:
        """Accept any key that is not empty; raises WireError 401 when there is none."""
        value = request.headers.get(self.key_header, "").strip()
        if self.bearer:
            scheme, _, value = value.partition(" ")
            value = value.strip() if scheme.lower() == "bearer" else ""
        if not value:
            raise WireError(
                401,
                "authentication_error",
                "No API key was sent. The sandbox accepts any key.",
                code="invalid_api_key",
            )

    def response(self, error: WireError) -> Response:
        """Write the error in this vendor's shape."""
        if self.anthropic_style:
            body = {
                "type": "error",
                "error": {
                    "type": error.code if error.code == "unsupported_language" else error.kind,
                    "message": error.message,
                },
                "request_id": "req_sandbox",
            }
        else:
            body = {
                "error": {
                    "message": error.message,
                    "type": error.kind,
                    "param": error.param,
                    "code": error.code,
                }
            }
        return JSONResponse(body, status_code=error.status)


def invalid(message: str, *, param: str | None = None, code: str | None = None) -> WireError:
    """Build the error for a request whose contents are wrong (HTTP 400)."""
    return WireError(400, "invalid_request_error", message, code=code, param=param)
