import type { RegistrationView } from "../../api/schema";
import { useOrder } from "../../order/order";
import { useSignedIn } from "../../sign-in/signed-in";

/** The order of a visit that has linked, as its account sees it; nobody else may read it. */
export function useOrderOfVisit(visit: RegistrationView | undefined) {
  const signedIn = useSignedIn();
  const orderId = visit?.used ? visit.order?.order_id : undefined;
  return useOrder(orderId ?? "", signedIn && orderId !== undefined);
}
