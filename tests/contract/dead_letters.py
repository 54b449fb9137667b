"""What every queue of dead letters promises: nothing is seen twice, nothing vanishes by being looked at."""

from datetime import timedelta
from typing import Protocol

from marketplace_orders.ports.dead_letters import FIRST_ID, DeadLetterQueue, Letter

AN_HOUR = timedelta(hours=1)


class Post(Protocol):
    """A queue of dead letters, and the two ends that a test needs."""

    queue: DeadLetterQueue

    def give_up(self, *bodies: str) -> None:
        """Let messages become dead letters."""
        ...

    def source(self) -> list[tuple[str, str]]:
        """Return body and ``first_message_id`` of what arrived at the source since the last look."""
        ...


class DeadLettersContract:
    """Taking, releasing, sending back and removing."""

    def test_a_taken_letter_is_hidden_until_it_is_released(self, post: Post) -> None:
        post.give_up("a", "b")
        taken = _all(post.queue)
        assert sorted(letter.body for letter in taken) == ["a", "b"]
        assert post.queue.take(AN_HOUR) == ()
        assert post.queue.count() == 2
        post.queue.release(taken)
        again = _all(post.queue)
        assert sorted(letter.message_id for letter in again) == sorted(letter.message_id for letter in taken)
        assert {letter.received for letter in again} == {2}

    def test_at_most_ten_are_taken_at_once(self, post: Post) -> None:
        post.give_up(*map(str, range(12)))
        assert len(post.queue.take(AN_HOUR)) <= 10
        assert post.queue.count() == 12

    def test_what_is_sent_back_stays_until_it_is_removed(self, post: Post) -> None:
        post.give_up("a", "b")
        taken = _all(post.queue)
        assert post.queue.send_back(taken) == taken
        assert sorted(post.source()) == sorted((letter.body, letter.message_id) for letter in taken)
        assert post.queue.count() == 2
        assert post.queue.remove(taken[:1]) == 1
        post.queue.release(taken)
        assert [letter.body for letter in _all(post.queue)] == [taken[1].body]

    def test_a_message_keeps_the_first_id_however_often_it_goes_round(self, post: Post) -> None:
        post.give_up("a")
        (first,) = _all(post.queue)
        post.queue.send_back([first])
        assert first.first_known_as[FIRST_ID] == first.message_id
        assert post.source() == [("a", first.message_id)]

    def test_twenty_five_go_through_all_steps(self, post: Post) -> None:
        bodies = sorted(f"letter {number}" for number in range(25))
        post.give_up(*bodies)
        taken = _all(post.queue)
        assert sorted(letter.body for letter in post.queue.send_back(taken)) == bodies
        assert post.queue.remove(taken) == 25
        assert (post.queue.count(), _all(post.queue)) == (0, ())

    def test_nothing_to_do_is_fine(self, post: Post) -> None:
        post.queue.release([])
        assert (post.queue.send_back([]), post.queue.remove([])) == ((), 0)


def _all(queue: DeadLetterQueue) -> tuple[Letter, ...]:
    found: tuple[Letter, ...] = ()
    while taken := queue.take(AN_HOUR):
        found += taken
    return found
