"""The API over fakes, asked with the sample events of ``events/api_*.json``."""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.http.operating import OperationsApi
from marketplace_orders.http.refunding import RefundsApi
from marketplace_orders.http.resolver import resolver
from marketplace_orders.http.routes import of_accounts, of_operations, of_refunds
from marketplace_orders.http.serving import respond
from marketplace_orders.ports.directory import Application
from marketplace_orders.services.dead_letters import MailRoom
from tests.fakes.refund_desk import FakeRefundDesk
from tests.fakes.sign_ins import FakeSignIns
from tests.fakes.work_queues import FakeWorkQueues
from tests.samples import Json, sample
from tests.support.lambda_context import FakeContext
from tests.support.office import Office

SECRET = "only-the-front-door-knows"

_OF_ACCOUNTS = resolver(of_accounts.ROUTERS)
_OF_OPERATIONS = resolver(of_operations.ROUTERS)
_OF_REFUNDS = resolver(of_refunds.ROUTERS)
REFUNDS = re.compile(r"/api/(ops/)?orders/[^/]+/(refund(/.+)?|consumption)")
"""What the gateway sends to the function ``refunds``."""


def _account(name: str) -> str:
    claims = sample(name)["requestContext"]["authorizer"]["jwt"]["claims"]
    return account_id(claims["iss"], claims["sub"])


JOAN, OLGA = _account("api_me"), _account("api_ops_order")
"""The accounts that the sample events are sent by: the buyer's, and one of operations."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Json:
        """The body, read."""
        found: Json = json.loads(self.text)
        return found

    @property
    def code(self) -> str:
        """The code of a problem."""
        return str(self.json["code"])


class Client:
    """Asks the API as the buyer Joan (or, with the ``ops`` samples, as operations)."""

    def __init__(self, office: Office) -> None:
        store, self.queues = office.store, FakeWorkQueues()
        self.desk = FakeRefundDesk()
        self.reconciliations_started = 0
        self.sign_ins = FakeSignIns()
        self.mail_room = MailRoom({}, {})
        shared: dict[str, Any] = {
            "ledger": office.ledger,
            "lists": store.lists,
            "registrations": store.registrations,
            "directory": store.directory,
            "people": store.people,
            "queues": lambda: self.queues,
            "groups_claim": "cognito:groups",
            "ops_group": "ops",
            "audit": store.audit,
            "consumption": store.consumption,
        }
        self.api = OperationsApi(
            **shared,
            accounts=store.accounts,
            confirmations=store.confirmations,
            reconciliations=store.reconciliations,
            links=store.links,
            start_reconciliation=self._start_reconciliation,
            sign_ins=self.sign_ins,
            waiting=store.waiting,
            mail_room=lambda: self.mail_room,
        )
        self.refunds = RefundsApi(**shared, desk=lambda: self.desk)

    def _start_reconciliation(self) -> None:
        self.reconciliations_started += 1

    def ask(
        self,
        name: str,
        *,
        body: object = ...,
        path: str | None = None,
        query: dict[str, Any] | None = None,
        claims: Json | None = None,
        headers: dict[str, str] | None = None,
        cookie: str | None = None,
    ) -> Answer:
        """Send the sample event *name*, changed as told."""
        event = sample(f"api_{name}")
        event["headers"] |= headers or {}
        if body is not ...:
            event["body"] = body if isinstance(body, str) else json.dumps(body)
        if path:
            event["rawPath"] = event["requestContext"]["http"]["path"] = path
        if query is not None:
            _set_query(event, query)
        if claims:
            event["requestContext"]["authorizer"]["jwt"]["claims"] |= claims
        if cookie:
            event["cookies"] = [f"__Host-registration={cookie}"]
        return self.send(event)

    def send(self, event: Json) -> Answer:
        """Send *event* as it is."""
        # As the gateway sends it: to one of the three functions.
        path = event["rawPath"]
        if REFUNDS.fullmatch(path):
            found = respond(_OF_REFUNDS, lambda: self.refunds, lambda: SECRET, event, FakeContext("refunds"))
        else:
            app = _OF_OPERATIONS if path.startswith("/api/ops/") else _OF_ACCOUNTS
            found = respond(app, lambda: self.api, lambda: SECRET, event, FakeContext("api"))
        return Answer(found["statusCode"], found["headers"], found["body"])


def _set_query(event: Json, query: dict[str, Any]) -> None:
    event["rawQueryString"] = urlencode(query, doseq=True)
    event["queryStringParameters"] = {
        name: ",".join(value) if isinstance(value, list) else str(value) for name, value in query.items()
    }


def joans_office() -> Office:
    """Return an office of Joan's that also has the application ``app-1`` of the samples."""
    office = Office(account=JOAN)
    for number in (1, 2):
        made = Application(
            account_id=JOAN,
            organization_id=office.home.organization_id,
            application_id=f"app-{number}",
            name=f"Application {number}",
            created_at=office.store.clock.now,
        )
        office.store.table.items[made.key] = made.attributes
    return office


SAMPLE_TARGET = Target(BindsTo.APPLICATION, "app-1")
