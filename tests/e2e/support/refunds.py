"""Orders whose money is asked back: everybody who has to do with it, and what must be true at the end."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from tests.e2e.support.bus import Bus, Event
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

PRICE: Final = "900.00"
"""Below the product's limit, so that one person of operations can decide."""

OVER: Final = ("COMPLETED", "REJECTED", "WITHDRAWN", "FAILED", "INCOMPLETE")

_PATIENCE: Final = 60


@dataclass(frozen=True)
class RefundCase:
    """One bound order of ``buyer``'s; ``shop`` is AWS Marketplace."""

    order_id: str
    shop: Marketplace
    buyer: Person
    operator: Person
    bus: Bus

    def asks(self, wish: str = "both") -> str:
        """The buyer asks; answers the request's id."""
        answer = self.buyer.post(self._own, wish=wish, reason="We do not use it any more.")
        assert answer.status_code == 201, answer.text
        return str(answer.json()["request_id"])

    def proposed(self, amount: str = PRICE, *, cancels: bool = True, policy: str = "full") -> tuple[str, str]:
        """The buyer asks and operations propose; answers the ids of request and proposal."""
        request_id = self.asks()
        bench = self.decides(
            request_id, "propose", policy=policy, amount=amount, cancels=cancels, reason="As agreed."
        )
        return request_id, str(bench["proposed"]["proposal_id"])

    def approved(self, amount: str = PRICE, *, cancels: bool = True) -> str:
        """All three are done; the workflow begins. Answers the request's id."""
        request_id, proposal_id = self.proposed(amount, cancels=cancels)
        self.decides(request_id, "approve", proposal_id=proposal_id)
        return request_id

    def decides(self, request_id: str, what: str, **body: Any) -> Json:
        """Operations ``propose``, ``approve``, ``reject`` or ``call-off``; answers the workbench."""
        answer = self.operator.post(f"{self._ops}/{request_id}/{what}", **body)
        assert answer.is_success, answer.text
        bench: Json = answer.json()
        return bench

    def request(self) -> Json:
        """The newest request, as the buyer sees it: AWS is not asked for it."""
        answer = self.buyer.get(self._own)
        assert answer.is_success, answer.text
        found: Json = answer.json()["requests"][0]
        return found

    def ends(self, state: str) -> Json:
        """The request, once it is over; in *state* and no other."""
        found = eventually(
            lambda: request if (request := self.request())["state"] in OVER else None,
            seconds=_PATIENCE,
            what=f"an end of the refund of {self.order_id}",
        )
        assert found["state"] == state, found
        return found

    def pending(self) -> str:
        """The id of the cancellation request, once AWS has one that waits for the buyer."""
        return eventually(
            self._waiting, seconds=_PATIENCE, what=f"a cancellation request about {self.order_id}"
        )

    def answers(self, status: str) -> None:
        """The buyer answers AWS."""
        self.shop.settle("cancellation-requests", self.pending(), status=status)

    def account(self) -> Json:
        """The marketplace's own ledger of the agreement."""
        return self.shop.account(self.order_id)

    def status(self) -> str:
        """The order's status, as its owner sees it."""
        return str(self.buyer.order(self.order_id)["order_status"])

    def has_benefits(self) -> bool:
        """Whether the order's benefits are active."""
        return bool(self.buyer.order(self.order_id)["benefits_active"])

    def money_went_back(self, amount: str, *, asked: str | None = None) -> None:
        """What was approved was asked for exactly once, invoice by invoice, and nothing is on its way."""
        account = self.account()
        made = account["adjustments"]
        found = {name: Decimal(account[name]) for name in ("asked", "given_back", "pending")}
        wanted = {"asked": asked or amount, "given_back": amount, "pending": "0"}
        assert found == {name: Decimal(value) for name, value in wanted.items()}, account
        for name in ("client_token", "invoice_id"):
            assert len({each[name] for each in made}) == len(made), made

    def no_benefits_after_the_money(self) -> None:
        """The vendor's platform was never told that a refunded order has its benefits."""
        events = self.bus.of(self.order_id)
        assert given_after_refund(events) == []
        assert self.status() != "REFUNDED" or not self.has_benefits()

    def _waiting(self) -> str | None:
        requests = self.account()["cancellations"]
        return next((each["id"] for each in requests if each["status"] == "PENDING_APPROVAL"), None)

    @property
    def _own(self) -> str:
        return f"/api/orders/{self.order_id}/refund"

    @property
    def _ops(self) -> str:
        return f"/api/ops/orders/{self.order_id}/refund"


def given_after_refund(events: Sequence[tuple[str, Event]]) -> list[str]:
    """The events, by id, that tell of active benefits once one has told of a refunded order."""
    refunded, found = False, list[str]()
    for _, detail in events:
        refunded = refunded or detail["order"]["order_status"] == "REFUNDED"
        if refunded and detail["benefits"]["active"]:
            found.append(detail["id"])
    return found


@dataclass(frozen=True)
class Refunds:
    """Makes such orders."""

    shop: Marketplace
    people: People
    bus: Bus

    def bought(self, *, priced: bool = True, **purchase: Any) -> RefundCase:
        """An order of 900.00 USD in three invoices, bound and active; AWS may not tell what it cost."""
        account = new_buyer()
        wanted: Mapping[str, Any] = {
            "product": "apppush",
            "price": PRICE,
            "instalments": 3,
            "accepted_ago": "P70D",
            "buyer_account": account,
            **purchase,
        }
        order_id = self.shop.buy(**wanted)
        person = self.people.newcomer()
        person.arrive_and_link(self.shop.set_up(order_id))
        person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
        if priced:
            eventually(lambda: person.order(order_id)["amount"], what=f"the price of {order_id}")
        # The one product with a grace is bound to organizations.
        target = person.organization() if wanted["product"] == "email" else person.application()
        assert person.bind(order_id, target).is_success
        self.bus.wait(order_id, "BenefitsActivated")
        return RefundCase(order_id, self.shop, person, self.people.operator, self.bus)

    @contextmanager
    def later(self, duration: str) -> Iterator[list[str]]:
        """The marketplace's clock is ahead meanwhile; answers what was announced on the way there."""
        try:
            yield self.shop.advance(duration)
        finally:
            self.shop.show_true_time()
