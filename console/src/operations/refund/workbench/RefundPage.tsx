import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Workbench } from "../../../api/schema";
import { usePageTitle } from "../../../app/title";
import { OrderLoading } from "../../../order/parts/OrderLoading";
import { ProblemAlert } from "../../../problems/ProblemAlert";
import { Unreadable } from "../../parts/Unreadable";
import { Decision } from "../deciding/Decision";
import { Figures } from "../figures/Figures";
import { Proposals } from "../proposing/Proposals";
import { EarlierRequests } from "./EarlierRequests";
import { OrderFacts } from "./OrderFacts";
import { RefundHeader } from "./RefundHeader";
import { RequestPanel } from "./RequestPanel";
import { useWorkbench } from "./workbench";

/** Where a refund is reviewed: what was bought, used and paid, what may go back, and who decides (O-65, O-66). */
export default function RefundPage() {
  const { orderId = "" } = useParams();
  const { t } = useTranslation("operations/refund");
  const { data, error, isFetching, refetch, dataUpdatedAt } = useWorkbench(orderId);
  const again = () => void refetch();
  if (!data) {
    if (!error) return <OrderLoading />;
    return <Unreadable title={t("title")} error={error} onRetry={again} retrying={isFetching} />;
  }
  return (
    <SpaceBetween size="l">
      <RefundHeader bench={data} readAt={dataUpdatedAt} refresh={refetch} />
      {error && <ProblemAlert error={error} onRetry={again} retrying={isFetching} />}
      <Content bench={data} />
    </SpaceBetween>
  );
}

function Content({ bench }: { readonly bench: Workbench }) {
  const { t } = useTranslation("operations/refund");
  usePageTitle(t("titleOf", { order: bench.order.order_id }));
  return (
    <SpaceBetween size="l">
      <RequestPanel bench={bench} />
      {bench.request && <Decision bench={bench} request={bench.request} />}
      {/* What is chosen and typed belongs to one request. */}
      <Proposals key={bench.request?.request_id ?? ""} bench={bench} />
      <Figures bench={bench} />
      <OrderFacts order={bench.order} />
      <EarlierRequests orderId={bench.order.order_id} requests={bench.earlier} />
    </SpaceBetween>
  );
}
