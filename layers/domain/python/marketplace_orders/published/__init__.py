"""Events out: what the vendor's platform reads from the bus ``orders`` (docs/events.md)."""
