import { expect, test } from "vitest";
import type { ActionView } from "../api/schema";
import { flowOf } from "./flow";

function action(name: ActionView["name"], code: string | null): ActionView {
  const refusal = code === null ? null : { code, sentence: code, until: null };
  return { name, allowed: code === null, refusal };
}

/** O-45: an order that is Pending Link and Subscribed goes through the flow. */
test("an order that can be bound is bound", () => {
  expect(flowOf([action("bind", null), action("schedule", "refund_window_closed")])).toEqual({
    kind: "bind",
  });
});

/** O-63, O-77: what must wait is chosen in advance. */
test.each(["refund_window_open", "subscription_pending"])("%s chooses the target in advance", (code) => {
  const flow = flowOf([action("bind", code), action("schedule", null)]);
  expect(flow).toMatchObject({ kind: "schedule", reason: { code } });
});

/** O-68, O-72: what waiting does not mend is told. */
test.each([
  ["subscription_failed", null],
  ["unsubscribe_pending", null],
  ["order_cancelled", "order_cancelled"],
  ["order_already_bound", "order_already_bound"],
  ["waiting_for_handover", "waiting_for_handover"],
])("%s is refused", (code, against) => {
  const flow = flowOf([action("bind", code), action("schedule", against)]);
  expect(flow).toMatchObject({ kind: "refused", reason: { code } });
});

test("an answer without actions refuses with words for the unexpected", () => {
  expect(flowOf([])).toMatchObject({ kind: "refused", reason: { code: "unreadable" } });
});
