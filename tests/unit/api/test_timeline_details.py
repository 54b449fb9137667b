"""What a timeline entry says of AWS's answers."""

from decimal import Decimal

from marketplace_orders.domain.facts.answers import Entitlement, TermsDescribed
from marketplace_orders.domain.facts.handover import BindingInherited, PassedBinding, Superseded
from marketplace_orders.http.views.timeline import details
from tests.builders import AGREEMENT, BOUGHT, entitled, fact
from tests.support.api import SAMPLE_TARGET


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


def test_a_binding_passed_on_is_told_without_what_names_it() -> None:
    """O-58: target and since when; the binding's own id would tell the key of whoever bound it."""
    passed = PassedBinding(
        binding_id="command:key-1:Bound", target=SAMPLE_TARGET, bound_at=BOUGHT, bound_by="acc-1", active=True
    )
    body = BindingInherited(predecessor_id=AGREEMENT, window_ends_at=BOUGHT, binding=passed)
    assert details(fact(body)) == {
        "predecessor_id": AGREEMENT,
        "window_ends_at": "2026-11-01T12:00:00.000000Z",
        "target_kind": "application",
        "target_id": "app-1",
        "bound_at": "2026-11-01T12:00:00.000000Z",
    }
    gone = Superseded(successor_id="agmt-2", binding_id="command:key-1:Bound")
    assert details(fact(gone)) == {"successor_id": "agmt-2", "passed": "true"}
