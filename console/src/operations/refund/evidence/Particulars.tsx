import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../../api/schema";
import { EntitlementLine } from "../../../entitlements/EntitlementLine";
import { money } from "../../../formats/amounts";
import { exactTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { English } from "../../../terms/English";
import { ORDER_STATUS } from "../../../terms/statuses";
import { Pairs } from "../parts/Pairs";

/** Which order the money is about, under AWS's own ids. */
export function Particulars({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("operations/refund");
  const { t: told } = useTranslation("order");
  const { locale } = useLanguage();
  const unknown = told("details.unknown");
  const time = (instant: string | null) => (instant ? exactTime(instant, locale) : unknown);
  const { amount, ending } = order;
  return (
    <Container header={<Header variant="h2">{t("order.title")}</Header>}>
      <Pairs
        items={[
          { label: t("order.id"), value: order.order_id },
          { label: told("details.agreementId"), value: order.agreement_id ?? unknown },
          { label: told("details.product"), value: order.product?.name ?? unknown },
          { label: told("details.awsAccount"), value: order.aws_account ?? unknown },
          { label: t("order.account"), value: order.account_id ?? t("order.nobody") },
          { label: told("details.offer"), value: order.offer_id ?? unknown },
          { label: told("details.amount"), value: amount ? money(amount, locale) : told("details.noAmount") },
          { label: told("entitlements"), value: <EntitlementLine rows={order.entitlements} /> },
          { label: told("details.createdAt"), value: time(order.created_at) },
          { label: told("details.startsAt"), value: time(order.starts_at) },
          { label: told("details.expiresAt"), value: time(order.expires_at) },
          {
            label: told("summary.orderStatus"),
            value: <English>{ORDER_STATUS[order.order_status]}</English>,
          },
          ...(ending
            ? [{ label: t("order.ended"), value: `${ending.word}, ${exactTime(ending.at, locale)}` }]
            : []),
        ]}
      />
    </Container>
  );
}
