import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { OrderDetail } from "../api/schema";
import { usePageTitle } from "../app/title";
import { EntitlementPairs } from "../entitlements/EntitlementPairs";
import { ProblemAlert } from "../problems/ProblemAlert";
import { Timeline } from "../timeline/Timeline";
import { OrderActions } from "./actions/OrderActions";
import { useLiveOrder } from "./live-order";
import { OrderBinding } from "./parts/OrderBinding";
import { OrderDetails } from "./parts/OrderDetails";
import { OrderHeader } from "./parts/OrderHeader";
import { OrderLoading } from "./parts/OrderLoading";
import { OrderMissing } from "./parts/OrderMissing";
import { OrderSummary } from "./parts/OrderSummary";
import { OrderRefund } from "./refund/OrderRefund";
import { isAsked } from "./refund/way";
import { Story } from "./story/Story";

/** Everything about one order. */
export default function OrderPage() {
  const { orderId = "" } = useParams();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useLiveOrder(orderId);
  const again = () => void refetch();
  if (!data) {
    return error ? <OrderMissing error={error} onRetry={again} retrying={isFetching} /> : <OrderLoading />;
  }
  return (
    <SpaceBetween size="l">
      <OrderHeader
        order={data}
        readAt={dataUpdatedAt}
        refresh={refetch}
        actions={<OrderActions order={data} />}
      />
      {error && <ProblemAlert error={error} onRetry={again} retrying={isFetching} />}
      <Content order={data} />
    </SpaceBetween>
  );
}

function Content({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation("order");
  usePageTitle(t("title", { product: order.product?.name ?? "", orderId: order.order_id }));
  // Its key keeps it, with what has the focus in it, when it moves.
  const refund = <OrderRefund key="refund" order={order} />;
  const first = isAsked(order);
  return (
    <SpaceBetween size="l">
      <Story order={order} />
      {first && refund}
      <OrderSummary order={order} />
      <OrderBinding order={order} />
      <Container header={<Header variant="h2">{t("entitlements")}</Header>}>
        <EntitlementPairs rows={order.entitlements} columns={3} />
      </Container>
      <OrderDetails order={order} />
      {!first && refund}
      <Timeline order={order} />
    </SpaceBetween>
  );
}
