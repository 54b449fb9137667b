"""A message that is to leave the marketplace."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Topic(StrEnum):
    """The two notification topics of a legacy listing."""

    SUBSCRIPTION = "subscription"
    ENTITLEMENT = "entitlement"


@dataclass(frozen=True, slots=True)
class EventNotice:
    """One EventBridge event. `time` becomes the envelope's time; the bus makes the envelope's id.

    `source` overrides the configured event source (raw mode).
    """

    detail_type: str
    detail: dict[str, Any]
    time: datetime
    resources: tuple[str, ...] = ()
    source: str | None = None

    @property
    def title(self) -> str:
        """What a log calls it."""
        return self.detail_type

    @property
    def agreement_id(self) -> str | None:
        """The agreement that it tells of, if it names one."""
        agreement = self.detail.get("agreement")
        name = agreement.get("id") if isinstance(agreement, dict) else None
        return name if isinstance(name, str) else None

    @property
    def buyer_account(self) -> str | None:
        """The AWS account that accepted, if the event names it."""
        acceptor = self.detail.get("acceptor")
        name = acceptor.get("accountId") if isinstance(acceptor, dict) else None
        return name if isinstance(name, str) else None


@dataclass(frozen=True, slots=True)
class TopicNotice:
    """One SNS message; `body` is the text of `Message`, sent as it is.

    It names neither an agreement nor the buyer's AWS account; `agreement_id` is for the simulator's own log.
    """

    topic: Topic
    product_code: str
    body: str
    agreement_id: str | None = None

    @property
    def buyer_account(self) -> None:
        """Buyers have a customer identifier here."""
        return None

    @property
    def title(self) -> str:
        """What a log calls it."""
        return f"SNS {self.topic} {self.product_code}"

    @property
    def topic_name(self) -> str:
        """The topic's name as AWS spells it."""
        return f"aws-mp-{self.topic}-notification-{self.product_code}"


Notice = EventNotice | TopicNotice
