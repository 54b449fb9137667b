import BarChart from "@cloudscape-design/components/bar-chart";
import { useTranslation } from "react-i18next";
import { money } from "../../formats/amounts";
import { isoDay } from "../../formats/iso-day";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";
import { monthPath } from "../addresses";
import type { BoughtIn } from "../figures/by-month";

interface Props {
  readonly months: readonly BoughtIn[];
  /** Empty where no order has an amount. */
  readonly currency: string;
  readonly loading: boolean;
}

/** The months as bars: heights are rough, the amounts that are written are exact. */
export function ValueChart({ months, currency, loading }: Props) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const keyOf = ({ month }: BoughtIn) => isoDay(month.start);
  const of = (key: string) => months.find((each) => keyOf(each) === key);
  const bars = (part: "kept" | "lost") => ({
    type: "bar" as const,
    title: t(`value.${part}`),
    data: months.map((each) => ({ x: keyOf(each), y: Number(each[part]) })),
    valueFormatter: (_: number, key: string) => money({ amount: of(key)?.[part] ?? "0", currency }, locale),
  });
  return (
    <BarChart
      height={240}
      stackedBars
      hideFilter
      statusType={loading ? "loading" : "finished"}
      ariaLabel={t("value.title")}
      ariaDescription={t("value.chartDescription", { currency })}
      xDomain={months.map(keyOf)}
      xTickFormatter={(key) => monthAndYear(of(key)?.month.start, locale)}
      yTickFormatter={(value) => rough(value, currency, locale)}
      detailPopoverFooter={(key) => {
        const found = of(key);
        return (
          found && (
            <AddressLink to={monthPath(found.month)}>{t("orders", { count: found.orders })}</AddressLink>
          )
        );
      }}
      empty={t("value.none")}
      series={currency ? [bars("kept"), bars("lost")] : []}
    />
  );
}

/** A month on two lines: "Nov 26" could be a day. */
function monthAndYear(start: Date | undefined, locale: string): string {
  const parts = [{ month: "short" }, { year: "numeric" }] as const;
  return parts.map((part) => new Intl.DateTimeFormat(locale, part).format(start)).join("\n");
}

/** A value at the axis: "$1.2K". */
function rough(value: number, currency: string, locale: string): string {
  if (!currency) return "";
  return new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact" }).format(value);
}
