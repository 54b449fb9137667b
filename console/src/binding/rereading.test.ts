import { expect, test } from "vitest";
import { rereadIn } from "./rereading";

const ENDS = Date.parse("2026-11-03T12:00:00.000000Z");
const window = (open: boolean) => ({
  starts_at: "2026-11-01T12:00:00.000000Z",
  ends_at: "2026-11-03T12:00:00.000000Z",
  open,
});
const target = { kind: "organization" as const, id: "o" };
const schedule = { target, chosen_at: "2026-11-02T12:00:00.000000Z" };
const binding = { target, bound_at: "2026-11-03T12:00:01.000000Z", inherited_from: null };

/** O-77: the page follows the window's end by itself. */
test("an open window is read again at its end", () => {
  expect(rereadIn({ window: window(true), schedule: null, binding: null }, ENDS - 90_000)).toBe(90_000);
});

test("a window that is open beyond its end is read again, less and less often", () => {
  const late = { window: window(true), schedule: null, binding: null };
  expect(rereadIn(late, ENDS)).toBe(1_000);
  expect(rereadIn(late, ENDS + 20_000)).toBe(10_000);
  expect(rereadIn(late, ENDS + 3_600_000)).toBe(60_000);
});

test("an order that binds itself is read again until it has", () => {
  const closed = { window: window(false), schedule };
  expect(rereadIn({ ...closed, binding: null }, ENDS + 500)).toBe(1_000);
  expect(rereadIn({ ...closed, binding }, ENDS + 500)).toBeNull();
});

test("an order that can be bound is left alone", () => {
  expect(rereadIn({ window: window(false), schedule: null, binding: null }, ENDS + 500)).toBeNull();
});
