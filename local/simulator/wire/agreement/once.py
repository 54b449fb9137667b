"""Client tokens: the same token and request once more is answered as the first time."""

from collections.abc import Callable

from local.simulator.wire.agreement.access import conflict
from local.simulator.wire.handlers import Context, Params
from local.simulator.world.world import Remembered


def once(context: Context, operation: str, kind: str, params: Params, make: Callable[[], str]) -> str:
    """The id that was made under the request's `clientToken`, or that is made now.

    Raises ServiceError: a conflict if the token came with another request, or whatever `make` raises.
    """
    token = params.get("clientToken")
    if token is None:
        return make()
    known = context.world.client_tokens.get((operation, token))
    if known is None:
        known = context.world.client_tokens[operation, token] = Remembered(make(), dict(params))
    elif known.request != params:
        raise conflict("The client token was used for another request.", kind, known.id)
    return known.id
