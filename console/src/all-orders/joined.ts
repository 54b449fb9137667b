import type { OrderRow } from "../api/schema";

/**
 * The orders of earlier pages and of one more, each order once.
 *
 * Orders change while a list is read, and one that moves may come twice: it keeps its place, and the newer version wins.
 */
export function joined(earlier: readonly OrderRow[], page: readonly OrderRow[]): readonly OrderRow[] {
  const orders = new Map(earlier.map((order) => [order.order_id, order]));
  for (const order of page) {
    const known = orders.get(order.order_id);
    if (!known || known.version <= order.version) orders.set(order.order_id, order);
  }
  return [...orders.values()];
}
