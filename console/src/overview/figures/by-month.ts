import type { OrderRow, OrderStatus } from "../../api/schema";
import { sum } from "./decimals";
import { lastMonths, type Month } from "./months";

/** What was bought between two moments; amounts are decimals as text, all of one currency. */
export interface Bought {
  /** Orders of any currency, and those without an amount (pay-as-you-go, or not known yet). */
  readonly orders: number;
  readonly unpriced: number;
  /** The amounts of the orders that stand, and of those that were cancelled or refunded. */
  readonly kept: string;
  readonly lost: string;
}

export interface BoughtIn extends Bought {
  readonly month: Month;
}

/** Statuses of orders whose money goes back, or never came. */
const LOST: ReadonlySet<OrderStatus> = new Set(["CANCELLED", "REFUNDED"]);

/** How many months are told one by one. */
const MONTHS = 12;

/** What was bought in each of the last months, by creation time, and before them. */
export function byMonth(orders: readonly OrderRow[], currency: string, now: Date) {
  const months = lastMonths(now, MONTHS);
  const first = months[0]?.start ?? now;
  return {
    months: months.map((month): BoughtIn => ({ month, ...bought(createdIn(orders, month), currency) })),
    earlier: { until: first, ...bought(createdBefore(orders, first), currency) },
  };
}

/** The currencies of the orders, the one of most orders first. */
export function currencies(orders: readonly OrderRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { amount } of orders) {
    if (amount) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b)).map(([code]) => code);
}

function bought(orders: readonly OrderRow[], currency: string): Bought {
  const [kept, lost]: [string[], string[]] = [[], []];
  for (const { amount, order_status } of orders) {
    if (amount?.currency === currency) (LOST.has(order_status) ? lost : kept).push(amount.amount);
  }
  const unpriced = orders.filter(({ amount }) => amount === null).length;
  return { orders: orders.length, unpriced, kept: sum(kept), lost: sum(lost) };
}

function createdIn(orders: readonly OrderRow[], { start, end }: Month): readonly OrderRow[] {
  return createdBefore(orders, end).filter((each) => Date.parse(each.created_at) >= start.getTime());
}

function createdBefore(orders: readonly OrderRow[], end: Date): readonly OrderRow[] {
  return orders.filter((each) => Date.parse(each.created_at) < end.getTime());
}
