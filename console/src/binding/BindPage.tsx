import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { usePageTitle } from "../app/title";
import { useOrder } from "../order/order";
import { PageLoading } from "../shell/PageLoading";
import { Binding } from "./Binding";
import { NotReadable } from "./NotReadable";

/** `/orders/:orderId/bind` (O-46). */
export default function BindPage() {
  const { t } = useTranslation("binding");
  const { orderId = "" } = useParams();
  const order = useOrder(orderId);
  usePageTitle(t("title", { orderId }));
  const again = () => void order.refetch();
  if (order.data) {
    const reading = { at: order.dataUpdatedAt, running: order.isFetching, again };
    return <Binding key={orderId} order={order.data} reading={reading} />;
  }
  if (!order.error) return <PageLoading />;
  return <NotReadable error={order.error} retry={again} retrying={order.isFetching} />;
}
