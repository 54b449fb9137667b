import { useQuery } from "@tanstack/react-query";
import { answered } from "../api/client";
import { useServices } from "../app/services";

/** The key of everything that is known of one order; commands invalidate it. */
export const orderKey = (orderId: string) => ["order", orderId] as const;

/** One order of the signed-in account. `enabled` waits for an id, or for a sign-in. */
export function useOrder(orderId: string, enabled = true) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "detail"],
    queryFn: () => answered(api.GET("/api/orders/{order_id}", { params: { path: { order_id: orderId } } })),
    enabled,
  });
}
