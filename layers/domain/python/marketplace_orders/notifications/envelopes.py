"""The envelopes that bodies of the notifications queue come in."""

from typing import Annotated, Any, Literal

from pydantic import Field

from marketplace_orders.notifications.values import AgreementId, Id, MaybeId, Model, Moment, Title


class EventEnvelope(Model):
    """An EventBridge event (user guide, "AWS service events metadata").

    ``resources`` is not read: AWS spells it in three ways and leaves it empty on some events (facts §11, 5).
    """

    id: Id
    detail_type: Annotated[Title, Field(alias="detail-type")]
    time: Moment
    detail: dict[str, Any]


class AgreementReference(Model):
    """The one stable correlator of all agreement and license events (facts §3.8)."""

    id: AgreementId


class Identified(Model):
    """What every known event's detail carries, whatever else it holds."""

    request_id: Annotated[MaybeId, Field(alias="requestId")] = None
    agreement: AgreementReference


class TopicEnvelope(Model):
    """An SNS notification as SQS delivers it; ``Message`` holds JSON in a string (facts §4.7)."""

    type: Annotated[Literal["Notification"], Field(alias="Type")]
    message_id: Annotated[MaybeId, Field(alias="MessageId")] = None
    timestamp: Annotated[Moment | None, Field(alias="Timestamp")] = None
    message: Annotated[str, Field(alias="Message")]
