"""What every answer of the running front door carries, whatever answers behind it."""

import pytest

from local.embedded.front_door import SESSION_COOKIE, FrontDoor
from tests.e2e.support.marketplace import Marketplace

ANSWERS = {
    "a page": ("/", 200),
    "a page below": ("/orders/agmt-1", 200),
    "a file that is not there": ("/assets/nothing.js", 403),
    "an answer of the API": ("/api/catalog", 200),
    "a refusal by the gateway": ("/api/orders", 401),
    "a problem": ("/api/registration", 404),
    "the registration address": ("/aws/registration", 200),
}


@pytest.mark.parametrize(("path", "status"), ANSWERS.values(), ids=ANSWERS)
def test_every_answer_carries_the_security_headers(front_door: FrontDoor, path: str, status: int) -> None:
    """Errors included: CloudFront adds them to whatever passes."""
    answer = front_door.get(path)
    assert answer.status_code == status
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert int(answer.headers["strict-transport-security"].split(";")[0].partition("=")[2]) >= 365 * 86400
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", ["/api/catalog", "/api/registration", "/aws/registration"])
def test_answers_of_the_functions_are_stored_nowhere(front_door: FrontDoor, path: str) -> None:
    assert front_door.get(path).headers["cache-control"] == "no-store"


def test_session_cookie_is_for_this_site_and_not_for_scripts(
    front_door: FrontDoor, marketplace: Marketplace
) -> None:
    """O-11: `Lax`, because the buyer arrives from another site."""
    form = marketplace.set_up(marketplace.buy(product="otp"))
    answer = front_door.post("/aws/registration", data=dict(form))
    (cookie,) = answer.headers.get_list("set-cookie")
    name, *attributes = (part.strip() for part in cookie.split(";"))
    assert name.startswith(f"{SESSION_COOKIE}=")
    assert set(attributes) >= {"Path=/", "HttpOnly", "Secure", "SameSite=Lax"}
    assert not any(attribute.startswith("Domain") for attribute in attributes)
