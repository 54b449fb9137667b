import type { OrderRow, OrderStatus } from "../../api/schema";
import { ORDER_STATUS } from "../../terms/statuses";

/** How many orders have a status. */
export interface StatusCount {
  readonly status: OrderStatus;
  readonly count: number;
}

/** Every status, in the order of an order's life, with its number of orders (O-30 to O-33). */
export function byStatus(orders: readonly OrderRow[]): readonly StatusCount[] {
  const counts = new Map<OrderStatus, number>();
  for (const { order_status } of orders) counts.set(order_status, (counts.get(order_status) ?? 0) + 1);
  // The type of the labels' record says that its keys are all the statuses there are.
  const statuses = Object.keys(ORDER_STATUS) as OrderStatus[];
  return statuses.map((status) => ({ status, count: counts.get(status) ?? 0 }));
}
