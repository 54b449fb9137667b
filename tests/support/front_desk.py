"""Everything between arrival and link around one fake store, and short ways to say what happens."""

from dataclasses import dataclass, field

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.ports.people import Person
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.linking_buyer import Link, LinkRequest, link
from marketplace_orders.services.registering import Desk, register
from marketplace_orders.services.visiting import Hall, Seen, seen
from tests.builders import ACCOUNT, AGREEMENT, APPPUSH, BUYER, CATALOG
from tests.fakes.store import FakeStore
from tests.fakes.tokens import FakeTokens

LICENSE_ARN = "arn:aws:license-manager::294406891311:license:l-1"
TOKEN = "token"
CODE = APPPUSH.product_codes[0]
JOAN = Person(account_id=ACCOUNT, email="joan@example.com", sign_in_method="email")
EVE = Person(account_id="acc-eve", email="eve@example.org", sign_in_method="Google")


def resolved(
    *,
    agreement: str | None = None,
    license_arn: str | None = None,
    account: str | None = BUYER,
    customer: str | None = None,
    code: str | None = CODE,
) -> Resolved:
    """Return an answer of ResolveCustomer; what is not said is missing."""
    return Resolved(
        product_code=code,
        aws_account=account,
        customer_identifier=customer,
        license_arn=license_arn,
        agreement_id=agreement,
    )


@dataclass
class FrontDesk:
    """A store with what serves arriving buyers."""

    store: FakeStore = field(default_factory=FakeStore)
    tokens: FakeTokens = field(default_factory=FakeTokens)

    def __post_init__(self) -> None:
        store = self.store
        self.ledger = Ledger(store.journal, store.lists, CATALOG, store.clock)
        self.desk = Desk(self.ledger, store.registrations, self.tokens)
        self.hall = Hall(self.ledger, store.registrations, store.lists, store.people)

    def told(self, *facts: Fact, partition: Partition | None = None) -> None:
        """Let AWS tell *facts* of an agreement."""
        own = partition or Partition.of_agreement(AGREEMENT)
        append(self.ledger, own, (Incoming(fact) for fact in facts))

    def arrive(self, answer: Resolved | Exception | None = None, token: str = TOKEN) -> str:
        """Let a buyer arrive with *token*, about which AWS says *answer* (None: as before)."""
        if answer is not None:
            self.tokens.answers[token] = answer
        return register(self.desk, token).session_id

    def look(self, session: str | None) -> Seen:
        """Return what *session* shows."""
        return seen(self.hall, session)

    def link(self, session: str | None, person: Person = JOAN, key: str = "key") -> Link:
        """Link *session* to the account of *person*."""
        return link(self.hall, LinkRequest(session_id=session, person=person, key=key))

    def order_of(self, session: str) -> str | None:
        """Return the id of the order that *session* shows, if it shows one."""
        order = self.look(session).order
        return order.order_id if order else None
