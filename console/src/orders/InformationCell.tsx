import { useTranslation } from "react-i18next";
import type { OrderRow } from "../api/schema";
import { EntitlementLine } from "../entitlements/EntitlementLine";
import { money } from "../formats/amounts";
import { useLanguage } from "../language/language";
import { notKnownYet } from "./not-known";
import { Secondary } from "./Secondary";

/** The amount, and the package that was bought (O-38 to O-41). */
export function InformationCell({ order }: { readonly order: OrderRow }) {
  return (
    <>
      <Amount order={order} />
      <Secondary>
        <EntitlementLine rows={order.entitlements} />
      </Secondary>
    </>
  );
}

function Amount({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation("orders");
  const { locale } = useLanguage();
  if (order.amount) return <div>{money(order.amount, locale)}</div>;
  return <div>{t(notKnownYet(order) ? "notKnownYet" : "noFixedAmount")}</div>;
}
