"""Problem details (RFC 9457), as the generated document describes them."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Instant


class FieldError(Answer):
    """A field of the request that cannot be used."""

    field: Annotated[str, Field(description="Where it is, for example `query.limit` or `body.target.kind`.")]
    message: Annotated[str, Field(description="What is wrong with it.")]


class LinkedAccount(Answer):
    """The account that an AWS account is linked to, masked. Null members were erased."""

    email: Annotated[str | None, Field(description="As `jo***@example.com`.")]
    sign_in_method: Annotated[str | None, Field(description="`email`, or the name of an outside provider.")]


class Problem(Answer):
    """Why a request was not carried out. `code` is stable; docs/api.md lists every one."""

    type: Annotated[str, Field(description="`urn:marketplace-orders:problem:` and the code.")]
    title: Annotated[str, Field(description="The code in words.")]
    status: Annotated[int, Field(description="The HTTP status.")]
    detail: Annotated[str, Field(description="A sentence for the person, with what to do next.")]
    code: Annotated[str, Field(description="The stable name of the problem.")]
    request_id: Annotated[str, Field(description="What support asks for.")]
    until: Annotated[
        Instant | None, Field(description="When the same request may succeed, where that is known.")
    ] = None
    errors: Annotated[
        list[FieldError] | None, Field(description="The fields that cannot be used (`request_invalid`).")
    ] = None
    linked_account: Annotated[
        LinkedAccount | None, Field(description="Which account it is (`linked_to_other_account`).")
    ] = None
