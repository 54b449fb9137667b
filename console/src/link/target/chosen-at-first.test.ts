import { expect, test } from "vitest";
import { chosenAtFirst } from "./chosen-at-first";

const two = [{ id: "a" }, { id: "b" }];
const schedule = (id: string) => ({ target: { kind: "application", id } }) as const;

/** O-53, O-55: the list begins with what the person most likely means, and never with a guess. */
test.each([
  ["several and no choice", two, null, null, ""],
  ["the only one", [{ id: "a" }], null, null, "a"],
  ["the one that was just created", two, "b", schedule("a"), "b"],
  ["the one that is chosen already", two, null, schedule("b"), "b"],
  ["a chosen one that is gone", two, null, schedule("c"), ""],
  ["none at all", [], null, null, ""],
] as const)("%s", (_, targets, created, chosen, expected) => {
  expect(chosenAtFirst(targets, created, chosen)).toBe(expected);
});
