import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../api/schema";
import { EntitlementPairs } from "../entitlements/EntitlementPairs";
import { localTime } from "../formats/instants";
import { useLanguage } from "../language/language";
import { OrderStatusLabel } from "../statuses/OrderStatusLabel";
import { SubscriptionStatusLabel } from "../statuses/SubscriptionStatusLabel";
import { columnsHere } from "./columns";

/** The order that is to be bound: number, product, data centre, statuses, and what was bought (O-47 to O-51). */
export function OrderFacts({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("binding");
  const { locale } = useLanguage();
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t("order.heading")}</Header>}>
        <KeyValuePairs
          columns={columnsHere()}
          minColumnWidth={220}
          items={[
            { label: t("order.id"), value: order.order_id },
            { label: t("order.product"), value: order.product?.name ?? t("order.unknown") },
            { label: t("order.dataCentre"), value: order.data_centre ?? t("order.unknown") },
            { label: t("order.createdAt"), value: localTime(order.created_at, locale) },
            { label: t("order.orderStatus"), value: <OrderStatusLabel status={order.order_status} /> },
            {
              label: t("order.subscriptionStatus"),
              value: <SubscriptionStatusLabel status={order.subscription_status} />,
            },
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">{t("order.specification")}</Header>}>
        <EntitlementPairs rows={order.entitlements} columns={columnsHere()} />
      </Container>
    </SpaceBetween>
  );
}
