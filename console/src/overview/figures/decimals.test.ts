import { expect, test } from "vitest";
import { plus, sum } from "./decimals";

test.each([
  ["0.1", "0.2", "0.3"],
  ["0.10", "2", "2.10"],
  ["9007199254740993", "0.01", "9007199254740993.01"],
  ["99.99", "0.01", "100.00"],
  ["-0.05", "0.02", "-0.03"],
  ["0", "0", "0"],
])("%s and %s make exactly %s", (one, other, both) => {
  expect(plus(one, other)).toBe(both);
  expect(plus(other, one)).toBe(both);
});

test("many amounts make what their cents make", () => {
  const cents = Array.from({ length: 2_000 }, (_, at) => (at * 7_919) % 1_000_003);
  const total = cents.reduce((all, one) => all + one, 0);
  const amounts = cents.map((each) => `${Math.floor(each / 100)}.${`${each % 100}`.padStart(2, "0")}`);
  expect(sum(amounts).replace(".", "")).toBe(`${total}`);
  expect(sum([])).toBe("0");
});

test.each(["", "1e3", "1,5", ".5", "1.", "NaN"])("%j is no decimal number", (text) => {
  expect(() => sum([text])).toThrow("no decimal number");
});
