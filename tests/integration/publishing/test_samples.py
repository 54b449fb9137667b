"""The samples in ``events/`` for the functions that publish and ask: read as Lambda hands them over."""

import pytest

from functions.enrichment.handler import lambda_handler as enrichment
from functions.publisher.handler import lambda_handler as publisher
from functions.republish.handler import lambda_handler as republish
from tests.integration.publishing.conftest import House
from tests.samples import names, sample
from tests.support.lambda_context import FakeContext

MALFORMED = "0b4fe7c8-53b4-4c1b-9d8f-3f5e1a2b4c6d"
TOLD = {
    "placed": ["OrderPlaced"],
    "bound": ["OrderBound", "BenefitsActivated"],
    "version_marked": [],
    "of_a_later_release": ["OrderBound", "BenefitsActivated"],
}


def failed(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]


@pytest.mark.parametrize("case", names("publisher"))
def test_a_sample_of_the_stream_is_published(house: House, case: str) -> None:
    publisher(sample(f"publisher_{case}"), FakeContext())
    assert [event["detail-type"] for event in house.taken("heard")] == TOLD[case]


def test_a_snapshot_that_this_release_cannot_read_goes_to_the_queue(house: House) -> None:
    """A release was rolled back: the stream goes on, the version waits for code that knows it."""
    publisher(sample("publisher_of_a_later_release"), FakeContext())
    assert [work["version"] for work in house.taken("republish")] == [7]


@pytest.mark.parametrize("case", names("republish"))
def test_a_sample_of_the_republish_queue_fails_only_where_it_is_malformed(house: House, case: str) -> None:
    expected = [MALFORMED] if "malformed" in case else []
    assert failed(republish(sample(f"republish_{case}"), FakeContext())) == expected


@pytest.mark.parametrize("case", names("enrichment"))
def test_a_sample_of_the_enrichment_queue_fails_only_where_it_is_malformed(house: House, case: str) -> None:
    expected = [MALFORMED] if "malformed" in case else []
    assert failed(enrichment(sample(f"enrichment_{case}"), FakeContext())) == expected
