"""A sandbox for commands that need a model where none is configured."""

from __future__ import annotations

import os

from django.conf import settings

from config import embedded
from routing import catalogue


def sandbox_provide(*, always: bool = False) -> None:
    """Have the sandbox answer for the life of this process, unless a model is configured.

    ``always`` provides it beside configured models too. Only on the embedded default: where a server was
    configured, a missing key is to be told.
    """
    if settings.EMBEDDED and (always or not catalogue.available_models()):
        os.environ[catalogue.SANDBOX_URL_VARIABLE] = embedded.sandbox_url()
