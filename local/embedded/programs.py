"""Long-running programs: started in a process group of their own, and gone when we are."""

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from local.embedded.errors import ProgramFailed

_LEASHED: Final = Path(__file__).with_name("leashed.py")
_GRACE: Final = 5.0  # seconds between asking a program to end and ending it


@dataclass(frozen=True)
class Program:
    """A running program and its log."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def wait_ready(self, url: str, seconds: float = 20) -> None:
        """Return once ``url`` answers 200.

        Raises:
            ProgramFailed: it ended first, or ``seconds`` passed.
        """
        deadline = time.monotonic() + seconds
        while not _answers(url):
            if self.process.poll() is not None:
                raise ProgramFailed(f"the {self.name} ended at once; the end of {self.log}:\n{self._tail()}")
            if time.monotonic() > deadline:
                raise ProgramFailed(f"the {self.name} does not answer at {url}; see {self.log}")
            time.sleep(0.05)

    def _tail(self) -> str:
        return "\n".join(self.log.read_text("utf-8", errors="replace").splitlines()[-15:])

    def stop(self) -> None:
        """End the program and everything it started."""
        self._signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(_GRACE)
        self._signal(signal.SIGKILL)
        self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()

    def _signal(self, number: signal.Signals) -> None:
        # The group outlives its leader for as long as a function's worker runs.
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)


@contextmanager
def running(
    name: str, python: Path, arguments: Sequence[str], environment: Mapping[str, str], log: Path
) -> Iterator[Program]:
    """Run a module or script with its arguments while the context lasts; its output goes to ``log``."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(python), "-P", str(_LEASHED), *arguments],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    program = Program(name, process, log)
    try:
        yield program
    finally:
        program.stop()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - a URL of our own making
            return bool(answer.status == 200)
    except OSError:
        return False
