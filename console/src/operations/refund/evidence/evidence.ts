import { useQuery } from "@tanstack/react-query";
import { answered } from "../../../api/client";
import { useServices } from "../../../app/services";
import { orderKey } from "../../../order/order";
import { refundPath } from "../workbench/workbench";

/** Where the evidence of a request is. */
export const evidencePath = (orderId: string, requestId: string) =>
  `${refundPath(orderId)}/${encodeURIComponent(requestId)}/evidence`;

/** Everything about one request: who, when, numbers, AWS's ids and replies. */
export function useEvidence(orderId: string, requestId: string) {
  const { api } = useServices();
  return useQuery({
    queryKey: [...orderKey(orderId), "operations", "refund", requestId, "evidence"],
    queryFn: () =>
      answered(
        api.GET("/api/ops/orders/{order_id}/refund/{request_id}/evidence", {
          params: { path: { order_id: orderId, request_id: requestId } },
        }),
      ),
    // A document stays as it is until it is asked for again; each reading is audited.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
