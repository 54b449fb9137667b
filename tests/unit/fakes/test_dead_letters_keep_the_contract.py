"""The fake queue of dead letters keeps the contract, so that services can be tested with it."""

import pytest

from marketplace_orders.ports.dead_letters import FIRST_ID
from tests.contract.dead_letters import DeadLettersContract
from tests.fakes.dead_letters import FakeDeadLetterQueue


class FakePost:
    """See ``tests.contract.dead_letters.Post``."""

    def __init__(self) -> None:
        self.queue = FakeDeadLetterQueue()

    def give_up(self, *bodies: str) -> None:
        for body in bodies:
            self.queue.put(body)

    def source(self) -> list[tuple[str, str]]:
        found = [(letter.body, letter.first_known_as[FIRST_ID]) for letter in self.queue.sent_back]
        self.queue.sent_back.clear()
        return found


@pytest.fixture
def post() -> FakePost:
    return FakePost()


class TestDeadLetters(DeadLettersContract):
    pass
