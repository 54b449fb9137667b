import { expect, test } from "vitest";
import { followingPace } from "./following-pace";

const schedule = {};

/** O-60, O-63: what changes by itself is looked at again without a reload, and nothing else is. */
test.each([
  [{ order_status: "REFUND_WINDOW", subscription_status: "SUBSCRIBED", schedule }, false, null],
  [{ order_status: "REFUND_WINDOW", subscription_status: "SUBSCRIBED" }, true, 2_000],
  [{ order_status: "REFUND_WINDOW", subscription_status: "PENDING", schedule: null }, false, 10_000],
  [{ order_status: "PENDING_LINK", subscription_status: "SUBSCRIBED", schedule }, true, 2_000],
  [{ order_status: "PENDING_LINK", subscription_status: "SUBSCRIBED", schedule: null }, true, null],
  [{ order_status: "PENDING_LINK", subscription_status: "PENDING", schedule }, true, 10_000],
  [{ order_status: "LINKED", subscription_status: "SUBSCRIBED", schedule }, true, null],
  [{ order_status: "CANCELLED", subscription_status: "UNSUBSCRIBED", schedule }, true, null],
] as const)("%j with its window over: %s is looked at every %s ms", (order, over, pace) => {
  expect(followingPace(order, over)).toBe(pace);
});
