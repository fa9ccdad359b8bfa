"""A sandbox for commands that need a model where none is configured."""

from __future__ import annotations

import os

from django.conf import settings

from config import embedded
from routing import catalogue


def sandbox_provide() -> None:
    """Have the sandbox answer for the life of this process, unless a model is configured.

    Only on the embedded default: where a server was configured, a missing key is to be told.
    """
    if settings.EMBEDDED and not catalogue.available_models():
        os.environ[catalogue.SANDBOX_URL_VARIABLE] = embedded.sandbox_url()
