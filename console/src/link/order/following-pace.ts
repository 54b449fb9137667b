import type { OrderStatus, SubscriptionStatus } from "../../api/schema";

/** Milliseconds between two looks: when the clock should have changed the order, and while AWS is asked for its word. */
const SOON = 2_000;
const LATER = 10_000;

const WAITING: ReadonlySet<OrderStatus> = new Set(["REFUND_WINDOW", "PENDING_LINK"]);

/** What is to be seen of an order; without sign-in nothing is known of a schedule. */
export interface Followed {
  readonly order_status: OrderStatus;
  readonly subscription_status: SubscriptionStatus;
  readonly schedule?: object | null;
}

/** Whether the order still waits to be bound. */
export function isWaiting({ order_status: status }: Followed): boolean {
  return WAITING.has(status);
}

/**
 * How often to look at an order again, in milliseconds; null where nothing is about to happen by itself.
 *
 * `over`: the refund window has passed by the browser's clock, which may be ahead of the API's.
 */
export function followingPace(order: Followed, over: boolean): number | null {
  if (!isWaiting(order)) return null;
  const bindsNow = Boolean(order.schedule) && order.subscription_status === "SUBSCRIBED";
  if (over && (order.order_status === "REFUND_WINDOW" || bindsNow)) return SOON;
  return order.subscription_status === "PENDING" ? LATER : null;
}
