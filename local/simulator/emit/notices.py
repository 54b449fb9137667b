"""A message that is to leave the marketplace."""

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class TopicNotice:
    """One SNS message; `body` is the text of `Message`, sent as it is."""

    topic: Topic
    product_code: str
    body: str
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What a log calls it."""
        return f"SNS {self.topic} {self.product_code}"

    @property
    def topic_name(self) -> str:
        """The topic's name as AWS spells it."""
        return f"aws-mp-{self.topic}-notification-{self.product_code}"


Notice = EventNotice | TopicNotice
