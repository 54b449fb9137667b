import { expect, test } from "vitest";
import { secondsLeft } from "./cooldown";

test.each([
  [undefined, 5_000, 0],
  [0, 0, 30],
  [0, 29_001, 1],
  [0, 30_000, 0],
  [0, 90_000, 0],
  // The clock of the page is up to a second behind the sending.
  [90_000, 10_000, 30],
])("a code sent at %j leaves, at %j, %j seconds", (sentAt, now, seconds) => {
  expect(secondsLeft(sentAt, now)).toBe(seconds);
});
