"""The control API: everything that the storefront does, and raw mode, for tests and scripts."""
