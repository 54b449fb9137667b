import type { OrderRow, OrderStatus } from "../../api/schema";
import { type Days, nextDays } from "./days";

/** Statuses of orders that have not come to an end: only these can still expire. */
export const OPEN: readonly OrderStatus[] = ["REFUND_WINDOW", "PENDING_LINK", "LINKED", "REFUND_REVIEW"];

/** How far ahead the overview looks, in days; each includes the ones before. */
export const HORIZONS = [30, 60, 90] as const;

/** The orders that expire within a number of days. */
export interface Expiring {
  readonly days: number;
  readonly range: Days;
  readonly count: number;
}

/** An order with an end. */
export type Ending = OrderRow & { readonly expires_at: string };

/** How many open orders expire within each horizon (O-42). */
export function expiring(orders: readonly OrderRow[], now: Date): readonly Expiring[] {
  return HORIZONS.map((days) => {
    const range = nextDays(now, days);
    return { days, range, count: endings(orders, range).length };
  });
}

/** The open orders that expire within the longest horizon, the next one first. */
export function nextToExpire(orders: readonly OrderRow[], now: Date): readonly Ending[] {
  const found = endings(orders, nextDays(now, Math.max(...HORIZONS)));
  return found.toSorted((one, other) => Date.parse(one.expires_at) - Date.parse(other.expires_at));
}

function endings(orders: readonly OrderRow[], { from, to }: Days): readonly Ending[] {
  return orders.filter((order): order is Ending => {
    const end = order.expires_at === null ? Number.NaN : Date.parse(order.expires_at);
    return OPEN.includes(order.order_status) && end >= from.getTime() && end <= to.getTime();
  });
}
