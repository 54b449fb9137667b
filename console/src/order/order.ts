import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Api, answered } from "../api/client";
import { useServices } from "../app/services";
import { rereadIn } from "./rereading";

/** The key of everything that is known of one order; commands invalidate it. */
export const orderKey = (orderId: string) => ["order", orderId] as const;

/** One order of the signed-in account. `enabled` waits for an id, or for a sign-in. */
export function useOrder(orderId: string, enabled = true) {
  const { api } = useServices();
  return useQuery({ ...detail(api, orderId), enabled });
}

/** The same, read again by itself when the order is about to change without anybody's doing (O-60). */
export function useLiveOrder(orderId: string) {
  const { api } = useServices();
  return useQuery({
    ...detail(api, orderId),
    refetchInterval: ({ state }) => (state.data && rereadIn(state.data, Date.now())) ?? false,
  });
}

function detail(api: Api, orderId: string) {
  return queryOptions({
    queryKey: [...orderKey(orderId), "detail"],
    queryFn: () => answered(api.GET("/api/orders/{order_id}", { params: { path: { order_id: orderId } } })),
  });
}
