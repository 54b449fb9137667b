import Header from "@cloudscape-design/components/header";
import type { Column } from "../../parts/columns";
import { List } from "../../parts/List";

interface Props<Item> {
  readonly title: string;
  readonly description: string;
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What it means that there is nothing. */
  readonly empty: string;
}

/** A few rows that came with the page, below a heading of their own. */
export function ShortList<Item>({ title, description, items, ...list }: Props<Item>) {
  return (
    <List
      {...list}
      label={title}
      header={
        <Header variant="h2" description={description}>
          {title}
        </Header>
      }
      reading={{
        data: items,
        error: null,
        isFetching: false,
        dataUpdatedAt: 0,
        refetch: () => Promise.resolve(),
      }}
    />
  );
}
