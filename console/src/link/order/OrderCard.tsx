import { useTranslation } from "react-i18next";
import type { RegisteredOrder } from "../../api/schema";
import { ButtonLink } from "../../light/ButtonLink";
import { Card } from "../../light/Card";
import { Fact, Facts } from "../../light/Facts";
import { English } from "../../terms/English";
import { ORDER_STATUS, SUBSCRIPTION_STATUS } from "../../terms/statuses";

type Props = { readonly order: Pick<RegisteredOrder, "order_id" | "order_status" | "subscription_status"> };

/** How the order stands, in AWS's and support's words and in the reader's (O-30, O-34), and the ways to it. */
export function OrderCard({ order }: Props) {
  const { t } = useTranslation("link");
  return (
    <Card title={t("order.title")}>
      <Facts>
        <Fact name={t("order.status")} note={t(`order.${order.order_status}`, { ns: "statuses" })}>
          <English>{ORDER_STATUS[order.order_status]}</English>
        </Fact>
        <Fact
          name={t("order.subscription")}
          note={t(`subscription.${order.subscription_status}`, { ns: "statuses" })}
        >
          <English>{SUBSCRIPTION_STATUS[order.subscription_status]}</English>
        </Fact>
      </Facts>
      <div className="light-actions">
        <ButtonLink to={`/orders/${encodeURIComponent(order.order_id)}`}>{t("order.open")}</ButtonLink>
        <ButtonLink to="/orders">{t("allOrders")}</ButtonLink>
      </div>
    </Card>
  );
}
