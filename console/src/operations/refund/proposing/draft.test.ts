import { expect, test } from "vitest";
import type { ProposalView } from "../../../api/schema";
import { differs } from "./draft";

const COMPUTED = { amount: { amount: "900.10", currency: "USD" } } as ProposalView;

test("another amount than the policy's needs a reason; the same one, or none that can be read, does not", () => {
  expect(differs("900.1", COMPUTED)).toBe(false);
  expect(differs("900.11", COMPUTED)).toBe(true);
  expect(differs(null, COMPUTED)).toBe(false);
});
