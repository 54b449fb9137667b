import { answered } from "../../../api/client";
import { useServices } from "../../../app/services";
import { useRefundCommand } from "../workbench/workbench";

/** Have a proposal carried out: the one that was read, and no other. */
export function useApprove(orderId: string, requestId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (proposalId: string, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund/{request_id}/approve", {
        params: pathOf(orderId, requestId, key),
        body: { proposal_id: proposalId },
      }),
    ),
  );
}

/** Turn a request down, for a reason. */
export function useReject(orderId: string, requestId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (reason: string, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund/{request_id}/reject", {
        params: pathOf(orderId, requestId, key),
        body: { reason },
      }),
    ),
  );
}

/** Take the cancellation request back at AWS, for a reason. */
export function useCallOff(orderId: string, requestId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (reason: string, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund/{request_id}/call-off", {
        params: pathOf(orderId, requestId, key),
        body: { reason },
      }),
    ),
  );
}

/** Take a request back that operations made themselves. */
export function useWithdraw(orderId: string, requestId: string) {
  const { api } = useServices();
  return useRefundCommand(orderId, (_: null, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/refund/{request_id}/withdraw", {
        params: pathOf(orderId, requestId, key),
      }),
    ),
  );
}

function pathOf(order_id: string, request_id: string, key: string) {
  return { path: { order_id, request_id }, header: { "idempotency-key": key } };
}
