"""Every code that a problem can carry, with what a person or a client does next.

``docs/api.md`` repeats this list and the generated OpenAPI document names the codes; tests compare both
with the source.
"""

_BUTTON = "Open AWS Marketplace, Manage subscriptions, and press “Set up your account” again."
_BUY = "Buy the product again on AWS Marketplace."
_LATER = "Send the same request again after `Retry-After` seconds."
_REFRESH = "Read the order again in a few minutes; contact support if it stays."
_SIGN_IN = "Sign in again."
_START = "Start the list again without a cursor."
_SUPPORT = "Contact support with the request id."

NEXT_STEPS: dict[str, str] = {
    "account_ambiguous": "Name the account by its id.",
    "account_not_found": "Let its owner sign in and link or bind something, or check the id or address.",
    "body_too_large": "Send less: no request of this API needs that much.",
    "buyer_unnamed": f"Wait a few minutes. {_BUTTON}",
    "claim_not_found": "Read the list of claims again.",
    "claim_of_another_order": "Choose an order of the claim's product and AWS account.",
    "confirmed_just_now": "Read the order again. AWS can be asked from the instant that `until` names.",
    "contended": _LATER,
    "cursor_invalid": _START,
    "cursor_mismatch": _START,
    "earlier_purchase": "Open the customer's newest order of the product.",
    "form_unreadable": _BUTTON,
    "id_token_required": "Send the ID token, not the access token.",
    "idempotency_key_invalid": "Send an `Idempotency-Key`, for example a new UUID.",
    "idempotency_key_reused": "Send a new key for the new request.",
    "internal_error": _SUPPORT,
    "link_unchanged": "Nothing needs to be moved.",
    "linked_to_other_account": "Sign in with the account that `linked_account` describes.",
    "marketplace_busy": f"Send the form again after `Retry-After` seconds, or: {_BUTTON}",
    "name_invalid": "Choose another name.",
    "no_handover_waits": "Read both orders again: the handover may be made by now.",
    "nothing_scheduled": "Read the order again: it may be bound by now.",
    "operations_only": "Sign in as a member of the operations group.",
    "order_already_bound": "Show what it is bound to. Only operations can move it.",
    "order_cancelled": _BUY,
    "order_expired": f"Renew it, or: {_BUY}",
    "order_in_refund_review": "Wait for the outcome of the review.",
    "order_not_bound": "Let its account bind it first.",
    "order_not_found": "Open the list of orders.",
    "order_not_linked": _BUTTON,
    "order_refunded": _BUY,
    "order_superseded": "Open the order that `successor_id` names.",
    "order_without_buyer": "Synchronise the order with AWS, then try again.",
    "organization_not_found": "Choose one of the account's organizations.",
    "origin_refused": "Use the address of the front door.",
    "page_size_invalid": "Ask for 1 to 100.",
    "pair_already_known": "Read both orders again.",
    "pair_impossible": "Choose two of one product; the earlier runs, or was renewed or replaced.",
    "pair_of_two_accounts": "Move the link of one of them first.",
    "product_not_sold": _SUPPORT,
    "product_unknown": _REFRESH,
    "queue_not_found": "Read the list of dead letters again.",
    "queue_without_source": "Discard the message once the sweep has repeated the work.",
    "queues_busy": _LATER,
    "range_reversed": "Exchange the two ends.",
    "raw_not_found": "Nothing can be done: it was erased, or never a message.",
    "refund_window_closed": "Bind the order instead.",
    "refund_window_open": "Choose the target now, or bind at the instant that `until` names.",
    "request_invalid": "Correct the fields that `errors` lists.",
    "route_not_found": "Check path and method.",
    "same_target": "Choose another target.",
    "session_expired": _BUTTON,
    "session_missing": _BUTTON,
    "session_used": f"Open the orders. For another purchase: {_BUTTON}",
    "sign_in_required": _SIGN_IN,
    "store_busy": _LATER,
    "subscription_expired": "Renew it on AWS Marketplace.",
    "subscription_failed": "Check the payment in AWS.",
    "subscription_pending": _REFRESH,
    "target_not_found": "Create the target, read the targets again, and choose it.",
    "token_expired": _BUTTON,
    "token_invalid": _BUTTON,
    "token_missing": _BUTTON,
    "token_repeated": _BUTTON,
    "unsubscribe_pending": "Subscribe again on AWS Marketplace.",
    "unsubscribed": _BUY,
    "waiting_for_handover": _REFRESH,
    "wrong_target_kind": "Choose one of the order's targets.",
}
