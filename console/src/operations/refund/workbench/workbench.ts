import { type QueryKey, useQuery } from "@tanstack/react-query";
import { answered } from "../../../api/client";
import { useServices } from "../../../app/services";
import { orderKey } from "../../../order/order";
import { useCommand } from "../../../targets/command";
import { rereadIn } from "./rereading";

/** Where a refund is reviewed. */
export const refundPath = (orderId: string) => `/operations/orders/${encodeURIComponent(orderId)}/refund`;

/** What a reviewer sees of an order, read again by itself while the request waits on somebody. */
export function useWorkbench(orderId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "operations", "refund"],
    queryFn: () =>
      answered(api.GET("/api/ops/orders/{order_id}/refund", { params: { path: { order_id: orderId } } })),
    refetchInterval: ({ state }) => rereadIn(state.data?.request ?? null) ?? false,
  });
}

/** What a command about an order's refund makes old: the order and every list that tells it. */
export function useRefundCommand<Wanted, Done>(
  orderId: string,
  send: (wanted: Wanted, key: string) => Promise<Done>,
) {
  const touched: readonly QueryKey[] = [orderKey(orderId), ["orders"], ["operations", "holds"]];
  return useCommand(send, touched);
}
