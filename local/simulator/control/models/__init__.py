"""Bodies of the control API."""
