import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { DriftView } from "../../api/schema";
import { InstantCell } from "../../orders/InstantCell";
import { AddressLink } from "../../shell/AddressLink";
import { orderPath } from "../order/viewpoint";
import type { Column } from "../parts/columns";
import { Id } from "../parts/Id";
import { List } from "../parts/List";
import type { Reading } from "../parts/reading";
import { useChangeWords } from "./change-words";

/** The orders that were out of step, and in what. */
export function DriftList({ reading }: { readonly reading: Reading<DriftView> }) {
  const { t } = useTranslation("operations/reconciliation");
  const named = useChangeWords();
  const columns: readonly Column<DriftView>[] = [
    {
      id: "order",
      header: t("drift.order"),
      cell: ({ order_id }) => (
        <Id>
          <AddressLink to={orderPath(order_id)}>{order_id}</AddressLink>
        </Id>
      ),
      width: 220,
    },
    { id: "changes", header: t("drift.changes"), cell: ({ changes }) => named(changes), width: 260 },
    { id: "at", header: t("drift.at"), cell: ({ at }) => <InstantCell instant={at} />, width: 140 },
  ];
  return (
    <List
      reading={reading}
      label={t("drift.title")}
      columns={columns}
      keyOf={({ order_id, at }) => `${order_id} ${at}`}
      header={
        <Header counter={`(${reading.data?.length ?? 0})`} description={t("drift.description")}>
          {t("drift.title")}
        </Header>
      }
      empty={t("drift.empty")}
    />
  );
}
