"""What to do with the running stack."""

from local.embedded.description import RunningStack
from local.embedded.settings import Settings

_TEXT = """
Ready in {seconds:.0f} s.

  Storefront   {storefront}
  Console      {console}
  Sign in as   {email} / {password}   (operations: {operator} / {operator_password})
  Control API  {control}/docs
  For scripts  {stack_file}

  1. Open the storefront, buy AppPush, press "Set up your account".
  2. Sign in on the page that opens and link the purchase to the account.
  3. Watch the order wait out its refund window. To skip the 48 hours, buy with the acceptance time set back
     to "47 h 59 min 50 s ago": the window closes ten seconds later.
  4. Bind the order to an application; its benefits go active.

Ctrl-C stops everything; the next start is a fresh world.
"""


def welcome(stack: RunningStack, settings: Settings, seconds: float) -> str:
    """The closing words of ``make run``."""
    return _TEXT.format(
        seconds=seconds,
        storefront=stack.simulator["storefront"],
        console=stack.outputs["FrontDoorUrl"],
        control=stack.simulator["control"],
        email=stack.demo_user["email"],
        password=stack.demo_user["password"],
        operator=stack.operator["email"],
        operator_password=stack.operator["password"],
        stack_file=settings.stack_file,
    )
