"""The garbage collector waits while a function starts, and works as usual afterwards."""

import subprocess
import sys

_SCRIPT = """
import gc
usual = gc.get_threshold()
from marketplace_orders.observability import observed
waiting, before = gc.get_threshold(), gc.get_freeze_count()
call = observed(lambda event, context: None)
class Context:
    function_name = memory_limit_in_mb = invoked_function_arn = aws_request_id = "x"
call({}, Context())
assert waiting[0] > 100_000, waiting
assert before < 1_000, before
assert gc.get_threshold() == usual
assert gc.isenabled()
frozen = gc.get_freeze_count()
assert frozen > 10_000, frozen
call({}, Context())
assert gc.get_freeze_count() <= frozen
"""


def test_what_is_imported_is_looked_through_neither_while_it_is_made_nor_later() -> None:
    # In a process of its own: what it sets holds for a whole process.
    subprocess.run([sys.executable, "-c", _SCRIPT], check=True, timeout=30)
