"""Dead letters sent back to their queue, or dropped, by hand.

A letter is sent first and deleted then: a call that dies in between leaves it in both queues, and facts,
questions and publications are the same when they come twice. Nothing is lost at any point.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.ports.dead_letters import DeadLetterQueue, Letter
from marketplace_orders.ports.errors import QueuesBusy
from marketplace_orders.services.dead_letters import HIDDEN

InTime = Callable[[], bool]
"""Whether there is time for another batch."""


@dataclass(frozen=True, slots=True)
class Redriven:
    """How many letters went back, and how many of those asked for are still here (call again)."""

    moved: int
    left: int


def redrive_all(queue: DeadLetterQueue, started: datetime, in_time: InTime) -> Redriven:
    """Send back every letter that was here at *started*. One that returns meanwhile is left alone.

    Raises:
        Invalid: the letters came from a stream (``queue_without_source``).
        QueuesBusy: a queue did not answer before anything was moved.
    """
    _check_source(queue)
    walk = _Walk(queue, lambda letter: letter.sent_at < started, in_time)
    moved = walk.over(lambda letters: _moved(queue, letters))
    return Redriven(moved, len(walk.passed) if walk.saw_all else max(queue.count(), 1))


def redrive_some(queue: DeadLetterQueue, ids: Collection[str], in_time: InTime) -> Redriven:
    """Send back the letters with these message *ids*. Raises as ``redrive_all``.

    A letter that is not here any more, or is hidden by another call, counts as left.
    """
    _check_source(queue)
    moved = _found(queue, ids, in_time, lambda letters: _moved(queue, letters))
    return Redriven(moved, len(set(ids)) - moved)


def discard(queue: DeadLetterQueue, ids: Collection[str], in_time: InTime) -> int:
    """Delete the letters with these message *ids* for good; answers how many there were.

    Raises:
        QueuesBusy: the queue did not answer before anything was deleted.
    """
    return _found(queue, ids, in_time, queue.remove)


def _found(
    queue: DeadLetterQueue, ids: Collection[str], in_time: InTime, work: Callable[[Sequence[Letter]], int]
) -> int:
    wanted = set(ids)
    walk = _Walk(queue, lambda letter: letter.message_id in wanted, in_time)
    return walk.over(work, enough=len(wanted))


def _moved(queue: DeadLetterQueue, letters: Sequence[Letter]) -> int:
    sent = queue.send_back(letters)
    queue.release([letter for letter in letters if letter not in sent])
    return queue.remove(sent)


def _check_source(queue: DeadLetterQueue) -> None:
    if not queue.has_source:
        raise Invalid(
            "queue_without_source",
            "What a stream lost cannot be sent back: the sweep repeats it. Discard it when it has.",
        )


class _Walk:
    """Takes letter after letter, and works on the wanted ones; the others stay hidden until the end.

    Attributes:
        passed: the letters that were not wanted.
        saw_all: whether the queue had nothing more to show.
    """

    def __init__(self, queue: DeadLetterQueue, wanted: Callable[[Letter], bool], in_time: InTime) -> None:
        self._queue, self._wanted, self._in_time = queue, wanted, in_time
        self.passed: list[Letter] = []
        self.saw_all = False

    def over(self, work: Callable[[Sequence[Letter]], int], enough: int | None = None) -> int:
        """Return how many letters *work* dealt with: all, or *enough* of them, or what time allowed."""
        done = 0
        try:
            while (enough is None or done < enough) and self._in_time():
                taken = self._queue.take(HIDDEN)
                if not taken:
                    self.saw_all = True
                    break
                done += self._one(taken, work)
        except QueuesBusy:
            if not done:
                raise
        finally:
            self._queue.release(self.passed)
        return done

    def _one(self, taken: Sequence[Letter], work: Callable[[Sequence[Letter]], int]) -> int:
        wanted = [letter for letter in taken if self._wanted(letter)]
        self.passed += [letter for letter in taken if letter not in wanted]
        return work(wanted) if wanted else 0
