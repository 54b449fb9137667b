import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { NoOrders } from "../orders/NoOrders";
import { ProblemAlert } from "../problems/ProblemAlert";
import { Panels } from "./Panels";
import { ReadNote } from "./ReadNote";
import { useReading } from "./reading";

/** All orders of the account at a glance (O-25, O-27). */
export default function OverviewPage() {
  const { t } = useTranslation("overview");
  usePageTitle(t("title"));
  const { data, error, isFetching, refetch } = useReading();
  const refresh = () => void refetch();
  const failed = error !== null && !isFetching;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={<ReadNote reading={data} busy={isFetching} />}
          actions={
            <Button iconName="refresh" loading={isFetching} onClick={refresh}>
              {t("refresh")}
            </Button>
          }
        >
          {t("title")}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {failed && <ProblemAlert error={error} onRetry={refresh} />}
        {data?.readAt && data.orders.length === 0 && (
          <Container>
            <NoOrders />
          </Container>
        )}
        {showsPanels(data?.orders.length, failed && !data?.readAt) && (
          <Panels orders={data?.orders ?? []} loading={!data} now={data?.readAt ?? new Date()} />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}

/** Numbers of a reading that broke off would be wrong, and there is nothing to tell of no orders at all. */
function showsPanels(count: number | undefined, brokenOff: boolean): boolean {
  return count !== 0 && !brokenOff;
}
