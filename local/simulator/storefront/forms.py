"""What browsers send, turned into the control API's bodies."""

from typing import Annotated, Any

from fastapi import Depends, Request

from local.simulator.control.models.requests import Buy

Fields = dict[str, str]
"""A form's fields by name; empty ones are left out."""


async def read(request: Request) -> Fields:
    """The fields of a submitted form."""
    async with request.form() as form:
        return {name: value for name, value in form.items() if isinstance(value, str) and value != ""}


Form = Annotated[Fields, Depends(read)]

QUANTITY = "quantity."

ACCEPTED = {
    "now": "just now",
    "PT47H59M50S": "47 h 59 min 50 s ago (the refund window ends in ten seconds)",
    "PT47H57M": "47 h 57 min ago (the refund window ends in three minutes)",
    "PT24H": "a day ago",
    "P3D": "3 days ago (the refund window has ended)",
}
STARTS = {"now": "at once", "PT20S": "in 20 seconds", "P30D": "in 30 days"}


def quantities(fields: Fields) -> dict[str, int]:
    """The quantity of each dimension, from fields named `quantity.<dimension>`. Raises ValueError."""
    chosen = {n.removeprefix(QUANTITY): v for n, v in fields.items() if n.startswith(QUANTITY)}
    for dimension, value in chosen.items():
        if not value.isdecimal():
            raise ValueError(f"the quantity of {dimension} must be a whole number")
    return {dimension: int(value) for dimension, value in chosen.items()}


LONGEST_REASON = 2000
"""AgreementCancellationRequestRejectionReason of the service model."""


def reason(fields: Fields) -> str:
    """Why the buyer says no: AWS insists on it. Raises ValueError."""
    text = fields.get("reason", "").strip()
    if not 0 < len(text) <= LONGEST_REASON:
        raise ValueError(f"say why, in at most {LONGEST_REASON} characters")
    return text


def purchase(product: str, fields: Fields) -> Buy:
    """A purchase as the form says it. Raises ValueError with what is wrong."""
    body: dict[str, Any] = {
        "product": product,
        "quantities": quantities(fields),
        "auto_renew": "auto_renew" in fields,
        "provision": "pending" not in fields,
    }
    for name in ("offer_kind", "pricing", "currency", "price", "duration", "buyer_account"):
        if name in fields:
            body[name] = fields[name]
    if "other_account" in fields:
        body["buyer_account"] = fields["other_account"]
    for name, choice in (("accepted_ago", "accepted"), ("starts_in", "starts")):
        if fields.get(choice, "now") != "now":
            body[name] = fields[choice]
    return Buy.model_validate(body)
