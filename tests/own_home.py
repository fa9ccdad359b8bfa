"""Gives the test session a home of its own, before settings are read.

Tests start their own PostgreSQL and Redis in a temporary directory, so that they run beside a
`make run` and leave nothing behind.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for _variable in (
    "DATABASE_URL",
    "REDIS_URL",
    "SANDBOX_URL",
    "INCEPTION_API_KEY",
    "OPENAI_API_KEY",
    "ANTHROPIC_API_KEY",
):
    os.environ.pop(_variable, None)

_HOME = Path(tempfile.mkdtemp(prefix="sg-test-"))
_HOME.chmod(0o755)
os.environ["SECONDGEAR_HOME"] = str(_HOME)

# Runs after the servers in it have ended: what is registered first is called last.
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
