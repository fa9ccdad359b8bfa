"""Everything that can go wrong between a task and a model's reply.

RoutingError
├── NoModelAvailable        nothing is configured that could do the task
├── LanguageNotWritten      the only model at hand does not write this language
├── DeadlineExceeded        the time for the whole run is used up
├── CallCancelled           the caller asked to stop
└── CallFailed              a call was made, or tried, and gave nothing usable
    ├── ModelUnreachable    no connection, a time-out, or the vendor's own failure (may be retried)
    ├── RateLimited         the vendor asks to slow down (may be retried, not before ``retry_after``)
    ├── RequestRejected     the vendor refuses the request as sent (never retried)
    │   └── KeyRejected     the vendor refuses the key or the account
    └── ReplyUnusable       the reply broke the wire format or was cut off by a lost connection

``str(error)`` is always a sentence a person can act on.
"""

from __future__ import annotations


class RoutingError(Exception):
    """The root of the tree. Its text is a sentence for the person who asked."""


class NoModelAvailable(RoutingError):
    """Nothing is configured that could do the task."""


class LanguageNotWritten(RoutingError):
    """The only model at hand does not write this language."""


class DeadlineExceeded(RoutingError):
    """The time for the whole run is used up."""


class CallCancelled(RoutingError):
    """The caller asked to stop."""


class CallFailed(RoutingError):
    """A call gave nothing usable. ``status_code`` is the HTTP status, where there was one."""

    may_retry = False

    def __init__(self, message: str, *, status_code: int | None = None) -> None:
        super().__init__(message)
        self.status_code = status_code


class ModelUnreachable(CallFailed):
    """No connection, a time-out, or the vendor's own failure."""

    may_retry = True


class RateLimited(CallFailed):
    """The vendor asks to slow down. ``retry_after`` is in seconds, where given."""

    may_retry = True

    def __init__(
        self, message: str, *, status_code: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, status_code=status_code)
        self.retry_after = retry_after


class RequestRejected(CallFailed):
    """The vendor refuses the request as sent."""


class KeyRejected(RequestRejected):
    """The vendor refuses the key or the account."""


class ReplyUnusable(CallFailed):
    """The reply broke the wire format, or the connection was lost in the middle of it."""

    may_retry = True
