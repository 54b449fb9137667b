import type { TableProps } from "@cloudscape-design/components/table";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "../api/schema";
import { CELLS, WIDTHS } from "./columns";
import { COLUMNS, type Column } from "./preferences";
import { isRowColumn, isSort } from "./sorting";

/** The table's columns, in the reader's language. */
export function useColumnDefinitions(): TableProps.ColumnDefinition<OrderRow>[] {
  const { t } = useTranslation("orders");
  const label = (id: Column) => (state: TableProps.LabelData) => {
    const column = t(`columns.${id}`);
    if (state.sorted) return t(state.descending ? "sort.descending" : "sort.ascending", { column });
    return t(isSort(id) ? "sort.none" : "sort.rowsOnly", { column });
  };
  return COLUMNS.map((id) => ({
    id,
    header: t(`columns.${id}`),
    cell: CELLS[id],
    width: WIDTHS[id],
    minWidth: WIDTHS[id],
    isRowHeader: id === "order",
    verticalAlign: "top",
    ...((isSort(id) || isRowColumn(id)) && { sortingField: id, ariaLabel: label(id) }),
  }));
}
