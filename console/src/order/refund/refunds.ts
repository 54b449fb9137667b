import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answered } from "../../api/client";
import type { RefundWanted } from "../../api/schema";
import { useServices } from "../../app/services";
import { useCommand } from "../../targets/command";
import { orderKey } from "../order";

/** What changes with a request: the order, what is known of its refunds, and the lists that show it. */
const touched = (orderId: string) => [orderKey(orderId), ["orders"]];

/**
 * The requests of an order, newest first. `version` is the order's own: whatever happens to a request makes a new one,
 * so they are read again exactly then, and the former answer stays on screen meanwhile.
 */
export function useRefunds(orderId: string, version: number) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "refund", version],
    queryFn: () =>
      answered(api.GET("/api/orders/{order_id}/refund", { params: { path: { order_id: orderId } } })),
    placeholderData: keepPreviousData,
    select: ({ requests }) => requests,
  });
}

/** Ask for money back, for the end of the agreement, or for both. */
export function useRequestRefund(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (wanted: RefundWanted, key) =>
      answered(
        api.POST("/api/orders/{order_id}/refund", {
          params: { path: { order_id: orderId }, header: { "idempotency-key": key } },
          body: wanted,
        }),
      ),
    touched(orderId),
  );
}

/** Take a request back before it is decided. */
export function useWithdrawRefund(orderId: string) {
  const { api } = useServices();
  return useCommand(
    (request_id: string, key) =>
      answered(
        api.POST("/api/orders/{order_id}/refund/{request_id}/withdraw", {
          params: { path: { order_id: orderId, request_id }, header: { "idempotency-key": key } },
        }),
      ),
    touched(orderId),
  );
}
