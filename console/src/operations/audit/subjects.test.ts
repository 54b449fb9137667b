import { expect, test } from "vitest";
import { subjectOf } from "./subjects";

test.each([
  ["acc-2f7c9a", "account"],
  ["agmt-123", "order"],
  ["legacy-abc-1", "order"],
  ["notifications", "other"],
])("%s is an %s", (id, kind) => {
  expect(subjectOf(id)).toBe(kind);
});
