import { createContext, useContext } from "react";
import { type Api, answered } from "../api/client";
import type { OrderDetail, RawBody, SyncAsked, TimelineView } from "../api/schema";

/** From whose side orders are read: their account's, or that of operations, who see every order and names in full. */
export interface Viewpoint {
  readonly side: "account" | "operations";
  /** What its answers are kept under, after the order's own key: both sides' may differ. */
  readonly key: readonly string[];
  /** The address of an order's page. */
  readonly pathOf: (orderId: string) => string;
  readonly detail: (api: Api, orderId: string) => Promise<OrderDetail>;
  readonly timeline: (api: Api, orderId: string) => Promise<TimelineView>;
  /** Have AWS asked about the order now. */
  readonly sync: (api: Api, orderId: string, key: string) => Promise<SyncAsked>;
  /** AWS's message behind an entry of the timeline. */
  readonly original: (api: Api, orderId: string, entryId: string) => Promise<RawBody>;
}

/** The signed-in account's own orders. */
export const ACCOUNT: Viewpoint = {
  side: "account",
  key: [],
  pathOf: (orderId) => `/orders/${encodeURIComponent(orderId)}`,
  detail: (api, order_id) => answered(api.GET("/api/orders/{order_id}", { params: { path: { order_id } } })),
  timeline: (api, order_id) =>
    answered(api.GET("/api/orders/{order_id}/timeline", { params: { path: { order_id } } })),
  sync: (api, order_id, key) =>
    answered(
      api.POST("/api/orders/{order_id}/sync", {
        params: { path: { order_id }, header: { "idempotency-key": key } },
      }),
    ),
  original: (api, order_id, entry_id) =>
    answered(
      api.GET("/api/orders/{order_id}/timeline/{entry_id}/raw", { params: { path: { order_id, entry_id } } }),
    ),
};

const ViewpointContext = createContext(ACCOUNT);

/** Sets the viewpoint of the pages inside. */
export const ViewpointProvider = ViewpointContext.Provider;

/** The viewpoint of the page: the account's, unless a page says otherwise. */
export function useViewpoint(): Viewpoint {
  return useContext(ViewpointContext);
}
