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

  1. Open the storefront, choose AppPush, set the acceptance time back to "47 h 59 min 50 s ago" and buy.
  2. Press "Set up your account": the purchase arrives at the front door, and you on its page /link.
  3. Link it to the account and choose an application; docs/walk.md has each call of it, to paste.
  4. Ten seconds later the refund window is over and the order can be bound: its benefits go active.

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
