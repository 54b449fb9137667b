import { useTranslation } from "react-i18next";
import type { OrderRow } from "../api/schema";
import { InstantCell } from "./InstantCell";
import { notKnownYet } from "./not-known";

/** When the order's validity ends (O-42). */
export function ExpiryCell({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation("orders");
  if (order.expires_at) return <InstantCell instant={order.expires_at} />;
  return <>{t(notKnownYet(order) ? "notKnownYet" : "noEnd")}</>;
}
