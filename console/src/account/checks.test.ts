import { expect, test } from "vitest";
import { troublesOf } from "./checks";

const GOOD = { email: " Jo@Example.com ", code: " 123 456 ", password: "Buyer-password-1" };

test("what can be sent has no trouble", () => {
  expect(troublesOf(GOOD, ["email", "code", "password"])).toEqual([]);
});

test.each(["", "jo", "jo@example", "@example.com", "jo @example.com"])("%j is no e-mail address", (email) => {
  expect(troublesOf({ ...GOOD, email }, ["email"])).toEqual(["email_invalid"]);
});

test("troubles come in the order of the fields, and only of those asked for", () => {
  const bad = { email: "", code: " ", password: "short" };
  expect(troublesOf(bad, ["code", "password"])).toEqual(["code_missing", "password_weak"]);
});

test("a strong password that the API cannot carry is told apart", () => {
  expect(troublesOf({ ...GOOD, password: "Buyer-password-1 " }, ["password"])).toEqual(["password_unusable"]);
});
