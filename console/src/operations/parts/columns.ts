import type { ReactNode } from "react";

/** What a list shows of each item, under which heading. The first column names the item. */
export interface Column<Item> {
  readonly id: string;
  readonly header: string;
  readonly cell: (item: Item) => ReactNode;
  /** The least width in pixels where there is room for columns. */
  readonly width: number;
}
