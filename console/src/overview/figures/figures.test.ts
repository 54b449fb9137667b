import { expect, test, vi } from "vitest";
import { row } from "../../all-orders/testing";
import type { OrderRow } from "../../api/schema";
import { byMonth, currencies } from "./by-month";
import { byStatus } from "./by-status";
import { bySteps, withinHorizons } from "./expiring";
import { waiting } from "./waiting";

// Months and days are the reader's, here an hour or two ahead of UTC.
vi.stubEnv("TZ", "Europe/Madrid");
const NOW = new Date("2026-11-22T10:00:00Z");

const usd = (amount: string) => ({ amount, currency: "USD" });
const ids = (orders: readonly OrderRow[]) => orders.map((each) => each.order_id);

test("every status is counted, the empty ones too (O-30 to O-33)", () => {
  const orders = [row(), row({ order_status: "CANCELLED" }), row()];
  const counts = Object.fromEntries(byStatus(orders).map(({ status, count }) => [status, count]));
  expect(counts).toMatchObject({ PENDING_LINK: 2, CANCELLED: 1, LINKED: 0 });
  expect(Object.keys(counts)).toHaveLength(8);
});

test("an order belongs to the month that the reader's calendar had when it was created (O-43)", () => {
  const orders = [
    row({ created_at: "2026-10-31T22:59:59.999999Z", amount: usd("1.00") }),
    row({ created_at: "2026-10-31T23:00:00.000000Z", amount: usd("2.00") }),
  ];
  const { months, earlier } = byMonth(orders, "USD", NOW);
  expect(months).toHaveLength(12);
  expect(months.slice(-2).map(({ kept }) => kept)).toEqual(["1.00", "2.00"]);
  expect(months[0]?.month.start.toISOString()).toBe("2025-11-30T23:00:00.000Z");
  expect(earlier).toMatchObject({ orders: 0, kept: "0" });
});

test("currencies are never added to each other, and money that goes back is told apart (O-38)", () => {
  const orders = [
    row({ amount: usd("0.10") }),
    row({ amount: usd("0.20") }),
    row({ amount: usd("5.00"), order_status: "REFUNDED" }),
    row({ amount: { amount: "7.00", currency: "EUR" } }),
    row({ amount: null }),
  ];
  expect(currencies(orders)).toEqual(["USD", "EUR"]);
  expect(byMonth(orders, "USD", NOW).months.at(-1)).toMatchObject({
    orders: 5,
    unpriced: 1,
    kept: "0.30",
    lost: "5.00",
  });
});

test("orders from before the last twelve months are told together", () => {
  const old = row({ created_at: "2024-02-29T12:00:00.000000Z", amount: usd("3.00") });
  const { months, earlier } = byMonth([old], "USD", NOW);
  expect(months.every(({ orders }) => orders === 0)).toBe(true);
  expect(earlier).toMatchObject({ orders: 1, kept: "3.00" });
});

test("only open orders expire, today's and the last day's included (O-42)", () => {
  const ends = (expires_at: string | null, more: Partial<OrderRow> = {}) => row({ expires_at, ...more });
  const orders = [
    ends("2026-11-21T22:59:59.999999Z"), // yesterday
    ends("2026-11-21T23:00:00.000000Z"), // the first moment of today
    ends("2026-12-21T22:59:59.999999Z"), // the last moment of the thirtieth day
    ends("2026-12-21T23:00:00.000000Z"),
    ends("2027-02-19T22:59:59.999999Z"), // the last moment of the ninetieth day
    ends("2027-02-19T23:00:00.000000Z"),
    ends("2026-12-01T00:00:00.000000Z", { order_status: "CANCELLED" }),
    ends(null),
  ];
  expect(withinHorizons(orders, NOW).map(({ days, count }) => [days, count])).toEqual([
    [30, 2],
    [60, 3],
    [90, 4],
  ]);
  expect(bySteps(orders, NOW).map(({ count }) => count)).toEqual([1, 0, 1, 1, 0, 0, 0, 0, 1]);
});

test("what waits is told by kind, the most urgent first (O-45, O-63, O-69)", () => {
  const window = (ends_at: string) => ({ starts_at: "2026-11-20T00:00:00.000000Z", ends_at, open: true });
  const inWindow = (order_id: string, ends_at: string) =>
    row({ order_id, order_status: "REFUND_WINDOW", window: window(ends_at) });
  const target = { kind: "application", id: "app-1" } as const;
  const orders = [
    inWindow("later", "2026-11-24T00:00:00.000000Z"),
    { ...inWindow("soon", "2026-11-23T00:00:00.000000Z"), schedule: { target, chosen_at: "" } },
    row({ order_id: "bindable" }),
    row({ order_id: "unconfirmed", subscription_status: "PENDING" }),
    row({ order_id: "bound", order_status: "LINKED" }),
  ];
  const found = waiting(orders);
  expect(ids(found.bindable)).toEqual(["bindable"]);
  expect(ids(found.inWindow)).toEqual(["soon", "later"]);
  expect(ids(found.scheduled)).toEqual(["soon"]);
});
