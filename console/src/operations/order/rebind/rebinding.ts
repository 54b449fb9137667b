import { useQuery } from "@tanstack/react-query";
import { answered } from "../../../api/client";
import type { TargetId } from "../../../api/schema";
import { useServices } from "../../../app/services";
import { orderKey } from "../../../order/order";
import { useCommand } from "../../../targets/command";
import { everyPage } from "../../../targets/every-page";
import { TARGETS_KEY } from "../../../targets/targets";

/** Every target of the order's account. */
export function useAnyTargets(orderId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...TARGETS_KEY, "operations", orderId],
    queryFn: () =>
      everyPage((cursor) =>
        answered(
          api.GET("/api/ops/orders/{order_id}/targets", {
            params: { path: { order_id: orderId }, query: { cursor } },
          }),
        ),
      ),
  });
}

/** Move a bound order to another target of its account (O-22, O-23). */
export function useRebind(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (body: { readonly target: TargetId; readonly reason: string }, key) =>
      answered(
        api.POST("/api/ops/orders/{order_id}/rebind", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body,
        }),
      ),
    [orderKey(orderId), ["orders"]],
  );
}
