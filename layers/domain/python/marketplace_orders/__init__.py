"""Orders of AWS Marketplace buyers: from the marketplace's button to active benefits, and back."""

from marketplace_orders import cold_start

cold_start.begin()
