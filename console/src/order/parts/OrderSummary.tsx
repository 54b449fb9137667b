import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { OrderStatusLabel } from "../../statuses/OrderStatusLabel";
import { SubscriptionStatusLabel } from "../../statuses/SubscriptionStatusLabel";

/** Both statuses with what they mean, and whether the benefits are active (O-30, O-34, O-59). */
export function OrderSummary({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  return (
    <Container>
      <KeyValuePairs
        columns={3}
        ariaLabel={t("summary.title")}
        items={[
          { label: t("summary.orderStatus"), value: <OrderStatusLabel status={order.order_status} /> },
          {
            label: t("summary.subscriptionStatus"),
            value: <SubscriptionStatusLabel status={order.subscription_status} />,
          },
          { label: t("summary.benefits"), value: <Benefits active={order.benefits_active} /> },
        ]}
      />
    </Container>
  );
}

function Benefits({ active }: { readonly active: boolean }) {
  const { t } = useTranslation("order");
  return (
    <StatusIndicator type={active ? "success" : "stopped"}>
      {active ? t("summary.active") : t("summary.inactive")}
    </StatusIndicator>
  );
}
