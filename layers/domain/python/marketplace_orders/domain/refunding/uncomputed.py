"""Why a refund, or a policy's share of one, cannot be computed now; each says what to do about it (O-66)."""

from typing import Final

from marketplace_orders.domain.refusals import Refusal

INVOICES_REFUSED: Final = Refusal(
    "refund_invoices_refused",
    "AWS does not tell this account the agreement's invoices. Compare the role of the function that reads "
    "them with the template; a channel partner's sale is the partner's to give back.",
)
INVOICES_LATER: Final = Refusal(
    "refund_invoices_later", "AWS does not tell the invoices now. Load the workbench again in a minute."
)
CURRENCY_UNCLEAR: Final = Refusal(
    "refund_currency_unclear",
    "The agreement has invoices in several currencies and none in that of the order. Make the adjustments in "
    "AWS Marketplace's seller portal.",
)
TERM_UNKNOWN: Final = Refusal(
    "refund_term_unknown",
    "The purchase has no known end, so no share of its time can be told. Synchronise the order with AWS, or "
    "choose another policy.",
)
CONSUMPTION_UNKNOWN: Final = Refusal(
    "refund_consumption_unknown",
    "Nothing is reported of what was used of this order. Have the platform report it, or choose another "
    "policy.",
)
