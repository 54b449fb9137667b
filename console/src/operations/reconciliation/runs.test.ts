import { expect, test } from "vitest";
import { endedSince, secondsOf } from "./runs";

const at = (second: string) => `2026-11-22T10:00:${second}Z`;

test("the run that was asked for is over once one is listed that began since", () => {
  expect(endedSince([{ started_at: at("00.000000") }], at("01.000000"))).toBe(false);
  expect(endedSince([{ started_at: at("01.000001") }], at("01.000000"))).toBe(true);
  expect(endedSince([], at("01.000000"))).toBe(false);
});

test("a begun second counts", () => {
  expect(secondsOf({ started_at: at("00.000000"), finished_at: at("00.100000") })).toBe(1);
  expect(secondsOf({ started_at: at("00.000000"), finished_at: at("02.001000") })).toBe(3);
});
