"""Run a module as ``python -m`` does, and end it when standard input closes.

The starter keeps the other end of that pipe, so the module ends with it even when it is killed, on
any system. Usage: ``python config/lifeline.py MODULE [ARGUMENT...]``.
"""

import os
import runpy
import signal
import sys
import threading
import time

GRACE_SECONDS = 3.0


def _end_with_input() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_input, daemon=True).start()
    sys.path[0] = os.getcwd()  # instead of this file's folder, as "python -m" has it
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
