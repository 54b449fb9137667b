import { expect, test } from "vitest";
import { accountNamed } from "./account-named";

test("an account is named by its e-mail address or by its id", () => {
  expect(accountNamed(" buyer@example.com ")).toEqual({ email: "buyer@example.com" });
  expect(accountNamed("acc-2f7c9a")).toEqual({ account_id: "acc-2f7c9a" });
  expect(accountNamed("  ")).toBeNull();
});
