"""Why something cannot be done now: a stable code, a sentence, and what to wait for."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer to a command that cannot be carried out.

    ``code`` is stable and documented, ``sentence`` tells a buyer why and what to do next,
    ``until`` is the instant (UTC) after which the same command may succeed, where there is one.
    """

    code: str
    sentence: str
    until: datetime | None = None
