import { expect, test } from "vitest";
import type { AccountExport } from "../../api/schema";
import { wholeExport } from "./whole-export";

const page = (ids: readonly string[], next: string | null): AccountExport => ({
  account_id: "acc-1",
  exported_at: "2026-11-22T10:00:00.000000Z",
  profile: null,
  links: [],
  visits: [],
  organizations: [],
  applications: [],
  orders: ids.map((order_id) => ({ order_id, order: null, used: [], entries: [] })),
  next,
});

test("has the orders of all pages, and no cursor", async () => {
  const pages: Readonly<Record<string, AccountExport>> = {
    first: page(["a", "b"], "second"),
    second: page([], "third"),
    third: page(["c"], null),
  };
  const whole = await wholeExport(async (cursor) => pages[cursor ?? "first"] ?? page([], null));
  expect(whole.orders.map(({ order_id }) => order_id)).toEqual(["a", "b", "c"]);
  expect(whole).not.toHaveProperty("next");
});
