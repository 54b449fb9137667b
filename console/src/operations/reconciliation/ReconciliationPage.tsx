import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../../app/title";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { PageHeader } from "../parts/PageHeader";
import { DriftList } from "./DriftList";
import { RunList } from "./RunList";
import { useReconciliation } from "./reconciliation";
import { Watermark } from "./Watermark";
import { WithoutOrders } from "./WithoutOrders";

/** Whether all orders are as AWS has them: the comparisons, what they found, and one more at once. */
export default function ReconciliationPage() {
  const { t } = useTranslation("operations/reconciliation");
  usePageTitle(t("title"));
  const { reading, start, startError, running } = useReconciliation();
  const { data } = reading;
  // How long the first list is shows with the others: what stood below it before would move.
  const read = data !== undefined || reading.error !== null;
  return (
    <SpaceBetween size="l">
      <PageHeader
        title={t("title")}
        description={t("description")}
        reading={{ ...reading, data: undefined }}
        actions={
          <Button variant="primary" loading={running} loadingText={t("running")} onClick={start}>
            {t("start")}
          </Button>
        }
      />
      {startError && <ProblemAlert error={startError} />}
      <Watermark reading={data} />
      <DriftList reading={{ ...reading, data: data?.drifted }} />
      {read && <WithoutOrders reading={{ ...reading, data: data?.without_orders }} />}
      {read && <RunList reading={{ ...reading, data: data?.runs }} />}
    </SpaceBetween>
  );
}
