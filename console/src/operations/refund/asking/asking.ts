import { answered } from "../../../api/client";
import type { RefundWanted } from "../../../api/schema";
import { useServices } from "../../../app/services";
import { useRefundCommand } from "../workbench/workbench";

/** Ask for a refund on the buyer's behalf. */
export function useAsk(orderId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (body: RefundWanted, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund", {
        params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
        body,
      }),
    ),
  );
}
