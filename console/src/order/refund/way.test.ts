import { expect, test } from "vitest";
import type { ActionView } from "../../api/schema";
import { isAsked, wayOf } from "./way";

const WINDOW = { starts_at: "2026-11-01T12:00:00Z", ends_at: "2026-11-03T12:00:00Z", open: false };

function refusal(code: string, until: string | null = null): ActionView {
  return { name: "request_refund", allowed: false, refusal: { code, sentence: "", until } };
}

function refused(code: string, until: string | null = null) {
  return wayOf({ actions: [refusal(code, until)], window: WINDOW });
}

/** O-64: a refund is asked for here as soon as the API lets it be. */
test("an order that may be asked for", () => {
  const actions: ActionView[] = [{ name: "request_refund", allowed: true, refusal: null }];
  expect(wayOf({ actions, window: WINDOW })).toEqual({ kind: "ask" });
});

/** O-62: Amazon cancels by itself inside of the window. */
test("an open window leads to Amazon until it ends", () => {
  const until = "2026-11-03T13:00:00Z";
  expect(refused("refund_window_open", until)).toEqual({ kind: "amazon", until });
  expect(refused("refund_window_open")).toEqual({ kind: "amazon", until: WINDOW.ends_at });
});

test("what the page says elsewhere is no reason here", () => {
  expect(refused("refund_already_requested")).toEqual({ kind: "none" });
  expect(refused("order_refunded")).toEqual({ kind: "none" });
});

test("every other reason is told", () => {
  expect(refused("refund_by_partner")).toMatchObject({
    kind: "refused",
    refusal: { code: "refund_by_partner" },
  });
});

test("an order without the action has no way yet", () => {
  expect(wayOf({ actions: [], window: WINDOW })).toEqual({ kind: "none" });
});

test("only a request that is open comes first on the page", () => {
  expect(isAsked({ actions: [refusal("refund_already_requested")] })).toBe(true);
  expect(isAsked({ actions: [refusal("refund_window_open")] })).toBe(false);
  expect(isAsked({ actions: [] })).toBe(false);
});
