"""How the API tells of refund requests, in every state that their page must show."""

from collections.abc import Mapping
from typing import Any, Final

from tests.e2e.support.person import Json

NAMES: Final = ("request", "review", "benefits", "cancellation", "money", "outcome")
_AT: Final = "2026-11-02T09:00:00.000000Z"
_APPROVED: Final = "2026-11-03T10:30:00.000000Z"
_ANSWERED: Final = "2026-11-05T16:45:00.000000Z"
FAR: Final = "2099-01-01T12:00:00.000000Z"
"""When somebody's time ends, where a page must count down whatever the day."""


def steps(*told: str, **until: str) -> list[Json]:
    """Steps in their order, by their states; the last ones that are not told are still to come."""
    states = [*told, *["upcoming"] * (len(NAMES) - len(told))]
    return [
        {
            "name": name,
            "state": state,
            "at": _AT if state in {"done", "failed"} else None,
            "until": until.get(name),
        }
        for name, state in zip(NAMES, states, strict=True)
    ]


def request(**changes: Any) -> Json:
    """A request that waits for its review, but for *changes*."""
    told: dict[str, Any] = {
        "request_id": "rr-1",
        "wish": "both",
        "state": "REQUESTED",
        "requested_at": _AT,
        "by_operations": False,
        "reason": "The shop closed, and nobody will use the package any more.",
        "amount": None,
        "paid_back": None,
        "cancels": None,
        "benefits_end_at": None,
        "steps": steps("done", "waiting"),
        "cancellation": None,
        "adjustments": [],
        "decided_at": None,
        "decision_reason": None,
        "trouble": None,
        "next_step": {"owner": "vendor", "action": "review", "until": None},
        "can_withdraw": {"allowed": True, "refusal": None},
    }
    return told | changes


def _decided(**changes: Any) -> Json:
    closed = {"code": "refund_request_closed", "sentence": "The request is decided already.", "until": None}
    decided = {
        "state": "APPROVED",
        "amount": _money("900.00"),
        "cancels": True,
        "decided_at": _APPROVED,
        "can_withdraw": {"allowed": False, "refusal": closed},
    }
    return request(**decided | changes)


def _money(amount: str) -> Json:
    return {"amount": amount, "currency": "USD"}


def _adjustment(number: int, amount: str, state: str, trouble: Json | None = None) -> Json:
    made = None if state == "REFUSED" else f"ba-{number}"
    return {
        "adjustment_id": made,
        "invoice_id": f"invoice-2026-11-{number:04}",
        "amount": amount,
        "state": state,
        "trouble": trouble,
    }


def trouble(code: str) -> dict[str, Any]:
    """Why a step could not be done, as the API tells it."""
    return {"code": code, "sentence": "What AWS says of it.", "until": None}


ASKING: Final[dict[str, Any]] = {
    "cancellation_id": "acr-1a2b3c4d5e6f7g8h",
    "status": "PENDING_APPROVAL",
    "asked_at": "2098-12-25T12:00:00.000000Z",
    "answer_by": FAR,
    "reminded_at": None,
}

STATES: Final[Mapping[str, Json]] = {
    "reviewed": request(),
    "granted": _decided(
        steps=steps("done", "done", "waiting", benefits=FAR),
        benefits_end_at=FAR,
        next_step={"owner": "vendor", "action": "wait_for_grace", "until": FAR},
    ),
    "answered": _decided(
        steps=steps("done", "done", "done", "waiting", cancellation=FAR),
        benefits_end_at=_APPROVED,
        cancellation=ASKING,
        next_step={"owner": "buyer", "action": "answer_cancellation", "until": FAR},
    ),
    "invoiced": _decided(
        steps=steps("done", "done", "done", "done", "waiting"),
        benefits_end_at=_APPROVED,
        cancellation=ASKING | {"status": "APPROVED"},
        trouble=trouble("refund_invoice_awaited"),
        next_step={"owner": "aws", "action": "wait_for_invoice", "until": None},
    ),
    "paid": _decided(
        steps=steps("done", "done", "done", "done", "waiting"),
        benefits_end_at=_APPROVED,
        cancellation=ASKING | {"status": "APPROVED"},
        adjustments=[_adjustment(1, "600.00", "COMPLETED"), _adjustment(2, "300.00", "PENDING")],
        paid_back=_money("600.00"),
        next_step={"owner": "aws", "action": "wait_for_aws", "until": None},
    ),
    "partly": _decided(
        state="INCOMPLETE",
        steps=steps("done", "done", "done", "done", "failed", "failed"),
        benefits_end_at=_APPROVED,
        cancellation=ASKING | {"status": "APPROVED"},
        adjustments=[
            _adjustment(1, "600.00", "COMPLETED"),
            _adjustment(2, "200.00", "REFUSED", trouble("refund_above_invoice_limit")),
            _adjustment(3, "100.00", "REFUSED", trouble("said_by_a_newer_api")),
        ],
        paid_back=_money("600.00"),
        next_step={"owner": "vendor", "action": "look_into", "until": None},
    ),
    "refused": _decided(
        state="FAILED",
        steps=steps("done", "done", "skipped", "failed", "skipped", "failed"),
        cancellation=ASKING | {"status": "REJECTED"},
        trouble=trouble("refund_cancellation_rejected"),
        next_step={"owner": "buyer", "action": "ask_again", "until": None},
    ),
    "rejected": request(
        state="REJECTED",
        steps=steps("done", "failed", "skipped", "skipped", "skipped", "failed"),
        decided_at=_ANSWERED,
        decision_reason="The package was used to its end.",
        next_step=None,
        can_withdraw={"allowed": False, "refusal": None},
    ),
    "completed": _decided(
        state="COMPLETED",
        steps=steps("done", "done", "done", "done", "done", "done"),
        benefits_end_at=_APPROVED,
        cancellation=ASKING | {"status": "APPROVED"},
        adjustments=[_adjustment(1, "900.00", "COMPLETED")],
        paid_back=_money("900.00"),
        next_step=None,
    ),
}
"""By what happens to the request."""
