import type { Direction, OrderRow } from "../api/schema";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../terms/statuses";

/** Columns that the API cannot sort by: these sort the rows on screen. */
export const ROW_COLUMNS = ["order", "status", "subscription", "information"] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

/** How the rows on screen are sorted among themselves. */
export interface RowSort {
  readonly column: RowColumn;
  readonly direction: Direction;
}

/** The sorting that an address names (`information-desc`); null where it names none. */
export function parseRowSort(text: string | null): RowSort | null {
  const [name, direction, ...rest] = (text ?? "").split("-");
  const column = ROW_COLUMNS.find((each) => each === name);
  if (!column || rest.length > 0 || (direction !== "asc" && direction !== "desc")) return null;
  return { column, direction };
}

/** The sorting as an address names it. */
export function rowSortText({ column, direction }: RowSort): string {
  return `${column}-${direction}`;
}

/** The rows in the order of `sort`; equal ones stay as they were. Null leaves them as the API gave them. */
export function sortedRows(rows: readonly OrderRow[], sort: RowSort | null): readonly OrderRow[] {
  if (!sort) return rows;
  const sign = sort.direction === "asc" ? 1 : -1;
  const compare = COMPARISONS[sort.column];
  return rows.toSorted((a, b) => sign * compare(a, b));
}

type Comparison = (a: OrderRow, b: OrderRow) => number;

const byText =
  (text: (row: OrderRow) => string): Comparison =>
  (a, b) =>
    text(a).localeCompare(text(b), "en", { numeric: true });

const COMPARISONS: Readonly<Record<RowColumn, Comparison>> = {
  order: byText(({ product, order_id }) => `${product?.name ?? ""} ${order_id}`),
  status: byText(({ order_status }) => ORDER_STATUS[order_status]),
  subscription: byText(({ subscription_status }) => SUBSCRIPTION_STATUS[subscription_status]),
  information: byAmount,
};

/** Amounts of one currency by size, currencies by name, unknown amounts first. */
function byAmount({ amount: a }: OrderRow, { amount: b }: OrderRow): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  return a.currency.localeCompare(b.currency) || Number(a.amount) - Number(b.amount);
}
