"""Instants, identifiers and masks."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.identifiers import (
    account_id,
    license_id,
    masked_account,
    masked_email,
    split_legacy_order_id,
)
from marketplace_orders.domain.instants import bounded, duration, parsed, written

instants = st.datetimes(
    min_value=datetime(1, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001 - Hypothesis adds the zone
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=9))]),
)


@given(instants, instants)
def test_written_instants_sort_like_time_and_come_back(one: datetime, other: datetime) -> None:
    assert (written(one) < written(other)) == (one < other)
    assert parsed(written(one)) == one


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        parsed("2026-11-01T12:00:00")


def test_an_instant_outside_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="calendar"):
        parsed("0001-01-01T00:00:00+09:00")


def test_the_year_9999_is_no_end() -> None:
    assert bounded(datetime(9999, 1, 1, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT48H", timedelta(hours=48)),
        ("P7D", timedelta(days=7)),
        ("P1DT2H3M4S", timedelta(days=1, hours=2, minutes=3, seconds=4)),
        ("PT0S", timedelta()),
    ],
)
def test_durations(text: str, expected: timedelta) -> None:
    assert duration(text) == expected


@pytest.mark.parametrize("text", ["", "P", "PT", "48H", "PTH", "P1H", "PT1D", "PT12", "P-1D"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not an ISO 8601|without its unit"):
        duration(text)


@pytest.mark.parametrize(
    "arn",
    [
        "arn:aws:license-manager::294406891311:license:l-0a1b",
        "arn:aws:license-manager:us-east-1:294406891311:license/l-0a1b",
        "aws:license-manager::294406891311:license:l-0a1b",
        "l-0a1b",
    ],
)
def test_a_license_is_the_same_however_its_arn_is_spelt(arn: str) -> None:
    assert license_id(arn) == "l-0a1b"


def test_a_license_without_the_usual_id_is_its_own() -> None:
    assert license_id("arn:aws:x:license/lic-1") == "arn:aws:x:license/lic-1"


def test_an_account_is_a_subject_of_an_issuer() -> None:
    ours = account_id("https://issuer.example", "sub-1")
    assert ours == account_id("https://issuer.example/", "sub-1")
    assert ours != account_id("https://other.example", "sub-1")


def test_what_people_see_is_masked() -> None:
    assert masked_account("111122223333") == "********3333"
    assert masked_email("jordan@example.com") == "jo***@example.com"
    assert masked_email("x@example.com") == "x***@example.com"


def test_only_our_own_legacy_ids_are_taken_apart() -> None:
    assert split_legacy_order_id("legacy-abc-2") == ("abc", 2)
    assert split_legacy_order_id("agmt-1") is None
    assert split_legacy_order_id("legacy-abc-x") is None
