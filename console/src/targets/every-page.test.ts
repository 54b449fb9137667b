import { expect, test } from "vitest";
import { everyPage } from "./every-page";

/** O-52: hundreds of targets come in several pages, and an empty page is not the end. */
test("pages are read until there is no cursor", async () => {
  const pages = new Map<string | null, { items: number[]; cursor: string | null }>([
    [null, { items: [1, 2], cursor: "a" }],
    ["a", { items: [], cursor: "b" }],
    ["b", { items: [3], cursor: null }],
  ]);
  const found = await everyPage(async (cursor) => pages.get(cursor) ?? { items: [], cursor: null });
  expect(found).toEqual([1, 2, 3]);
});
