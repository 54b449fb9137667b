"""Faults on the way of messages, and raw messages, through the control API."""

from tests.integration.simulator.driving import Control, titles


def test_holding_and_releasing_shuffled(control: Control) -> None:
    control.call("PUT", "/faults/delivery", {"hold": True})
    for _ in range(10):
        assert {e["state"] for e in control.buying()["emitted"]} == {"held"}
    released = control.call("POST", "/faults/delivery/release", {"shuffle": True, "seed": 4})

    numbers = [emission["number"] for emission in released]
    assert sorted(numbers) == list(range(1, 21))
    assert numbers != sorted(numbers)
    assert {emission["state"] for emission in released} == {"sent"}


def test_a_release_can_duplicate(control: Control) -> None:
    control.call("PUT", "/faults/delivery", {"hold": True})
    control.buy()
    released = control.call("POST", "/faults/delivery/release", {"duplicate": 1})

    assert len(released) == 4
    assert {emission["copies"] for emission in control.call("GET", "/events")} == {2}


def test_faults_are_shown_and_lifted(control: Control) -> None:
    control.call("PUT", "/faults/delivery", {"drop": 1, "seed": 9})
    assert {e["state"] for e in control.buying()["emitted"]} == {"dropped"}
    assert control.call("GET", "/faults/delivery")["seed"] == 9

    control.call("DELETE", "/faults/delivery")
    assert {e["state"] for e in control.buying()["emitted"]} == {"sent"}


def test_a_seed_repeats_the_losses(control: Control) -> None:
    def states() -> list[str]:
        control.call("PUT", "/faults/delivery", {"drop": 0.5, "seed": 3})
        return [e["state"] for _ in range(8) for e in control.buying()["emitted"]]

    first = states()
    assert first == states()
    assert set(first) == {"sent", "dropped"}


def test_rates_are_probabilities(control: Control) -> None:
    assert control.send("PUT", "/faults/delivery", {"drop": 1.1}).status_code == 422


def test_raw_events_are_sent_as_they_are(control: Control) -> None:
    detail = {"agreement": {"id": None}, "anything": [1, {"goes": True}]}
    event = {
        "detail_type": "Unheard Of - Proposer",
        "detail": detail,
        "time": "2026-01-02T03:04:05Z",
        "resources": ["x"],
        "source": "custom.source",
    }
    sent = control.post("/raw/events", event)

    assert (sent["title"], sent["detail"], sent["time"]) == ("Unheard Of - Proposer", detail, event["time"])
    assert sent["resources"] == ["x"]
    assert titles({"emitted": control.call("GET", "/events")}) == ["Unheard Of - Proposer"]


def test_raw_messages_are_objects_or_text(control: Control) -> None:
    as_object = control.post("/raw/messages", {"product_code": "code", "body": {"action": "x"}})
    as_text = control.post(
        "/raw/messages", {"topic": "entitlement", "product_code": "code", "body": "{not json"}
    )

    assert as_object["body"] == '{"action": "x"}'
    assert as_text["body"] == "{not json"
    assert as_text["topic"] == "aws-mp-entitlement-notification-code"


def test_raw_messages_meet_the_faults_too(control: Control) -> None:
    control.call("PUT", "/faults/delivery", {"hold": True})

    assert control.post("/raw/events", {"detail_type": "x", "detail": {}})["state"] == "held"
