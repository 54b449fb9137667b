import { beforeEach, describe, expect, test } from "vitest";
import { beginOf, endOf, isLocalTime, localTimeWords } from "./local-time";

beforeEach(() => {
  process.env.TZ = "Europe/Rome";
});

test.each(["2026-11-24", "2024-02-29", "2026-11-24T08:15", "2026-11-24T00:00"])("%s is a time", (text) => {
  expect(isLocalTime(text)).toBe(true);
});

test.each([
  "",
  "2026",
  "2026-02-29",
  "2026-13-01",
  "2026-11-24T24:00",
  "2026-11-24T08:60",
  "2026-11-24T08:15Z",
  "24/11/2026",
])("%s is none", (text) => expect(isLocalTime(text)).toBe(false));

describe("a day is 24 hours of the reader's own clock, more or less", () => {
  test("in winter", () => {
    expect(beginOf("2026-11-24")).toBe("2026-11-23T23:00:00.000Z");
    expect(endOf("2026-11-24")).toBe("2026-11-24T22:59:59.999999Z");
  });
  test("when the clocks are put back, it has 25", () => {
    expect(beginOf("2026-10-25")).toBe("2026-10-24T22:00:00.000Z");
    expect(endOf("2026-10-25")).toBe("2026-10-25T22:59:59.999999Z");
  });
});

test("a minute ends with its last second", () => {
  expect(beginOf("2026-11-24T08:15")).toBe("2026-11-24T07:15:00.000Z");
  expect(endOf("2026-11-24T08:15")).toBe("2026-11-24T07:15:59.999999Z");
});

test("times are told as the locale writes them", () => {
  expect(localTimeWords("2026-11-24", "en-US")).toBe("Nov 24, 2026");
  expect(localTimeWords("2026-11-24T08:15", "en-GB")).toBe("24 Nov 2026, 08:15");
});
