import type { ActionView, OrderDetail } from "../../api/schema";
import { isWaiting } from "../order/following-pace";

/**
 * What there is to say or do about an order's target:
 * `bound` (done) · `binding` (happens right now) · `chosen` (happens by itself) · `choose` (now, for later) ·
 * `ready` (can be bound at once) · `refused` (the reason for that).
 */
export type TargetStage = "bound" | "binding" | "chosen" | "choose" | "ready" | "refused";

/** What decides it. */
export type Aimed = Pick<OrderDetail, "order_status" | "subscription_status" | "schedule" | "actions">;

/** The stage of `order`; `over`: its refund window has passed by the browser's clock. */
export function targetStage(order: Aimed, over: boolean): TargetStage {
  if (order.order_status === "LINKED") return "bound";
  if (!isWaiting(order)) return "refused";
  if (order.schedule) return over && order.subscription_status === "SUBSCRIBED" ? "binding" : "chosen";
  if (actionOf(order, "bind")?.allowed) return "ready";
  return actionOf(order, "schedule")?.allowed ? "choose" : "refused";
}

/** What the API says about an action on the order. */
export function actionOf(order: Pick<OrderDetail, "actions">, name: ActionView["name"]) {
  return order.actions.find((action) => action.name === name);
}
