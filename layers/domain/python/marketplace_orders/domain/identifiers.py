"""Identifiers of AWS and ours, and how they are shown to people and logs."""

from hashlib import sha256

_LICENSE_MARK = "l-"


def license_id(arn: str) -> str:
    """Return the ``l-...`` part of a license ARN.

    AWS spells the ARN differently in different sources, so the id alone is compared (facts §11, 7).
    An ARN without such a part is its own id.
    """
    tail = arn.replace("/", ":").rsplit(":", 1)[-1]
    return tail if tail.startswith(_LICENSE_MARK) else arn


def account_id(issuer: str, subject: str) -> str:
    """Return our account id: a hash of the token's issuer and ``sub`` (one signed-in subject)."""
    return "acc-" + _short(issuer.rstrip("/"), subject)


def legacy_key(product: str, customer: str) -> str:
    """Return the partition name of one customer's orders of a legacy listing."""
    return _short(product, customer)


def legacy_order_id(key: str, cycle: int) -> str:
    """Return the order id of a legacy *cycle*, counted from 1."""
    return f"legacy-{key}-{cycle}"


def split_legacy_order_id(order_id: str) -> tuple[str, int] | None:
    """Return (partition name, cycle) of a legacy order id, or None for an agreement id."""
    head, _, cycle = order_id.rpartition("-")
    if not head.startswith("legacy-") or not (cycle.isascii() and cycle.isdigit()):
        return None
    return head.removeprefix("legacy-"), int(cycle)


def masked_account(aws_account: str) -> str:
    """Return an AWS account id with all but its last four digits hidden."""
    return "*" * max(len(aws_account) - 4, 0) + aws_account[-4:]


def masked_email(email: str) -> str:
    """Return an e-mail address as ``jo***@example.com``."""
    name, at, host = email.partition("@")
    return f"{name[:2] if len(name) > 2 else name[:1]}***{at}{host}"


def digest(*parts: str) -> str:
    """Return the SHA-256 of *parts*, each closed by a byte that none can contain, as 64 hex digits."""
    return sha256("\x1f".join(parts).encode()).hexdigest()


def _short(*parts: str) -> str:
    return digest(*parts)[:32]
