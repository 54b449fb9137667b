"""Facts: everything that can happen to an order."""

from marketplace_orders.domain.facts.fact import Body, Fact, Source

__all__ = ["Body", "Fact", "Source"]
