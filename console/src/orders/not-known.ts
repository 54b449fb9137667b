import type { OrderRow } from "../api/schema";

/** Whether AWS may still say what an order lacks: before that, "none" would be a guess. */
export function notKnownYet(order: OrderRow): boolean {
  return order.subscription_status === "PENDING";
}
