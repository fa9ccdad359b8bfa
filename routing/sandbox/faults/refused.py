"""Errors instead of a reply."""

from collections.abc import Mapping

from starlette.responses import HTMLResponse, Response

from routing.sandbox.faults.fault import Options, Refuse
from routing.sandbox.wire.errors import ErrorShape
from routing.sandbox.wire.statuses import billing_error, vendor_error

BAD_GATEWAY = """<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
"""


def status(code: int) -> Refuse:
    """Build the refusal with a status, in the vendor's own words."""

    def refuse(shape: ErrorShape, options: Options) -> Response:
        return shape.response(vendor_error(shape, code, _retry_headers(options)))

    return refuse


def billing(shape: ErrorShape, _options: Options) -> Response:
    """Refuse with the 429 of an account that has no credit."""
    return shape.response(billing_error(shape))


def bad_gateway(_shape: ErrorShape, options: Options) -> Response:
    """Refuse with a proxy's page, which no vendor wrote."""
    return HTMLResponse(BAD_GATEWAY, status_code=502, headers=_retry_headers(options))


def _retry_headers(options: Options) -> Mapping[str, str]:
    names = {"retry_after": "retry-after", "retry_after_ms": "retry-after-ms"}
    return {names[name]: _plain(value) for name, value in options.items() if name in names}


def _plain(value: float) -> str:
    return str(int(value)) if value.is_integer() else str(value)
