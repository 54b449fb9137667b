"""The buyer's registration: seen by the cookie, linked by a signed-in click."""

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.registration import LinkDone, LinkWanted, RegistrationView
from marketplace_orders.http.routes.parameters import IdempotencyKey
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.registration import link_done, registration_view
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count
from marketplace_orders.services.linking_buyer import LinkRequest, link
from marketplace_orders.services.visiting import seen

router = new_router()


@router.get("/api/registration", summary="What the buyer's visit led to", tags=["registration"])
def registration() -> RegistrationView:
    """Return what the browser's registration cookie may see."""
    request = asked(router)
    return registration_view(seen(request.api.hall, request.session_id), request.now)


@router.post("/api/registration/link", summary="Link the AWS account", tags=["registration"])
def link_registration(_wanted: LinkWanted, key: IdempotencyKey) -> LinkDone:
    """Link the AWS account of the registration to the signed-in account."""
    request = asked(router)
    wanted = LinkRequest(session_id=request.session_id, person=request.caller.person, key=key)
    made = link(request.api.hall, wanted)
    count(Metric.LINKS_MADE, product=made.product)
    return link_done(made)
