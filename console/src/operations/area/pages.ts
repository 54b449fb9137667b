import { type Page, page } from "../../app/loading";

const ClaimsPage = page(() => import("../claims/ClaimsPage"), ["operations/claims"]);
const OrderPage = page(() => import("../order/OrderPage"), ["order", "timeline", "operations/order"]);

/** The pages of operations by their address below `/operations`. */
export const PAGES: readonly (readonly [path: string, page: Page])[] = [
  ["claims", ClaimsPage],
  ["orders/:orderId", OrderPage],
];
