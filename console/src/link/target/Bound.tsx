import { useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { Notice } from "../../light/Notice";

/** The order is bound: what to, and that its benefits are active (O-58, O-59). */
export function Bound({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("link");
  const name = order.target_name;
  return (
    <Notice kind="success" title={name ? t("bound.to", { name }) : t("bound.title")}>
      {order.benefits_active && <p>{t("bound.active")}</p>}
      <p>{t("bound.stays")}</p>
    </Notice>
  );
}
