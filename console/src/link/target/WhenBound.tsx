import { Trans, useTranslation } from "react-i18next";
import type { OrderDetail } from "../../api/schema";
import { localTime } from "../../formats/instants";
import { useLanguage } from "../../language/language";

/** When the order is bound by itself: at the end of the refund window, or when AWS confirms the subscription. */
export function WhenBound({ order, now }: { readonly order: OrderDetail; readonly now: boolean }) {
  const { t } = useTranslation("link");
  const { locale } = useLanguage();
  const { ends_at: endsAt } = order.window;
  if (now) return <p role="status">{t("chosen.now")}</p>;
  if (order.order_status === "PENDING_LINK") return <p>{t("chosen.confirmed")}</p>;
  const at = <time dateTime={endsAt}>{localTime(endsAt, locale)}</time>;
  return (
    <p>
      <Trans t={t} i18nKey="chosen.at" components={{ at }} /> {t("chosen.until")}
    </p>
  );
}
