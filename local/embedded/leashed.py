"""Run a module or a script as a program that cannot outlive its starter.

Used as a script, by path, because the engine's environment does not have this repository:
``python -P leashed.py <module or script> [argument ...]``. When the starter's end of our standard
input closes, for whatever reason, the whole process group ends.
"""

import os
import runpy
import signal
import sys
import threading


def _end_with_starter() -> None:
    while os.read(0, 1):
        pass
    os.killpg(os.getpgrp(), signal.SIGKILL)


def main() -> None:
    """Hold the leash and become the program named on the command line."""
    threading.Thread(target=_end_with_starter, daemon=True).start()
    # The engine starts functions with its own sys.executable. A bare interpreter there means that a library
    # missing from the layers is missing locally too.
    sys.executable = os.environ.get("FUNCTIONS_PYTHON", sys.executable)
    sys.argv = sys.argv[1:]
    if sys.argv[0].endswith(".py"):
        runpy.run_path(sys.argv[0], run_name="__main__")
    else:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
