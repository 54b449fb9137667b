"""The people of the issuer that signs them in, where the issuer is the stack's own user pool."""

from dataclasses import dataclass
from typing import Protocol

from marketplace_orders.ports.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """A user of the pool: the account that it signs in to, and the name that the pool knows it by."""

    username: str
    person: Person


class SignIns(Protocol):
    """Finds and deletes users. An issuer of the vendor's own keeps its people to itself: none is found."""

    @property
    def known(self) -> bool:
        """Whether the users can be asked for: the issuer is a user pool of this stack."""
        ...

    def of_email(self, email: str) -> tuple[SignIn, ...]:
        """Return the users with the address *email*, in any case of letters.

        Raises:
            StoreBusy: the pool throttles or does not answer; the same call may be repeated.
        """
        ...

    def delete(self, sign_in: SignIn) -> None:
        """Delete the user; done already is fine. Raises likewise."""
        ...
