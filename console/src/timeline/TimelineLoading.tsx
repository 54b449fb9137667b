import "./timeline.css";
import Skeleton from "@cloudscape-design/components/skeleton";
import { useTranslation } from "react-i18next";

/** About as many entries as an order has at least. */
const ENTRIES = ["a", "b", "c", "d", "e"];

/** In the place of the entries while they are on their way. */
export function TimelineLoading() {
  const { t } = useTranslation("timeline");
  return (
    <div className="timeline" role="status" aria-busy="true" aria-label={t("loading")}>
      {ENTRIES.map((each) => (
        <div key={each} className="timeline-entry">
          <Skeleton width="60%" />
          <Skeleton width="40%" variant="text-body-s" />
        </div>
      ))}
    </div>
  );
}
