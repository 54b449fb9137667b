import { expect, test } from "vitest";
import { KINDS, kindOf } from "./kinds";

test("an address names one reason to wait, or all of them", () => {
  expect(KINDS).toHaveLength(9);
  expect(kindOf("unbound")).toBe("unbound");
  expect(kindOf("toString")).toBeNull();
  expect(kindOf(null)).toBeNull();
});
