import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { expiringPath } from "../addresses";
import { withinHorizons } from "../figures/expiring";
import { BigNumbers } from "../parts/BigNumbers";
import { ChartRoom } from "../parts/ChartRoom";
import type { DatedPanelProps } from "../parts/panel";
import { ExpiringChart } from "./ExpiringChart";

/** The orders that are about to expire (O-42). */
export function ExpiringPanel({ orders, loading, now }: DatedPanelProps) {
  const { t } = useTranslation("overview");
  const found = useMemo(() => withinHorizons(orders, now), [orders, now]);
  const numbers = found.map(({ days, range, count }) => {
    return { label: t("expiring.within", { count: days }), count, to: expiringPath(range) };
  });
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t("expiring.description")}>
          {t("expiring.title")}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <BigNumbers numbers={numbers} loading={loading} />
        <ChartRoom height={225}>
          <ExpiringChart orders={orders} loading={loading} now={now} />
        </ChartRoom>
      </SpaceBetween>
    </Container>
  );
}
