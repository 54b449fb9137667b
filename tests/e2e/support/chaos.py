"""A rough time that can be had again: orders live while messages are lost and a function fails at random."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from local.embedded.description import RunningStack
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.statuses import Feed
from tests.e2e.support.aws import Aws
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.queues import WorkQueue

LOST: Final = 0.05
"""The share of all messages that never arrive. As many arrive twice, and twice as many out of order."""

HAPPENINGS: Final = ("amend", "amend", "auto-renewal", "cancel", "fail-payment", "expire", "renew", "replace")
"""What becomes of a purchase; an amendment is twice as likely as any other."""

_FAILS, _RECOVERS = 0.1, 0.3
"""How likely the function stops working after a purchase, and works again after one."""

_GIVEN_UP: Final = 60
"""Seconds in which the queue gives up what the function could not work on; five or six are usual."""

_LEGACY: Final = {product.key for product in load_catalog().products if product.feed is Feed.SNS}
"""Their end is told by messages alone: AWS's rows say so an hour later at the earliest (design §2)."""

_LINKED: Final = 0.2
"""The share of the buyers who set their account up."""


class Rights:
    """The rights of a function, which can be taken away and given back: what it does fails meanwhile."""

    def __init__(self, aws: Aws, function: str) -> None:
        arn = aws.functions.get_function_configuration(FunctionName=function)["Role"]
        self._iam, self._role = aws.iam, arn.rpartition("/")[2]
        self._taken: dict[str, str] = {}

    def take(self) -> None:
        """Remove every policy of the function's role."""
        for name in self._iam.list_role_policies(RoleName=self._role)["PolicyNames"]:
            found = self._iam.get_role_policy(RoleName=self._role, PolicyName=name)
            self._taken[name] = _text(found["PolicyDocument"])
            self._iam.delete_role_policy(RoleName=self._role, PolicyName=name)

    def give_back(self) -> None:
        """Put them back."""
        for name, document in self._taken.items():
            self._iam.put_role_policy(RoleName=self._role, PolicyName=name, PolicyDocument=document)
        self._taken.clear()

    @property
    def taken(self) -> bool:
        """Whether the function fails now."""
        return bool(self._taken)


@dataclass
class Chaos:
    """Purchases and what becomes of them. The same seed chooses the same, and loses the same messages."""

    seed: int
    marketplace: Marketplace
    rights: Rights
    notifications: WorkQueue
    agreements: list[str] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    legacy: set[str] = field(default_factory=set)
    linked: list[str] = field(default_factory=list)
    failures: int = 0

    def __post_init__(self) -> None:
        self._luck = random.Random(self.seed)
        self._dimensions = {
            product.key: [dimension.key for dimension in product.dimensions]
            for product in load_catalog().products
        }

    def live(self, purchases: int, person: Person) -> None:
        """Let so many purchases be made, some of them by *person*, and things happen to all of them."""
        messages = {"drop": LOST, "duplicate": LOST, "reorder": 2 * LOST, "seed": self.seed}
        with self.marketplace.delivering(**messages), self._failing():
            for _ in range(purchases):
                self._buy(person)
                for _ in range(self._luck.randint(0, 2)):
                    self._happen()
                self._fail_or_recover()

    def _buy(self, person: Person) -> None:
        product = self._luck.choice(sorted(self._dimensions))
        agreement_id = self.marketplace.buy(
            product=product,
            buyer_account=str(self._luck.randrange(10**11, 10**12)),
            quantities={key: self._luck.randint(1, 99) for key in self._dimensions[product]},
            price=f"{self._luck.randint(1, 999)}.00",
            auto_renew=self._luck.random() < 0.5,
            accepted_ago=f"PT{self._luck.randint(49, 999)}H",
        )
        self._born(agreement_id)
        if product in _LEGACY:
            self.legacy.add(agreement_id)
        elif self._luck.random() < _LINKED:
            person.arrive_and_link(self.marketplace.set_up(agreement_id))
            self.linked.append(agreement_id)

    def _happen(self) -> None:
        if not self.running:
            return
        agreement_id, what = self._luck.choice(self.running), self._luck.choice(HAPPENINGS)
        match "amend" if agreement_id in self.legacy else what:
            case "amend":
                bought = self.marketplace.agreement(agreement_id)["quantities"]
                more = {key: units + self._luck.randint(1, 9) for key, units in bought.items()}
                self.marketplace.happen(agreement_id, "amend", quantities=more)
            case "auto-renewal":
                self.marketplace.happen(agreement_id, what, enabled=self._luck.random() < 0.5)
            case "renew" | "replace":
                self.running.remove(agreement_id)
                self._born(self.marketplace.follow(agreement_id, what))
            case _:
                self.running.remove(agreement_id)
                self.marketplace.happen(agreement_id, what)

    def _born(self, agreement_id: str) -> None:
        self.agreements.append(agreement_id)
        self.running.append(agreement_id)

    def _fail_or_recover(self) -> None:
        chance = self._luck.random()
        if self.rights.taken and chance < _RECOVERS:
            self._recover()
        elif not self.rights.taken and chance < _FAILS:
            self.rights.take()
            self.failures += 1

    def _recover(self) -> None:
        """An outage outlasts the queue's patience: what AWS told meanwhile ends in the dead-letter queue."""
        eventually(self.notifications.is_idle, seconds=_GIVEN_UP, what="an end of all deliveries")
        self.rights.give_back()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
            if self.rights.taken:
                self._recover()
        finally:
            self.rights.give_back()


def _text(document: object) -> str:
    """IAM answers a policy as an object or as text."""
    return document if isinstance(document, str) else json.dumps(document)


def notifications_rights(aws: Aws, stack: RunningStack) -> Rights:
    """What the function that reads AWS's messages may do."""
    return Rights(aws, stack.outputs["NotificationsFunctionName"])
