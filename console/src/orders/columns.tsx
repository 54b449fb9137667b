import type { ReactNode } from "react";
import type { OrderRow } from "../api/schema";
import { SubscriptionStatusLabel } from "../statuses/SubscriptionStatusLabel";
import { ActionsCell } from "./ActionsCell";
import { ExpiryCell } from "./ExpiryCell";
import { InformationCell } from "./InformationCell";
import { InstantCell } from "./InstantCell";
import { ProductCell } from "./ProductCell";
import type { Column } from "./preferences";
import { StatusCell } from "./StatusCell";

/** What a column shows of an order (O-28 to O-44). */
export const CELLS: Readonly<Record<Column, (order: OrderRow) => ReactNode>> = {
  order: (order) => <ProductCell order={order} />,
  status: (order) => <StatusCell order={order} />,
  subscription: (order) => <SubscriptionStatusLabel status={order.subscription_status} />,
  information: (order) => <InformationCell order={order} />,
  expires: (order) => <ExpiryCell order={order} />,
  created: (order) => <InstantCell instant={order.created_at} />,
  actions: (order) => <ActionsCell order={order} />,
};

/** First widths in pixels: the same before and after the orders have come. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  order: 206,
  status: 156,
  subscription: 146,
  information: 148,
  expires: 124,
  created: 124,
  actions: 116,
};
