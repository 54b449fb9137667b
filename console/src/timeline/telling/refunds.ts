import type { Tellers } from "./teller";

const REQUESTS: Readonly<Record<string, "pending" | "approved" | "rejected" | "withdrawn" | "invalid">> = {
  PENDING_APPROVAL: "pending",
  APPROVED: "approved",
  REJECTED: "rejected",
  CANCELLED: "withdrawn",
  VALIDATION_FAILED: "invalid",
};

/** Money that goes back, and what was taken because of it. */
export const REFUNDS: Tellers<"CancellationRequestChanged" | "BillingAdjusted" | "RevokedForRefund"> = {
  CancellationRequestChanged: ({ status = "" }) =>
    `CancellationRequestChanged.${REQUESTS[status] ?? "other"}`,
  BillingAdjusted: ({ completed, amount, currency }) => {
    const known = amount && currency;
    if (completed === "true") return known ? "BillingAdjusted.refunded" : "BillingAdjusted.refundedUnknown";
    return known ? "BillingAdjusted.failed" : "BillingAdjusted.failedUnknown";
  },
  RevokedForRefund: () => "RevokedForRefund.taken",
};
