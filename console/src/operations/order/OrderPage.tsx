import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { OrderDetail } from "../../api/schema";
import { usePageTitle } from "../../app/title";
import { EntitlementPairs } from "../../entitlements/EntitlementPairs";
import { useLiveOrder } from "../../order/live-order";
import { OrderBinding } from "../../order/parts/OrderBinding";
import { OrderDetails } from "../../order/parts/OrderDetails";
import { OrderHeader } from "../../order/parts/OrderHeader";
import { OrderLoading } from "../../order/parts/OrderLoading";
import { OrderSummary } from "../../order/parts/OrderSummary";
import { ProblemAlert } from "../../problems/ProblemAlert";
import { Timeline } from "../../timeline/Timeline";
import { Unreadable } from "../parts/Unreadable";
import { OrderActions } from "./actions/OrderActions";
import { OwnersView } from "./OwnersView";
import { RefundButton } from "./RefundButton";
import { Warnings } from "./Warnings";
import { WhoseOrder } from "./WhoseOrder";

/** Everything about any order, what is wrong with it, and what operations can do. */
export default function OrderPage() {
  const { orderId = "" } = useParams();
  const { t } = useTranslation("order");
  const { data, error, isFetching, refetch, dataUpdatedAt } = useLiveOrder(orderId);
  const again = () => void refetch();
  if (!data) {
    if (!error) return <OrderLoading />;
    return <Unreadable title={t("unnamed")} error={error} onRetry={again} retrying={isFetching} />;
  }
  return (
    <SpaceBetween size="l">
      <OrderHeader
        order={data}
        readAt={dataUpdatedAt}
        refresh={refetch}
        actions={
          <>
            <RefundButton order={data} />
            <OrderActions order={data} />
          </>
        }
      />
      {error && <ProblemAlert error={error} onRetry={again} retrying={isFetching} />}
      <Content order={data} />
    </SpaceBetween>
  );
}

function Content({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  usePageTitle(t("title", { product: order.product?.name ?? "", orderId: order.order_id }));
  return (
    <SpaceBetween size="l">
      <Warnings codes={order.warnings} />
      <OrderSummary order={order} />
      <OwnersView order={order} />
      <WhoseOrder order={order} />
      <OrderBinding order={order} />
      <Container header={<Header variant="h2">{t("entitlements")}</Header>}>
        <EntitlementPairs rows={order.entitlements} columns={3} />
      </Container>
      <OrderDetails order={order} />
      <Timeline order={order} />
    </SpaceBetween>
  );
}
