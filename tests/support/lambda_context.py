"""What Lambda tells a function about a call."""

from aws_lambda_powertools.utilities.typing import LambdaContext


class FakeContext(LambdaContext):
    """The context of a call of the function *name*."""

    def __init__(self, name: str = "notifications", request_id: str = "call-1") -> None:
        self._function_name = name
        self._function_version = "$LATEST"
        self._invoked_function_arn = f"arn:aws:lambda:us-east-1:123456789012:function:{name}"
        self._memory_limit_in_mb = 512
        self._aws_request_id = request_id

    @staticmethod
    def get_remaining_time_in_millis() -> int:
        """Return what is left of a call that began just now."""
        return 60_000
