"""The fold: facts in time order add up to orders. Pure, without a clock (design §4)."""

from marketplace_orders.domain.fold.folding import fold
from marketplace_orders.domain.fold.partition import Partition

__all__ = ["Partition", "fold"]
