"""Operations have one order folded again from its facts: a report first, written on request, on record."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT
from tests.support.api import Client
from tests.support.office import Office


@pytest.fixture
def spoilt(office: Office) -> Office:
    """The office with a snapshot as an older release would have made it."""
    stored = office.store.table[AGREEMENT]
    stored.order = replace(office.order, order_status=OrderStatus.CANCELLED)
    return office


DIFFERENCE = {
    "order_id": AGREEMENT,
    "members": [{"name": "order_status", "before": "CANCELLED", "after": "REFUND_WINDOW"}],
    "events": [],
}


@pytest.mark.parametrize("groups", ["[buyers]", "", "[opsadmin]"])
def test_others_are_kept_out(client: Client, spoilt: Office, groups: str) -> None:
    refused = client.ask("ops_replay", claims={"cognito:groups": groups})
    assert (refused.status, refused.code) == (403, "operations_only")
    assert spoilt.order.order_status is OrderStatus.CANCELLED


@pytest.mark.parametrize("body", [{}, {"apply": False}])
def test_the_report_comes_first_and_changes_nothing(
    client: Client, spoilt: Office, body: dict[str, bool]
) -> None:
    report = client.ask("ops_replay", body=body).json
    assert report == {"order_id": AGREEMENT, "applied": False, "differences": [DIFFERENCE]}
    assert spoilt.order.order_status is OrderStatus.CANCELLED
    assert list(spoilt.store.audit) == []


def test_what_differs_is_written_once_and_is_on_record(client: Client, spoilt: Office) -> None:
    done = client.ask("ops_replay").json
    assert done == {"order_id": AGREEMENT, "applied": True, "differences": [DIFFERENCE]}
    assert spoilt.order.order_status is OrderStatus.REFUND_WINDOW
    (entry,) = spoilt.store.audit
    assert (entry.action, entry.subject, entry.outcome) == ("replay", AGREEMENT, "done: 1 changed")
    assert client.ask("ops_replay").json["differences"] == []


def test_an_order_that_nobody_knows(client: Client, spoilt: Office) -> None:
    for apply in (True, False):
        refused = client.ask("ops_replay", path="/api/ops/orders/agmt-none/replay", body={"apply": apply})
        assert (refused.status, refused.code) == (404, "order_not_found")
