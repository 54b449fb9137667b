import Skeleton from "@cloudscape-design/components/skeleton";
import Table from "@cloudscape-design/components/table";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";
import { OrderStatusLabel } from "../../statuses/OrderStatusLabel";
import { ORDER_STATUS } from "../../terms/statuses";
import { statusPath } from "../addresses";
import type { StatusCount } from "../figures/by-status";

interface Props {
  readonly counts: readonly StatusCount[];
  readonly loading: boolean;
}

/** Every status with its number of orders, which leads to them. */
export function StatusTable({ counts, loading }: Props) {
  const { t } = useTranslation("overview");
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      ariaLabels={{ tableLabel: t("status.title") }}
      trackBy="status"
      items={counts}
      columnDefinitions={[
        {
          id: "status",
          header: t("status.status"),
          cell: ({ status }) => <OrderStatusLabel status={status} />,
          isRowHeader: true,
        },
        {
          id: "orders",
          header: t("status.orders"),
          cell: (each) => (loading ? <Skeleton width="3em" /> : <Count {...each} />),
        },
      ]}
    />
  );
}

function Count({ status, count }: StatusCount) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  return (
    <AddressLink to={statusPath(status)} ariaLabel={`${ORDER_STATUS[status]}: ${t("orders", { count })}`}>
      {new Intl.NumberFormat(locale).format(count)}
    </AddressLink>
  );
}
