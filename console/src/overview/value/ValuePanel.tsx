import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { byMonth, currencies } from "../figures/by-month";
import { ChartRoom } from "../parts/ChartRoom";
import type { DatedPanelProps } from "../parts/panel";
import { CurrencySelect } from "./CurrencySelect";
import { ValueChart } from "./ValueChart";
import { ValueTable } from "./ValueTable";

/** The amounts of the orders (O-38) by the month of their creation (O-43), one currency at a time. */
export function ValuePanel({ orders, loading, now }: DatedPanelProps) {
  const { t } = useTranslation("overview");
  const [chosen, choose] = useState<string | null>(null);
  const offered = useMemo(() => currencies(orders), [orders]);
  const currency = offered.find((code) => code === chosen) ?? offered[0] ?? "";
  const bought = useMemo(() => byMonth(orders, currency, now), [orders, currency, now]);
  const unpriced = orders.filter(({ amount }) => amount === null).length;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t("value.description")}
          actions={<CurrencySelect offered={offered} currency={currency} onChoose={choose} />}
        >
          {t("value.title")}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <ChartRoom height={310}>
          <ValueChart months={bought.months} currency={currency} loading={loading} />
        </ChartRoom>
        <ExpandableSection headerText={t("table")}>
          {currency ? <ValueTable bought={bought} currency={currency} /> : t("value.none")}
        </ExpandableSection>
        {unpriced > 0 && <Box variant="small">{t("value.unpriced", { count: unpriced })}</Box>}
      </SpaceBetween>
    </Container>
  );
}
