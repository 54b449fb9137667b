"""Every wire of the running stack is allowed, and leads nowhere else.

The engine does not enforce these permissions (docs/embedded-aws.md), so it would also run without them.
"""

from collections.abc import Callable, Iterator

import pytest

from local.embedded.settings import MARKETPLACE_ACCOUNT
from tests.e2e.support import wiring
from tests.e2e.support.aws import Aws
from tests.e2e.support.resource_policies import deliveries, senders, topic_deliveries
from tests.e2e.support.wiring import Wire, decision

WIRES = {
    "rule targets": (wiring.rule_targets, 1),
    "workflow tasks": (wiring.workflow_tasks, 1),
    "event sources": (wiring.event_sources, 15),
    "failure destinations": (wiring.failure_destinations, 2),
    "keys of queues": (wiring.queue_keys, 7),
}


@pytest.mark.parametrize(("discover", "at_least"), WIRES.values(), ids=WIRES)
def test_roles_may_do_what_the_wire_needs_and_nothing_elsewhere(
    aws: Aws, discover: Callable[[Aws], Iterator[Wire]], at_least: int
) -> None:
    """O-2, O-59: each step from the marketplace to the bus is allowed in AWS as well."""
    found = list(discover(aws))
    assert len(found) >= at_least
    assert [wire for wire in found if decision(aws, wire) != "allowed"] == []
    assert [wire for wire in found if decision(aws, wire.to_another()) != "implicitDeny"] == []


def test_queues_and_functions_let_in_their_own_rule_alone(aws: Aws) -> None:
    """O-2: what EventBridge delivers without a role is allowed by the receiver's policy."""
    found = list(deliveries(aws))
    assert len(found) >= 3, "notifications, their dead letters, the sweep"
    assert [each for each in found if senders(aws, each.resource, each.service) != {each.source}] == []


def test_queue_lets_in_every_topic_that_it_is_subscribed_to(aws: Aws) -> None:
    """O-2: the topics belong to the marketplace's account, listings made before June 2026 use them."""
    found = list(topic_deliveries(aws.of_account(MARKETPLACE_ACCOUNT)))
    topics = {each.source for each in found}
    assert len(topics) >= 2, "subscription and entitlement notifications"
    assert [each for each in found if senders(aws, each.resource, each.service) != topics] == []
