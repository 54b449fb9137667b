import { Secondary } from "../../orders/Secondary";
import { AddressLink } from "../../shell/AddressLink";
import { English } from "../../terms/English";
import { orderPath } from "../order/viewpoint";
import { Id } from "./Id";

interface Props {
  readonly orderId: string;
  /** The product's name; null until AWS names it. */
  readonly product: string | null;
}

/** An order, which leads to its page for operations. */
export function OrderCell({ orderId, product }: Props) {
  return (
    <>
      <Id>
        <AddressLink to={orderPath(orderId)}>{orderId}</AddressLink>
      </Id>
      <Secondary>
        <English>{product ?? "–"}</English>
      </Secondary>
    </>
  );
}
