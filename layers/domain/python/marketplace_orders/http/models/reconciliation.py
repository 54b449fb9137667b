"""Reconciliations as operations see them."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Instant


class ReconciliationAsked(Answer):
    """A reconciliation was started; its run is listed once it has ended."""

    requested_at: Instant


class RunView(Answer):
    """One comparison of all orders with AWS. The counts are of orders that were sent to be confirmed."""

    started_at: Instant
    finished_at: Instant
    finished: Annotated[bool, Field(description="Whether it read everything that AWS lists.")]
    updated: Annotated[int, Field(description="Agreements that AWS lists as updated.")]
    unknown_licenses: Annotated[int, Field(description="Agreements of entitled licenses that no order has.")]
    stale: Annotated[int, Field(description="Orders that run and were not confirmed for a day.")]
    founded: Annotated[int, Field(description="Entitled customers of legacy listings whom nobody knew.")]
    unanswered: Annotated[list[str], Field(description="What AWS did not answer.")]


class DriftView(Answer):
    """An order that was out of step with AWS, and in what; it was put right at once."""

    order_id: str
    at: Instant
    changes: Annotated[
        list[str],
        Field(description="missing, ending, subscription, amount, package, expiry, renewal"),
    ]


class LinkView(Answer):
    """A buyer who linked an AWS account for which there is no order: AWS never said what was bought."""

    aws_account: str
    account_id: str
    linked_at: Instant


class ReconciliationView(Answer):
    """How far AWS's updates were followed up, the latest runs, and what they found; newest first."""

    watermark: Annotated[Instant | None, Field(description="Null: no run has read everything yet.")]
    runs: list[RunView]
    drifted: list[DriftView]
    without_orders: list[LinkView]
