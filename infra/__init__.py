"""The two stacks and their constructs: what survives, and what can be replaced beside it."""
