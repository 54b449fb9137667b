"""Log groups can be listed while functions run.

Every call of a function makes a log stream, in a thread of its own. The engine walks over the streams of all
groups to say how much they hold, and answers with an error when one is added meanwhile.
"""

from typing import Any


class Streams(dict[str, Any]):
    """The streams of one group. Who walks over them walks over those that there were at its first step."""

    def values(self) -> list[Any]:  # type: ignore[override] # a copy instead of a view is the repair
        """The streams as they are now."""
        return list(super().values())


def repair(cloudwatch_logs: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Give every group of the module such streams, whoever makes the group."""
    groups = cloudwatch_logs._log_groups
    kept = type(groups)

    class Groups(kept):  # type: ignore[misc, valid-type] # a class of the engine's environment
        __slots__ = ()

        def __setitem__(self, name: str, group: dict[str, Any]) -> None:
            group["streams"] = Streams(group["streams"])
            super().__setitem__(name, group)

    groups.__class__ = Groups
