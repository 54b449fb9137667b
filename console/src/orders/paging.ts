import type { OrderPage, OrderRow } from "../api/schema";

/** The rows of one page, out of those that are known. */
export interface Shown {
  readonly rows: readonly OrderRow[];
  /** The page that is shown: the last one where fewer exist than were asked for. Counted from 1. */
  readonly page: number;
  /** Pages that are known to exist, at least one. */
  readonly pages: number;
  /** Orders that are known to match, and whether these are all. */
  readonly known: number;
  readonly complete: boolean;
  /** Whether rows of this page may still be missing. */
  readonly lacking: boolean;
}

/** Cut the page out of `known` rows; `complete` says that there are no more. */
export function shownPage(
  known: readonly OrderRow[],
  complete: boolean,
  wanted: { readonly size: number; readonly page: number },
): Shown {
  const { size } = wanted;
  const pages = Math.max(1, Math.ceil(known.length / size));
  const page = complete ? Math.min(wanted.page, pages) : wanted.page;
  const rows = known.slice((page - 1) * size, page * size);
  return { rows, page, pages, known: known.length, complete, lacking: !complete && rows.length < size };
}

/**
 * The orders of the API's pages, each once, where it first came and in its newest version: orders change while their list
 * is read, and one that moves may come twice.
 */
export function everyRow(pages: readonly OrderPage[]): readonly OrderRow[] {
  const rows = new Map<string, OrderRow>();
  for (const row of pages.flatMap(({ items }) => items)) {
    const known = rows.get(row.order_id);
    if (!known || known.version <= row.version) rows.set(row.order_id, row);
  }
  return [...rows.values()];
}
