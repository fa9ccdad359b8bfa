"""``manage.py seed_demo``: the demo workspace."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from config.demo import DEMO_EMAIL, DEMO_PASSWORD
from headlines.services.demo import demo_seed
from routing.management.commands._sandbox import sandbox_provide


class Command(BaseCommand):
    """Make the demo workspace with a brand, three briefs and one finished run, unless it is there."""

    help = "Make the demo workspace, unless it is there. Its log-in is for trying the product out only."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it."""
        sandbox_provide()
        workspace = demo_seed(email=DEMO_EMAIL, password=DEMO_PASSWORD)
        self.stdout.write(f"{workspace.name}: log in as {DEMO_EMAIL}.")
