import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/title";
import { ExportButton } from "../export/ExportButton";
import { ProblemAlert } from "../problems/ProblemAlert";
import type { ListProps } from "./list-props";
import { NoRows } from "./NoRows";
import { useNarrow } from "./narrow";
import { OrderCards } from "./OrderCards";
import { OrdersFilter } from "./OrdersFilter";
import { OrdersHeader } from "./OrdersHeader";
import { OrdersPages } from "./OrdersPages";
import { OrdersTable } from "./OrdersTable";
import { usePreferences } from "./preferences";
import { useOrders } from "./reading";
import { SortNote } from "./SortNote";
import { useView } from "./view-state";
import { useRefreshAtWindowEnd } from "./window-end";

const OrdersPreferences = lazy(() => import("./OrdersPreferences"));

/** All orders of the account that were bought on the marketplace (O-24 to O-27). */
export default function OrdersPage() {
  const { t } = useTranslation("orders");
  usePageTitle(t("title"));
  const [view, show] = useView();
  const [liking, prefer] = usePreferences();
  const reading = useOrders(view, liking.pageSize);
  const narrow = useNarrow();
  useRefreshAtWindowEnd(reading.rows, reading.refresh);
  const props: ListProps = {
    view,
    show,
    reading,
    liking,
    header: <OrdersHeader reading={reading} actions={<ExportButton view={view} />} />,
    filter: (
      <SpaceBetween size="xxs">
        <OrdersFilter view={view} show={show} reading={reading} />
        <SortNote view={view} show={show} />
      </SpaceBetween>
    ),
    pagination: <OrdersPages view={view} show={show} reading={reading} />,
    preferences: (
      <Suspense
        fallback={<Button variant="icon" iconName="settings" disabled ariaLabel={t("preferences.title")} />}
      >
        <OrdersPreferences preferences={liking} prefer={prefer} />
      </Suspense>
    ),
    empty: <NoRows view={view} show={show} reading={reading} />,
  };
  return (
    <SpaceBetween size="m">
      {reading.error !== null && reading.rows.length > 0 && (
        <ProblemAlert error={reading.error} onRetry={reading.refresh} retrying={reading.refreshing} />
      )}
      {narrow ? <OrderCards {...props} /> : <OrdersTable {...props} />}
    </SpaceBetween>
  );
}
