import { expect, test } from "vitest";
import { EVERYTHING, isFiltered, ordersPath, parseView, type View, viewQuery } from "./view";

const parsed = (query: string) => parseView(new URLSearchParams(query));

const EVERY_CONDITION: View = {
  products: ["email", "sms"],
  orderStatuses: ["PENDING_LINK", "REFUND_WINDOW"],
  subscriptionStatuses: ["SUBSCRIBED"],
  created: { from: "2026-11-01", to: "2026-11-24T08:15" },
  expires: { from: null, to: "2027-12-31" },
  orderId: "agmt-1 & 2",
  sort: "expires",
  direction: "asc",
  rows: { column: "information", direction: "desc" },
  page: 3,
};

test("a view survives its address", () => {
  for (const view of [EVERYTHING, EVERY_CONDITION]) expect(parseView(viewQuery(view))).toEqual(view);
});

test("an address is readable, and silent about what goes without saying", () => {
  expect(ordersPath()).toBe("/orders");
  expect(
    ordersPath({ orderStatuses: ["PENDING_LINK"], products: ["email"], sort: "expires", direction: "asc" }),
  ).toBe("/orders?status=PENDING_LINK&product=email&sort=expires&dir=asc");
});

test("what an address says wrongly counts as not said", () => {
  expect(
    parsed("status=LOST&subscription=&product=%3Cb%3E&created-from=2026-02-30&expires-to=soon&utm=x"),
  ).toEqual(EVERYTHING);
  expect(parsed("sort=amount&dir=up&rows=amount-desc&page=-1")).toEqual(EVERYTHING);
  expect(parsed("rows=status-asc-x&page=1e3&q=%20")).toEqual(EVERYTHING);
  expect(parsed("status=LOST&status=LINKED&status=LINKED").orderStatuses).toEqual(["LINKED"]);
});

test("names of an object's own members are no statuses", () => {
  expect(parsed("status=toString&subscription=constructor")).toEqual(EVERYTHING);
});

test("never more is asked than the API takes", () => {
  const many = Array.from({ length: 30 }, (_, index) => `product=p${index}`).join("&");
  expect(parsed(many).products).toHaveLength(20);
  expect(parsed(`q=${"x".repeat(300)}`).orderId).toHaveLength(200);
});

test("sorting and paging leave no order out, conditions do", () => {
  expect(isFiltered({ ...EVERYTHING, sort: "expires", page: 2 })).toBe(false);
  expect(isFiltered({ ...EVERYTHING, orderId: "1" })).toBe(true);
  expect(isFiltered({ ...EVERYTHING, orderStatuses: ["LINKED"] })).toBe(true);
  expect(isFiltered({ ...EVERYTHING, expires: { from: null, to: "2027-01-01" } })).toBe(true);
});
