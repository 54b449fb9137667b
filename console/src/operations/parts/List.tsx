import "./parts.css";
import type { ReactNode } from "react";
import { useNarrow } from "../../orders/narrow";
import type { Column } from "./columns";
import { ListCards } from "./ListCards";
import { ListTable } from "./ListTable";
import { More } from "./More";
import { NoItems } from "./NoItems";
import type { Reading } from "./reading";

/** A list on a page of operations. */
export interface ListProps<Item> {
  readonly reading: Reading<Item>;
  /** What the list is called for assistive technology. */
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly header: ReactNode;
  /** Why there may be nothing, where there is nothing. */
  readonly empty: string;
  /** Above the items: what is looked for. */
  readonly filter?: ReactNode;
}

/** The list: columns where there is room for them, a card for each item on a phone. */
export function List<Item>(props: ListProps<Item>) {
  const narrow = useNarrow();
  const { reading, empty } = props;
  const slots = {
    ...props,
    nothing: <NoItems reading={reading} text={empty} />,
    more: reading.hasNextPage && <More reading={reading} />,
  };
  return narrow ? <ListCards {...slots} /> : <ListTable {...slots} />;
}
