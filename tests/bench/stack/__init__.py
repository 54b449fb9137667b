"""The running stack as the bench uses it."""
