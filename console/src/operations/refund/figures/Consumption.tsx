import { useTranslation } from "react-i18next";
import type { ConsumedView } from "../../../api/schema";
import { quantity } from "../../../formats/amounts";
import { localTime } from "../../../formats/instants";
import { useLanguage } from "../../../language/language";
import { Secondary } from "../../../orders/Secondary";
import type { Column } from "../../parts/columns";
import { ShortList } from "./ShortList";

/** How much of each dimension was used, as the vendor's platform reported it. */
export function Consumption({ rows }: { readonly rows: readonly ConsumedView[] }) {
  const { t } = useTranslation("operations/refund");
  return (
    <ShortList
      title={t("consumption.title")}
      description={t("consumption.description")}
      items={rows}
      columns={useColumns()}
      keyOf={({ dimension }) => dimension}
      empty={t("consumption.empty")}
    />
  );
}

function useColumns(): readonly Column<ConsumedView>[] {
  const { t } = useTranslation("operations/refund");
  const { language, locale } = useLanguage();
  return [
    {
      id: "dimension",
      header: t("consumption.dimension"),
      cell: ({ dimension, labels }) => labels?.[language] ?? labels?.en ?? dimension,
      width: 150,
    },
    {
      id: "bought",
      header: t("consumption.bought"),
      cell: ({ bought }) => quantity(bought, locale),
      width: 100,
    },
    {
      id: "used",
      header: t("consumption.used"),
      cell: ({ units, reported_at }) => (
        <>
          {units === null ? t("consumption.unknown") : quantity(units, locale)}
          {reported_at && (
            <Secondary>{t("consumption.reported", { time: localTime(reported_at, locale) })}</Secondary>
          )}
        </>
      ),
      width: 170,
    },
  ];
}
