import { answered } from "../../../api/client";
import type { PairWanted } from "../../../api/schema";
import { useServices } from "../../../app/services";
import { useCommand } from "../../../targets/command";

/** Say which order follows which, where AWS does not. */
export function usePair(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (body: PairWanted, key) =>
      answered(
        api.POST("/api/ops/orders/{order_id}/pair", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body,
        }),
      ),
    [["order"], ["orders"]],
  );
}
