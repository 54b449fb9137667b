"""Start the simulator: `python -m local.simulator --port 4570 --engine http://127.0.0.1:4566`."""

import argparse
from datetime import timedelta
from pathlib import Path

import uvicorn

from local.simulator.app import create_app
from local.simulator.settings import DEFAULT_CATALOG, Settings
from local.simulator.simulator import Simulator

KEPT_OPEN = 75
"""Seconds that a quiet connection stays open: longer than clients keep theirs, so that none sends its next
request into one that is being closed."""


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m local.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=4570)
    parser.add_argument("--engine", help="endpoint that takes EventBridge and SNS calls; none: log only")
    parser.add_argument("--registration-url", help="the listing's fulfillment URL; can be set later")
    parser.add_argument("--event-source", default="local.agreement-marketplace")
    parser.add_argument("--seller-account", default="000000000000", help="12 digits")
    parser.add_argument("--catalog", type=Path, default=DEFAULT_CATALOG)
    parser.add_argument("--seed", type=int, help="makes ids repeatable")
    parser.add_argument("--single-use-tokens", action="store_true")
    parser.add_argument("--settle-adjustments-after", type=float, help="seconds; left out: by hand")
    return parser.parse_args(arguments)


def settings_of(options: argparse.Namespace) -> Settings:
    """The simulator's settings as the command line has them."""
    seconds: float | None = options.settle_adjustments_after
    return Settings(
        engine=options.engine,
        registration_url=options.registration_url,
        event_source=options.event_source,
        seller_account=options.seller_account,
        catalog=options.catalog,
        seed=options.seed,
        single_use_tokens=options.single_use_tokens,
        settle_adjustments_after=None if seconds is None else timedelta(seconds=seconds),
    )


def main() -> None:
    """Serve on the loopback interface until interrupted."""
    options = parse()
    app = create_app(Simulator(settings_of(options)))
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=options.port,
        log_level="warning",
        access_log=False,
        timeout_keep_alive=KEPT_OPEN,
    )


if __name__ == "__main__":
    main()
