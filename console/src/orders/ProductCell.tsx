import Box from "@cloudscape-design/components/box";
import type { OrderRow } from "../api/schema";
import { English } from "../terms/English";
import "./orders.css";
import { OrderLink, orderPath } from "./OrderLink";

/** The product's type and the order's number, which leads to its page (O-28, O-29). */
export function ProductCell({ order }: { readonly order: OrderRow }) {
  return (
    <>
      <Box fontWeight="bold">
        <English>{order.product?.name ?? "–"}</English>
      </Box>
      <span className="orders-number">
        <OrderLink href={orderPath(order.order_id)} small>
          {order.order_id}
        </OrderLink>
      </span>
    </>
  );
}
