import { expect, test } from "vitest";
import { answerTime } from "./answer-time";

const REQUEST = { asked_at: "2026-11-01T12:00:00.000000Z", answer_by: "2026-11-08T12:00:00.000000Z" };
const at = (instant: string) => answerTime(REQUEST, Date.parse(instant));

/** O-64: the seven days of the buyer, counted as people count them. */
test("counts the days from one to seven", () => {
  expect(at("2026-11-01T12:00:00Z")).toEqual({ day: 1, days: 7, passed: 0 });
  expect(at("2026-11-02T11:59:59Z").day).toBe(1);
  expect(at("2026-11-02T12:00:00Z").day).toBe(2);
  expect(at("2026-11-08T11:59:59Z").day).toBe(7);
});

test("is over at the end, and not begun before it was asked", () => {
  expect(at("2026-11-08T12:00:00Z")).toEqual({ day: 7, days: 7, passed: 1 });
  expect(at("2026-12-24T12:00:00Z").passed).toBe(1);
  expect(at("2026-10-31T12:00:00Z")).toEqual({ day: 1, days: 7, passed: 0 });
});
