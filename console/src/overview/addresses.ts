import type { OrderStatus } from "../api/schema";
import { isoDay } from "../formats/iso-day";
import { ordersPath } from "../orders/view";
import type { Days } from "./figures/days";
import { OPEN } from "./figures/expiring";
import type { Month } from "./figures/months";

/** The list of the orders with a status. */
export function statusPath(status: OrderStatus): string {
  return ordersPath({ orderStatuses: [status] });
}

/** The list of the orders that can be bound now, as `waiting` counts them. */
export const BINDABLE_PATH = ordersPath({
  orderStatuses: ["PENDING_LINK"],
  subscriptionStatuses: ["SUBSCRIBED"],
});

/** The list of the orders that expire within some days, the next one first. */
export function expiringPath({ from, to }: Days): string {
  const expires = { from: isoDay(from), to: isoDay(to) };
  return ordersPath({ orderStatuses: OPEN, expires, sort: "expires", direction: "asc" });
}

/** The list of the orders that were created in a month. */
export function monthPath({ start, end }: Month): string {
  return ordersPath({ created: { from: isoDay(start), to: isoDay(dayBefore(end)) } });
}

/** The list of the orders that were created before a day. */
export function earlierPath(until: Date): string {
  return ordersPath({ created: { from: null, to: isoDay(dayBefore(until)) } });
}

function dayBefore(midnight: Date): Date {
  return new Date(midnight.getTime() - 1);
}
