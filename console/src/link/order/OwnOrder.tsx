import type { OrderDetail } from "../../api/schema";

import { orderKey } from "../../order/order";
import { TargetCard } from "../target/TargetCard";
import { useFollowing } from "./following";
import { isWaiting } from "./following-pace";
import { OrderCard } from "./OrderCard";
import { usePassed } from "./passed";
import { WindowCard } from "./WindowCard";

/** The order as its account sees it: what it waits for, and what it will be, or is, bound to. */
export function OwnOrder({ order }: { readonly order: OrderDetail }) {
  const over = usePassed(order.window.ends_at);
  useFollowing(order, over, orderKey(order.order_id));
  return (
    <>
      {isWaiting(order) && <WindowCard endsAt={order.window.ends_at} />}
      <TargetCard order={order} over={over} />
      <OrderCard order={order} />
    </>
  );
}
