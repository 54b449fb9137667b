"""All that AWS told was lost: a reconciliation finds it over the wire, and enrichment puts it right."""

from dataclasses import replace
from datetime import timedelta

import pytest

from functions.reconciliation.handler import lambda_handler as reconciliation
from marketplace_orders import bootstrap, bootstrap_enquiring
from marketplace_orders.domain.fold import Partition
from marketplace_orders.services.reconciling import ON_DEMAND
from tests.integration.enrichment.conftest import Lab
from tests.integration.simulator.driving import Control, Json
from tests.support.aws_record import as_aws_has_it, as_we_have_it, differences, order_id_of
from tests.support.lambda_context import FakeContext

NEVER_TOLD: Json = {"announce": False}
LONG_AGO: Json = {"accepted_ago": "P9D", **NEVER_TOLD}


@pytest.fixture
def known(lab: Lab) -> Lab:
    """A lab that has reconciled before, so that what ended meanwhile is looked at as well."""
    bootstrap_enquiring.auditor().confirmations.advance(bootstrap.clock() - timedelta(hours=1))
    return lab


def _reconciled(lab: Lab) -> None:
    reconciliation({"on_demand": True}, FakeContext())
    while lab.waiting():
        assert lab.read_queue() == []


def _differing(control: Control, *agreements: Json) -> dict[str, object]:
    """Compare orders with what the marketplace has now; answers those that differ, and in what."""
    found: dict[str, object] = {}
    for each in agreements:
        agreement = control.call("GET", f"/agreements/{each['agreement_id']}")
        assert isinstance(agreement, dict)
        order_id = order_id_of(agreement)
        order = bootstrap.ledger().journal.read(Partition.of_order(order_id)).order(order_id)
        ours = as_we_have_it(order, bootstrap.clock()) if order else None
        if differs := differences(as_aws_has_it(agreement), ours):
            found[order_id] = differs
    return found


@pytest.mark.parametrize("what", [None, "amend", "cancel", "fail-payment", "expire"])
def test_an_agreement_that_nobody_told_of(known: Lab, control: Control, what: str | None) -> None:
    """O-60: found as updated, or by its license alone where it was bought long ago."""
    bought = control.buy(quantities={"dau": 10, "vip_days": 3}, price="9.00", **LONG_AGO)
    if what:
        more = {"quantities": {"dau": 20}} if what == "amend" else {}
        control.act(bought, what, {**more, **NEVER_TOLD})
    _reconciled(known)
    assert _differing(control, bought) == {}


@pytest.mark.parametrize("what", ["amend", "cancel", "fail-payment", "expire"])
def test_a_change_that_nobody_told_of(known: Lab, control: Control, what: str) -> None:
    """O-60: the order is here, and AWS went on without us."""
    performed = control.buying(quantities={"dau": 10}, price="9.00", accepted_ago="P9D")
    bought = known.told(performed)
    assert known.ask(bought["agreement_id"]) == []
    more = {"quantities": {"dau": 20}} if what == "amend" else {}
    control.act(bought, what, {**more, **NEVER_TOLD})
    assert _differing(control, bought)
    _reconciled(known)
    assert _differing(control, bought) == {}


@pytest.mark.parametrize("what", ["renew", "replace"])
@pytest.mark.parametrize("told", [False, True])
def test_a_succession_that_nobody_told_of(known: Lab, control: Control, what: str, told: bool) -> None:
    """O-60, O-64: the successor has its predecessor's window, so it can be bound at once."""
    if told:
        before = known.told(control.buying(quantities={"dau": 10}, accepted_ago="P9D"))
        assert known.ask(before["agreement_id"]) == []
    else:
        before = control.buy(quantities={"dau": 10}, **LONG_AGO)
    after = control.act(before, what, NEVER_TOLD)["agreement"]
    _reconciled(known)
    assert _differing(control, before, after) == {}
    predecessor, successor = (known.order(each["agreement_id"]) for each in (before, after))
    assert predecessor.handover.successor_id == successor.order_id
    assert successor.window.ends_at == predecessor.window.ends_at


def test_a_customer_of_a_legacy_listing_that_nobody_told_of(
    known: Lab, control: Control, monkeypatch: pytest.MonkeyPatch
) -> None:
    """O-60: from the rows of the product, which name the customer."""
    # As if the second run came later than a confirmation counts for.
    at_once = replace(ON_DEMAND, stale=timedelta(0))
    monkeypatch.setattr("functions.reconciliation.handler.ON_DEMAND", at_once)
    bought = control.buy("sms", quantities={"messages": 500}, **LONG_AGO)
    _reconciled(known)
    assert _differing(control, bought) == {}
    control.act(bought, "amend", {"quantities": {"messages": 900}, **NEVER_TOLD})
    assert _differing(control, bought)
    _reconciled(known)
    assert _differing(control, bought) == {}


def test_a_second_run_finds_nothing(known: Lab, control: Control) -> None:
    bought = control.buy(quantities={"dau": 10}, **LONG_AGO)
    _reconciled(known)
    before = known.order(bought["agreement_id"]).version
    kept = bootstrap_enquiring.auditor().reconciliations
    assert [each.changes for each in kept.drifted(10)] == [("missing",)]
    _reconciled(known)
    assert known.order(bought["agreement_id"]).version == before
    assert len(kept.drifted(10)) == 1
    assert all(run.finished for run in kept.runs(10))
