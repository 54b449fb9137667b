import { beforeEach, expect, test } from "vitest";
import { listOf } from "./listing";
import { EVERYTHING } from "./view";

beforeEach(() => {
  process.env.TZ = "UTC";
});

test("everything is asked for without conditions", () => {
  expect(listOf(EVERYTHING)).toEqual({ sort: "created", direction: "desc" });
});

test("every condition reaches the API, whole days to their last microsecond", () => {
  const view = {
    ...EVERYTHING,
    products: ["email"],
    orderStatuses: ["LINKED"],
    subscriptionStatuses: ["SUBSCRIBED", "PENDING"],
    created: { from: "2026-11-01", to: "2026-11-30" },
    expires: { from: "2027-01-01T09:30", to: null },
    orderId: "agmt",
    sort: "expires",
    direction: "asc",
  } as const;
  expect(listOf(view)).toEqual({
    product: ["email"],
    order_status: ["LINKED"],
    subscription_status: ["SUBSCRIBED", "PENDING"],
    created_from: "2026-11-01T00:00:00.000Z",
    created_to: "2026-11-30T23:59:59.999999Z",
    expires_from: "2027-01-01T09:30:00.000Z",
    q: "agmt",
    sort: "expires",
    direction: "asc",
  });
});

test("how the screen sorts and which page it shows is no matter of the API", () => {
  const view = { ...EVERYTHING, page: 4, rows: { column: "order", direction: "asc" } as const };
  expect(listOf(view)).toEqual(listOf(EVERYTHING));
});
