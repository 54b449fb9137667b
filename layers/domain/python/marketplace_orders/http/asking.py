"""What a route needs to answer: the collaborators, who calls, and the present instant."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.http.callers import Caller, caller_of
from marketplace_orders.http.cookies import session_of
from marketplace_orders.http.errors import operations_only
from marketplace_orders.http.events import Event
from marketplace_orders.http.views.orders import Viewpoint
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.people import People
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.ports.work_queues import WorkQueues
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.visiting import Hall

_KEY = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The collaborators of the API, real ones or fakes, and how operations are recognised.

    What few requests need is made by the first one that does.
    """

    ledger: Ledger
    lists: OrderLists
    registrations: Registrations
    directory: Directory
    people: People
    queues: Callable[[], WorkQueues]
    groups_claim: str
    ops_group: str

    @property
    def hall(self) -> Hall:
        """What serves a buyer between arrival and link."""
        return Hall(self.ledger, self.registrations, self.lists, self.people)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: what it may use, the event, and when it came."""

    api: Api
    event: Event
    now: datetime
    operations: bool = False

    @property
    def caller(self) -> Caller:
        """The signed-in person. Raises ``NotAllowed`` where nobody is signed in."""
        return caller_of(self.event, self.api.groups_claim, self.api.ops_group)

    def by_operations(self) -> "Asked":
        """Return this as operations see it. Raises ``NotAllowed`` for everybody else."""
        if not self.caller.operations:
            raise operations_only()
        return replace(self, operations=True)

    @property
    def viewpoint(self) -> Viewpoint:
        """From where orders are looked at."""
        return Viewpoint(self.api.ledger.catalog, self.now, self.operations)

    @property
    def session_id(self) -> str | None:
        """The registration's session that the browser's cookie names."""
        return session_of(self.event)

    def handed_over(self) -> Mapping[str, Any]:
        """Return this as context for the routes of a resolver; ``asked`` reads it back."""
        return {_KEY: self}


def asked(router: Router) -> Asked:
    """Return the request that *router* is answering."""
    found = router.context[_KEY]
    if not isinstance(found, Asked):
        raise TypeError("the router was called without its collaborators")
    return found
