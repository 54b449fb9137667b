import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../light/ButtonLink";
import { Card } from "../../light/Card";
import { BIND } from "../../terms/buttons";
import { English } from "../../terms/English";

/** The refund window is over and nothing was chosen: the way to binding (O-46). */
export function BindNow({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation("link");
  return (
    <Card title={t("ready.title")}>
      <p>{t("ready.text")}</p>
      <div className="light-actions">
        <ButtonLink to={`/orders/${encodeURIComponent(orderId)}/bind`} primary>
          <English>{BIND}</English>
        </ButtonLink>
      </div>
    </Card>
  );
}
