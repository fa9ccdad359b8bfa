"""Refusals a person can act on. ``str(error)`` is the sentence to show.

ServiceError
├── FieldErrors      one or more fields of a form or file are not right
├── NotAllowed       the role does not allow it
├── Conflict         somebody else changed it in the meantime
└── NothingToDo      the request makes no sense in the present state
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class ServiceError(Exception):
    """The root of the tree."""


class FieldErrors(ServiceError):
    """Sentences by field name; ``""`` is for the whole."""

    def __init__(self, errors: Mapping[str, Sequence[str]]) -> None:
        self.errors = {field: list(messages) for field, messages in errors.items()}
        super().__init__(
            " ".join(
                f"{field}: {message}" if field else message
                for field, messages in self.errors.items()
                for message in messages
            )
        )


class NotAllowed(ServiceError):
    """The role does not allow it."""


class Conflict(ServiceError):
    """Somebody else changed it in the meantime."""


class NothingToDo(ServiceError):
    """The request makes no sense in the present state."""
