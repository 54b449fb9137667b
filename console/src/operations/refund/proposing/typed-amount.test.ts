import { expect, test } from "vitest";
import { amountOf, isZero, sameAmount } from "./typed-amount";

test.each([
  ["900", "USD", "900"],
  [" 900.50 ", "USD", "900.50"],
  ["900,5", "EUR", "900.5"],
  ["0", "USD", "0"],
  ["1200", "JPY", "1200"],
  ["1,200", "KWD", "1.200"],
])("%s %s is an amount", (typed, currency, amount) => {
  expect(amountOf(typed, currency)).toBe(amount);
});

/** A separator of thousands cannot be told from that of cents, so none is taken. */
test.each(["", "-1", "1.200,50", "1,200.50", "1e3", "900 USD", "1.", ".5"])("%s is none", (typed) => {
  expect(amountOf(typed, "USD")).toBeNull();
});

test.each([
  ["1,200", "USD"],
  ["1.200", "EUR"],
  ["1,2", "JPY"],
])("%s %s is none: it would be less than what was meant", (typed, currency) => {
  expect(amountOf(typed, currency)).toBeNull();
});

test("amounts are compared as numbers, without binary fractions", () => {
  expect(sameAmount("900.00", "900")).toBe(true);
  expect(sameAmount("0900.10", "900.1")).toBe(true);
  expect(sameAmount("900.01", "900.1")).toBe(false);
  expect(sameAmount("9007199254740993.00", "9007199254740992.00")).toBe(false);
  expect(isZero("0.00")).toBe(true);
  expect(isZero("0.01")).toBe(false);
});
