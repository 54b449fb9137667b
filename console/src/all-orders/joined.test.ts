import { expect, test } from "vitest";
import { joined } from "./joined";
import { row } from "./testing";

const [old, other, changed] = [
  row({ order_id: "a", version: 1 }),
  row({ order_id: "b", version: 5 }),
  row({ order_id: "a", version: 2 }),
];

test("an order that comes twice counts once, in its newer version and its first place", () => {
  expect(joined(joined([], [old, other]), [changed])).toEqual([changed, other]);
  expect(joined(joined([], [changed, other]), [old])).toEqual([changed, other]);
});
