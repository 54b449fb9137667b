import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { ReconciliationView } from "../../api/schema";
import { InstantCell } from "../../orders/InstantCell";
import { AccountLink } from "../parts/AccountLink";
import type { Column } from "../parts/columns";
import { List } from "../parts/List";
import type { Reading } from "../parts/reading";

type Linked = ReconciliationView["without_orders"][number];

/** The buyers who linked an AWS account for which AWS never named an order. */
export function WithoutOrders({ reading }: { readonly reading: Reading<Linked> }) {
  const { t } = useTranslation("operations/reconciliation");
  const columns: readonly Column<Linked>[] = [
    { id: "buyer", header: t("linked.buyer"), cell: ({ aws_account }) => aws_account, width: 200 },
    {
      id: "account",
      header: t("linked.account"),
      cell: ({ account_id }) => <AccountLink accountId={account_id} />,
      width: 240,
    },
    {
      id: "at",
      header: t("linked.at"),
      cell: ({ linked_at }) => <InstantCell instant={linked_at} />,
      width: 140,
    },
  ];
  return (
    <List
      reading={reading}
      label={t("linked.title")}
      columns={columns}
      keyOf={({ aws_account }) => aws_account}
      header={
        <Header counter={`(${reading.data?.length ?? 0})`} description={t("linked.description")}>
          {t("linked.title")}
        </Header>
      }
      empty={t("linked.empty")}
    />
  );
}
