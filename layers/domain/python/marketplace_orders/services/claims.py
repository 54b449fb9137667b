"""Claims: a registration that waits for the event that names its order (design §4)."""

from collections.abc import Mapping

from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.instants import parsed, written

_MEMBERS = (
    "product_code",
    "aws_account",
    "customer_identifier",
    "license_arn",
    "license_id",
    "agreement_id",
)


def claim_of(fact: Fact) -> dict[str, str | int | None]:
    """Return the attributes of a claim that waits with the *Registered* fact.

    Raises:
        TypeError: the fact is no registration.
    """
    if not isinstance(fact.body, Registered):
        raise TypeError("only a registration can wait as a claim")
    answered = {name: getattr(fact.body, name) for name in _MEMBERS}
    return {**answered, "claim_id": fact.fact_id, "claimed_at": written(fact.at)}


def registered_by(claim: Mapping[str, str | int]) -> Fact:
    """Return the *Registered* fact that waits in the attributes of a *claim*."""
    at = parsed(str(claim["claimed_at"]))
    return Fact(
        fact_id=str(claim["claim_id"]),
        at=at,
        recorded_at=at,
        source=Source.REGISTRATION,
        body=Registered(
            product_code=str(claim["product_code"]),
            aws_account=_text(claim, "aws_account"),
            customer_identifier=_text(claim, "customer_identifier"),
            license_arn=_text(claim, "license_arn"),
            license_id=_text(claim, "license_id"),
            agreement_id=_text(claim, "agreement_id"),
        ),
    )


def _text(claim: Mapping[str, str | int], name: str) -> str | None:
    value = claim.get(name)
    return None if value is None else str(value)
