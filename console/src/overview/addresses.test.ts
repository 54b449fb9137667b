import { expect, test, vi } from "vitest";
import { BINDABLE_PATH, earlierPath, expiringPath, monthPath, statusPath } from "./addresses";
import { nextDays } from "./figures/days";
import { monthOf } from "./figures/months";

vi.stubEnv("TZ", "Europe/Madrid");
const NOW = new Date("2026-11-22T23:30:00Z");

test("every number leads to the list of what it counts (O-26, O-27)", () => {
  expect(statusPath("LINKED")).toBe("/orders?status=LINKED");
  expect(BINDABLE_PATH).toBe("/orders?status=PENDING_LINK&subscription=SUBSCRIBED");
  expect(monthPath(monthOf(NOW, 9))).toBe("/orders?created-from=2026-02-01&created-to=2026-02-28");
  expect(earlierPath(monthOf(NOW, 11).start)).toBe("/orders?created-to=2025-11-30");
  const expiring = new URLSearchParams(expiringPath(nextDays(NOW, 30)).split("?")[1]);
  expect(expiring.getAll("status")).toEqual(["REFUND_WINDOW", "PENDING_LINK", "LINKED", "REFUND_REVIEW"]);
  expect([expiring.get("expires-from"), expiring.get("expires-to")]).toEqual(["2026-11-23", "2026-12-22"]);
  expect([expiring.get("sort"), expiring.get("dir")]).toEqual(["expires", "asc"]);
});
