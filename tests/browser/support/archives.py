"""People with a past: an account with as many orders as a test needs."""

from collections.abc import Iterator
from contextlib import contextmanager

from local.embedded.description import RunningStack
from tests.browser.support.many_orders import many_orders
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


@contextmanager
def archive(people: People, aws: Aws, stack: RunningStack, count: int) -> Iterator[Person]:
    """Somebody whose account has ``count`` orders, one every three hours; one of five is of each product."""
    person = people.newcomer()
    account_id = person.get("/api/me").json()["account_id"]
    with many_orders(aws, stack, account_id, count):
        yield person
