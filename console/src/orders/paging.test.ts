import { expect, test } from "vitest";
import { row } from "../all-orders/testing";
import { everyRow, shownPage } from "./paging";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row({ order_id: `${index + 1}` }));
const numbers = (shown: ReturnType<typeof shownPage>) => shown.rows.map(({ order_id }) => order_id);

test("a page is cut out of what is known", () => {
  const shown = shownPage(rows(5), false, { size: 2, page: 2 });
  expect(numbers(shown)).toEqual(["3", "4"]);
  expect(shown).toMatchObject({ page: 2, pages: 3, known: 5, complete: false, lacking: false });
});

test("a page that is not full lacks rows while there may be more", () => {
  expect(shownPage(rows(5), false, { size: 2, page: 3 }).lacking).toBe(true);
  expect(shownPage(rows(5), true, { size: 2, page: 3 }).lacking).toBe(false);
  expect(shownPage(rows(4), false, { size: 2, page: 3 })).toMatchObject({ rows: [], page: 3, lacking: true });
});

test("a page beyond the end is the last one", () => {
  const shown = shownPage(rows(5), true, { size: 2, page: 9 });
  expect(shown.page).toBe(3);
  expect(numbers(shown)).toEqual(["5"]);
});

test("an empty list has one empty page", () => {
  expect(shownPage([], true, { size: 20, page: 1 })).toMatchObject({ rows: [], page: 1, pages: 1, known: 0 });
});

test("an order that comes twice counts once, in its newest version and its first place", () => {
  const page = (...items: ReturnType<typeof row>[]) => ({ items, cursor: null });
  const [old, changed] = [row({ order_id: "a", version: 1 }), row({ order_id: "a", version: 2 })];
  const other = row({ order_id: "b" });
  expect(everyRow([page(old, other), page(changed)])).toEqual([changed, other]);
  expect(everyRow([page(changed, other), page(old)])).toEqual([changed, other]);
  expect(everyRow([])).toEqual([]);
});
