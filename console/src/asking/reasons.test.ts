import { expect, test } from "vitest";
import { REASON_LENGTH, reasonOf } from "./reasons";

test("is kept without the space around it", () => {
  expect(reasonOf("  the wrong shop\n")).toBe("the wrong shop");
});

test("is asked for again where it says nothing, or too much", () => {
  expect(reasonOf(" \n ")).toBeNull();
  expect(reasonOf("x".repeat(REASON_LENGTH + 1))).toBeNull();
});

test("counts characters, not their halves", () => {
  expect(reasonOf("𝔵".repeat(REASON_LENGTH))).not.toBeNull();
});
