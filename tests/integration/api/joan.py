"""Joan, who has linked an AWS account and bought an order of AppPush 49 hours ago."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

from functions.api.handler import lambda_handler as api_function
from functions.operations.handler import lambda_handler as operations_function
from functions.refunds.handler import lambda_handler as refunds_function
from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.agreement import AgreementCreated
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.services.appending import Incoming, append
from tests.builders import AGREEMENT, created, licensed, linked
from tests.samples import Json, sample
from tests.support.api import JOAN, REFUNDS
from tests.support.lambda_context import FakeContext

AGE = timedelta(hours=49)


class Joan:
    """Asks the function with the sample events."""

    def __init__(self) -> None:
        api = bootstrap.api()
        now = bootstrap.clock()
        home = Organization(account_id=JOAN, organization_id="org-1", name="Acme", created_at=now)
        shop = Application(
            account_id=JOAN, organization_id="org-1", application_id="app-1", name="Shop", created_at=now
        )
        other = replace(shop, application_id="app-2", name="Blog")
        api.ledger.journal.write((), [home.added(), shop.added(), other.added()])
        self.buy(AGREEMENT, "l-1")

    def buy(self, agreement: str, license_id: str, age: timedelta = AGE) -> None:
        """Let AWS tell of a purchase *age* ago, linked to Joan."""
        facts = (
            _accepted(created(agreement=agreement), age),
            licensed(agreement=agreement, license_id=license_id),
            linked(account=JOAN),
        )
        append(
            bootstrap.ledger(),
            Partition.of_agreement(agreement),
            [Incoming(_aged(fact, age), "{}") for fact in facts],
        )

    def ask(self, name: str, **changes: Any) -> Json:
        """Send the sample event *name*; *changes* are members of the event."""
        event = {**sample(f"api_{name}"), **changes}
        if REFUNDS.fullmatch(event["rawPath"]):
            return refunds_function(event, FakeContext("refunds"))
        if event["rawPath"].startswith("/api/ops/"):
            return operations_function(event, FakeContext("operations"))
        return api_function(event, FakeContext("api"))

    def read(self, name: str, **changes: Any) -> Json:
        """Return the body of the answer to the sample event *name*."""
        found: Json = json.loads(self.ask(name, **changes)["body"])
        return found


def _accepted(fact: Fact, age: timedelta) -> Fact:
    assert isinstance(fact.body, AgreementCreated)
    return replace(fact, body=replace(fact.body, acceptance_time=bootstrap.clock() - age))


def _aged(fact: Fact, age: timedelta) -> Fact:
    at = bootstrap.clock() - age
    return replace(fact, at=at, recorded_at=at)
