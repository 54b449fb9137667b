import { useTranslation } from "react-i18next";
import { Card } from "../../light/Card";
import { Skeleton } from "../../light/Skeleton";

/** The place of the refund window, while the order is read. */
export function OrderSkeleton() {
  const { t } = useTranslation("link");
  return (
    <Card title={t("window.title")}>
      <p className="link-countdown link-ticking">
        <Skeleton characters={22} />
      </p>
      <p>
        <Skeleton characters={40} />
      </p>
      <p className="light-hidden" role="status">
        {t("loading")}
      </p>
    </Card>
  );
}
