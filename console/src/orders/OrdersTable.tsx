import Table from "@cloudscape-design/components/table";
import { useTranslation } from "react-i18next";
import { useColumnDefinitions } from "./column-definitions";
import type { ListProps } from "./list-props";
import type { Column } from "./preferences";
import { sortingOf, withSorting } from "./sorting";

/** Placeholders: enough for a window while nothing is known, and a few while more may come for a page with rows. */
const FIRST = 12;
const FURTHER = 2;

/** The list where there is room for columns. */
export function OrdersTable({ view, show, reading, liking, ...slots }: ListProps) {
  const { t } = useTranslation("orders");
  const columns = useColumnDefinitions();
  const sorting = sortingOf(view);
  const sorted = columns.find(({ id }) => id === sorting.column);
  const { rows, waiting, filling } = reading;
  return (
    <Table
      {...slots}
      variant="full-page"
      items={rows}
      trackBy="order_id"
      columnDefinitions={columns}
      columnDisplay={liking.contentDisplay}
      wrapLines={liking.wrapLines}
      contentDensity={liking.contentDensity}
      stickyColumns={{ first: 1, last: 1 }}
      loading={waiting || filling}
      loadingText={t(waiting ? "loading" : "lookingForMore")}
      skeleton={{ totalRows: rows.length > 0 ? rows.length + FURTHER : FIRST }}
      ariaLabels={{ tableLabel: t("title") }}
      {...(sorted && { sortingColumn: sorted, sortingDescending: sorting.direction === "desc" })}
      onSortingChange={({ detail }) =>
        show(
          withSorting(view, {
            column: detail.sortingColumn.sortingField as Column,
            direction: detail.isDescending ? "desc" : "asc",
          }),
        )
      }
    />
  );
}
