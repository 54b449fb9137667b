"""Reconciliation: AWS's agreements, AWS's entitlements and our orders, three ways (O-60).

It only finds what must be looked at; each order is then confirmed through the enrichment queue, whose
readers keep within the quotas of the whole AWS account.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.drift import Drift
from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.agreement_feed import AgreementFeed, ListedAgreement
from marketplace_orders.ports.confirmations import Confirmations
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.names import license_key
from marketplace_orders.ports.reconciliations import DriftFound, Reconciliations, Run
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.ports.work_queues import Check, WorkQueues
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.reconciling_legacy import found_missing_customers

OVERLAP = timedelta(hours=1)
"""How far a search reaches back behind the last one: AWS does not say how late its index may be."""

STALE_AT_ONCE = 500
NEEDED = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a run looks.

    What AWS changed less than *settled* ago is left alone: its own events are on their way. An order that
    runs is confirmed where that was not done for *stale*, whether AWS lists it as updated or not.
    """

    settled: timedelta
    stale: timedelta


HOURLY = Reach(settled=timedelta(minutes=5), stale=timedelta(hours=24))
ON_DEMAND = Reach(settled=timedelta(0), stale=timedelta(minutes=5))
"""Whoever asks wants to know how it is now. The runs after it look again at what was on its way."""


@dataclass(frozen=True, slots=True)
class Auditor:
    """What a reconciliation needs."""

    ledger: Ledger
    feed: AgreementFeed
    confirmations: Confirmations
    registrations: Registrations
    queues: WorkQueues
    reconciliations: Reconciliations


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a run found: orders sent to be confirmed, by what told of them, and what AWS did not answer."""

    updated: int = 0
    unknown_licenses: int = 0
    stale: int = 0
    founded: int = 0
    unanswered: tuple[str, ...] = ()
    finished: bool = True


def reconcile(auditor: Auditor, time_left: Callable[[], timedelta], reach: Reach = HOURLY) -> Reconciled:
    """Find every order that must be confirmed and send it to the enrichment queue. Safe to repeat.

    The run is recorded for operations to read. The watermark moves only when every page of
    SearchAgreements was read and sent. The first run, without watermark, takes in the agreements that run.

    Raises:
        QueueBusy: the queue did not take everything; the next run starts from the same watermark.
    """
    now = auditor.ledger.clock()
    updated, unanswered, finished = _updated(auditor, now, time_left, reach)
    licenses, founded, more = _entitled(auditor, time_left)
    stale = auditor.confirmations.overdue(now - reach.stale, STALE_AT_ONCE)
    _send(auditor, stale)
    done = Reconciled(
        updated=updated,
        unknown_licenses=licenses,
        stale=len(stale),
        founded=founded,
        unanswered=(*unanswered, *more),
        finished=finished,
    )
    auditor.reconciliations.ran(_run(done, now, auditor.ledger.clock()))
    return done


def _run(done: Reconciled, started_at: datetime, finished_at: datetime) -> Run:
    return Run(
        started_at=started_at,
        finished_at=finished_at,
        finished=done.finished and not done.unanswered,
        updated=done.updated,
        unknown_licenses=done.unknown_licenses,
        stale=done.stale,
        founded=done.founded,
        unanswered=done.unanswered,
    )


def _updated(
    auditor: Auditor, now: datetime, time_left: Callable[[], timedelta], reach: Reach
) -> tuple[int, tuple[str, ...], bool]:
    mark, sent = auditor.confirmations.watermark(), 0
    try:
        for batch in _batches(_ours(auditor, mark, now - reach.settled)):
            _send(auditor, batch)
            sent += len(batch)
            if time_left() < NEEDED:
                return sent, (), False
    except (MarketplaceBusy, AnswerRefused):
        return sent, ("SearchAgreements",), False
    auditor.confirmations.advance(now - HOURLY.settled)
    return sent, (), True


def _ours(auditor: Auditor, mark: datetime | None, until: datetime) -> Iterator[str]:
    """Yield agreements of the catalog's products; without a watermark only those that run."""
    for listed in auditor.feed.updated(mark - OVERLAP if mark else None):
        recent = listed.updated_at is not None and listed.updated_at > until
        if not recent and _sold_here(auditor, listed) and (mark or listed.runs):
            yield listed.agreement_id


def _sold_here(auditor: Auditor, listed: ListedAgreement) -> bool:
    products = (auditor.ledger.catalog.named(None, product_id) for product_id in listed.product_ids)
    return any(product and product.feed is Feed.EVENTBRIDGE for product in products)


def _entitled(auditor: Auditor, time_left: Callable[[], timedelta]) -> tuple[int, int, tuple[str, ...]]:
    """Look for entitlements without order: of licenses that no order has, of customers that nobody knows."""
    licenses = founded = 0
    unanswered: list[str] = []
    for product in auditor.ledger.catalog.products:
        if not product.contract or time_left() < NEEDED:
            continue
        try:
            if product.feed is Feed.SNS:
                founded += _founded(auditor, product)
            else:
                licenses += _unknown_licenses(auditor, product)
        except (MarketplaceBusy, AnswerRefused):
            unanswered.append(f"GetEntitlements {product.key}")
    return licenses, founded, tuple(unanswered)


def _founded(auditor: Auditor, product: Product) -> int:
    missing = found_missing_customers(auditor.ledger, auditor.feed, product)
    for order_id in missing:
        drift = DriftFound(order_id=order_id, at=auditor.ledger.clock(), changes=(Drift.MISSING,))
        auditor.reconciliations.found(drift)
    return len(missing)


def _unknown_licenses(auditor: Auditor, product: Product) -> int:
    rows = [each for code in product.product_codes for each in auditor.feed.entitled(code)]
    arns = {each.license_id: each.license_arn for each in rows}
    found: list[str] = []
    for name, arn in arns.items():
        item = auditor.registrations.item(license_key(name)) if name else None
        if arn and not (item or {}).get("order_id"):
            found.extend(auditor.feed.of_license(arn))
    _send(auditor, found)
    return len(found)


def _send(auditor: Auditor, order_ids: Iterable[str]) -> None:
    now = auditor.ledger.clock()
    auditor.queues.check([Check(order_id, now) for order_id in dict.fromkeys(order_ids)])


def _batches(order_ids: Iterable[str], size: int = 50) -> Iterator[list[str]]:
    batch: list[str] = []
    for order_id in order_ids:
        batch.append(order_id)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
