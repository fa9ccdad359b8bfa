"""The request as the middleware leaves it."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxRequest(HttpRequest):
    """A request that knows whether a script asked for a part of the page (``request.htmx``)."""

    htmx: HtmxDetails
