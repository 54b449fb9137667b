import Table from "@cloudscape-design/components/table";
import { useTranslation } from "react-i18next";
import { money } from "../../formats/amounts";
import { localDay } from "../../formats/instants";
import { isoDay } from "../../formats/iso-day";
import { useLanguage } from "../../language/language";
import { AddressLink } from "../../shell/AddressLink";
import { earlierPath, monthPath } from "../addresses";
import type { Bought, byMonth } from "../figures/by-month";

interface Row extends Bought {
  readonly id: string;
  readonly name: string;
  readonly to: string;
}

interface Props {
  readonly bought: ReturnType<typeof byMonth>;
  readonly currency: string;
}

/** The same as the chart in exact numbers, the latest month first, and what was bought before. */
export function ValueTable({ bought, currency }: Props) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const rows = useRows(bought);
  const amount = (decimal: string) => money({ amount: decimal, currency }, locale);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      ariaLabels={{ tableLabel: t("value.title") }}
      trackBy="id"
      items={rows}
      columnDefinitions={[
        { id: "month", header: t("value.month"), cell: ({ name }) => name, isRowHeader: true },
        { id: "orders", header: t("value.orders"), cell: (row) => <Orders {...row} /> },
        { id: "kept", header: t("value.kept"), cell: ({ kept }) => amount(kept) },
        { id: "lost", header: t("value.lost"), cell: ({ lost }) => amount(lost) },
      ]}
    />
  );
}

function useRows({ months, earlier }: Props["bought"]): readonly Row[] {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  const words = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });
  const rows = months.map(({ month, ...rest }): Row => {
    return { ...rest, id: isoDay(month.start), name: words.format(month.start), to: monthPath(month) };
  });
  const { until, ...before } = earlier;
  const name = t("value.earlier", { day: localDay(until.toISOString(), locale) });
  const last: readonly Row[] = before.orders
    ? [{ ...before, id: "earlier", name, to: earlierPath(until) }]
    : [];
  return [...rows.toReversed(), ...last];
}

function Orders({ orders, name, to }: Row) {
  const { t } = useTranslation("overview");
  const { locale } = useLanguage();
  return (
    <AddressLink to={to} ariaLabel={`${name}: ${t("orders", { count: orders })}`}>
      {new Intl.NumberFormat(locale).format(orders)}
    </AddressLink>
  );
}
