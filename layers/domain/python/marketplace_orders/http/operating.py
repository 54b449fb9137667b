"""What a route of operations needs beyond an account's: more collaborators, and to be audited."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.http.asking import Api, Asked, asked
from marketplace_orders.ports.accounts import Accounts
from marketplace_orders.ports.audit import Action, Audit
from marketplace_orders.ports.confirmations import Confirmations
from marketplace_orders.ports.consumption import Consumption
from marketplace_orders.ports.link_checks import LinkChecks
from marketplace_orders.ports.reconciliations import Reconciliations
from marketplace_orders.ports.sign_ins import SignIns
from marketplace_orders.ports.waiting import Waiting
from marketplace_orders.services.auditing import Auditing, Doing, Outcome
from marketplace_orders.services.dead_letters import MailRoom
from marketplace_orders.services.exporting import Files


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsApi(Api):
    """The collaborators of operations' routes, real ones or fakes."""

    audit: Audit
    accounts: Accounts
    consumption: Consumption
    confirmations: Confirmations
    reconciliations: Reconciliations
    links: LinkChecks
    start_reconciliation: Callable[[], None]
    sign_ins: SignIns
    waiting: Waiting
    mail_room: Callable[[], MailRoom]

    @property
    def files(self) -> Files:
        """Where accounts' data is kept."""
        return Files(
            ledger=self.ledger,
            accounts=self.accounts,
            people=self.people,
            directory=self.directory,
            consumption=self.consumption,
        )

    @property
    def auditing(self) -> Auditing:
        """What records who did what."""
        return Auditing(self.audit, self.ledger.journal, self.ledger.clock)


@dataclass(frozen=True, slots=True)
class Operating:
    """A request of operations: what was asked, and what it may use."""

    asked: Asked
    api: OperationsApi

    def audited(
        self, action: Action, subject: str, *, key: str, reason: str = ""
    ) -> AbstractContextManager[Outcome]:
        """Record what is done inside: ``with request.audited(Action.SYNC, order_id, key=key): ...``."""
        doing = Doing(person=self.asked.caller.person, action=action, subject=subject, reason=reason, key=key)
        return self.api.auditing.recorded(doing)


def operating(router: Router) -> Operating:
    """Return the request that *router* is answering. Raises ``NotAllowed`` for all but operations."""
    request = asked(router).by_operations()
    if not isinstance(request.api, OperationsApi):
        raise TypeError("operations' routes were called without operations' collaborators")
    return Operating(request, request.api)
