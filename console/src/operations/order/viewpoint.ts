import { answered } from "../../api/client";
import type { Viewpoint } from "../../order/viewpoint";

/** The address of an order's page for operations. */
export const orderPath = (orderId: string) => `/operations/orders/${encodeURIComponent(orderId)}`;

/** Every order, with warnings and with names in full. */
export const OPERATIONS: Viewpoint = {
  side: "operations",
  key: ["operations"],
  pathOf: orderPath,
  detail: (api, order_id) =>
    answered(api.GET("/api/ops/orders/{order_id}", { params: { path: { order_id } } })),
  timeline: (api, order_id) =>
    answered(api.GET("/api/ops/orders/{order_id}/timeline", { params: { path: { order_id } } })),
  sync: (api, order_id, key) =>
    answered(
      api.POST("/api/ops/orders/{order_id}/sync", {
        params: { path: { order_id }, header: { "idempotency-key": key } },
      }),
    ),
  original: (api, order_id, entry_id) =>
    answered(
      api.GET("/api/ops/orders/{order_id}/timeline/{entry_id}/raw", {
        params: { path: { order_id, entry_id } },
      }),
    ),
};
