import type { RegistrationView } from "../../api/schema";
import { OrderProblem } from "./OrderProblem";
import { OrderSkeleton } from "./OrderSkeleton";
import { OwnOrder } from "./OwnOrder";
import { useOrderOfVisit } from "./order-of-visit";

/** The order of the visit for somebody who is signed in: it may be another account's. */
export function MyOrder({ visit }: { readonly visit: RegistrationView }) {
  const { data: order, error, refetch } = useOrderOfVisit(visit);
  if (order) return <OwnOrder order={order} />;
  if (error) return <OrderProblem error={error} visit={visit} again={() => void refetch()} />;
  return <OrderSkeleton />;
}
