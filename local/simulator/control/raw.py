"""Raw mode: messages and answers exactly as given."""

import json
from typing import Any

from fastapi import APIRouter

from local.simulator.clock import whole_second
from local.simulator.control.models.raw import (
    LicenseReply,
    RawAnswer,
    RawEnvelope,
    RawEvent,
    RawMessage,
    RawReply,
    TokenReply,
)
from local.simulator.control.models.views import EmissionView, emission_view
from local.simulator.control.rawcheck import check_pages
from local.simulator.emit.notices import EventNotice, Notice, TopicNotice
from local.simulator.faults.answers import Answer
from local.simulator.simulator import Simulator
from local.simulator.wire.models import ENTITLEMENT, METERING


def routes(simulator: Simulator) -> APIRouter:
    """Calls under `/control/raw` and `/control/answers`."""
    router = APIRouter(prefix="/control", tags=["raw mode"])
    _messages(router, simulator)
    _answers(router, simulator)
    return router


def _messages(router: APIRouter, simulator: Simulator) -> None:
    def send(notice: Notice) -> EmissionView:
        return emission_view(simulator.dispatcher.dispatch([notice])[0])

    @router.post("/raw/events", status_code=201)
    def raw_event(body: RawEvent) -> EmissionView:
        """Put an event on the seller's default bus, through the faults that are set."""
        time = body.time or whole_second(simulator.clock())
        return send(EventNotice(body.detail_type, body.detail, time, tuple(body.resources), body.source))

    @router.post("/raw/messages", status_code=201)
    def raw_message(body: RawMessage) -> EmissionView:
        """Publish on a listing's topic, through the faults that are set; SNS makes the envelope."""
        return send(TopicNotice(body.topic, body.product_code, _text(body.body)))

    @router.post("/raw/envelopes", status_code=204)
    def raw_envelope(body: RawEnvelope) -> None:
        """Put a message into a queue, past EventBridge and SNS."""
        simulator.sender.put_message(body.queue_url, _text(body.body))


def _answers(router: APIRouter, simulator: Simulator) -> None:
    def add(service: str, operation: str, match: dict[str, Any], reply: RawReply) -> dict[str, int]:
        if reply.check:
            check_pages(service, operation, reply.all_pages())
        error = reply.error.as_error() if reply.error else None
        answer = Answer(service, operation, match, reply.all_pages(), error, reply.times)
        return {"number": simulator.answers.set(answer).number}

    @router.post("/answers", status_code=201)
    def set_answer(body: RawAnswer) -> dict[str, int]:
        """Any operation of any service; the newest answer that fits a call wins."""
        return add(body.service, body.operation, body.match, body)

    @router.post("/answers/tokens", status_code=201)
    def set_token_answer(body: TokenReply) -> dict[str, int]:
        """ResolveCustomer for one token."""
        return add(METERING, "ResolveCustomer", {"RegistrationToken": body.token}, body)

    @router.post("/answers/licenses", status_code=201)
    def set_license_answer(body: LicenseReply) -> dict[str, int]:
        """GetEntitlements for one license, page by page; an empty page may have a follower."""
        match = {"Filter": {"LICENSE_ARN": [body.license_arn]}}
        return add(ENTITLEMENT, "GetEntitlements", match, body)

    @router.get("/answers")
    def list_answers() -> list[dict[str, Any]]:
        """The raw answers that still apply."""
        return [_shown(answer) for answer in simulator.answers.list()]

    @router.delete("/answers", status_code=204)
    def clear_answers(number: int | None = None) -> None:
        """Take back one, or all."""
        simulator.answers.clear(number)


def _shown(answer: Answer) -> dict[str, Any]:
    return {
        "number": answer.number,
        "service": answer.service,
        "operation": answer.operation,
        "match": answer.match,
        "pages": answer.pages,
        "error": answer.error.code if answer.error else None,
        "times": answer.times,
    }


def _text(body: str | dict[str, Any]) -> str:
    return body if isinstance(body, str) else json.dumps(body)
