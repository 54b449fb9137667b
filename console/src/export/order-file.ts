import type { OrderRow } from "../api/schema";
import { columns, type Words } from "./columns";
import { csv } from "./csv";

/** The orders as a CSV file: a header row, then one row per order. */
export function orderFile(orders: readonly OrderRow[], words: Words): string {
  const all = columns(words);
  const header = all.map((column) => column.header);
  return csv([header, ...orders.map((order) => all.map((column) => column.cell(order)))]);
}
