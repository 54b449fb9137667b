import type { ListOf } from "../all-orders/api-pages";
import { beginOf, endOf, type LocalTime } from "./local-time";
import type { Period, View } from "./view";

/** The API's query for a view: local times become instants, what is not said is left out. */
export function listOf({ products, orderStatuses, subscriptionStatuses, ...view }: View): ListOf {
  const created = instants(view.created);
  const expires = instants(view.expires);
  return {
    ...(products.length > 0 && { product: products }),
    ...(orderStatuses.length > 0 && { order_status: orderStatuses }),
    ...(subscriptionStatuses.length > 0 && { subscription_status: subscriptionStatuses }),
    ...(created.from && { created_from: created.from }),
    ...(created.to && { created_to: created.to }),
    ...(expires.from && { expires_from: expires.from }),
    ...(expires.to && { expires_to: expires.to }),
    ...(view.orderId && { q: view.orderId }),
    sort: view.sort,
    direction: view.direction,
  };
}

function instants({ from, to }: Period): { from: string | null; to: string | null } {
  const or = (time: LocalTime | null, make: (time: LocalTime) => string) => (time ? make(time) : null);
  return { from: or(from, beginOf), to: or(to, endOf) };
}
