"""Bring the database up to date before the supervisor's processes start: ``python -m config.prepare``.

With ``--demo`` the demo workspace is made too, once: who deletes it does not get it back.
"""

from __future__ import annotations

import io
import os
import sys

import django

from config import embedded


def main() -> None:
    """Apply missing migrations; make the demo on the first start of the embedded database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Preparing the database ...", flush=True)
        call_command("migrate", interactive=False, verbosity=0)
    made = embedded.home() / "postgres" / "demo_made"  # goes with the data it speaks of
    if "--demo" in sys.argv and not made.exists():
        print("Making the demo workspace ...", flush=True)
        call_command("seed_demo", stdout=io.StringIO())
        made.touch()


if __name__ == "__main__":
    main()
