import BarChart from "@cloudscape-design/components/bar-chart";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../formats/iso-day";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";
import { expiringPath } from "../addresses";
import { bySteps } from "../figures/expiring";
import { countAxis } from "../parts/count-axis";
import type { DatedPanelProps } from "../parts/panel";

/** How the expiries of the next ninety days are spread. */
export function ExpiringChart({ orders, loading, now }: DatedPanelProps) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const steps = useMemo(() => bySteps(orders, now), [orders, now]);
  const stepOf = (day: string) => steps.find(({ range }) => isoDay(range.from) === day);
  const dates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const days = (day: string) => {
    const range = stepOf(day)?.range;
    return range ? dates.formatRange(range.from, range.to) : "";
  };
  const bars = {
    type: "bar" as const,
    title: t("expiring.orders"),
    data: steps.map(({ range, count }) => ({ x: isoDay(range.from), y: count })),
  };
  return (
    <BarChart
      height={170}
      hideFilter
      hideLegend
      statusType={loading ? "loading" : "finished"}
      ariaLabel={t("expiring.chart")}
      ariaDescription={t("expiring.chartDescription")}
      xDomain={steps.map(({ range }) => isoDay(range.from))}
      {...countAxis(
        steps.map(({ count }) => count),
        locale,
      )}
      xTickFormatter={(day) => dates.format(stepOf(day)?.range.from)}
      detailPopoverFooter={(day) => {
        const range = stepOf(day)?.range;
        return range && <AddressLink to={expiringPath(range)}>{days(day)}</AddressLink>;
      }}
      empty={t("expiring.none")}
      series={steps.some(({ count }) => count > 0) ? [bars] : []}
    />
  );
}
