"""Everything that can go wrong between a task and a model's reply.

RoutingError
├── NoModelAvailable        nothing is configured that could do the task
├── LanguageNotWritten      the only model at hand does not write this language
├── DeadlineExceeded        the time for the whole run is used up
├── CallCancelled           the caller asked to stop
├── CostLimitReached        one more call would cost more than the task may
├── BudgetExhausted         the workspace has spent what it may on this day (ask again later)
├── MustWait                nobody waits for the task, and its turn has not come (ask again later)
└── CallFailed              a call was made, or tried, and gave nothing usable
    ├── ModelUnreachable    no connection, or the vendor's own failure (may be retried)
    │   └── ModelTimedOut   it said nothing for too long (may be retried, another model first)
    ├── ModelResting        not even tried: it failed too often just now
    ├── RateLimited         the vendor asks to slow down (may be retried, not before ``retry_after``)
    ├── RequestRejected     the vendor refuses the request as sent (never retried)
    │   ├── ModelNotFound   the vendor does not know the model
    │   └── KeyRejected     the vendor refuses the key
    │       └── CreditExhausted  the account is out of credit or over its spend limit
    ├── ModelRefused        the model answered that it will not write this (never retried)
    ├── ReplyUnusable       the reply broke the wire format or was cut off by a lost connection
    │   └── ReplyEmpty      the model used up its room and wrote nothing (retried with less thinking)
    └── EveryModelFailed    each model of the chain failed; ``errors`` has how

``str(error)`` is always a sentence a person can act on.
"""

from __future__ import annotations

from collections.abc import Sequence


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


class CostLimitReached(RoutingError):
    """One more call would cost more than the task may."""


class BudgetExhausted(RoutingError):
    """The workspace has spent what it may on this day; ``seconds`` says when the next one begins."""

    def __init__(self, message: str, *, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class MustWait(RoutingError):
    """The task's turn has not come; ``seconds`` says when to ask again."""

    def __init__(self, message: str, *, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class CallFailed(RoutingError):
    """A call gave nothing usable. ``status_code`` is the HTTP status, where there was one."""

    may_retry = False

    def __init__(self, message: str, *, status_code: int | None = None) -> None:
        super().__init__(message)
        self.status_code = status_code


class ModelUnreachable(CallFailed):
    """No connection, or the vendor's own failure. ``retry_after`` is in seconds, where given."""

    may_retry = True

    def __init__(
        self, message: str, *, status_code: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, status_code=status_code)
        self.retry_after = retry_after


class ModelTimedOut(ModelUnreachable):
    """The model said nothing for too long."""


class ModelResting(CallFailed):
    """The model failed too often just now and was not even tried. ``retry_in`` is in seconds."""

    def __init__(self, message: str, *, retry_in: float) -> None:
        super().__init__(message)
        self.retry_in = retry_in


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


class ModelNotFound(RequestRejected):
    """The vendor does not know the model."""


class KeyRejected(RequestRejected):
    """The vendor refuses the key."""


class CreditExhausted(KeyRejected):
    """The account is out of credit or over its spend limit."""


class ModelRefused(CallFailed):
    """The model answered that it will not write this."""


class ReplyUnusable(CallFailed):
    """The reply broke the wire format, or the connection was lost in the middle of it."""

    may_retry = True


class ReplyEmpty(ReplyUnusable):
    """The model used up its room and wrote nothing."""


class EveryModelFailed(CallFailed):
    """Each model of the chain failed. ``errors`` are their failures, in the order tried."""

    def __init__(self, errors: Sequence[RoutingError]) -> None:
        super().__init__(" ".join(dict.fromkeys(str(error) for error in errors)))
        self.errors = tuple(errors)
