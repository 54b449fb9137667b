import type { OrderDetail, SubscriptionStatus } from "../../api/schema";
import type messages from "../messages/en.json";

/** Which sentences tell where an order stands and what happens next. */
export type StoryName = keyof typeof messages.story;

const TROUBLES: Readonly<Partial<Record<SubscriptionStatus, StoryName>>> = {
  FAILED: "subscriptionFailed",
  UNSUBSCRIBE_PENDING: "subscriptionEnding",
  UNSUBSCRIBED: "subscriptionEnded",
  EXPIRED: "subscriptionEnded",
};

/** Where the order stands (design §2), by what a person most needs to know of it. */
export function storyOf(order: OrderDetail): StoryName {
  switch (order.order_status) {
    case "LINKED":
      return order.benefits_active ? "bound" : "boundInactive";
    case "REFUND_REVIEW":
      return review(order);
    case "REFUNDED":
      return order.refund.amount !== null && order.amount ? "refunded" : "refundedUnknown";
    case "CANCELLED":
      return order.ending?.word === "TERMINATED" ? "terminated" : "cancelled";
    case "EXPIRED":
      return "expired";
    case "SUPERSEDED":
      return order.successor_id === null ? "superseding" : "superseded";
    default:
      return waiting(order);
  }
}

function waiting(order: OrderDetail): StoryName {
  const bind = order.actions.find(({ name }) => name === "bind");
  if (bind?.refusal?.code === "waiting_for_handover") return "handover";
  const trouble = TROUBLES[order.subscription_status];
  if (trouble) return trouble;
  if (order.order_status === "REFUND_WINDOW") return order.schedule ? "windowScheduled" : "window";
  if (order.subscription_status === "PENDING") return order.schedule ? "awaitingAwsScheduled" : "awaitingAws";
  return order.schedule ? "bindingNow" : "bindable";
}

function review({ binding, benefits_active }: OrderDetail): StoryName {
  if (!binding) return "review";
  return benefits_active ? "reviewBound" : "reviewRevoked";
}
