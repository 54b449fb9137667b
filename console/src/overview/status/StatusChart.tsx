import BarChart from "@cloudscape-design/components/bar-chart";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";
import { ORDER_STATUS } from "../../terms/statuses";
import { statusPath } from "../addresses";
import type { StatusCount } from "../figures/by-status";
import { countAxis } from "../parts/count-axis";
import { share } from "./share";

interface Props {
  readonly counts: readonly StatusCount[];
  readonly total: number;
  readonly loading: boolean;
}

/** The statuses as bars with their names; the table beside them has the same numbers. */
export function StatusChart({ counts, total, loading }: Props) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const titles = counts.map(({ status }) => ORDER_STATUS[status]);
  return (
    <BarChart
      horizontalBars
      height={240}
      hideFilter
      hideLegend
      statusType={loading ? "loading" : "finished"}
      ariaLabel={t("status.title")}
      ariaDescription={t("status.chartDescription")}
      xDomain={titles}
      {...countAxis(
        counts.map(({ count }) => count),
        locale,
      )}
      detailPopoverFooter={(title) => {
        const found = counts.find(({ status }) => ORDER_STATUS[status] === title);
        return found && <AddressLink to={statusPath(found.status)}>{t("status.show")}</AddressLink>;
      }}
      series={[
        {
          type: "bar",
          title: t("status.orders"),
          data: counts.map(({ status, count }) => ({ x: ORDER_STATUS[status], y: count })),
          valueFormatter: (count) => `${number.format(count)} (${share(count, total, locale)})`,
        },
      ]}
    />
  );
}
