"""Fold orders again from their facts: ``python -m marketplace_orders.cli.replay --table <name>``.

Reports what differs from what is stored; ``--apply`` writes it. ``--fold module:function`` tries a changed
fold over the stored facts. Runs with the credentials at hand, which must include ``dynamodb:Scan``.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TextIO, cast

import boto3

from marketplace_orders.adapters.dynamodb.connecting import CONFIG
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.bootstrap import clock
from marketplace_orders.catalog import load_catalog
from marketplace_orders.cli.partitions import every_partition
from marketplace_orders.cli.report import Report
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.replaying import Difference, Fold, preview, replay

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

REGION = "us-east-1"
AT_ONCE = 8
"""Partitions that are read side by side."""

Work = Callable[[Partition], tuple[Difference, ...]]


def main(
    arguments: Sequence[str] | None = None,
    *,
    client: "DynamoDBClient | None" = None,
    out: TextIO | None = None,
) -> int:
    """Replay and report to *out* (standard output); answers 0, or 1 where an order could not be replayed."""
    given = _parser().parse_args(arguments)
    if given.apply and given.fold is not fold:
        _parser().error("a changed fold is only tried: deploy it, then --apply")
    table = Table(client or boto3.Session(region_name=REGION).client("dynamodb", config=CONFIG), given.table)
    ledger = Ledger(DynamoJournal(table, clock), DynamoOrderLists(table), load_catalog(), clock)
    work = partial(replay, ledger) if given.apply else partial(preview, ledger, folding=given.fold)
    partitions = [Partition.of_order(given.order)] if given.order else every_partition(table)
    report = Report(out or sys.stdout, applied=given.apply)
    _replay_all(partitions, work, report)
    report.sums()
    return int(report.failed > 0)


def _replay_all(partitions: Iterable[Partition], work: Work, report: Report) -> None:
    def careful(partition: Partition) -> tuple[Difference, ...] | Exception:
        try:
            return work(partition)
        except Exception as error:  # noqa: BLE001 - one order must not end the report on the others
            return error

    wanted = list(partitions)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for partition, found in zip(wanted, pool.map(careful, wanted), strict=True):
            if isinstance(found, Exception):
                report.broke(partition.name, found)
            else:
                report.found(found)


def _fold(name: str) -> Fold:
    """Return the function that ``module:function`` names, also of a module in the current folder."""
    module, _, function = name.partition(":")
    try:
        return cast("Fold", getattr(import_module(module), function))
    except (ImportError, AttributeError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{name}: {error}") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m marketplace_orders.cli.replay",
        description="Fold orders again from their facts, and report what differs from what is stored.",
    )
    parser.add_argument("--table", required=True, help="the table (output TableName)")
    parser.add_argument("--order", help="replay the partition of this order alone")
    parser.add_argument("--fold", type=_fold, default=fold, help="module:function, a changed fold to try")
    parser.add_argument("--apply", action="store_true", help="write what differs as new versions")
    return parser


if __name__ == "__main__":
    sys.exit(main())
