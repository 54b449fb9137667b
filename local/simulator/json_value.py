"""A name for what JSON and CBOR can carry."""

from typing import Any

Value = Any
"""Null, booleans, numbers, text, instants, lists of these and objects with text keys."""
