"""The account that operations mean, by its id or by a person's e-mail address."""

from marketplace_orders.domain.errors import Invalid, NotFound
from marketplace_orders.ports.people import People, Person
from marketplace_orders.ports.sign_ins import SignIns


def account_of_id(people: People, account_id: str) -> Person:
    """Return the person behind *account_id*.

    Raises:
        NotFound: nobody of that id has linked or bound anything, or they were erased (``account_not_found``).
    """
    if person := people.person(account_id):
        return person
    raise account_not_found()


def account_of_email(people: People, sign_ins: SignIns, email: str) -> Person:
    """Return the person with the address *email*: one that is known here, or can at least sign in.

    Raises:
        NotFound: nobody has it (``account_not_found``).
        Invalid: several accounts have it, for example by two ways to sign in (``account_ambiguous``).
    """
    persons = (*people.of_email(email), *(each.person for each in sign_ins.of_email(email)))
    found = {person.account_id: person for person in persons}
    if not found:
        raise account_not_found()
    if len(found) > 1:
        raise Invalid(
            "account_ambiguous", "Several accounts have this e-mail address. Name the account by its id."
        )
    return next(iter(found.values()))


def account_not_found() -> NotFound:
    """Return the error for an account that nothing is known of."""
    return NotFound(
        "account_not_found", "There is no such account. Its owner must sign in here at least once."
    )
