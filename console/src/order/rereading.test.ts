import { expect, test } from "vitest";
import { type Changing, rereadIn } from "./rereading";

const END = Date.parse("2026-11-03T12:00:00Z");
const CLOSED: Changing = {
  order_status: "PENDING_LINK",
  subscription_status: "SUBSCRIBED",
  window: { starts_at: "2026-11-01T12:00:00Z", ends_at: "2026-11-03T12:00:00Z", open: false },
  schedule: null,
  binding: null,
  created_at: "2026-11-01T12:00:00Z",
  successor_id: null,
  actions: [],
};
const OPEN: Changing = { ...CLOSED, order_status: "REFUND_WINDOW", window: { ...CLOSED.window, open: true } };
const CHOSEN = { target: { kind: "application", id: "app-1" }, chosen_at: "2026-11-01T12:00:00Z" } as const;

test("an order that waits for a person is left alone", () => {
  expect(rereadIn(CLOSED, END)).toBeNull();
});

test("an open window is read again when it ends", () => {
  expect(rereadIn(OPEN, END - 90_000)).toBe(90_000);
  expect(rereadIn(OPEN, END - 10)).toBe(1_000);
});

test("a window that stays open is read less and less often: clocks differ", () => {
  expect(rereadIn(OPEN, END + 500)).toBe(1_000);
  expect(rereadIn(OPEN, END + 20_000)).toBe(10_000);
  expect(rereadIn(OPEN, END + 3_600_000)).toBe(60_000);
});

test("an order that is about to be bound by itself is read until it is", () => {
  expect(rereadIn({ ...CLOSED, schedule: CHOSEN }, END + 4_000)).toBe(2_000);
});

test("AWS's confirmation is looked for often at first, then once a minute", () => {
  const pending: Changing = { ...OPEN, subscription_status: "PENDING" };
  const created = Date.parse(pending.created_at);
  expect(rereadIn(pending, created + 1_000)).toBe(5_000);
  expect(rereadIn(pending, created + 86_400_000)).toBe(60_000);
});

test("a fresh purchase is read again until AWS has told everything about it", () => {
  const created = Date.parse(OPEN.created_at);
  expect(rereadIn(OPEN, created + 200_000)).toBe(10_000);
  expect(rereadIn({ ...CLOSED, order_status: "CANCELLED" }, created + 200_000)).toBeNull();
});

test("a handover is looked for on both orders", () => {
  expect(rereadIn({ ...CLOSED, order_status: "SUPERSEDED" }, END)).toBe(60_000);
  expect(rereadIn({ ...CLOSED, order_status: "SUPERSEDED", successor_id: "agmt-2" }, END)).toBeNull();
  const refusal = { code: "waiting_for_handover", sentence: "", until: null };
  expect(rereadIn({ ...CLOSED, actions: [{ name: "bind", allowed: false, refusal }] }, END)).toBe(60_000);
});

test("a review is looked at three times a minute", () => {
  expect(rereadIn({ ...CLOSED, order_status: "REFUND_REVIEW" }, END)).toBe(20_000);
});
