"""Things to be done at an instant, on one background thread."""

import heapq
import threading
import time
from collections.abc import Callable
from itertools import count


class Timetable:
    """Runs callables after a delay in seconds. Starts its thread with the first one."""

    def __init__(self) -> None:
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = count()
        self._changed = threading.Condition()
        self._stopped = False
        self._thread: threading.Thread | None = None

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        """Do it once, that many seconds from now."""
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._numbers), job))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="timetable", daemon=True)
                self._thread.start()
            self._changed.notify()

    def clear(self) -> None:
        """Forget what has not been done yet."""
        with self._changed:
            self._due.clear()

    def stop(self) -> None:
        """End the thread; what is left is not done."""
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            job()

    def _next(self) -> Callable[[], None] | None:
        with self._changed:
            while not self._stopped:
                wait = self._due[0][0] - time.monotonic() if self._due else None
                if wait is not None and wait <= 0:
                    return heapq.heappop(self._due)[2]
                self._changed.wait(wait)
        return None
