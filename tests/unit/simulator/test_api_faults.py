"""Faults in the answers of the APIs."""

from local.simulator.faults.api import ApiFault, ApiFaultKind, ApiFaults


def test_a_fault_counts_down_and_goes_away() -> None:
    faults = ApiFaults()
    fault = faults.set(ApiFault(ApiFaultKind.THROTTLE, operation="DescribeAgreement", times=2))

    met = [faults.take("marketplace-agreement", "DescribeAgreement")[1] for _ in range(3)]
    assert met == [fault, fault, None]
    assert faults.list() == ()


def test_a_fault_without_times_stays_until_it_is_lifted() -> None:
    faults = ApiFaults()
    fault = faults.set(ApiFault(ApiFaultKind.UNAVAILABLE))
    assert all(faults.take("any", "Operation")[1] is fault for _ in range(5))

    faults.clear(fault.number)
    assert faults.take("any", "Operation") == (0.0, None)


def test_others_are_not_concerned() -> None:
    faults = ApiFaults()
    faults.set(ApiFault(ApiFaultKind.THROTTLE, service="one", operation="Op"))

    assert faults.take("two", "Op")[1] is None
    assert faults.take("one", "Other")[1] is None


def test_latency_adds_to_the_first_failure() -> None:
    faults = ApiFaults()
    faults.set(ApiFault(ApiFaultKind.LATENCY, latency_seconds=0.5))
    faults.set(ApiFault(ApiFaultKind.LATENCY, latency_seconds=0.25))
    first = faults.set(ApiFault(ApiFaultKind.THROTTLE, times=1))
    second = faults.set(ApiFault(ApiFaultKind.UNAVAILABLE, times=1))

    assert faults.take("any", "Op") == (0.75, first)
    assert faults.take("any", "Op") == (0.75, second)


def test_clearing_one_leaves_the_others() -> None:
    faults = ApiFaults()
    gone = faults.set(ApiFault(ApiFaultKind.THROTTLE))
    stays = faults.set(ApiFault(ApiFaultKind.UNAVAILABLE))
    faults.clear(gone.number)
    assert faults.list() == (stays,)

    faults.clear()
    assert faults.list() == ()
