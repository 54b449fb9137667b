"""Runs in a fresh process on the functions' bare interpreter, by path; tells when it was ready.

``python -P probe.py <bare | function> <folder> ...``: the folders go onto the path in the order in which the
engine puts them, layers before the function's code. Prints the system's monotonic clock in nanoseconds.
"""

import importlib
import sys
import time


def bare() -> None:
    """Make a DynamoDB client with nothing else around it."""
    import boto3

    boto3.client("dynamodb")


def function() -> None:
    """Import the handler and make the client that it would make first: the table's."""
    importlib.import_module("handler")
    importlib.import_module("marketplace_orders.bootstrap").table()


if __name__ == "__main__":
    sys.path[:0] = sys.argv[2:]
    {"bare": bare, "function": function}[sys.argv[1]]()
    print(time.monotonic_ns())  # noqa: T201 - read by whoever started this process
