"""Companions as actions of a transaction: each condition written out, old items asked for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from marketplace_orders.adapters.dynamodb.attributes import Value, item, key_item, value
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.instants import parsed, written
from marketplace_orders.ports.journal import Absent, Companion, Key, Removed, Stored
from marketplace_orders.ports.link_checks import LINK_AGAIN_AFTER

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import TransactWriteItemTypeDef

WAITING_CLAIMS = "CLAIM"
"""The key under which the index ``vendor-created`` holds the registrations that wait."""

LINK_DUE = "LINK"
"""The key under which the index ``due`` holds the links that are spread once more."""

ABSENT = "attribute_not_exists(pk)"
PRESENT = "attribute_exists(pk)"


def companion_action(table: str, companion: Companion) -> "TransactWriteItemTypeDef":
    """Return the action on *table* that *companion* stands for."""
    request: Any = {"TableName": table, **_condition(companion)}
    request["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    if isinstance(companion, Stored):
        return {"Put": {"Item": stored_item(companion.key, companion.values)} | request}
    request["Key"] = key_item(companion.key)
    return {"Delete": request} if isinstance(companion, Removed) else {"ConditionCheck": request}


def stored_item(key: Key, values: Mapping[str, str | int | None]) -> dict[str, Value]:
    """Return the item *values* at *key*, with what the table's TTL and indexes need of it.

    What has an ``expires_at`` is forgotten after it; what has a ``claim_id`` waits, and operations
    find it, oldest first. What has a ``linked_at`` is due a while after it. Where the index of buyers holds
    it, says ``_found_by``.
    """
    added: dict[str, str | int] = {}
    if index_key := _found_by(values):
        added |= {"buyer_key": index_key, "created_sort": key.pk}
    if expires_at := values.get("expires_at"):
        added["ttl"] = int(parsed(str(expires_at)).timestamp())
    if values.get("claim_id"):
        added |= {"vendor_key": WAITING_CLAIMS, "created_sort": f"{values['claimed_at']}#{key.pk}"}
    if linked_at := values.get("linked_at"):
        due_at = parsed(str(linked_at)) + LINK_AGAIN_AFTER
        added |= {"due_key": LINK_DUE, "due_at": written(due_at)}
    return item(key, {**values, **added})


def email_index_key(email: str) -> str:
    """Return the key under which the index ``buyer`` holds persons with *email*: no key holds an address."""
    return f"EMAIL#{digest(email.strip().casefold())}"


def links_key(account_id: str) -> str:
    """Return the key under which the index ``buyer`` holds the AWS accounts linked to an account."""
    return f"LINKS#{account_id}"


def visits_key(account_id: str) -> str:
    """Return the key under which the index ``buyer`` holds the registrations that an account used."""
    return f"VISITS#{account_id}"


def _found_by(values: Mapping[str, str | int | None]) -> str | None:
    """Return the key in the index of buyers: a person by address, a link or a used visit by account.

    Orders are in the same index, under their AWS accounts.
    """
    if email := values.get("email"):
        return email_index_key(str(email))
    if values.get("linked_at"):
        return links_key(str(values["account_id"]))
    used_by = values.get("used_by")
    return visits_key(str(used_by)) if used_by else None


def _condition(companion: Companion) -> dict[str, Any]:
    if isinstance(companion, Absent):
        return {"ConditionExpression": ABSENT}
    or_absent = isinstance(companion, Stored) and companion.or_absent
    if not companion.equal:
        return {"ConditionExpression": ABSENT if or_absent else PRESENT}
    equal = list(companion.equal.items())
    matches = " AND ".join(f"#e{n} = :e{n}" for n in range(len(equal)))
    return {
        "ConditionExpression": f"{ABSENT} OR ({matches})" if or_absent else matches,
        "ExpressionAttributeNames": {f"#e{n}": name for n, (name, _) in enumerate(equal)},
        "ExpressionAttributeValues": {f":e{n}": value(plain) for n, (_, plain) in enumerate(equal)},
    }
