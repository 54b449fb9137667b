"""A batch of the enrichment queue: each order alone, failed ones again later and later."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.services.enriching_batch import (
    LONGEST_PAUSE,
    NEEDED,
    Enquirer,
    Record,
    enrich_batch,
    pause,
)
from tests.builders import AGREEMENT, created, licensed
from tests.fakes.deliveries import FakeDeliveries
from tests.fakes.enquiries import FakeMarketplace
from tests.support.world import World

OTHER = "agmt-2"
ENOUGH = NEEDED * 2


class Office(World):
    """A world whose two orders AWS is asked about."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.aws, self.deliveries = FakeMarketplace(), FakeDeliveries()
        store = self.store
        self.enquirer = Enquirer(
            self.ledger,
            self.aws.enquiries,
            store.directory.proof,
            self.deliveries,
            store.confirmations,
            store.reconciliations,
        )
        self.tell(AGREEMENT, created(), licensed())
        self.tell(OTHER, created(agreement=OTHER))

    def message(self, order_id: str, number: int = 1) -> Record:
        enquiry = self[order_id].enquiry
        assert enquiry is not None
        return record(json.dumps({"order_id": order_id, "since": enquiry.since}), order_id, number)

    def failed(self, *records: Record, left: timedelta = ENOUGH) -> list[str]:
        return enrich_batch(self.enquirer, records, lambda: left)


def record(body: str, message_id: str, number: int = 1) -> Record:
    return {
        "messageId": message_id,
        "receiptHandle": f"receipt-{message_id}",
        "eventSourceARN": "arn:aws:sqs:us-east-1:111111111111:enrichment",
        "body": body,
        "attributes": {"ApproximateReceiveCount": str(number)},
    }


@pytest.fixture
def office() -> Office:
    return Office()


def test_every_order_of_a_batch_is_asked_about(office: Office) -> None:
    assert office.failed(office.message(AGREEMENT), office.message(OTHER)) == []
    assert "AgreementDescribed" in office.facts(AGREEMENT)
    assert "AgreementDescribed" in office.facts(OTHER)
    assert office.deliveries.pauses == {}


def test_a_message_whose_order_is_incomplete_comes_again_soon(office: Office) -> None:
    """O-60: throttling is over in seconds, the queue's own time-out would be minutes."""
    office.aws.down = {"GetEntitlements"}
    assert office.failed(office.message(AGREEMENT), office.message(OTHER)) == [AGREEMENT]
    assert timedelta(seconds=4) <= office.deliveries.pauses[AGREEMENT] <= timedelta(seconds=6)


def test_a_refusal_is_final_and_is_not_asked_again(office: Office) -> None:
    office.aws.refusing = {"DescribeAgreement", "DescribeEntity"}
    assert office.failed(office.message(AGREEMENT)) == []


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"order_id": "agmt-1"', "null"])
def test_a_message_that_cannot_be_read_fails_alone(office: Office, body: str) -> None:
    """It ends in the dead-letter queue."""
    assert office.failed(record(body, "broken"), office.message(AGREEMENT)) == ["broken"]


def test_a_table_that_is_busy_fails_the_message_and_loses_nothing(office: Office) -> None:
    message = office.message(AGREEMENT)
    office.store.journal.failures = [StoreBusy()]
    assert office.failed(message) == [AGREEMENT]
    assert office.failed(message) == []
    assert "AgreementDescribed" in office.facts(AGREEMENT)


def test_a_check_that_was_answered_meanwhile_is_not_asked_again(office: Office) -> None:
    """O-78: however often somebody presses Sync now."""
    check = record(
        json.dumps({"order_id": AGREEMENT, "confirm": True, "requested_at": written(office.now)}), AGREEMENT
    )
    assert office.failed(check) == []
    asked = len(office.aws.asked)
    assert office.failed(check, check) == []
    assert (len(office.aws.asked), asked > 0) == (asked, True)
    office.store.clock.advance(seconds=1)
    later = json.dumps({"order_id": AGREEMENT, "confirm": True, "requested_at": written(office.now)})
    assert office.failed(record(later, AGREEMENT)) == []
    assert len(office.aws.asked) > asked


def test_an_order_that_was_out_of_step_is_listed_with_what_was_put_right(office: Office) -> None:
    office.aws.described = AgreementDescribed(
        agreement_id=AGREEMENT, status="ACTIVE", amount=Decimal(9), currency="USD"
    )
    check = record(json.dumps({"order_id": AGREEMENT, "confirm": True}), AGREEMENT)
    office.failed(check)
    (drift,) = office.store.reconciliations.drifted(10)
    assert (drift.order_id, drift.at) == (AGREEMENT, office.now)
    assert drift.changes == ("amount",)
    office.failed(check)
    assert len(office.store.reconciliations.drifted(10)) == 1


def test_an_order_is_not_begun_that_could_not_be_finished(office: Office) -> None:
    """A function that runs out of time would fail the whole batch."""
    assert office.failed(office.message(AGREEMENT), left=NEEDED / 2) == [AGREEMENT]
    assert office.aws.asked == []


def test_pauses_grow_until_the_dead_letter_queue() -> None:
    pauses = [min(pause(number) for _ in range(50)) for number in range(1, 6)]
    assert pauses == sorted(pauses)
    assert max(pause(100) for _ in range(50)) <= LONGEST_PAUSE * 1.2
