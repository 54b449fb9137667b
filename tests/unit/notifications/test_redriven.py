"""A message that was sent back by hand is the fact that it would have been the first time."""

from datetime import UTC, datetime

import pytest

from marketplace_orders.notifications.notices import Notice
from marketplace_orders.notifications.reading import Record, read
from marketplace_orders.ports.dead_letters import FIRST_ID, FIRST_SENT
from tests.builders import BOUGHT, CATALOG
from tests.samples import message, record

AT = "2026-11-01T12:00:00.000000Z"
FIRST = {FIRST_ID: "message-1", FIRST_SENT: AT}


def sent_back(attributes: dict[str, str]) -> Record:
    """A message without an envelope: nothing but SQS names it and tells when it was sent."""
    again = record(message("subscribe_success"), "message-2", "1793999999000")
    told = {name: {"stringValue": text, "dataType": "String"} for name, text in attributes.items()}
    return {**again, "messageAttributes": told}


def noticed(given: Record) -> Notice:
    found = read(given, CATALOG, BOUGHT)
    assert isinstance(found, Notice)
    return found


def test_it_has_the_id_and_the_time_of_its_first_sending() -> None:
    """O-60: a message that was redriven twice is stored once."""
    fact = noticed(sent_back(FIRST)).fact
    assert (fact.fact_id, fact.correlation_id) == ("sns:message-1", "message-1")
    assert fact.at == datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("attributes", [{}, {FIRST_ID: "x"}, {FIRST_ID: "x", FIRST_SENT: "soon"}])
def test_whatever_does_not_say_so_was_sent_once(attributes: dict[str, str]) -> None:
    assert noticed(sent_back(attributes)).fact.fact_id == "sns:message-2"
