import Table from "@cloudscape-design/components/table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListProps } from "./List";

/** Placeholder rows while nothing is known. */
const FIRST = 5;

interface Props<Item> extends ListProps<Item> {
  readonly nothing: ReactNode;
  readonly more: ReactNode;
}

/** The list where there is room for columns. */
export function ListTable<Item>({ reading, label, columns, keyOf, nothing, more, ...slots }: Props<Item>) {
  const { t } = useTranslation("operations");
  return (
    <Table
      header={slots.header}
      filter={slots.filter}
      empty={nothing}
      footer={more}
      items={reading.data ?? []}
      trackBy={keyOf}
      columnDefinitions={columns.map(({ id, header, cell, width }, index) => ({
        id,
        header,
        cell,
        minWidth: width,
        isRowHeader: index === 0,
        verticalAlign: "top" as const,
      }))}
      wrapLines
      loading={reading.data === undefined && reading.error === null}
      loadingText={t("loading")}
      skeleton={{ totalRows: FIRST }}
      ariaLabels={{ tableLabel: label }}
    />
  );
}
