"""What went wrong, in this project's own tree: by HTTP status, and by what httpx and the parsers raise."""

from __future__ import annotations

import contextlib
import datetime
import email.utils
from collections.abc import Iterator, Mapping

import httpx

from routing.errors import (
    CallFailed,
    CreditExhausted,
    KeyRejected,
    ModelNotFound,
    ModelTimedOut,
    ModelUnreachable,
    RateLimited,
    ReplyUnusable,
    RequestRejected,
)


def status_error(
    code: int,
    name: str,
    key_variable: str,
    said: str,
    *,
    is_billing: bool,
    retry_after: float | None,
) -> CallFailed:
    """Return the error that belongs to an HTTP status other than 200, as a sentence.

    ``said`` are the vendor's own words; ``is_billing`` that they are about money; ``retry_after`` seconds.
    """
    said = said.rstrip(". ")
    if code == 402 or is_billing:
        return CreditExhausted(
            f"The account for {name} is out of credit or over its spend limit. ({said})", status_code=code
        )
    if code in (401, 403):
        return KeyRejected(f"{name} refused the key. Check {key_variable}. ({said})", status_code=code)
    if code == 404:
        return ModelNotFound(f"{name} is not known to its vendor. ({said})", status_code=code)
    if code == 429:
        return RateLimited(f"{name} asks to slow down. ({said})", status_code=code, retry_after=retry_after)
    if code == 408:
        return ModelTimedOut(f"{name} took too long. ({said})", status_code=code, retry_after=retry_after)
    if code == 409 or code >= 500:
        return ModelUnreachable(
            f"{name} is having trouble. ({said})", status_code=code, retry_after=retry_after
        )
    return RequestRejected(f"{name} rejected the request. ({said})", status_code=code)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds to wait: from milliseconds, seconds or a date, or ``None`` where none is given."""
    given = headers.get("retry-after-ms", "")
    with contextlib.suppress(ValueError):
        return _sensible(float(given) / 1000)
    given = headers.get("retry-after", "")
    with contextlib.suppress(ValueError):
        return _sensible(float(given))
    with contextlib.suppress(ValueError, TypeError):
        moment = email.utils.parsedate_to_datetime(given)
        return _sensible((moment - datetime.datetime.now(datetime.UTC)).total_seconds())
    return None


def _sensible(seconds: float) -> float | None:
    """Return a wait of 0 to 24 hours; a vendor's slip must not close a model for good."""
    return min(max(seconds, 0.0), 86_400.0) if seconds == seconds else None


@contextlib.contextmanager
def foreign_errors(name: str, *, is_sandbox: bool = False) -> Iterator[None]:
    """Map what httpx, asyncio and the parsers raise to this project's own tree, in one place."""
    broken_off = f"The connection to {name} ended in the middle of the reply. Try again."
    try:
        yield
    except ReplyUnusable as error:
        text = str(error)
        raise ReplyUnusable(text if name in text else f"{name}: {text}") from error
    except (TimeoutError, httpx.ReadTimeout, httpx.WriteTimeout) as error:
        raise ModelTimedOut(f"{name} did not answer in time.") from error
    except httpx.ConnectTimeout as error:
        raise ModelTimedOut(f"{name} cannot be reached: no connection in time.") from error
    except httpx.PoolTimeout as error:
        raise ModelUnreachable(f"Too many calls to {name} are going on at once. Try again.") from error
    except (httpx.RemoteProtocolError, httpx.ReadError) as error:
        raise ReplyUnusable(broken_off) from error
    except httpx.HTTPError as error:
        start_it = " Is the sandbox running?" if is_sandbox else ""
        raise ModelUnreachable(f"{name} cannot be reached.{start_it}") from error
    except httpx.InvalidURL as error:
        raise RequestRejected(f"The address of {name} is not a web address.") from error
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise ReplyUnusable(f"{name} sent a reply that breaks its own format.") from error
