import { expect, test } from "vitest";
import { carriedBy } from "./carried";

test.each([
  [null, {}],
  ["text", {}],
  [
    { email: "jo@example.com", sentAt: 1 },
    { email: "jo@example.com", sentAt: 1 },
  ],
  [{ email: 1, sentAt: "now", other: true }, {}],
])("history entry %j carries %j", (state, carried) => {
  expect(carriedBy(state)).toEqual(carried);
});
