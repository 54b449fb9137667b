import { expect, test } from "vitest";
import { outcomeOf } from "./outcomes";

test.each([
  ["done", "done", ""],
  ["done: 12 moved", "done", "12"],
  ["begun", "begun", ""],
  ["failed", "failed", ""],
  ["order_not_bound", "refused", "order_not_bound"],
])("%s", (text, kind, detail) => {
  expect(outcomeOf(text)).toEqual({ kind, detail });
});
