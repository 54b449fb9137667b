/** Where a refusal leads to: the product's page to buy it again, AWS's list of subscriptions, the successor, or later. */
export type WayOn = "listing" | "subscriptions" | "successor" | "refresh";

const WAYS: Readonly<Record<string, WayOn>> = {
  order_cancelled: "listing",
  order_expired: "listing",
  order_refunded: "listing",
  unsubscribed: "listing",
  unsubscribe_pending: "listing",
  subscription_expired: "subscriptions",
  subscription_failed: "subscriptions",
  order_not_linked: "subscriptions",
  order_superseded: "successor",
  order_in_refund_review: "refresh",
  product_unknown: "refresh",
  subscription_pending: "refresh",
  waiting_for_handover: "refresh",
};

/** The way on that fits the next step of a refusal (docs/api.md), where there is one beyond the order's own page. */
export function wayOn(code: string): WayOn | null {
  return WAYS[code] ?? null;
}
