import { answered } from "../api/client";
import type { TargetId } from "../api/schema";
import { useServices } from "../app/services";
import { orderKey } from "../order/order";
import { useCommand } from "./command";

/** What changes with an order: itself, and the lists that show it. */
const touched = (orderId: string) => [orderKey(orderId), ["orders"]];

/** Bind the order to a target now (O-57, O-58). */
export function useBind(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (target: TargetId, key) =>
      answered(
        api.POST("/api/orders/{order_id}/binding", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body: { target },
        }),
      ),
    touched(orderId),
  );
}

/** Choose the target that the order is bound to by itself once its window has closed; replaces an earlier choice. */
export function useSchedule(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (target: TargetId, key) =>
      answered(
        api.POST("/api/orders/{order_id}/schedule", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body: { target },
        }),
      ),
    touched(orderId),
  );
}

/** Give the chosen target up. */
export function useDropSchedule(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (_: null, key) =>
      answered(
        api.DELETE("/api/orders/{order_id}/schedule", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
        }),
      ),
    touched(orderId),
  );
}
