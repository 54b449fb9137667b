import type { OrderDetail } from "../api/schema";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long AWS goes on telling details of a purchase; it takes seconds where nothing is wrong. */
const FRESH = 10 * MINUTE;

/** What the moment of the next reading depends on. */
export type Changing = Pick<
  OrderDetail,
  | "order_status"
  | "subscription_status"
  | "window"
  | "schedule"
  | "binding"
  | "created_at"
  | "successor_id"
  | "actions"
>;

/** Milliseconds until the order is worth reading again by itself, or null where nothing is about to change. */
export function rereadIn(order: Changing, now: number): number | null {
  const waits = [atWindowEnd(order, now), whileAwsIsAsked(order, now), whileUnderReview(order)];
  const known = waits.filter((wait) => wait !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** At the window's end, and until the order is closed or bound; less and less often where clocks differ. */
function atWindowEnd(
  { window, order_status, schedule, binding, subscription_status }: Changing,
  now: number,
) {
  const bindsItself =
    order_status === "PENDING_LINK" && schedule && !binding && subscription_status === "SUBSCRIBED";
  if (!window.open && !bindsItself) return null;
  const left = Date.parse(window.ends_at) - now;
  return left > 0 ? between(SECOND, left, HOUR) : between(SECOND, -left / 2, MINUTE);
}

/** While AWS's confirmation, its details, or a handover are on their way: often at first, at last once a minute. */
function whileAwsIsAsked(order: Changing, now: number): number | null {
  const age = now - Date.parse(order.created_at);
  const waiting = order.order_status === "REFUND_WINDOW" || order.order_status === "PENDING_LINK";
  const unconfirmed = waiting && order.subscription_status === "PENDING";
  const fresh = waiting && age < FRESH;
  const handedOver =
    (order.order_status === "SUPERSEDED" && order.successor_id === null) ||
    order.actions.some(({ refusal }) => refusal?.code === "waiting_for_handover");
  return unconfirmed || fresh || handedOver ? between(5 * SECOND, age / 20, MINUTE) : null;
}

/** Every step of a review is a matter of seconds where nobody has to answer. */
function whileUnderReview({ order_status }: Changing): number | null {
  return order_status === "REFUND_REVIEW" ? 20 * SECOND : null;
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(Math.max(wanted, least), most);
}
