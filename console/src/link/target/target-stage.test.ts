import { expect, test } from "vitest";
import type { ActionView } from "../../api/schema";
import { type Aimed, targetStage } from "./target-stage";

const schedule = {
  target: { kind: "application", id: "a" },
  chosen_at: "2026-11-01T12:00:00.000000Z",
} as const;
const allowing = (...names: readonly string[]): ActionView[] =>
  (["bind", "schedule", "drop_schedule"] as const).map((name) => ({
    name,
    allowed: names.includes(name),
    refusal: null,
  }));
const inWindow: Aimed = {
  order_status: "REFUND_WINDOW",
  subscription_status: "SUBSCRIBED",
  schedule: null,
  actions: allowing("schedule"),
};

/** O-63: the target is chosen in the refund window and bound by itself after it; O-45, O-72: otherwise the reason. */
test.each<[string, Partial<Aimed>, boolean, string]>([
  ["in the window", {}, false, "choose"],
  ["with a choice made", { schedule }, false, "chosen"],
  ["with a choice made and the window over", { schedule }, true, "binding"],
  ["with a choice made and AWS's word missing", { schedule, subscription_status: "PENDING" }, true, "chosen"],
  ["after the window", { order_status: "PENDING_LINK", actions: allowing("bind") }, true, "ready"],
  ["bound", { order_status: "LINKED", schedule, actions: [] }, true, "bound"],
  [
    "cancelled with a choice made",
    { order_status: "CANCELLED", schedule, actions: allowing() },
    false,
    "refused",
  ],
  ["waiting for a handover", { actions: allowing() }, false, "refused"],
])("an order %s", (_, differences, over, stage) => {
  expect(targetStage({ ...inWindow, ...differences }, over)).toBe(stage);
});
