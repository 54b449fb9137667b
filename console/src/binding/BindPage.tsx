import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { usePageTitle } from "../app/title";
import { useOrder } from "../order/order";
import { ProblemAlert } from "../problems/ProblemAlert";
import { PageLoading } from "../shell/PageLoading";
import { Binding } from "./Binding";
import { PathButton } from "./PathButton";

/** `/orders/:orderId/bind` (O-46). */
export default function BindPage() {
  const { t } = useTranslation("binding");
  const { orderId = "" } = useParams();
  const order = useOrder(orderId);
  usePageTitle(t("title", { orderId }));
  if (order.data) {
    return (
      <Binding
        key={orderId}
        order={order.data}
        readAt={order.dataUpdatedAt}
        read={() => void order.refetch()}
      />
    );
  }
  if (!order.error) return <PageLoading />;
  return <Unreadable error={order.error} retry={() => void order.refetch()} retrying={order.isFetching} />;
}

function Unreadable(props: {
  readonly error: Error;
  readonly retry: () => void;
  readonly retrying: boolean;
}) {
  const { t } = useTranslation("binding");
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{t("refused.title")}</Header>
      <ProblemAlert error={props.error} onRetry={props.retry} retrying={props.retrying} />
      <PathButton to="/orders">{t("refused.toOrders")}</PathButton>
    </SpaceBetween>
  );
}
