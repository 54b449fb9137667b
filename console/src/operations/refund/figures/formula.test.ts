import { expect, test } from "vitest";
import { formulaOf } from "./formula";

test("a formula is written as people write it", () => {
  expect(formulaOf("1200.00 * 0.250000 = 300.00")).toBe("1200.00 × 0.250000 = 300.00");
  expect(formulaOf("1200.00 - 300.00 - 0 = 900.00")).toBe("1200.00 − 300.00 − 0 = 900.00");
  expect(formulaOf("90 / 360 = 0.250000")).toBe("90 ÷ 360 = 0.250000");
});
