import { type Page, page } from "../../app/loading";

const AccountPage = page(
  () => import("../accounts/AccountPage"),
  ["operations/accounts", "operations/search"],
);
const AuditPage = page(() => import("../audit/AuditPage"), ["operations/audit"]);
const ReconciliationPage = page(
  () => import("../reconciliation/ReconciliationPage"),
  ["operations/reconciliation"],
);
const SearchPage = page(() => import("../search/SearchPage"), ["operations/search", "operations/claims"]);
const DeadLettersPage = page(() => import("../dead-letters/DeadLettersPage"), ["operations/dead-letters"]);
const HoldsPage = page(() => import("../holds/HoldsPage"), ["operations/holds"]);
const ClaimsPage = page(() => import("../claims/ClaimsPage"), ["operations/claims"]);
const OrderPage = page(() => import("../order/OrderPage"), ["order", "timeline", "operations/order"]);
const RefundPage = page(
  () => import("../refund/workbench/RefundPage"),
  ["refund", "order", "operations/refund"],
);
const EvidencePage = page(
  () => import("../refund/evidence/EvidencePage"),
  ["refund", "order", "timeline", "operations/refund"],
);

/** The pages of operations by their address below `/operations`. */
export const PAGES: readonly (readonly [path: string, page: Page])[] = [
  ["", HoldsPage],
  ["accounts/:accountId", AccountPage],
  ["audit", AuditPage],
  ["claims", ClaimsPage],
  ["dead-letters", DeadLettersPage],
  ["orders/:orderId", OrderPage],
  ["orders/:orderId/refund", RefundPage],
  ["orders/:orderId/refund/:requestId/evidence", EvidencePage],
  ["reconciliation", ReconciliationPage],
  ["search", SearchPage],
];
