"""Keys of the items that lead to an order: the buyer's link, a license's order, an open claim."""

from marketplace_orders.ports.journal import Key


def buyer_key(aws_account: str) -> Key:
    """Return the key of the link between a buyer's AWS account and an account of ours."""
    return Key(f"BUYER#{aws_account}", "BUYER")


def license_key(license_id: str) -> Key:
    """Return the key under which a license's order, or a claim on it, is kept."""
    return Key(f"LICENSE#{license_id}", "LICENSE")


def agreement_key(agreement_id: str) -> Key:
    """Return the key under which the order of a legacy listing is kept that AWS named the agreement of."""
    return Key(f"AGREEMENT#{agreement_id}", "AGREEMENT")


def claim_key(aws_account: str, product: str) -> Key:
    """Return the key of a registration that named neither agreement nor license."""
    return Key(f"CLAIM#{aws_account}#{product}", "CLAIM")
