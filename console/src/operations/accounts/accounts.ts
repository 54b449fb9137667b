import { type Api, answered } from "../../api/client";
import { useServices } from "../../app/services";
import { useCommand } from "../../targets/command";

/** A page of everything that is kept of an account; every reading is audited. */
export function exportPage(api: Api, accountId: string, cursor: string | null) {
  return answered(
    api.GET("/api/ops/accounts/{account_id}/export", {
      params: { path: { account_id: accountId }, query: { cursor } },
    }),
  );
}

/** Erase the personal data of an account; its orders stay. Sent again it goes on where it ran out of time. */
export function useErase(accountId: string) {
  const { api } = useServices();
  return useCommand(
    (reason: string, key) =>
      answered(
        api.POST("/api/ops/accounts/{account_id}/erase", {
          params: { path: { account_id: accountId }, header: { "idempotency-key": key } },
          body: { reason },
        }),
      ),
    [["operations"], ["order"]],
  );
}
