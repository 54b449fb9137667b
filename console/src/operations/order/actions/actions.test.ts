import { expect, test } from "vitest";
import { actionsOf } from "./actions";

const REFUSAL = { code: "order_not_bound", sentence: "It is not bound.", until: null };

test("what is impossible says why", () => {
  const order = {
    actions: [{ name: "rebind", allowed: false, refusal: REFUSAL }],
    aws_account: null,
    warnings: [],
  } as const;
  expect(actionsOf(order)).toEqual([
    { name: "rebind", refusal: REFUSAL },
    { name: "moveLink", refusal: "noBuyer" },
    { name: "pair", refusal: "notHeld" },
    { name: "replay", refusal: null },
  ]);
});

test("everything else can be done", () => {
  const order = {
    actions: [{ name: "rebind", allowed: true, refusal: null }],
    aws_account: "111122223333",
    warnings: ["handover_held"],
  } as const;
  expect(actionsOf(order).map(({ refusal }) => refusal)).toEqual([null, null, null, null]);
});
