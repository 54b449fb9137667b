import type { OrderDetail, RefusalView } from "../../../api/schema";

/** What operations can do with an order. */
export type ActionName = "rebind" | "moveLink" | "pair" | "replay";

/** An action, and why it is not possible now: the API's reason, that nobody knows the buyer, or that nothing is held. */
export interface Action {
  readonly name: ActionName;
  readonly refusal: RefusalView | "noBuyer" | "notHeld" | null;
}

/** The actions of an order, in the order in which they are offered. */
export function actionsOf(
  order: Pick<OrderDetail, "actions" | "aws_account" | "warnings">,
): readonly Action[] {
  const rebind = order.actions.find(({ name }) => name === "rebind");
  return [
    { name: "rebind", refusal: rebind?.refusal ?? null },
    { name: "moveLink", refusal: order.aws_account ? null : "noBuyer" },
    { name: "pair", refusal: order.warnings.includes("handover_held") ? null : "notHeld" },
    { name: "replay", refusal: null },
  ];
}
