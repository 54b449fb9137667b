import { expect, test } from "vitest";
import { isUsable, metBy, PASSWORD_RULES } from "./password-rules";

test.each([
  ["", []],
  ["short", ["lower"]],
  ["Buyer-password-1", ["length", "lower", "upper", "digit", "symbol"]],
  ["ÄÖÜßäöü12345", ["length", "digit"]],
  ["correct horse battery", ["length", "lower"]],
  ["ALL-CAPS-9", ["upper", "digit", "symbol"]],
])("%j meets %j", (password, rules) => {
  expect([...metBy(password)]).toEqual(rules);
});

test("every symbol of the user pool counts", () => {
  for (const symbol of "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=")
    expect(metBy(symbol), symbol).toContain("symbol");
});

test("a password of all rules meets them in the order shown", () => {
  expect([...metBy("aA1!aA1!aA1!")]).toEqual(PASSWORD_RULES);
});

test.each([
  ["x".repeat(256), true],
  ["x".repeat(257), false],
  [" begins", false],
  ["ends ", false],
  ["in between", true],
])("the API can carry %j: %j", (password, usable) => {
  expect(isUsable(password)).toBe(usable);
});
