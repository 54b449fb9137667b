"""Notifications of SNS carry milliseconds.

The engine cuts them to whole seconds, so that two messages of one second have no order.
"""

import time
from datetime import UTC, datetime
from typing import Any

_WHOLE_SECONDS = ".000Z"


def repair(sns: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace the clock that the module writes into its notifications."""
    sns.time = _Milliseconds()


class _Milliseconds:
    """The module ``time`` whose texts do not claim that every instant is a whole second."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        return getattr(time, name)

    def strftime(self, form: str, *moment: time.struct_time) -> str:
        """As ``time.strftime``; a form that makes up its milliseconds gets those of now."""
        if not form.endswith(_WHOLE_SECONDS):
            return time.strftime(form, *moment)
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
