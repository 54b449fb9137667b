import { useQuery } from "@tanstack/react-query";
import { answered, newKey } from "../../../api/client";
import { useServices } from "../../../app/services";
import { orderKey } from "../../../order/order";
import { useCommand } from "../../../targets/command";

/** What the order's facts say that is not stored; nothing is written. */
export function useReplayReport(orderId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "replay"],
    queryFn: () =>
      answered(
        api.POST("/api/ops/orders/{order_id}/replay", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": newKey() } },
          body: { apply: false },
        }),
      ),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Write it. */
export function useReplay(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (_: null, key) =>
      answered(
        api.POST("/api/ops/orders/{order_id}/replay", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body: { apply: true },
        }),
      ),
    [orderKey(orderId), ["orders"]],
  );
}
