import { expect, test } from "vitest";
import { currentStep, isDone, STEPS } from "./steps";

/** O-15 to O-17: sign in, link, then the refund window and what the order is bound to. */
test.each([
  [{ signedIn: false, linked: false, status: null }, "signIn"],
  [{ signedIn: false, linked: false, status: "REFUND_WINDOW" }, "signIn"],
  [{ signedIn: true, linked: false, status: null }, "link"],
  [{ signedIn: true, linked: false, status: "LINKED" }, "link"],
  [{ signedIn: true, linked: true, status: null }, "bind"],
  [{ signedIn: false, linked: true, status: "PENDING_LINK" }, "bind"],
  [{ signedIn: true, linked: true, status: "CANCELLED" }, "bind"],
  [{ signedIn: true, linked: true, status: "LINKED" }, null],
] as const)("after %j comes %s", (progress, step) => {
  expect(currentStep(progress)).toBe(step);
});

test("the steps before the current one are done, and all of them at the end", () => {
  expect(STEPS.filter((step) => isDone(step, "signIn"))).toEqual([]);
  expect(STEPS.filter((step) => isDone(step, "bind"))).toEqual(["signIn", "link"]);
  expect(STEPS.filter((step) => isDone(step, null))).toEqual([...STEPS]);
});
