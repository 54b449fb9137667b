import type { OrderDetail, RefusalView } from "../../api/schema";

/** How money of an order goes back from here on, by what the API says of asking for it (O-62, O-64). */
export type Way =
  | { readonly kind: "ask" }
  /** Inside of the window: Amazon refunds by itself until this instant. */
  | { readonly kind: "amazon"; readonly until: string }
  | { readonly kind: "refused"; readonly refusal: RefusalView }
  /** There is nothing to ask for: it was asked for, or the order is over. The page says so elsewhere. */
  | { readonly kind: "none" };

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  "refund_already_requested",
  "order_refunded",
  "order_superseded",
]);

/** The way of an order; one whose API does not say yet has none. */
export function wayOf({ actions, window }: Pick<OrderDetail, "actions" | "window">): Way {
  const action = actions.find(({ name }) => name === "request_refund");
  if (!action) return { kind: "none" };
  const { refusal } = action;
  if (refusal === null) return { kind: "ask" };
  if (refusal.code === "refund_window_open") {
    return { kind: "amazon", until: refusal.until ?? window.ends_at };
  }
  return TOLD_ELSEWHERE.has(refusal.code) ? { kind: "none" } : { kind: "refused", refusal };
}

/** Whether a request of the order waits for its outcome: then it comes first on the page. */
export function isAsked({ actions }: Pick<OrderDetail, "actions">): boolean {
  return actions.some(({ refusal }) => refusal?.code === "refund_already_requested");
}
