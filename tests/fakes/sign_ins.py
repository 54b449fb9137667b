"""The users of a pool in memory."""

from dataclasses import dataclass, field

from marketplace_orders.ports.people import Person
from marketplace_orders.ports.sign_ins import SignIn


@dataclass
class FakeSignIns:
    """Keeps the persons that can sign in, by the name that the pool knows them by."""

    users: dict[str, Person] = field(default_factory=dict)
    known: bool = True

    def of_email(self, email: str) -> tuple[SignIn, ...]:
        """See ``SignIns.of_email``."""
        same = email.strip().casefold()
        return tuple(
            SignIn(username=name, person=person)
            for name, person in self.users.items()
            if person.email.casefold() == same and self.known
        )

    def delete(self, sign_in: SignIn) -> None:
        """See ``SignIns.delete``."""
        self.users.pop(sign_in.username, None)
