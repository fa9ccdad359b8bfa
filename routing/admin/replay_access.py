"""What the pages of replay have in common: who may, and what every page needs."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest

from routing.models import PolicyVersion


def may(request: HttpRequest, what: str) -> bool:
    """Tell whether somebody may ``view`` or ``change`` versions of the policy."""
    return request.user.has_perm(f"routing.{what}_policyversion")


def page_context(admin_site: AdminSite, request: HttpRequest, **more: Any) -> dict[str, Any]:
    """Return what a page of the tuning room is rendered with."""
    return {
        **admin_site.each_context(request),
        "opts": PolicyVersion._meta,
        "may_change": may(request, "change"),
        **more,
    }
