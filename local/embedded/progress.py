"""Say what is happening, and how long it took."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO


@dataclass
class Progress:
    """One line per step, with its seconds; ``out`` is a terminal or a log."""

    out: TextIO = field(default_factory=lambda: sys.stdout)
    started: float = field(default_factory=time.monotonic)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Print the title now and the time when the block ends; a failing block prints ``failed``."""
        begin = time.monotonic()
        self.out.write(f"  {title:.<58} ")
        self.out.flush()
        try:
            yield
        except BaseException:
            self.say("failed")
            raise
        self.say(f"{time.monotonic() - begin:5.1f} s")

    def elapsed(self) -> float:
        """Seconds since the first step could begin."""
        return time.monotonic() - self.started

    def say(self, text: str = "") -> None:
        """Print a line."""
        self.out.write(f"{text}\n")
        self.out.flush()
