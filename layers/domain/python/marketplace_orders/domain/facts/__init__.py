"""Facts: everything that can happen to an order (`fact.py` lists the kinds)."""
