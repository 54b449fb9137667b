import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../../api/schema";
import { EntitlementLine } from "../../../entitlements/EntitlementLine";
import { money } from "../../../formats/amounts";
import { localDay } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { OrderStatusLabel } from "../../../statuses/OrderStatusLabel";
import { SubscriptionStatusLabel } from "../../../statuses/SubscriptionStatusLabel";
import { AccountLink } from "../../parts/AccountLink";
import { Id } from "../../parts/Id";
import { Pairs } from "../parts/Pairs";

/** What of the order bears on its refund: what was bought, for how much and how long, by whom, and how it stands. */
export function OrderFacts({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/refund");
  const { t: told } = useTranslation("order");
  const { locale } = useLanguage();
  const day = (instant: string | null) => (instant ? localDay(instant, locale) : told("details.unknown"));
  const { account_id, amount, entitlements } = order;
  return (
    <Container header={<Header variant="h2">{t("order.title")}</Header>}>
      <Pairs
        items={[
          { label: told("summary.orderStatus"), value: <OrderStatusLabel status={order.order_status} /> },
          {
            label: told("summary.subscriptionStatus"),
            value: <SubscriptionStatusLabel status={order.subscription_status} />,
          },
          {
            label: told("summary.benefits"),
            value: order.benefits_active ? told("summary.active") : told("summary.inactive"),
          },
          {
            label: told("details.amount"),
            value: amount ? money(amount, locale) : told("details.noAmount"),
          },
          {
            label: t("order.term"),
            value: t("order.range", { from: day(order.starts_at), to: day(order.expires_at) }),
          },
          { label: told("entitlements"), value: <EntitlementLine rows={entitlements} /> },
          { label: told("details.awsAccount"), value: order.aws_account ?? told("details.unknown") },
          {
            label: t("order.account"),
            value: account_id ? (
              <Id>
                <AccountLink accountId={account_id} />
              </Id>
            ) : (
              t("order.nobody")
            ),
          },
        ]}
      />
    </Container>
  );
}
