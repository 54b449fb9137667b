import type { OrderRow, OrderStatus } from "../../api/schema";
import { type Days, nextDays } from "./days";

/** Statuses of orders that have not come to an end: only these can still expire. */
export const OPEN: readonly OrderStatus[] = ["REFUND_WINDOW", "PENDING_LINK", "LINKED", "REFUND_REVIEW"];

/** How far ahead the overview looks, in days; each includes the ones before. */
const HORIZONS = [30, 60, 90] as const;

/** The steps of the longest horizon, in days. */
const STEP = 10;

/** The open orders that expire within some days. */
export interface Expiring {
  readonly range: Days;
  readonly count: number;
}

/** How many open orders expire within each horizon (O-42). */
export function withinHorizons(
  orders: readonly OrderRow[],
  now: Date,
): readonly (Expiring & { readonly days: number })[] {
  return HORIZONS.map((days) => ({ days, ...expiring(orders, nextDays(now, days)) }));
}

/** How many open orders expire in each step of the longest horizon; together as many as within it. */
export function bySteps(orders: readonly OrderRow[], now: Date): readonly Expiring[] {
  const steps = Math.max(...HORIZONS) / STEP;
  return Array.from({ length: steps }, (_, at) => expiring(orders, nextDays(now, STEP, at * STEP)));
}

function expiring(orders: readonly OrderRow[], range: Days): Expiring {
  const [from, to] = [range.from.getTime(), range.to.getTime()];
  const count = orders.filter(({ order_status, expires_at }) => {
    const end = expires_at === null ? Number.NaN : Date.parse(expires_at);
    return OPEN.includes(order_status) && end >= from && end <= to;
  }).length;
  return { range, count };
}
