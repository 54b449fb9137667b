import type { Direction, Sort } from "../api/schema";
import type { Column } from "./preferences";
import { ROW_COLUMNS, type RowColumn } from "./row-sort";
import type { View } from "./view";

/** By which column, and in which direction, a list is seen to be sorted. */
export interface Sorting {
  readonly column: Column;
  readonly direction: Direction;
}

/** How the view is sorted: the rows on screen, else the whole list. */
export function sortingOf(view: View): Sorting {
  return view.rows ?? { column: view.sort, direction: view.direction };
}

/** The view sorted by another column: the whole list where the API can, else the rows on screen, which stay. */
export function withSorting(view: View, { column, direction }: Sorting): View {
  if (isSort(column)) return { ...view, sort: column, direction, rows: null, page: 1 };
  return isRowColumn(column) ? { ...view, rows: { column, direction } } : view;
}

/** Whether the API sorts by this column. */
export function isSort(column: Column): column is Sort {
  return column === "created" || column === "expires";
}

/** Whether this column sorts the rows on screen. */
export function isRowColumn(column: Column): column is RowColumn {
  return ROW_COLUMNS.some((each) => each === column);
}
