import { expect, test } from "vitest";
import { meantBy } from "./free-text";
import { tokensOf, withTokens } from "./tokens";
import { EVERYTHING, type View } from "./view";

const VIEW: View = {
  ...EVERYTHING,
  products: ["email"],
  orderStatuses: ["LINKED", "EXPIRED"],
  subscriptionStatuses: ["EXPIRED"],
  created: { from: "2026-11-01", to: "2026-11-30" },
  expires: { from: null, to: "2027-01-01T08:15" },
  orderId: "agmt",
};

test("a view's conditions survive the filter", () => {
  expect(withTokens(EVERYTHING, tokensOf(VIEW))).toEqual(VIEW);
  expect(tokensOf(EVERYTHING)).toEqual([]);
});

test("new conditions keep the sorting and begin with the first page", () => {
  const sorted: View = { ...VIEW, sort: "expires", direction: "asc", page: 3 };
  expect(withTokens(sorted, [])).toEqual({ ...EVERYTHING, sort: "expires", direction: "asc" });
});

test("values of a second condition are added, a second time takes the first one's place", () => {
  const view = withTokens(EVERYTHING, [
    { propertyKey: "status", operator: "=", value: ["LINKED"] },
    { propertyKey: "status", operator: "=", value: ["EXPIRED", "LINKED"] },
    { propertyKey: "created", operator: ">=", value: "2026-11-01" },
    { propertyKey: "created", operator: ">=", value: "2026-11-02" },
  ]);
  expect(view.orderStatuses).toEqual(["LINKED", "EXPIRED"]);
  expect(view.created).toEqual({ from: "2026-11-02", to: null });
});

test("a condition without a value is none", () => {
  const view = withTokens(EVERYTHING, [
    { propertyKey: "product", operator: "=", value: null },
    { propertyKey: "expires", operator: "<=", value: null },
  ]);
  expect(view).toEqual(EVERYTHING);
});

const products = [{ key: "otp", name: "OTP" }];
const typed = (value: string) => meantBy({ operator: ":", value }, products);

test("a name that is typed means what it names", () => {
  expect(typed("otp")).toEqual({ propertyKey: "product", operator: "=", value: ["otp"] });
  expect(typed(" pending link ")).toEqual({ propertyKey: "status", operator: "=", value: ["PENDING_LINK"] });
  expect(typed("Subscribed")).toEqual({ propertyKey: "subscription", operator: "=", value: ["SUBSCRIBED"] });
  expect(typed("Expired").propertyKey).toBe("status");
});

test("other text is part of an order number", () => {
  expect(typed("agmt-1 ")).toEqual({ propertyKey: "number", operator: ":", value: "agmt-1" });
});

test("a condition of a property is left as it is", () => {
  const token = { propertyKey: "number", operator: ":" as const, value: "otp" };
  expect(meantBy(token, products)).toBe(token);
});
