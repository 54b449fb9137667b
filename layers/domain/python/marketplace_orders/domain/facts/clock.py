"""What time alone decided, written by the workflow or the sweep at its due instant (design §4)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowClosed:
    """The refund window ended at *ends_at* (O-62)."""

    ends_at: datetime
    kind: Literal["WindowClosed"] = "WindowClosed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeprovisionStood:
    """A license was deprovisioned and no Ended came within an hour of it."""

    license_id: str
    deprovisioned_at: datetime
    kind: Literal["DeprovisionStood"] = "DeprovisionStood"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAgain:
    """An empty answer is asked for once more, an hour after the first."""

    read_fact_id: str
    kind: Literal["AskedAgain"] = "AskedAgain"
