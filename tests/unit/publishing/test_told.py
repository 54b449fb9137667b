"""What publishing tells: each version under the id of what caused it, and how late it was."""

import json
from datetime import timedelta

import pytest

from marketplace_orders.observability import correlate
from marketplace_orders.services.publishing import Published, Versioned
from marketplace_orders.services.publishing_told import tell_published
from tests.builders import after, order_of, subscribed_order
from tests.support.measured import series, sums

ORDER = order_of(subscribed_order())
LATE = after(1) + timedelta(seconds=3)


pytestmark = pytest.mark.usefixtures("nothing_recorded")


def _published(correlation_id: str | None) -> Published:
    version = Versioned(None, ORDER, after(1), ("AgreementCreated",), correlation_id)
    return Published(types=("OrderPlaced",), done=((version, ("OrderPlaced",)),))


def test_the_lag_is_the_time_since_a_version_was_stored() -> None:
    tell_published(_published("event-1"), LATE)
    assert series("PublicationLag") == {("apppush",): [3]}
    assert sums()["EventsPublished"] == 1


def test_each_version_has_a_line_under_its_own_id(capsys: pytest.CaptureFixture[str]) -> None:
    correlate("call")
    tell_published(_published("event-1"), LATE)
    line = json.loads(capsys.readouterr().out)
    assert (line["correlation_id"], line["order_id"], line["version"]) == ("event-1", "agmt-1", 1)
    assert line["events"] == ["OrderPlaced"]


def test_clocks_that_disagree_make_no_negative_lag() -> None:
    tell_published(_published(None), after(0))
    assert series("PublicationLag") == {("apppush",): [0]}
