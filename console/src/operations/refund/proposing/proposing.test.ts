import { expect, test } from "vitest";
import { troubleOf } from "./proposing";

test("an amount is needed, and something that happens", () => {
  expect(troubleOf(null, true)).toBe("invalid");
  expect(troubleOf("0.00", false)).toBe("nothing");
  expect(troubleOf("0.00", true)).toBeNull();
  expect(troubleOf("12.50", false)).toBeNull();
});
