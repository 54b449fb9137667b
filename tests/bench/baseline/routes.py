"""Routes to baseline functions on our own HTTP API: the same gateway and sign-in as the deployed ones."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.bench.stack.clients import Clients

_PREFIX: Final = "/bench"


def add_route(clients: "Clients", api_id: str, key: str, function_arn: str, *, signed_in: bool) -> str:
    """Route ``<method> /bench/<name>`` to the function; answers the path."""
    method, name = key.split()
    integration = clients.gateway.create_integration(
        ApiId=api_id,
        IntegrationType="AWS_PROXY",
        IntegrationUri=function_arn,
        PayloadFormatVersion="2.0",
    )
    path = f"{_PREFIX}/{name}"
    target = f"integrations/{integration['IntegrationId']}"
    if signed_in:
        authorizer = clients.gateway.get_authorizers(ApiId=api_id)["Items"][0]["AuthorizerId"]
        clients.gateway.create_route(
            ApiId=api_id,
            RouteKey=f"{method} {path}",
            Target=target,
            AuthorizationType="JWT",
            AuthorizerId=authorizer,
        )
    else:
        clients.gateway.create_route(ApiId=api_id, RouteKey=f"{method} {path}", Target=target)
    return path
