"""Which messages tell of a change, by the feeds that the agreement announces on."""

from datetime import datetime

from local.simulator.emit.notices import Notice
from local.simulator.emit.shapes import agreements, licenses, messages
from local.simulator.operations.outcome import AGREEMENT_LAG, DEPROVISION_LAG, LICENSE_LAG, later
from local.simulator.world.agreements import Agreement, Provisioning
from local.simulator.world.catalog import Feed
from local.simulator.world.offers import Pricing
from local.simulator.world.world import World


def birth(world: World, agreement: Agreement, now: datetime) -> list[Notice]:
    """A new agreement: Created, and what provisioning says if that has already happened."""
    notices: list[Notice] = []
    if Feed.EVENTBRIDGE in agreement.feeds:
        at = later(agreement.accepted_at, AGREEMENT_LAG, now)
        notices.append(agreements.created(world.ids, agreement, at))
    if agreement.provisioning is Provisioning.PROVISIONED:
        notices += provisioned(world, agreement, later(agreement.accepted_at, LICENSE_LAG, now))
    return notices


def provisioned(world: World, agreement: Agreement, at: datetime) -> list[Notice]:
    """The buyer may use what was bought, or may use another quantity."""
    notices: list[Notice] = []
    if Feed.EVENTBRIDGE in agreement.feeds:
        notices.append(licenses.updated(world.ids, agreement, at))
    if Feed.SNS in agreement.feeds:
        notices.append(messages.message(agreement, "subscribe-success"))
        notices += _entitlements(agreement)
    return notices


def amended(world: World, agreement: Agreement, at: datetime) -> list[Notice]:
    """A change of the agreement alone, such as its renewal; SNS has no message for it."""
    if Feed.EVENTBRIDGE not in agreement.feeds:
        return []
    return [agreements.amended(world.ids, agreement, at)]


def changed(world: World, agreement: Agreement, at: datetime) -> list[Notice]:
    """Another quantity: Amended, then the license."""
    notices = amended(world, agreement, at)
    licensed = agreement.provisioning is Provisioning.PROVISIONED
    if licensed and Feed.EVENTBRIDGE in agreement.feeds:
        notices.append(licenses.updated(world.ids, agreement, at))
    if Feed.SNS in agreement.feeds:
        notices += _entitlements(agreement)
    return notices


def death(world: World, agreement: Agreement, at: datetime, now: datetime) -> list[Notice]:
    """An end: Ended, and half a minute later Deprovisioned, if there was a license."""
    notices: list[Notice] = []
    if Feed.EVENTBRIDGE in agreement.feeds:
        notices.append(agreements.ended(world.ids, agreement, at))
        if agreement.license_arn:
            gone = later(at, DEPROVISION_LAG, now)
            notices.append(licenses.deprovisioned(world.ids, agreement, gone))
    if Feed.SNS in agreement.feeds:
        notices += _farewell(agreement)
    return notices


def _farewell(agreement: Agreement) -> list[Notice]:
    if agreement.offer.pricing is Pricing.CONTRACT:
        return _entitlements(agreement)
    pending = messages.message(agreement, "unsubscribe-pending")
    return [pending, messages.message(agreement, "unsubscribe-success"), *_entitlements(agreement)]


def _entitlements(agreement: Agreement) -> list[Notice]:
    if agreement.offer.pricing is Pricing.PAY_AS_YOU_GO:
        return []
    return [messages.message(agreement, "entitlement-updated")]
