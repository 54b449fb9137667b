"""Who buys."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Buyer:
    """One AWS account that buys. Its customer identifier is the same for every legacy product it buys."""

    account_id: str
    customer_identifier: str
    name: str

    @property
    def email(self) -> str:
        """A contact address in a domain that cannot exist."""
        return f"purchasing@buyer-{self.account_id}.example"


DEFAULT_BUYERS = (
    ("111122223333", "Buyer one"),
    ("444455556666", "Buyer two"),
    ("777788889999", "Buyer three"),
)
"""AWS's own documentation uses such account numbers; they belong to nobody."""
