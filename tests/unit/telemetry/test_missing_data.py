"""An alarm's state by its periods: CloudWatch's own examples, and what must hold of all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from local.telemetry.alarm import Missing
from local.telemetry.evaluating import State, state_of

OK, ALARM, INSUFFICIENT = State.OK, State.ALARM, State.INSUFFICIENT_DATA
RETAINED = State.OK
"""The state before, in the examples."""

FLAGS = {"X": True, "0": False, "-": None}

# Oldest first, as in the CloudWatch user guide, "Configuring how CloudWatch alarms treat missing data"; the
# states are those for missing, ignore, breaching, notBreaching.
THREE_OF_THREE = {
    "0-X-X": (OK, OK, OK, OK),
    "----0": (OK, OK, OK, OK),
    "-----": (INSUFFICIENT, RETAINED, ALARM, OK),
    "0XX-X": (ALARM, ALARM, ALARM, ALARM),
    "--X--": (ALARM, RETAINED, ALARM, OK),
}
TWO_OF_THREE = {
    "0-X-X": (ALARM, ALARM, ALARM, ALARM),
    "00X0X": (ALARM, ALARM, ALARM, ALARM),
    "0-X--": (OK, OK, ALARM, OK),
    "----0": (OK, OK, ALARM, OK),
    "---X-": (ALARM, RETAINED, ALARM, OK),
}
POLICIES = (Missing.MISSING, Missing.IGNORE, Missing.BREACHING, Missing.NOT_BREACHING)


@pytest.mark.parametrize(("shown", "states"), THREE_OF_THREE.items())
def test_example_of_three_out_of_three(shown: str, states: Sequence[State]) -> None:
    assert [_state(shown, 3, policy) for policy in POLICIES] == list(states)


@pytest.mark.parametrize(("shown", "states"), TWO_OF_THREE.items())
def test_example_of_two_out_of_three(shown: str, states: Sequence[State]) -> None:
    assert [_state(shown, 2, policy) for policy in POLICIES] == list(states)


def test_breach_that_has_just_begun_changes_nothing_yet() -> None:
    assert _state("----X", 3, Missing.MISSING) is RETAINED


def _state(shown: str, datapoints: int, policy: Missing) -> State:
    return state_of([FLAGS[each] for each in reversed(shown)], 3, datapoints, policy, RETAINED)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[list[bool | None], int, int]:
    periods = draw(st.integers(1, 6))
    flags = draw(st.lists(st.sampled_from([True, False, None]), min_size=periods, max_size=periods + 2))
    return flags, periods, draw(st.integers(1, periods))


@given(_cases(), st.sampled_from(POLICIES), st.sampled_from(State))
def test_with_enough_data_the_latest_decide_whatever_the_policy(
    case: tuple[list[bool | None], int, int], policy: Missing, was: State
) -> None:
    flags, periods, datapoints = case
    there = [flag for flag in flags if flag is not None]
    if len(there) >= periods:
        expected = ALARM if sum(there[:periods]) >= datapoints else OK
        assert state_of(flags, periods, datapoints, policy, was) is expected


@given(_cases(), st.sampled_from([Missing.BREACHING, Missing.NOT_BREACHING]), st.sampled_from(State))
def test_filled_with_an_answer_there_is_always_one(
    case: tuple[list[bool | None], int, int], policy: Missing, was: State
) -> None:
    """What was before plays no part, and data is never short."""
    found = state_of(*case, policy, was)
    assert found in {OK, ALARM}
    assert found is state_of(*case, policy, OK)


@given(_cases(), st.sampled_from(State))
def test_breaching_fires_wherever_not_breaching_does(
    case: tuple[list[bool | None], int, int], was: State
) -> None:
    if state_of(*case, Missing.NOT_BREACHING, was) is ALARM:
        assert state_of(*case, Missing.BREACHING, was) is ALARM


@given(_cases(), st.sampled_from([Missing.BREACHING, Missing.NOT_BREACHING]), st.sampled_from(State))
def test_policy_counts_missing_periods_as_it_says(
    case: tuple[list[bool | None], int, int], policy: Missing, was: State
) -> None:
    """The data that is there, filled up behind with what the policy says, decides alone."""
    flags, periods, datapoints = case
    there = [flag for flag in flags if flag is not None]
    filled: list[bool | None] = [*there, *[policy is Missing.BREACHING] * (periods - len(there))]
    assert state_of(flags, periods, datapoints, policy, was) is state_of(
        filled, periods, datapoints, policy, was
    )


@given(_cases(), st.sampled_from(State))
def test_ignored_silence_leaves_the_state(case: tuple[list[bool | None], int, int], was: State) -> None:
    flags, periods, datapoints = case
    nothing: list[bool | None] = [None] * len(flags)
    assert state_of(nothing, periods, datapoints, Missing.IGNORE, was) is was
    assert state_of(nothing, periods, datapoints, Missing.MISSING, was) is INSUFFICIENT


@given(_cases(), st.sampled_from(POLICIES), st.sampled_from(State))
def test_without_a_breach_only_missing_data_can_fire(
    case: tuple[list[bool | None], int, int], policy: Missing, was: State
) -> None:
    flags = [False if flag else flag for flag in case[0]]
    if policy is not Missing.BREACHING and any(flag is False for flag in flags):
        assert state_of(flags, *case[1:], policy, was) is OK
