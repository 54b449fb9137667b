import { useTranslation } from "react-i18next";
import { Skeleton } from "../light/Skeleton";
import "../light/forms.css";

/** The place of the card that says what comes next. */
export function NextSkeleton() {
  const { t } = useTranslation("link");
  return (
    <div className="light-card link-next">
      <p className="light-hidden" role="status">
        {t("loading")}
      </p>
      <p className="link-skeleton-title">
        <Skeleton characters={24} />
      </p>
      <p>
        <Skeleton characters={60} />
      </p>
      <p className="light-actions">
        <Skeleton characters={18} />
      </p>
    </div>
  );
}
