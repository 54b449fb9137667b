import { expect, test } from "vitest";
import { everyOrder } from "./every-order";
import { FakeList, row } from "./testing";

const [first, second, changed] = [
  row({ order_id: "a", version: 1 }),
  row({ order_id: "b", version: 5 }),
  row({ order_id: "a", version: 2 }),
];

test("what has been read is told after each page, each order once (O-25)", async () => {
  const list = new FakeList([[first], [second], [changed]]);
  const seen = [];
  for await (const orders of everyOrder(list.read, new AbortController().signal)) seen.push(orders);
  expect(seen).toEqual([[first], [first, second], [changed, second]]);
});
