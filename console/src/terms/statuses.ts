import type { OrderStatus, SubscriptionStatus } from "../api/schema";

/**
 * Labels that are the same in every language (O-74): support, operations and AWS's own pages use these words.
 * Explanations beside them are translated. Pending Link and Linked mean waiting to be bound, and bound.
 */
export const ORDER_STATUS: Readonly<Record<OrderStatus, string>> = {
  REFUND_WINDOW: "Refund window",
  PENDING_LINK: "Pending Link",
  LINKED: "Linked",
  REFUND_REVIEW: "Refund review",
  REFUNDED: "Refunded",
  CANCELLED: "Cancelled",
  EXPIRED: "Expired",
  SUPERSEDED: "Superseded",
};

export const SUBSCRIPTION_STATUS: Readonly<Record<SubscriptionStatus, string>> = {
  PENDING: "Pending",
  SUBSCRIBED: "Subscribed",
  UNSUBSCRIBE_PENDING: "Unsubscribe pending",
  UNSUBSCRIBED: "Unsubscribed",
  EXPIRED: "Expired",
  FAILED: "Failed",
};
