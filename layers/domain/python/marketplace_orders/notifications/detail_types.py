"""What an EventBridge event is about: the name in its detail-type, and the role it is told in."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """As what the vendor's account is told (facts §3.4)."""

    PROPOSER = "Proposer"
    MANUFACTURER = "Manufacturer"
    ACCEPTOR = "Acceptor"


_ROLE = re.compile(r"^(?P<name>.+?)\s*(?:-\s*|\s)(?P<role>Proposer|Manufacturer|Acceptor)$")


@dataclass(frozen=True, slots=True)
class DetailType:
    """For example ``Purchase Agreement Created`` and ``Proposer``; some types carry no role."""

    name: str
    role: Role | None

    @staticmethod
    def read(text: str) -> "DetailType":
        """Return what *text* says; one page of AWS's leaves out the hyphen (facts §11, 5)."""
        found = _ROLE.match(text)
        return DetailType(found["name"], Role(found["role"])) if found else DetailType(text, None)

    @property
    def counts(self) -> bool:
        """Return whether it is told to a seller. To an acceptor: the vendor itself bought something."""
        return self.role in {Role.PROPOSER, Role.MANUFACTURER}
