"""The fold: facts in time order add up to orders. Pure, without a clock (design §4)."""

from marketplace_orders.domain.fold.folding import facts_by_order, fold
from marketplace_orders.domain.fold.partition import Partition

__all__ = ["Partition", "facts_by_order", "fold"]
