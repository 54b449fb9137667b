import type { OrderRow } from "../../api/schema";

/** The orders that wait, each kind with the most urgent first. */
export interface Waiting {
  /** Can be bound now (O-45, O-69), the oldest first. */
  readonly bindable: readonly OrderRow[];
  /** In the refund window, the one that ends next first. */
  readonly inWindow: readonly OrderRow[];
  /** Will be bound by themselves to a target that was chosen, the next one first. */
  readonly scheduled: readonly OrderRow[];
}

/** What waits for the account owner, or for the clock. */
export function waiting(orders: readonly OrderRow[]): Waiting {
  const soonest = orders.toSorted((one, other) => windowEnd(one) - windowEnd(other));
  return {
    bindable: soonest.filter(isBindable),
    inWindow: soonest.filter((order) => order.order_status === "REFUND_WINDOW"),
    scheduled: soonest.filter((order) => order.schedule !== null),
  };
}

/** The two statuses that the list's filter can name as well; the order's page tells about rarer obstacles. */
function isBindable({ order_status, subscription_status }: OrderRow): boolean {
  return order_status === "PENDING_LINK" && subscription_status === "SUBSCRIBED";
}

function windowEnd({ window }: OrderRow): number {
  return Date.parse(window.ends_at);
}
