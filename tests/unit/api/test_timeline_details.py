"""What a timeline entry says of AWS's answers."""

from decimal import Decimal

from marketplace_orders.domain.facts.answers import Entitlement, TermsDescribed
from marketplace_orders.http.views.timeline import details
from tests.builders import entitled, fact


def test_entitlements_are_told_by_dimension() -> None:
    """O-39 to O-41: the package, as AWS confirmed it."""
    rows = (
        Entitlement(dimension="dau", quantity=Decimal(5000)),
        Entitlement(dimension="dedicated_ips", quantity=Decimal(2)),
        Entitlement(dimension="plan", value="gold"),
    )
    assert details(entitled(1, *rows)) == {"dau": "5000", "dedicated_ips": "2", "plan": "gold"}


def test_terms_are_told_by_name() -> None:
    body = TermsDescribed(auto_renew=True, terms=("renewalTerm", "validityTerm"))
    assert details(fact(body)) == {"auto_renew": "true", "terms": "renewalTerm, validityTerm"}
