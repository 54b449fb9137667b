import type { OrderDetail } from "../../api/schema";
import { useCatalog } from "../../catalog/catalog";
import { BindNow } from "./BindNow";
import { Bound } from "./Bound";
import { ChosenOrChoosing } from "./ChosenOrChoosing";
import { Refused } from "./Refused";
import { targetStage } from "./target-stage";

/** What the order is, will be or can be bound to (O-53, O-55, O-58). */
export function TargetCard({ order, over }: { readonly order: OrderDetail; readonly over: boolean }) {
  const { data: products } = useCatalog();
  const kind = products?.find(({ key }) => key === order.product?.key)?.binds_to;
  const stage = targetStage(order, over);
  if (stage === "bound") return <Bound order={order} />;
  if (stage === "refused") return <Refused order={order} />;
  if (stage === "ready") return <BindNow orderId={order.order_id} />;
  if (!kind) return null;
  return <ChosenOrChoosing order={order} kind={kind} stage={stage} />;
}
