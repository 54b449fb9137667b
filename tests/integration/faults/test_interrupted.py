"""A function that dies between its calls, or is throttled: no half state, and a retry completes.

Each function is broken at each of its calls in turn. What it is retried by is its trigger's business: the
queue, the stream, the workflow, the next minute, or the person who presses the button again.
"""

from contextlib import suppress
from typing import Any

import pytest

from tests.integration.faults.breaking import How, Killed
from tests.integration.faults.container import Container, fresh_container
from tests.integration.faults.scenarios import SCENARIOS, Event, Scenario
from tests.support.lambda_context import FakeContext

HOURS = 49.0  # after the purchase: its window has ended

pytestmark = pytest.mark.filterwarnings("ignore:No metrics:UserWarning")


@pytest.mark.parametrize("how", How, ids=lambda how: how.value)
@pytest.mark.parametrize("name", SCENARIOS)
def test_retry_completes_what_was_interrupted(name: str, how: How, monkeypatch: pytest.MonkeyPatch) -> None:
    """O-60: whatever call it was."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    numbers, expected = _undisturbed(SCENARIOS[name], how)
    assert numbers
    for number in numbers:
        with fresh_container(HOURS) as container:
            event = SCENARIOS[name].prepare()
            _interrupted(container, SCENARIOS[name], event, number, how)
            container.assert_whole()
            SCENARIOS[name].call(event, FakeContext())
            assert _left(container) == expected, f"call {number}"


def _undisturbed(scenario: Scenario, how: How) -> tuple[list[int], Any]:
    """Which calls to break, and what they leave when nothing is broken."""
    with fresh_container(HOURS) as container:
        event = scenario.prepare()
        container.calls.mend()
        scenario.call(event, FakeContext())
        return container.calls.breakable(how), _left(container)


def _interrupted(container: Container, scenario: Scenario, event: Event, number: int, how: How) -> None:
    container.calls.break_at(number, how)
    # Functions of streams, schedules and workflows raise what throttles them; their trigger repeats them.
    with pytest.raises(Killed) if how is How.KILLED else suppress(Exception):
        scenario.call(event, FakeContext())
    assert len(container.calls.made) >= number
    container.calls.mend()


def _left(container: Container) -> tuple[Any, ...]:
    """What is stored, what was published, and what AWS was asked for of a refund."""
    desk = container.desk
    return container.items(), container.published(), desk.cancellations, desk.made
