"""What importing the adapters must not import: pydantic waits until something is read or written."""

import subprocess
import sys

PROGRAM = """
import sys
import marketplace_orders.adapters.dynamodb.journal
import marketplace_orders.adapters.dynamodb.order_lists
import marketplace_orders.adapters.dynamodb.outbox
import marketplace_orders.adapters.dynamodb.registrations
print("pydantic" in sys.modules, "boto3" in sys.modules)
"""


def test_the_adapters_are_imported_without_pydantic_and_without_boto3() -> None:
    answer = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]
