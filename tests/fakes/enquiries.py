"""AWS Marketplace in memory: answers what it was given, refuses or fails where it was told to."""

from collections.abc import Callable
from dataclasses import dataclass, field

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    EntitlementsRead,
    OfferDescribed,
    ProvisioningRead,
    TermsDescribed,
)
from marketplace_orders.ports.enquiries import AnswerRefused, Enquiries, Entitled


@dataclass
class FakeMarketplace:
    """Answers every question the same way until told otherwise; ``asked`` lists the operations.

    ``down`` and ``refusing`` name operations that do not answer now, and that AWS refuses for good.
    ``before`` is called at each question: time that passes, or another writer.
    """

    described: AgreementDescribed | None = None
    accepted: TermsDescribed = field(default_factory=TermsDescribed)
    provisioned: ProvisioningRead | None = None
    rows: EntitlementsRead = field(default_factory=EntitlementsRead)
    offered: OfferDescribed | None = None
    members: tuple[str, ...] = ()
    down: set[str] = field(default_factory=set)
    refusing: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    entitled: list[Entitled] = field(default_factory=list)
    before: Callable[[], None] = lambda: None

    @property
    def enquiries(self) -> Enquiries:
        """Return this marketplace behind its port."""
        return Enquiries(self, self, self)

    def agreement(self, agreement_id: str) -> AgreementDescribed:
        """See ``AgreementAnswers.agreement``."""
        self._ask("DescribeAgreement")
        return self.described or AgreementDescribed(agreement_id=agreement_id)

    def terms(self, agreement_id: str) -> TermsDescribed:
        """See ``AgreementAnswers.terms``."""
        self._ask("GetAgreementTerms")
        return self.accepted

    def provisioning(self, agreement_id: str) -> ProvisioningRead | None:
        """See ``AgreementAnswers.provisioning``."""
        self._ask("GetAgreementEntitlements")
        return self.provisioned

    def entitlements(self, of: Entitled) -> EntitlementsRead:
        """See ``EntitlementAnswers.entitlements``."""
        self._ask("GetEntitlements")
        self.entitled.append(of)
        return self.rows

    def offer(self, offer_id: str, *, replacement: bool) -> OfferDescribed:
        """See ``OfferAnswers.offer``."""
        self._ask("DescribeEntity")
        return self.offered or OfferDescribed(offer_id=offer_id, private=False)

    def chain(self, initial_agreement_id: str) -> tuple[str, ...]:
        """See ``AgreementAnswers.chain``."""
        self._ask("SearchAgreements")
        return self.members

    def _ask(self, operation: str) -> None:
        self.before()
        self.asked.append(operation)
        if operation in self.refusing:
            raise AnswerRefused(operation, "AccessDeniedException")
        if operation in self.down:
            raise MarketplaceBusy("down", 60)
