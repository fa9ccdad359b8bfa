"""What every page's frame needs."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from headlines.models import Membership, User, Workspace
from headlines.selectors import memberships_of
from routing import catalogue

_SECTIONS = {"export": "run", "variant": "run", "review": "run", "invitation": "member"}


class Frame:
    """The workspace switcher, the navigation and where one is in it. Reads only when it is shown.

    A fragment never shows it and so costs no query; a page costs one.
    """

    def __init__(self, request: HttpRequest) -> None:
        self._user = getattr(request, "user", None)  # absent when a middleware answers early
        self._match = request.resolver_match

    @cached_property
    def memberships(self) -> list[Membership]:
        """Return the workspaces of whoever is logged in, by name."""
        user = self._user
        return list(memberships_of(user)) if user is not None and isinstance(user, User) else []

    @cached_property
    def current(self) -> Membership | None:
        """Return the membership of the page's workspace, if the page has one and the person belongs."""
        slug = self._match.kwargs.get("workspace_slug") if self._match else None
        if slug is None:
            return None
        return next((one for one in self.memberships if one.workspace.slug == slug), None)

    @property
    def workspace(self) -> Workspace | None:
        """Return the page's workspace, if the person belongs to it."""
        return self.current.workspace if self.current else None

    @property
    def section(self) -> str:
        """Return the area of the page: ``brief``, ``run``, ``brand``, ``member`` or another word."""
        word = ((self._match.url_name if self._match else None) or "").partition("_")[0]
        return _SECTIONS.get(word, word)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the frame, and whether the sandbox answers instead of a model, for the notice in it."""
    models = catalogue.available_models()
    return {
        "sandbox_answers": bool(models) and all(model.is_sandbox for model in models),
        "frame": Frame(request),
    }
