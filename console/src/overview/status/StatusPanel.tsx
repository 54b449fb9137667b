import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { byStatus } from "../figures/by-status";
import { ChartRoom } from "../parts/ChartRoom";
import type { PanelProps } from "../parts/panel";
import { StatusChart } from "./StatusChart";
import { StatusTable } from "./StatusTable";

/** How many orders have which status (O-30 to O-33), as a picture and as numbers that lead to them. */
export function StatusPanel({ orders, loading }: PanelProps) {
  const { t } = useTranslation("overview");
  const counts = useMemo(() => byStatus(orders), [orders]);
  return (
    <Container header={<Header variant="h2">{t("status.title")}</Header>}>
      <div className="overview-pair">
        <ChartRoom height={280}>
          <StatusChart counts={counts} total={orders.length} loading={loading} />
        </ChartRoom>
        <StatusTable counts={counts} loading={loading} />
      </div>
    </Container>
  );
}
