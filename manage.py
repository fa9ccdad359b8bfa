#!/usr/bin/env python
"""Run a Django command. The embedded PostgreSQL and Redis are started, or shared, as needed."""

import os
import sys


def main() -> None:
    """Run the command line; an embedded server that cannot start is one sentence, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.management import execute_from_command_line

        from config.embedded import EmbeddedError
    except ModuleNotFoundError:
        sys.exit(
            "Django is not installed for this Python. Run `make run` once, then .venv/bin/python manage.py."
        )
    try:
        execute_from_command_line(sys.argv)
    except EmbeddedError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
