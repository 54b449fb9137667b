"""Operations have all orders compared with AWS, and read what came of it (O-60, O-80)."""

import pytest

from marketplace_orders.domain.instants import written
from marketplace_orders.ports.link_checks import AGAIN_WITHOUT_ORDERS
from tests.contract.link_checks import LINK
from tests.contract.reconciliations import CUT_SHORT, FOUND, RUN
from tests.support.api import Client
from tests.support.office import Office


def test_before_the_first_run_there_is_nothing(client: Client) -> None:
    assert client.ask("ops_reconciliation").json == {
        "watermark": None,
        "runs": [],
        "drifted": [],
        "without_orders": [],
    }


def test_the_latest_runs_and_what_they_put_right(client: Client, office: Office) -> None:
    store = office.store
    store.confirmations.advance(RUN.started_at)
    for run in (RUN, CUT_SHORT):
        store.reconciliations.ran(run)
    store.reconciliations.found(FOUND)
    shown = client.ask("ops_reconciliation").json
    assert shown["watermark"] == written(RUN.started_at)
    assert [(run["started_at"], run["finished"]) for run in shown["runs"]] == [
        (written(CUT_SHORT.started_at), False),
        (written(RUN.started_at), True),
    ]
    assert shown["runs"][0]["unanswered"] == ["SearchAgreements", "GetEntitlements sms"]
    counts = ("updated", "unknown_licenses", "stale", "founded")
    assert [shown["runs"][1][name] for name in counts] == [7, 2, 1, 0]
    assert shown["drifted"] == [
        {"order_id": FOUND.order_id, "at": written(FOUND.at), "changes": ["amount", "package"]}
    ]


def test_linked_buyers_without_orders_are_listed(client: Client, office: Office) -> None:
    store = office.store
    store.journal.write([], [LINK.added()])
    store.links.link_without_orders(LINK, store.clock() + AGAIN_WITHOUT_ORDERS)
    assert client.ask("ops_reconciliation").json["without_orders"] == [
        {
            "aws_account": LINK.aws_account,
            "account_id": LINK.account_id,
            "linked_at": written(LINK.linked_at),
        }
    ]


def test_a_comparison_is_started_and_on_record(client: Client, office: Office) -> None:
    started = client.ask("ops_reconcile")
    assert (started.status, started.json) == (202, {"requested_at": written(office.store.clock())})
    assert client.reconciliations_started == 1
    (entry,) = office.store.audit
    assert (entry.action, entry.outcome) == ("reconcile", "done")


@pytest.mark.parametrize("name", ["ops_reconciliation", "ops_reconcile"])
def test_others_neither_start_nor_read_one(client: Client, name: str) -> None:
    refused = client.ask(name, claims={"cognito:groups": ""})
    assert (refused.status, refused.code) == (403, "operations_only")
    assert client.reconciliations_started == 0
