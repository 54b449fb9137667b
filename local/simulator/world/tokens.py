"""Registration tokens: what "Set up your account" hands to the buyer's browser."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

LIFETIME = timedelta(hours=4)
"""AWS user guide, saas-product-customer-setup: 4 hours, same answer on every call until then."""


@dataclass(slots=True, eq=False)
class Token:
    """One token. `answer` is frozen by the first call; `omit` names members left out of it."""

    value: str
    agreement_id: str
    issued_at: datetime
    expires_at: datetime
    omit: frozenset[str] = frozenset()
    answer: dict[str, object] | None = None
    uses: int = 0
    revoked: bool = False


@dataclass(slots=True)
class TokenBook:
    """All tokens by value. `single_use` refuses the second call, as one of AWS's documents says."""

    single_use: bool = False
    tokens: dict[str, Token] = field(default_factory=dict)

    def expired(self, token: Token, now: datetime) -> bool:
        """Whether the marketplace would refuse this token now."""
        used_up = self.single_use and token.uses > 0
        return token.revoked or used_up or now >= token.expires_at
