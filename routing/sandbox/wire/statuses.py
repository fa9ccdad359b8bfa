"""The error each vendor sends with a status, when it is the vendor that fails and not the request."""

from collections.abc import Mapping

from routing.sandbox.wire.errors import ErrorShape, Style, WireError

SENTENCES = {
    400: "The request is not valid.",
    401: "Incorrect API key provided.",
    402: "The account has no credit left.",
    403: "This key may not use this model.",
    404: "The model does not exist or this key has no access to it.",
    408: "The request took too long to arrive.",
    409: "Another request changes the same resource.",
    422: "The request could not be processed as sent.",
    429: "Rate limit reached. Please slow down.",
    500: "The server had an error while processing your request.",
    503: "The engine is currently overloaded, please try again later.",
    529: "Overloaded",
}
# Type and code, after developers.openai.com/api/docs/guides/error-codes (checked 2026-11-23).
OPENAI_LIKE: Mapping[int, tuple[str, str | None]] = {
    400: ("invalid_request_error", None),
    401: ("invalid_request_error", "invalid_api_key"),
    402: ("billing_error", "payment_required"),
    403: ("permission_error", "permission_denied"),
    404: ("invalid_request_error", "model_not_found"),
    408: ("timeout_error", "request_timeout"),
    409: ("conflict_error", "conflict"),
    422: ("invalid_request_error", "unprocessable_entity"),
    429: ("requests", "rate_limit_exceeded"),
    500: ("server_error", "server_error"),
    503: ("service_unavailable_error", "server_is_overloaded"),
    529: ("overloaded_error", None),
}
# The types of pypi:anthropic==2.12.0.
ANTHROPIC: Mapping[int, str] = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    408: "timeout_error",
    409: "conflict_error",
    422: "invalid_request_error",
    429: "rate_limit_error",
    500: "api_error",
    503: "api_error",
    529: "overloaded_error",
}


def vendor_error(shape: ErrorShape, status: int, headers: Mapping[str, str] | None = None) -> WireError:
    """Build the error that the vendor of this shape sends with a status of `SENTENCES`."""
    kind, code = OPENAI_LIKE[status]
    if shape.style is Style.ANTHROPIC:
        kind, code = ANTHROPIC[status], None
    return WireError(status, kind, SENTENCES[status], code=code, headers=headers)


def billing_error(shape: ErrorShape) -> WireError:
    """Build the 429 that waiting does not cure: the account is out of credit or over its limit."""
    if shape.style is Style.ANTHROPIC:
        sentence = "This organization has reached its monthly spend limit."
        details = {"error_code": "enforced_spend_limit_reached"}
        return WireError(429, "rate_limit_error", sentence, details=details)
    sentence = "You exceeded your current quota, please check your plan and billing details."
    return WireError(429, "insufficient_quota", sentence, code="insufficient_quota")


def midway_error(shape: ErrorShape) -> WireError:
    """Build the error a vendor sends inside a reply that began as HTTP 200."""
    return vendor_error(shape, 529 if shape.style is Style.ANTHROPIC else 500)
