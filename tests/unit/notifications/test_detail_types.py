"""Names and roles in detail-types."""

import pytest

from marketplace_orders.notifications.detail_types import DetailType, Role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Purchase Agreement Created - Proposer", "Purchase Agreement Created", Role.PROPOSER),
        ("License Updated - Manufacturer", "License Updated", Role.MANUFACTURER),
        ("License Updated - Proposer", "License Updated", Role.PROPOSER),
        ("Purchase Agreement Amended Acceptor", "Purchase Agreement Amended", Role.ACCEPTOR),
        ("Purchase Agreement Amended-Acceptor", "Purchase Agreement Amended", Role.ACCEPTOR),
        ("Spend Threshold Reached", "Spend Threshold Reached", None),
        ("Proposer", "Proposer", None),
        ("NotAProposer", "NotAProposer", None),
    ],
)
def test_a_detail_type_is_a_name_and_a_role(text: str, name: str, role: Role | None) -> None:
    assert DetailType.read(text) == DetailType(name, role)


def test_only_what_is_told_to_a_seller_counts() -> None:
    counting = {role for role in [*Role, None] if DetailType("any", role).counts}
    assert counting == {Role.PROPOSER, Role.MANUFACTURER}
