"""The list of requirements covered is what the tests say."""

import pytest

from tests.support.requirements import REPORT, named_rows, report


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Proves O-45.", {"O-45"}),
        ("O-30 to O-32, O-60", {"O-30", "O-31", "O-32", "O-60"}),
        ("O-10..O-12", {"O-10", "O-11", "O-12"}),
        ("nothing, CO-45", set()),
    ],
)
def test_rows_are_found_in_prose(text: str, rows: set[str]) -> None:
    assert named_rows(text) == rows


def test_every_row_is_proven_and_the_report_is_current() -> None:
    assert REPORT.read_text(encoding="utf-8") == report()
