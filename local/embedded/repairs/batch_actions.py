"""Who may send, delete or hide a message may do so in batches.

IAM knows no actions of their own for batches (AWS, "Amazon SQS API permissions: Actions and resource
reference"); the engine asks for them.
"""

from typing import Any

_SQS_TARGET = "AmazonSQS."
_BATCH = "Batch"


def repair(iam_actions: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace how the module names the action of a call."""
    named = iam_actions._action_from_target

    def action(headers: dict[str, str]) -> str | None:
        found: str | None = named(headers)
        if found and headers.get("x-amz-target", "").startswith(_SQS_TARGET):
            return found.removesuffix(_BATCH)
        return found

    iam_actions._action_from_target = action
