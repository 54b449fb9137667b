import { answered } from "../../../api/client";
import type { LinkMoveWanted } from "../../../api/schema";
import { useServices } from "../../../app/services";
import { useCommand } from "../../../targets/command";

/** Link the order's AWS account to another account; its other orders follow. */
export function useMoveLink(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (body: LinkMoveWanted, key) =>
      answered(
        api.POST("/api/ops/orders/{order_id}/move-link", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body,
        }),
      ),
    [["order"], ["orders"]],
  );
}
