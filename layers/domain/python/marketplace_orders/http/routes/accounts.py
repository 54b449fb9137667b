"""An account's data: handed out, and erased."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Path

from marketplace_orders.http.events import request_id
from marketplace_orders.http.models.accounts import AccountErased, AccountExport, EraseWanted
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import Cursor, IdempotencyKey
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.accounts import account_erased, account_export
from marketplace_orders.http.views.orders import Viewpoint
from marketplace_orders.ports.audit import BEGUN, DONE, Action
from marketplace_orders.services.erasing import Shredder, erase
from marketplace_orders.services.exporting import export

router = new_router()
AccountId = Annotated[str, Path(max_length=200, description="The account's id.")]


@router.get("/api/ops/accounts/<account_id>/export", summary="All its data", tags=["operations"])
def export_account(account_id: AccountId, cursor: Cursor = None) -> AccountExport:
    """Return everything that is kept of an account, as its owner may have it; read by page, and audited."""
    request = operating(router)
    api, asked = request.api, request.asked
    with request.audited(Action.EXPORT_ACCOUNT, account_id, key=request_id(asked.event)):
        found = export(api.files, account_id, cursor)
        return account_export(found, api.directory, Viewpoint(api.ledger.catalog, asked.now))


@router.post("/api/ops/accounts/<account_id>/erase", summary="Erase its person", tags=["operations"])
def erase_account(account_id: AccountId, wanted: EraseWanted, key: IdempotencyKey) -> AccountErased:
    """Erase an account's personal data; the commercial record stays, and the answer says what remains."""
    request = operating(router)
    api = request.api
    with request.audited(Action.ERASE_ACCOUNT, account_id, key=key, reason=wanted.reason) as outcome:
        erased = erase(Shredder(files=api.files, audit=api.audit, sign_ins=api.sign_ins), account_id)
        outcome.text = DONE if erased.complete else BEGUN
        return account_erased(erased)
