import type { OrderDetail } from "../../api/schema";
import type messages from "../messages/en.json";

/** What else a person should know of an order; `predecessor` is told with a link. */
export type NoteName = Exclude<keyof typeof messages.note, "predecessor">;

/** AWS's words for an end that the story tells already. */
const PLAIN: ReadonlySet<string> = new Set(["CANCELLED", "TERMINATED", "EXPIRED"]);

/** Our words for an end that only a lost license, or missing entitlements, tell of (design §2). */
const OURS: ReadonlySet<string> = new Set(["DEPROVISIONED", "entitlements-gone", "entitlements-expired"]);

/** Every note that applies, the most urgent one first. */
export function notesOf(order: OrderDetail): readonly NoteName[] {
  const notes: Readonly<Record<NoteName, boolean>> = {
    refundInFull: order.order_status === "CANCELLED" && order.ending?.in_window === true,
    unconfirmed: order.order_status === "REFUND_WINDOW" && order.subscription_status === "PENDING",
    awsWord: isUnusualEnd(order) && !OURS.has(order.ending?.word ?? ""),
    unexplained: isUnusualEnd(order) && OURS.has(order.ending?.word ?? ""),
    benefitsGone: hasEnded(order) && order.binding !== null && !order.benefits_active,
    partRefunded: order.order_status !== "REFUNDED" && order.refund.amount !== null && order.amount !== null,
    partRefundedUnknown: order.order_status !== "REFUNDED" && order.refund.unknown,
    askForRefund: mustAskForRefund(order),
    advisory: order.advisory,
  };
  return (Object.keys(notes) as NoteName[]).filter((name) => notes[name]);
}

function hasEnded({ order_status }: OrderDetail): boolean {
  return order_status === "CANCELLED" || order_status === "EXPIRED" || order_status === "REFUNDED";
}

function isUnusualEnd({ order_status, ending }: OrderDetail): boolean {
  return order_status === "CANCELLED" && ending !== null && !PLAIN.has(ending.word);
}

/** O-64: after the window a refund is no matter of course any more, and nothing is known of one yet. */
function mustAskForRefund(order: OrderDetail): boolean {
  const { order_status, subscription_status, window, ending, refund, actions } = order;
  if (!actions.some(({ name, allowed }) => name === "request_refund" && allowed)) return false;
  const paid = subscription_status !== "PENDING" && subscription_status !== "FAILED";
  const running = paid && (order_status === "PENDING_LINK" || order_status === "LINKED");
  const cancelledLate = order_status === "CANCELLED" && ending?.in_window === false;
  const refunded = refund.amount !== null || refund.unknown;
  return !window.open && !refunded && (running || cancelledLate);
}
