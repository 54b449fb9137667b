import Table from "@cloudscape-design/components/table";
import { useTranslation } from "react-i18next";
import { useColumnDefinitions } from "./column-definitions";
import type { ListProps } from "./list-props";
import type { Column } from "./preferences";
import { sortingOf, withSorting } from "./sorting";

/** Rows that are drawn as placeholders while more may come for a page that has some already. */
const FILLERS = 2;

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
      stickyHeader
      items={rows}
      trackBy="order_id"
      columnDefinitions={columns}
      columnDisplay={liking.contentDisplay}
      wrapLines={liking.wrapLines}
      contentDensity={liking.contentDensity}
      stickyColumns={{ first: 1, last: 1 }}
      loading={waiting || filling}
      loadingText={t(waiting ? "loading" : "lookingForMore")}
      skeleton={
        rows.length > 0 ? { totalRows: rows.length + FILLERS } : { totalRows: "auto", minAutoRows: 5 }
      }
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
