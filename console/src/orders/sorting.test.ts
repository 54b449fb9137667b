import { expect, test } from "vitest";
import { sortingOf, withSorting } from "./sorting";
import { EVERYTHING } from "./view";

test("creation and expiry sort the whole list, from its first page", () => {
  const view = withSorting({ ...EVERYTHING, page: 3 }, { column: "expires", direction: "asc" });
  expect(view).toEqual({ ...EVERYTHING, sort: "expires", direction: "asc" });
  expect(sortingOf(view)).toEqual({ column: "expires", direction: "asc" });
});

test("other columns sort the rows on screen, which stay", () => {
  const before = { ...EVERYTHING, sort: "expires", page: 3 } as const;
  const view = withSorting(before, { column: "information", direction: "desc" });
  expect(view).toEqual({ ...before, rows: { column: "information", direction: "desc" } });
  expect(sortingOf(view)).toEqual({ column: "information", direction: "desc" });
  expect(withSorting(view, { column: "created", direction: "asc" }).rows).toBeNull();
});

test("actions sort nothing", () => {
  expect(withSorting(EVERYTHING, { column: "actions", direction: "asc" })).toBe(EVERYTHING);
});
