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

  1. Open the storefront, choose AppPush, set the acceptance time back to "47 h 57 min ago" and buy.
  2. Press "Set up your account": the purchase arrives at the front door, and you on its page for linking.
  3. Sign in, or create an account (the code that is mailed is always 123456); link the purchase and choose an
     application for it.
  4. Three minutes after the purchase the refund window is over, the order is bound and its benefits are
     active: watch it on the order's page.

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
