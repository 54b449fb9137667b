import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { FoundOrder } from "../../api/schema";
import { InstantCell } from "../../orders/InstantCell";
import { OrderStatusLabel } from "../../statuses/OrderStatusLabel";
import { SubscriptionStatusLabel } from "../../statuses/SubscriptionStatusLabel";
import type { Column } from "../parts/columns";
import { List } from "../parts/List";
import { OrderCell } from "../parts/OrderCell";
import type { Reading } from "../parts/reading";

interface Props {
  readonly reading: Reading<FoundOrder>;
  /** Whether there are older orders than these. */
  readonly more: boolean;
}

/** The orders that were found, and by what. */
export function OrderList({ reading, more }: Props) {
  const { t } = useTranslation("operations/search");
  const count = reading.data?.length ?? 0;
  return (
    <List
      reading={reading}
      label={t("orders")}
      columns={useColumns()}
      keyOf={({ order_id }) => order_id}
      header={
        <Header counter={`(${count}${more ? "+" : ""})`} description={more && t("older")}>
          {t("orders")}
        </Header>
      }
      empty={t("nothing.title")}
    />
  );
}

function useColumns(): readonly Column<FoundOrder>[] {
  const { t } = useTranslation("operations/search");
  return [
    {
      id: "order",
      header: t("columns.order"),
      cell: ({ order_id, product }) => <OrderCell orderId={order_id} product={product?.name ?? null} />,
      width: 200,
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: ({ order_status }) => <OrderStatusLabel status={order_status} />,
      width: 150,
    },
    {
      id: "subscription",
      header: t("columns.subscription"),
      cell: ({ subscription_status }) => <SubscriptionStatusLabel status={subscription_status} />,
      width: 150,
    },
    {
      id: "created",
      header: t("columns.created"),
      cell: ({ created_at }) => <InstantCell instant={created_at} />,
      width: 130,
    },
    {
      id: "foundBy",
      header: t("columns.foundBy"),
      cell: ({ found_by }) => t(`foundBy.${found_by}`),
      width: 140,
    },
  ];
}
