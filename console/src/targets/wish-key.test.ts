import { expect, test } from "vitest";
import { WishKey } from "./wish-key";

function counting(): WishKey {
  let made = 0;
  return new WishKey(() => `key ${++made}`);
}

test("a wish keeps its key over retries", () => {
  const keys = counting();
  expect([keys.of("bind a"), keys.of("bind a")]).toEqual(["key 1", "key 1"]);
});

test("another wish has another key, also when it was wished before", () => {
  const keys = counting();
  expect([keys.of("bind a"), keys.of("bind b"), keys.of("bind a")]).toEqual(["key 1", "key 2", "key 3"]);
});

test("a wish that came true is a new one the next time", () => {
  const keys = counting();
  const first = keys.of("create x");
  keys.fulfilled();
  expect(keys.of("create x")).not.toBe(first);
});
