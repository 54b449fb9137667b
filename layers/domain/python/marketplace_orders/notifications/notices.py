"""What reading a message yields: a fact for an order, or a reason to let it pass."""

from dataclasses import dataclass
from enum import StrEnum

from marketplace_orders.domain.facts.agreement import INFORMATIVE, UnknownNotice
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition


class Pass(StrEnum):
    """Why a message becomes no fact and is still done."""

    ACCEPTOR = "acceptor"
    """The vendor itself bought something."""

    UNKNOWN = "unknown"
    """Of a type that we do not know, and about no order that could keep it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A fact and the partition that it belongs to; *title* is what the message called itself."""

    title: str
    partition: Partition
    fact: Fact

    @property
    def is_unknown(self) -> bool:
        """Return whether it is of a type that we do not know."""
        return isinstance(self.fact.body, UnknownNotice) and not self.is_informative

    @property
    def is_informative(self) -> bool:
        """Return whether it is of a type that AWS documents and that changes no order."""
        body = self.fact.body
        return isinstance(body, UnknownNotice) and body.name in INFORMATIVE


@dataclass(frozen=True, slots=True)
class Passed:
    """A message that becomes no fact."""

    title: str
    why: Pass
