import { expect, test } from "vitest";
import { ProblemError } from "../api/problems";
import { eachPage } from "./each-page";
import { FakeList, row } from "./testing";

const going = () => new AbortController().signal;
const THREE = [[row({ order_id: "a" })], [], [row({ order_id: "b" }), row({ order_id: "c" })]];

/** What was read, and the pauses in milliseconds that it took. */
async function read(list: FakeList, signal = going()) {
  const pauses: number[] = [];
  const pages: string[][] = [];
  const pausing = async (milliseconds: number) => void pauses.push(milliseconds);
  for await (const page of eachPage(list.read, signal, pausing))
    pages.push(page.map((each) => each.order_id));
  return { pages, pauses };
}

test("every page is read, short and empty ones too (O-25)", async () => {
  const list = new FakeList(THREE);
  expect((await read(list)).pages).toEqual([["a"], [], ["b", "c"]]);
  expect(list.asked).toEqual([null, "1", "2"]);
});

test.each(["contended", "store_busy", "network", "too_many_requests"] as const)(
  "after %s the same page is asked for again",
  async (code) => {
    const list = new FakeList(THREE).refuse(new ProblemError(code), new ProblemError(code));
    const { pages, pauses } = await read(list);
    expect(pages).toHaveLength(3);
    expect(list.asked).toEqual([null, null, null, "1", "2"]);
    expect(pauses).toEqual([500, 1_000]);
  },
);

test("patience begins anew with each page, and ends", async () => {
  const busy = new ProblemError("store_busy");
  const list = new FakeList(THREE).refuse(busy, busy, busy, busy);
  expect((await read(list)).pages).toHaveLength(3);
  await expect(read(new FakeList(THREE).refuse(busy, busy, busy, busy, busy))).rejects.toBe(busy);
});

test("a refusal that does not pass ends the reading at once", async () => {
  const refusal = new ProblemError("cursor_mismatch");
  const list = new FakeList(THREE).refuse(refusal);
  await expect(read(list)).rejects.toBe(refusal);
  expect(list.asked).toEqual([null]);
});

test("nothing more is asked once it is aborted, not even after a failure that the abort itself caused", async () => {
  const aborting = new AbortController();
  const list = new FakeList(THREE);
  const aborted = async (cursor: string | null) => {
    if (cursor === null) return list.read(cursor, aborting.signal);
    aborting.abort();
    throw new ProblemError("network");
  };
  const pages = eachPage(aborted, aborting.signal, async () => undefined);
  await pages.next();
  await expect(pages.next()).rejects.toMatchObject({ name: "AbortError" });
  expect(list.asked).toEqual([null]);
});
