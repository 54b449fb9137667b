"""What each function is called with, and what was there before."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from functions.api.handler import lambda_handler as api
from functions.linking.handler import lambda_handler as linking
from functions.notifications.handler import lambda_handler as notifications
from functions.publisher.handler import lambda_handler as publisher
from functions.refunding.handler import lambda_handler as refunding
from functions.registration.handler import lambda_handler as registration
from functions.republish.handler import lambda_handler as republish
from functions.sweep.handler import lambda_handler as sweep
from functions.window.handler import lambda_handler as window
from marketplace_orders import bootstrap, bootstrap_enquiring
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.services.appending import Incoming, append
from marketplace_orders.services.enriching_batch import enrich_batch
from marketplace_orders.services.refund_running import StepName
from tests.builders import (
    AGREEMENT,
    BUYER,
    bound,
    closed,
    created,
    described,
    ended,
    licensed,
    linked,
    scheduled,
    subscribed_order,
)
from tests.fakes.enquiries import FakeMarketplace
from tests.samples import records, sample
from tests.support.api import JOAN
from tests.support.lambda_context import FakeContext
from tests.unit.refunding.stories import REQUEST, approval, proposal, request, told

Event = dict[str, Any]
RUN = "arn:aws:states:us-east-1:123456789012:execution:orders-refund:run-1"
RENEWAL = "agmt-2"
PLACED = tuple(fact for fact in subscribed_order() if fact.body.kind != "Linked")
LINKED = (*PLACED, linked(account=JOAN))
CLOSED = closed()
BOUND = (*LINKED, CLOSED, bound())
CHOSEN = scheduled(target=Target(BindsTo.APPLICATION, "app-1"))
RENEWED = (*BOUND, ended("RENEWED", 48.5))
FOLLOWS = (
    created(48.4, agreement=RENEWAL, intent="RENEW", previous=AGREEMENT),
    licensed(48.4, agreement=RENEWAL, license_id="l-2"),
    described(48.4, agreement=RENEWAL),
)
FOUNDED = (created(), licensed())
REFUND = tuple(
    each for each in told(request(), proposal(), approval(), hours=48.2) if each.body.kind != "Linked"
)
ANOTHER = (created(1, agreement=RENEWAL), licensed(1, agreement=RENEWAL, license_id="l-2"))


@dataclass(frozen=True)
class Scenario:
    """``prepare`` makes what was there and answers the event; ``call`` is the function's handler."""

    prepare: Callable[[], Event]
    call: Callable[..., object]


def _told(agreement: str, *facts: Fact) -> None:
    append(bootstrap.ledger(), Partition.of_agreement(agreement), [Incoming(fact) for fact in facts])


def _link() -> Buyer:
    buyer = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=bootstrap.clock())
    now = bootstrap.clock()
    home = Organization(account_id=JOAN, organization_id="org-1", name="Acme", created_at=now)
    shop = Application(
        account_id=JOAN, organization_id="org-1", application_id="app-1", name="Shop", created_at=now
    )
    bootstrap.ledger().journal.write((), [buyer.added(), home.added(), shop.added()])
    return buyer


def _batch() -> Event:
    return {"Records": [*records("created"), *records("license_updated")]}


def _batch_for_a_linked_buyer() -> Event:
    _link()
    return _batch()


def _click_of_the_link() -> Event:
    arrived = registration(sample("registration_post"), FakeContext("registration"))
    return {**sample("api_link"), "cookies": [arrived["cookies"][0].partition(";")[0]]}


def _bindable() -> Event:
    _link()
    _told(AGREEMENT, *LINKED, CLOSED)
    return sample("api_bind")


def _window_to_close() -> Event:
    _link()
    _told(AGREEMENT, *LINKED, CHOSEN)
    return {"order_id": AGREEMENT}


def _forgotten_by_its_workflow() -> Event:
    _window_to_close()
    return sample("sweep_scheduled")


def _renewed() -> Event:
    _link()
    _told(AGREEMENT, *RENEWED)
    _told(RENEWAL, *FOLLOWS)
    return sample("sweep_scheduled")


def _new_link() -> Event:
    _told(AGREEMENT, *PLACED)
    _told(RENEWAL, *ANOTHER)
    buyer = _link()
    image = bootstrap.table().client.get_item(
        TableName="orders", Key={"pk": {"S": buyer.added().key.pk}, "sk": {"S": buyer.added().key.sk}}
    )["Item"]
    return {"Records": [{"eventName": "INSERT", "dynamodb": {"NewImage": image}}]}


def _stream() -> Event:
    _link()
    _told(AGREEMENT, *BOUND)
    key = {"pk": {"S": f"ORDER#{AGREEMENT}"}, "sk": {"S": "ORDER"}}
    image = bootstrap.table().client.get_item(TableName="orders", Key=key)["Item"]
    return {"Records": [{"eventName": "INSERT", "dynamodb": {"NewImage": image}}]}


def _lagging() -> Event:
    _stream()
    event = sample("republish_version")
    event["Records"][0]["body"] = json.dumps({"order_id": AGREEMENT, "version": 1})
    return event


def _asked_about() -> Event:
    _told(AGREEMENT, *FOUNDED)
    (order,) = bootstrap.ledger().journal.read(Partition.of_agreement(AGREEMENT)).orders
    assert order.enquiry
    record = sample("republish_version")["Records"][0]
    return {
        "Records": [{**record, "body": json.dumps({"order_id": AGREEMENT, "since": order.enquiry.since})}]
    }


def _enrich(event: Event, _: FakeContext) -> None:
    """The enrichment function, asking a marketplace in memory."""
    enquirer = replace(bootstrap_enquiring.enquirer(), enquiries=FakeMarketplace().enquiries)
    enrich_batch(enquirer, event["Records"], lambda: timedelta(minutes=1))


def _refund(*steps: StepName) -> None:
    """An approved refund of the whole order, of which these steps are done."""
    _link()
    _told(AGREEMENT, *REFUND)
    for step in steps:
        assert refunding(_refund_step(step), FakeContext())["progress"] == "go_on"


def _refund_step(step: StepName) -> Event:
    return {"order_id": AGREEMENT, "request_id": REQUEST, "step": step, "run": RUN}


def _step(step: StepName) -> Scenario:
    """What the workflow calls the function with, once every step before it is done."""

    def prepare() -> Event:
        _refund(*(each for each in StepName if list(StepName).index(each) < list(StepName).index(step)))
        return _refund_step(step)

    return Scenario(prepare, refunding)


SCENARIOS: Mapping[str, Scenario] = {
    "buyer arrives": Scenario(lambda: sample("registration_post"), registration),
    "buyer links": Scenario(_click_of_the_link, api),
    "owner binds": Scenario(_bindable, api),
    "AWS tells": Scenario(_batch, notifications),
    "AWS tells of a linked buyer": Scenario(_batch_for_a_linked_buyer, notifications),
    "AWS answers": Scenario(_asked_about, _enrich),
    "link spreads": Scenario(_new_link, linking),
    "window closes": Scenario(_window_to_close, window),
    "sweep closes a window": Scenario(_forgotten_by_its_workflow, sweep),
    "sweep hands over": Scenario(_renewed, sweep),
    "version is published": Scenario(_stream, publisher),
    "version is published again": Scenario(_lagging, republish),
    **{f"refund: {step}": _step(step) for step in StepName},
}
