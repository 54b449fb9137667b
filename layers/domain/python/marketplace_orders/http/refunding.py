"""What the routes of refunds need beyond an account's: a record of what operations do, and AWS's desk."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.http.asking import Api, Asked, asked
from marketplace_orders.http.views.refunds import Reader
from marketplace_orders.ports.audit import Action, Audit
from marketplace_orders.ports.consumption import Consumption
from marketplace_orders.ports.refunds import RefundDesk
from marketplace_orders.services.auditing import Auditing, Doing
from marketplace_orders.services.refund_deciding import Asker
from marketplace_orders.services.refund_reading import RefundFiles, refund_files
from marketplace_orders.services.refund_review import Reviewer


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundsApi(Api):
    """The collaborators of the refunds' routes, real ones or fakes; AWS's desk is made when needed."""

    audit: Audit
    consumption: Consumption
    desk: Callable[[], RefundDesk]

    @property
    def auditing(self) -> Auditing:
        """What records who did what."""
        return Auditing(self.audit, self.ledger.journal, self.ledger.clock)

    @property
    def reviewer(self) -> Reviewer:
        """What a review needs."""
        return Reviewer(self.desk(), self.consumption, self.ledger.catalog, self.ledger.clock)


@dataclass(frozen=True, slots=True)
class Refunding:
    """A request about an order's refunds: by its account, or by operations."""

    asked: Asked
    api: RefundsApi
    account_id: str | None

    def asker(self, order_id: str, key: str) -> Asker:
        """Return who asks, for a command."""
        person = self.asked.caller.person
        return Asker(person=person, order_id=order_id, account_id=self.account_id, key=key)

    @property
    def reader(self) -> Reader:
        """Who reads the answer."""
        return Reader(self.asked.viewpoint, self.asked.caller.account_id)

    def read(self, order_id: str) -> RefundFiles:
        """Return the order's requests as they are now. Raises as ``refund_files``."""
        return refund_files(self.api.ledger.journal, self.api.people, order_id, self.account_id)

    def audited(
        self, action: Action, order_id: str, *, key: str, reason: str = ""
    ) -> AbstractContextManager[Any]:
        """Record what operations do inside; what an account does is recorded by its facts alone."""
        if self.account_id is not None:
            return nullcontext()
        person = self.asked.caller.person
        doing = Doing(person=person, action=action, subject=order_id, reason=reason, key=key)
        return self.api.auditing.recorded(doing)


def by_account(router: Router) -> Refunding:
    """Return the request that *router* is answering, as its account's. Raises ``NotAllowed`` for nobody."""
    request = asked(router)
    return Refunding(request, _api(request), request.caller.account_id)


def by_operations(router: Router) -> Refunding:
    """Return the request that *router* is answering. Raises ``NotAllowed`` for all but operations."""
    request = asked(router).by_operations()
    return Refunding(request, _api(request), None)


def _api(request: Asked) -> RefundsApi:
    if not isinstance(request.api, RefundsApi):
        raise TypeError("the refunds' routes were called without their collaborators")
    return request.api
