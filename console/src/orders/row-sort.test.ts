import { expect, test } from "vitest";
import { row as anOrder } from "../all-orders/testing";
import { parseRowSort, type RowSort, rowSortText, sortedRows } from "./row-sort";

const numbers = (sort: RowSort | null, ...rows: ReturnType<typeof anOrder>[]) =>
  sortedRows(rows, sort).map(({ order_id }) => order_id);

test("amounts are compared as numbers, currency by currency, unknown ones first", () => {
  const rows = [
    anOrder({ order_id: "usd-1000", amount: { amount: "1000.00", currency: "USD" } }),
    anOrder({ order_id: "usd-9", amount: { amount: "9.50", currency: "USD" } }),
    anOrder({ order_id: "unknown", amount: null }),
    anOrder({ order_id: "eur-20", amount: { amount: "20", currency: "EUR" } }),
  ];
  const ascending = ["unknown", "eur-20", "usd-9", "usd-1000"];
  expect(numbers({ column: "information", direction: "asc" }, ...rows)).toEqual(ascending);
  expect(numbers({ column: "information", direction: "desc" }, ...rows)).toEqual(ascending.toReversed());
});

test("products are sorted by name, then by order number", () => {
  const email = { key: "email", name: "Email" };
  const rows = [
    anOrder({ order_id: "b", product: { key: "sms", name: "SMS" } }),
    anOrder({ order_id: "o-10", product: email }),
    anOrder({ order_id: "o-9", product: email }),
  ];
  expect(numbers({ column: "order", direction: "asc" }, ...rows)).toEqual(["o-9", "o-10", "b"]);
});

test("statuses are sorted by the label that is shown", () => {
  const rows = [
    anOrder({ order_id: "1", order_status: "PENDING_LINK", subscription_status: "SUBSCRIBED" }),
    anOrder({ order_id: "2", order_status: "CANCELLED", subscription_status: "UNSUBSCRIBED" }),
    anOrder({ order_id: "3", order_status: "LINKED", subscription_status: "PENDING" }),
  ];
  expect(numbers({ column: "status", direction: "asc" }, ...rows)).toEqual(["2", "3", "1"]);
  expect(numbers({ column: "subscription", direction: "desc" }, ...rows)).toEqual(["2", "1", "3"]);
});

test("without a sorting the API's order stays", () => {
  expect(numbers(null, anOrder({ order_id: "2" }), anOrder({ order_id: "1" }))).toEqual(["2", "1"]);
});

test("a sorting survives its address", () => {
  const sort = { column: "subscription", direction: "desc" } as const;
  expect(parseRowSort(rowSortText(sort))).toEqual(sort);
  expect(parseRowSort("created-asc")).toBeNull();
  expect(parseRowSort(null)).toBeNull();
});
