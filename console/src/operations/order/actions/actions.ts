import type { OrderDetail, RefusalView } from "../../../api/schema";

/** What operations can do with an order. */
export type ActionName = "rebind";

/** An action, and the reason where it is not possible now. */
export interface Action {
  readonly name: ActionName;
  readonly refusal: RefusalView | null;
}

/** The actions of an order, in the order in which they are offered. */
export function actionsOf(order: Pick<OrderDetail, "actions">): readonly Action[] {
  const rebind = order.actions.find(({ name }) => name === "rebind");
  return [{ name: "rebind", refusal: rebind?.refusal ?? null }];
}
